package org.medclaim.judge;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;

/**
 * Says what one statement does to one claim, if anything.
 *
 * <p>Strict on purpose: concepts alone do not say what is asserted of them, so that a statement
 * that is about an outcome bears only on claims of that outcome or of the same words.
 */
final class StatementEffects {
  private static final Pattern CURE_WORDS = Pattern.compile("(?i)\\bcur(?:e[sd]?|able|ing)\\b");

  /** A record that knows of lasting improvement speaks of cures in the strict sense. */
  private static final Pattern REMISSION = Pattern.compile("(?i)\\bremission\\b");

  /** What was seen together is no claim that the one brings the other about. */
  private static final Pattern LINKED =
      Pattern.compile("(?i)\\b(?:linked|tied|associated|attributed|correlat\\w+)\\b");

  /** A cure that is looked for is not said to be there. */
  private static final Pattern HOPED_CURE =
      Pattern.compile(
          "(?i)\\b(?:could|once|key to|search\\w*|quest|hop(?:e|es|ed|ing)|towards?|one day|look(?:s|ed|ing) for|find(?:ing)?)\\b.{0,40}?\\bcures?\\b"
              + "|\\bcures?\\b.{0,30}?\\b(?:could|may|might|will)\\b");

  /** "Sometimes causes" is wrong only where it never does. */
  private static final Pattern POSSIBLY =
      Pattern.compile(
          "(?i)\\b(?:can|may|might|could|sometimes|occasionally|rarely|some (?:people|patients))\\b");

  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)^(?!.*\\b(?:more than|mostly|most|small|few|excess|mainly)\\b).*\\b(?:do(?:es)? not|no|never|not) (?:\\w+ )?(?:caus|rais|increas|lead|link|risk|associat|harm|damag)");

  /** That some die of it does not say that more die than without it. */
  private static final Pattern MORE_DEATHS =
      Pattern.compile(
          "(?i)\\b(?:(?:rais|increas|doubl|tripl|higher|greater)\\p{L}* (?:\\p{L}+ ){0,3}?(?:mortality|deaths?|dying)"
              + "|shorten(?:s|ed)? (?:\\p{L}+ ){0,2}?(?:life|lives|lifespan|survival))\\b");

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)\\b(?:rais|increas|doubl|tripl|high|great|more|shorten|worse)\\p{L}*\\b");

  private static final Pattern CAUSES = Pattern.compile("(?i)\\bcaus(?:e|es|ed|ing)\\b");

  private static final Pattern PREVENTS =
      Pattern.compile("(?i)\\b(?:protect|prevent|lower|reduc|cut|halv|lessen)\\p{L}*\\b");

  /** Says whether something works. */
  private static final Pattern WORKS =
      Pattern.compile(
          "(?i)\\b(?:work(?:s|ed)?|(?:in)?effective\\w*|effects?|helps?|helped|benefit\\w*|cur(?:e[sd]?|able|ing)|treat\\w*|respon\\w+|improv\\w+|reliev\\w+)\\b");

  private static final Pattern PEOPLE =
      Pattern.compile("(?i)\\b(?:you|your|patients?|people|humans?|children)\\b");

  private final Claim claim;
  private final Statement statement;
  private final PicoMatch match;
  private final Overlap overlap;
  private final Coverage coverage;
  private final Meeting meeting;
  private final StatementSubject subject;
  private final StatementReach reach;

  StatementEffects(Meeting meeting) {
    this.claim = meeting.claim();
    this.statement = meeting.statement();
    this.match = meeting.match();
    this.overlap = meeting.overlap();
    this.coverage = meeting.coverage();
    this.meeting = meeting;
    this.subject = new StatementSubject(meeting);
    this.reach = new StatementReach(meeting, subject);
  }

  /** How directly the statement answers the claim's question. */
  PicoMatch match() {
    return match;
  }

  /** How far both say the same in words. */
  Overlap overlap() {
    return overlap;
  }

  Coverage coverage() {
    return coverage;
  }

  /** True where claim and statement are about the same treatment, disease and outcome. */
  boolean isOnTopic() {
    return subject.isOnTopic();
  }

  /** True where the claim names what the statement is about, and nothing else in its place. */
  boolean isNamedByClaim() {
    return subject.isNamedByClaim();
  }

  /**
   * The effect on a claim that asserts this; empty where there is none, or where the claim says
   * more than the statement carries.
   */
  Optional<Effect> of(Assertion assertion) {
    return reach.isUnasserted() || !subject.isOfSameSubject()
        ? Optional.empty()
        : bare(assertion).filter(reach::isCarried);
  }

  /**
   * As above, for a claim that may say more than the statement carries: what the statement does to
   * the part that it speaks of.
   */
  Optional<Effect> leaning(Assertion assertion) {
    return reach.isUnasserted() || !reach.isMeant() || !subject.isOfSameSubject()
        ? Optional.empty()
        : bare(assertion);
  }

  /** True where the claim says that something is so, or doubts what the statement doubts. */
  boolean isMeant() {
    return reach.isMeant();
  }

  /**
   * True where the statement confirms one of the harms or one of the treatments that the claim
   * lists, so that others together with it may carry the claim.
   */
  boolean confirmsAPart(Assertion assertion) {
    boolean listed =
        switch (statement.kind()) {
          case HARM -> match.outcome() == Directness.EXACT;
          case STANDARD_CARE, BENEFIT ->
              (match.condition() == Directness.EXACT || match.condition() == Directness.WIDER)
                  && reach.isPraised();
          default -> false;
        };
    return listed
        && !reach.isUnasserted()
        && reach.isMeant()
        && bare(assertion).filter(effect -> effect == Effect.SUPPORTS).isPresent();
  }

  /**
   * True unless the claim says of the treatment or disease what the statement cannot mean: harm or
   * uselessness where the statement tells of good, or a disease that comes about where it is
   * treated.
   */
  boolean mayBearOut(Assertion assertion) {
    return !Lookalike.isIn(meeting, assertion);
  }

  private Optional<Effect> bare(Assertion assertion) {
    return told(assertion).filter(effect -> effect != Effect.SUPPORTS || mayBearOut(assertion));
  }

  private Optional<Effect> told(Assertion assertion) {
    boolean cured =
        assertion == Assertion.BENEFIT
            && Assertion.claimsCure(claim)
            && !HOPED_CURE.matcher(claim.text()).find()
            && !isOnlyReversed();
    boolean deniedCure = Assertion.deniesCure(claim);
    return switch (statement.kind()) {
      case FACT, MECHANISM -> onFact(assertion);
      case NOT_FACT, NOT_MECHANISM -> isOnlyOfEffect(assertion) ? Optional.empty() : onNotFact();
      case INCURABLE ->
          deniedCure
              ? Optional.of(Effect.SUPPORTS)
              : on(
                  cured && !Unasserted.isHope(claim.text()) && !Unasserted.isDoubt(claim.text()),
                  Effect.REFUTES);
      case CURABLE ->
          deniedCure ? on(subject.isCuredBySame(), Effect.REFUTES) : on(cured, Effect.SUPPORTS);
      case BENEFIT, STANDARD_CARE ->
          // That something helps does not contradict that it cures nobody.
          deniedCure && !CURE_WORDS.matcher(statement.sentence()).find()
              ? Optional.empty()
              : onTreatment(assertion);
      default -> onTreatment(assertion);
    };
  }

  /** "May reverse diabetes" promises no cure; "permanently reverses" does. */
  private boolean isOnlyReversed() {
    return !CURE_WORDS.matcher(claim.text()).find()
        && (claim.has(QualifierKind.HEDGED)
            || claim.has(QualifierKind.HYPOTHETICAL)
            || Unasserted.isHope(claim.text())
            || Narration.isPast(claim.text())
            || REMISSION.matcher(statement.sentence()).find());
  }

  private Optional<Effect> onTreatment(Assertion assertion) {
    return switch (assertion) {
      case BENEFIT -> onBenefit();
      case NO_BENEFIT -> onNoBenefit();
      case HARM -> onHarm();
      case SAFETY -> onSafety();
      case OTHER -> Optional.empty();
    };
  }

  /**
   * Concepts in common do not tell the direction: what is said of them must be the same. The
   * opposite refutes only where the claim speaks of the very same thing.
   */
  private Optional<Effect> onFact(Assertion assertion) {
    if (isOnlyOfEffect(assertion)) {
      return Optional.empty();
    }
    boolean concerned = agreesInFact(assertion);
    return switch (agreement()) {
      case SAME -> on(concerned, Effect.SUPPORTS);
      case OPPOSITE ->
          on(
              (coverage.saysTheSame()
                      || (overlap.sameStatement()
                          && (coverage.sameRelation() || coverage.strange().isEmpty())))
                  && isOfSubject(),
              Effect.REFUTES);
      case UNCLEAR -> Optional.empty();
    };
  }

  /**
   * True for "it works", "it does nothing" beside a record that does not say whether it does: that
   * both name the treatment and the disease is all that they share.
   */
  private boolean isOnlyOfEffect(Assertion assertion) {
    return (assertion == Assertion.BENEFIT || assertion == Assertion.NO_BENEFIT)
        && coverage.words() <= (WORKS.matcher(claim.text()).find() ? 1 : 0)
        && claim.pico().outcome().isEmpty()
        && !WORKS.matcher(statement.sentence()).find();
  }

  /** True where the claim names the very treatment or disease of the record. */
  private boolean isOfSubject() {
    return match.condition() == Directness.EXACT || match.intervention() == Directness.EXACT;
  }

  /**
   * A record of what is not so; where it denies nothing in words, it is told as what is believed.
   */
  private Optional<Effect> onNotFact() {
    // That a disease is not one of women alone says nothing of how often it befalls them.
    boolean onlyOne = Agreement.isOfOnlyOne(Agreement.believed(statement.sentence()));
    if (!saysTheSame() || onlyOne != Agreement.isOfOnlyOne(claim.text())) {
      return Optional.empty();
    }
    if (!Agreement.isBelief(statement.sentence()) && !Denial.isSaidIn(statement.sentence())) {
      return Optional.of(Denial.isSaidIn(claim.text()) ? Effect.SUPPORTS : Effect.REFUTES);
    }
    Agreement wrong =
        Agreement.isBelief(statement.sentence())
            ? agreement()
            : Agreement.ofWhatIsNotSo(claim.text(), statement.sentence());
    return switch (wrong) {
      case SAME -> Optional.of(Effect.SUPPORTS);
      case OPPOSITE ->
          on(isSameEquation() || !NarrowerError.isIn(claim, statement), Effect.REFUTES);
      case UNCLEAR -> Optional.empty();
    };
  }

  private Agreement agreement() {
    return Agreement.of(claim.text(), statement.sentence());
  }

  private boolean agreesInFact(Assertion assertion) {
    return switch (assertion) {
      case NO_BENEFIT, SAFETY -> saysTheSame();
      // What is so of a disease bears out no treatment of it that the record does not name.
      case BENEFIT ->
          (claim.pico().intervention().isEmpty() || !statement.pico().intervention().isEmpty())
              && (isSameQuestion()
                  || coverage.saysTheSame()
                  || (subject.sharesTellingOutcome() && overlap.related()));
      default -> saysTheSame() || isSameQuestion();
    };
  }

  private boolean saysTheSame() {
    return overlap.sameStatement()
        || coverage.saysTheSame()
        || isSameEquation()
        || (overlap.related() && (subject.sharesTellingOutcome() || isOfSameTreatmentAndOutcome()));
  }

  /**
   * Both set the same treatment on a level with the same other: "works as well as sleeping pills".
   */
  private boolean isSameEquation() {
    return match.intervention() == Directness.EXACT
        && !claim.pico().comparator().isEmpty()
        && coverage.shared().containsAll(claim.pico().comparator())
        && coverage.foreign().isEmpty()
        && ComparedWith.equates(claim.text())
        && ComparedWith.equates(statement.sentence());
  }

  private boolean isOfSameTreatmentAndOutcome() {
    return match.outcome() == Directness.EXACT && match.intervention() == Directness.EXACT;
  }

  private boolean isSameQuestion() {
    return match.outcome() == Directness.EXACT
        && match.intervention() == Directness.EXACT
        && match.condition().compareTo(Directness.WIDER) <= 0;
  }

  private static Optional<Effect> on(boolean applies, Effect effect) {
    return applies ? Optional.of(effect) : Optional.empty();
  }

  private Optional<Effect> onBenefit() {
    return switch (statement.kind()) {
      case BENEFIT, STANDARD_CARE -> Optional.of(Effect.SUPPORTS);
      case NO_BENEFIT ->
          on(
              match.intervention() != Directness.NARROWER && !LINKED.matcher(claim.text()).find(),
              Effect.REFUTES);
      case UNPROVEN, NOT_APPROVED ->
          tellsOfTheSameSeries()
              ? Optional.of(Effect.SUPPORTS)
              : on(
                  match.intervention() != Directness.NARROWER
                      && !statement.pico().outcome().equals(List.of("side-effects")),
                  Effect.UNPROVEN);
      // What a high dose of one vitamin does to cells says nothing of multivitamins, nor of what a
      // fragment does not name ("also can prevent the rapid change").
      case PRECLINICAL_ONLY ->
          on(
              (match.intervention() == Directness.EXACT || match.intervention() == Directness.WIDER)
                  && (subject.isNamedInSentence()
                      || claim.namesInSentence(claim.pico().population())),
              claim.has(QualifierKind.ANIMAL_OR_IN_VITRO) && !PEOPLE.matcher(claim.text()).find()
                  ? Effect.SUPPORTS
                  : Effect.ONLY_IN_THE_LABORATORY);
      case HARM ->
          isOppositeOfHarm()
              ? Optional.of(Effect.REFUTES)
              : on(claim.has(CueKind.REASSURANCE) && isDirectHarm(), Effect.OMITTED_HARM);
      default -> Optional.empty();
    };
  }

  /** "Protects smokers from lung cancer", where on record the same treatment raises that risk. */
  private boolean isOppositeOfHarm() {
    return match.intervention() == Directness.EXACT
        && match.outcome() == Directness.EXACT
        && PREVENTS.matcher(claim.text()).find()
        && (MORE.matcher(statement.sentence()).find()
            || CAUSES.matcher(statement.sentence()).find())
        && !PREVENTS.matcher(statement.sentence()).find();
  }

  /** What a record of a few patients says of them bears out a claim of no more than these. */
  private boolean tellsOfTheSameSeries() {
    return Comparability.isOfOneStudy(claim)
        && coverage.isEnough()
        && coverage.sameRelation()
        && overlap.words() >= 2
        && overlap.related();
  }

  private Optional<Effect> onNoBenefit() {
    boolean established =
        statement.kind() == StatementKind.BENEFIT
            || statement.kind() == StatementKind.STANDARD_CARE;
    boolean doubted =
        statement.kind() == StatementKind.NO_BENEFIT || statement.kind() == StatementKind.UNPROVEN;
    if (established) {
      return on(
          match.intervention() == Directness.EXACT
              && (saysTheSame() || subject.isAboutTheDiseaseItself()),
          Effect.REFUTES);
    }
    return on(doubted && (saysTheSame() || subject.isAboutTheDiseaseItself()), Effect.SUPPORTS);
  }

  private Optional<Effect> onHarm() {
    boolean sameHarm =
        match.outcome() == Directness.EXACT
            || match.outcome() == Directness.NARROWER
            || isNamedDisease()
            || overlap.sameStatement();
    return switch (statement.kind()) {
      case HARM ->
          on(
              sameHarm
                  && (!MORE_DEATHS.matcher(claim.text()).find()
                      || MORE.matcher(statement.sentence()).find()),
              Effect.SUPPORTS);
      case NO_HARM ->
          on(
              claim.has(CueKind.HARM)
                  && (match.outcome() == Directness.EXACT || isNamedDisease())
                  && !(POSSIBLY.matcher(claim.text()).find()
                      && !NEVER.matcher(statement.sentence()).find()),
              Effect.REFUTES);
      default -> Optional.empty();
    };
  }

  private Optional<Effect> onSafety() {
    return switch (statement.kind()) {
      case HARM -> on(isDirectHarm(), Effect.OMITTED_HARM);
      case NO_HARM -> on(match.outcome() == Directness.EXACT || isNamedDisease(), Effect.SUPPORTS);
      case UNPROVEN, NOT_APPROVED -> Optional.of(Effect.UNPROVEN);
      default -> Optional.empty();
    };
  }

  /** The disease that the claim names is the one of the record: "cause dementia". */
  private boolean isNamedDisease() {
    return match.condition() == Directness.EXACT;
  }

  private boolean isDirectHarm() {
    return match.intervention() == Directness.EXACT || match.intervention() == Directness.NARROWER;
  }
}
