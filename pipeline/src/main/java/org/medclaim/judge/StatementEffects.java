package org.medclaim.judge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.MentionOrigin;
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
  private static final Pattern EFFECT_WORDS =
      Pattern.compile(
          "(?i)\\b(?:cur(?:e[sd]?|able|ing)|treat(?:s|ed|ing|ment)?|prevent(?:s|ed|ing)?|protect(?:s|ed)?"
              + "|works?|help(?:s|ed)?|effective|benefits?|standard|recommended|control(?:s|led)?"
              + "|remission|contagious|caus(?:e[sd]?|ing)|approved|kill(?:s|ed)? (?=(?:\\w+ )?(?:cells?|cancers?|tumou?rs?|bacteria|virus\\w*|parasites|germs))|slow(?:s|ed)?"
              + "|reliev(?:e[sd]?|ing)|relief|eas(?:e[sd]?|ing)|improv(?:e[sd]?|ing|ement)"
              + "|reduc(?:e[sd]?|ing|tion)|revers(?:e[sd]?|ing|al)|lower(?:s|ed|ing)?|heal(?:s|ed|ing)?"
              + "|restor(?:e[sd]?|ing)|prolong(?:s|ed)?|lengthen(?:s|ed)?|extend(?:s|ed)?|shrink(?:s|ing)?"
              + "|less(?:en)?(?:s|ed)?|clear(?:s|ed)?|regrow(?:s|n)?|suppress(?:es|ed)?|inhibit(?:s|ed)?|block(?:s|ed)?|strengthen(?:s|ed)?|stop(?:s|ped)?|avoid(?:s|ed)?|rais(?:e[sd]?|ing)"
              + "|increas(?:e[sd]?|ing)|better)\\b");
  private static final Set<String> OF_MANY_DISEASES =
      Set.of("symptoms", "pain", "quality-of-life", "depression", "anxiety", "fatigue");
  private static final Set<String> OF_ANY_DISEASE = Set.of("symptoms", "pain", "quality-of-life");

  /** Outcomes that tell so little that one of them in common says nothing of what is asserted. */
  private static final Set<String> SAYS_LITTLE =
      Set.of(
          "symptoms",
          "pain",
          "quality-of-life",
          "disease-cause",
          "transmission",
          "side-effects",
          "disease-frequency",
          "disease-progression",
          "prognosis",
          "treatment-response");

  private static final Pattern CARE =
      Pattern.compile(
          "(?i)\\b(?:standard|mainstay|first[- ]line|recommended|usual|treated|managed|treats?"
              + "|(?:used|given|needed) (?:to|for|in|as|against|with)|can be used"
              + "|(?:treatments?|therapy|therapies|options?) (?:\\w+ ){0,4}(?:is|are|includes?|consists?|involves?)"
              + "|(?:is|are) (?:\\w+ ){0,3}(?:treatments?|therapy|therapies|options?))\\b");

  /** People of a study were treated in this way or that. */
  private static final Pattern WITHIN_A_STUDY =
      Pattern.compile("(?i)\\b(?:whether|compared|versus|add-on|plus|more patients|than)\\b");

  private static final Pattern CURE_WORDS = Pattern.compile("(?i)\\bcur(?:e[sd]?|able|ing)\\b");

  /** A record that knows of lasting improvement speaks of cures in the strict sense. */
  private static final Pattern REMISSION = Pattern.compile("(?i)\\bremission\\b");

  /** A cure that is looked for is not said to be there. */
  private static final Pattern HOPED_CURE =
      Pattern.compile(
          "(?i)\\b(?:could|once|key to|search\\w*|quest|hop(?:e|es|ed|ing)|towards?|one day|look(?:s|ed|ing) for|find(?:ing)?)\\b.{0,40}?\\bcures?\\b"
              + "|\\bcures?\\b.{0,30}?\\b(?:could|may|might|will)\\b");

  /** That a study cannot prove it denies the proof, not the thing. */
  private static final Pattern PROOF_DENIED =
      Pattern.compile(
          "(?i)(?:\\bnot|n[\u2019']t) (?:\\w+ )?(?:prove|establish)\\w*|\\bno proof\\b");

  private static final Pattern SAFE =
      Pattern.compile(
          "(?i)\\b(?:safe|safely|no|not|never|without|free|well[- ]tolerated|harmless|gentle|mild|good|excellent|high"
              + "|non-?toxic|minimal|few|little|zero|any)\\b");

  /** "Sometimes causes" is wrong only where it never does. */
  private static final Pattern POSSIBLY =
      Pattern.compile(
          "(?i)\\b(?:can|may|might|could|sometimes|occasionally|rarely|some (?:people|patients))\\b");

  private static final Pattern NEVER =
      Pattern.compile(
          "(?i)^(?!.*\\b(?:more than|mostly|most|small|few|excess|mainly)\\b).*\\b(?:do(?:es)? not|no|never|not) (?:\\w+ )?(?:caus|rais|increas|lead|link|risk|associat|harm|damag)");

  private static final Pattern PEOPLE =
      Pattern.compile("(?i)\\b(?:you|your|patients?|people|humans?|children)\\b");
  private final Claim claim;
  private final Statement statement;
  private final PicoMatch match;
  private final Overlap overlap;
  private final Coverage coverage;

  /** {@code names} are those of the subject, which do not count as words in common. */
  StatementEffects(
      Claim claim, Statement statement, PicoMatch match, List<String> names, Coverage coverage) {
    this.claim = claim;
    this.statement = statement;
    this.match = match;
    this.overlap = Overlap.of(claim.text(), statement.sentence(), names);
    this.coverage = coverage;
  }

  /** How directly the statement answers the claim's question. */
  PicoMatch match() {
    return match;
  }

  /** How far both say the same in words. */
  Overlap overlap() {
    return overlap;
  }

  /** True where claim and statement are about the same treatment, disease and outcome. */
  boolean isOnTopic() {
    return match.applies() && (isOfDeniedCure() || (isSameSubject() && isSameOutcome()));
  }

  private boolean isOfDeniedCure() {
    return statement.kind() == StatementKind.CURABLE
        && Assertion.deniesCure(claim)
        && isCuredBySame();
  }

  private boolean isSameSubject() {
    boolean ofCondition =
        match.condition() == Directness.EXACT || match.condition() == Directness.WIDER;
    boolean ofOutcome =
        match.condition() == Directness.UNSTATED && match.outcome() == Directness.EXACT;
    boolean sameCondition = ofCondition || ofOutcome;
    if (statement.kind() == StatementKind.STANDARD_CARE
        && !(isNamed()
            && (isOfOneUse()
                || (match.condition() == Directness.EXACT && tellsOfCare(claim.text()))))) {
      return false;
    }
    if (statement.pico().intervention().isEmpty()) {
      // What smoking does to the leading causes of death is no matter of lupus.
      return ofCondition
          || (ofOutcome
              && claim.pico().intervention().isEmpty()
              && match.condition() != Directness.UNSTATED);
    }
    return switch (match.intervention()) {
      case EXACT ->
          (isNamed() || overlap.related() || match.outcome() == Directness.EXACT)
              && (sameCondition || isPraiseAtLarge() || overlap.sameStatement());
      case WIDER -> ofCondition && isNamed();
      // What holds for one kind tells of the class only within the very disease.
      case NARROWER -> match.condition() == Directness.EXACT;
      case UNSTATED, MISMATCH -> false;
    };
  }

  /**
   * True where a sentence says that a treatment is given. That surgery is standard in a disease
   * carries nothing else that is said of surgery there: not what it costs, adds, or is worse than.
   */
  private static boolean tellsOfCare(String sentence) {
    return CARE.matcher(sentence).find() && !WITHIN_A_STUDY.matcher(sentence).find();
  }

  /** True of a product or procedure; that surgery is standard in one disease tells of no other. */
  private boolean isOfOneUse() {
    return statement.pico().intervention().stream().noneMatch(NamedThings.OF_MANY_USES::contains);
  }

  /**
   * True where the claim's own sentence names the treatment; "the drug" may be a drug of its own.
   */
  private boolean isNamedInSentence() {
    return claim.mentions().stream()
        .anyMatch(
            mention ->
                mention.origin() == MentionOrigin.SENTENCE
                    && claim.pico().intervention().contains(mention.conceptId()));
  }

  /** True where the claim itself or what stands near it names the treatment. */
  private boolean isNamed() {
    return claim.mentions().stream()
        .anyMatch(
            mention ->
                mention.origin() != MentionOrigin.ARTICLE
                    && claim.pico().intervention().contains(mention.conceptId()));
  }

  /**
   * That a treatment helps in some disease supports that it helps at all; that it does not, or is
   * not known to, says nothing of other diseases.
   */
  private boolean isPraiseAtLarge() {
    return switch (statement.kind()) {
      case BENEFIT, STANDARD_CARE, MECHANISM, FACT, HARM ->
          match.condition() == Directness.UNSTATED || match.condition() == Directness.NARROWER;
      default -> statement.pico().population().isEmpty();
    };
  }

  private boolean isSameOutcome() {
    if (overlap.sameStatement() || coverage.saysTheSame()) {
      return true;
    }
    if (statement.pico().outcome().isEmpty()) {
      if (isPraise() && statement.pico().population().isEmpty()) {
        // Neither disease nor outcome is recorded: only the words tell what it is good for.
        return false;
      }
      return !isPraise() || tellsAnEffect() || overlap.related();
    }
    return switch (match.outcome()) {
      case EXACT ->
          sharesSpecificOutcome() || match.condition() == Directness.EXACT || overlap.related();
      case WIDER -> match.condition() == Directness.EXACT || overlap.related();
      case NARROWER -> overlap.related();
      case UNSTATED, MISMATCH -> isAboutTheDiseaseItself();
    };
  }

  /** Symptoms and pain are those of some disease: in common they do not make the same question. */
  private boolean sharesSpecificOutcome() {
    return sharesOutcomeBut(OF_ANY_DISEASE);
  }

  private boolean sharesOutcomeBut(Set<String> telling) {
    return Stream.concat(claim.pico().outcome().stream(), claim.pico().population().stream())
        .anyMatch(
            effect -> statement.pico().outcome().contains(effect) && !telling.contains(effect));
  }

  private boolean isPraise() {
    return statement.kind() == StatementKind.BENEFIT
        || statement.kind() == StatementKind.STANDARD_CARE;
  }

  private boolean namesCondition() {
    return claim.mentions().stream()
        .anyMatch(
            mention ->
                mention.origin() != MentionOrigin.ARTICLE
                    && claim.pico().population().contains(mention.conceptId()));
  }

  /** That somebody received a treatment is no claim that it helps. */
  private boolean tellsAnEffect() {
    return !claim.pico().outcome().isEmpty()
        || claim.has(CueKind.BENEFIT)
        || EFFECT_WORDS.matcher(claim.text()).find();
  }

  /** "Cures diabetes" names no outcome: it is about the disease. */
  private boolean isAboutTheDiseaseItself() {
    return claim.pico().outcome().isEmpty()
        && EFFECT_WORDS.matcher(claim.text()).find()
        && namesCondition()
        && !statement.pico().population().contains("any-condition")
        && !claim.pico().population().isEmpty()
        && !statement.pico().population().isEmpty()
        && (statement.pico().intervention().isEmpty()
            || match.intervention() == Directness.EXACT
            || match.intervention() == Directness.WIDER)
        && (match.condition() == Directness.EXACT || match.condition() == Directness.WIDER);
  }

  /**
   * The effect on a claim that asserts this; empty where there is none, or where the claim says
   * more than the statement carries.
   */
  Optional<Effect> of(Assertion assertion) {
    return isUnasserted() || !isOfSameSubject()
        ? Optional.empty()
        : bare(assertion).filter(this::isCarried);
  }

  /**
   * True where both are about the same people and purpose: a record of one disease does not answer
   * for a claim that names another or none, except that a benefit in some disease bears out that
   * there is one at all; prevention does not answer for treatment.
   */
  private boolean isOfSameSubject() {
    boolean ofUnnamedDisease =
        match.condition() == Directness.UNSTATED
            && claim.pico().population().stream()
                .anyMatch(
                    id ->
                        !statement.pico().outcome().contains(id)
                            && !coverage.shared().contains(id));
    boolean tellsOfTheUntreated =
        statement.pico().intervention().isEmpty()
            && !claim.pico().intervention().isEmpty()
            && claim.pico().intervention().stream().noneMatch(coverage.shared()::contains);
    return switch (statement.kind()) {
      case NO_BENEFIT ->
          Purpose.mayBeSame(claim.text(), statement.sentence()) && !isOfOtherDisease();
      case UNPROVEN -> !isOfOtherDisease();
      case FACT, NOT_FACT, MECHANISM -> !tellsOfTheUntreated;
      default -> !(ofUnnamedDisease && isPraise());
    };
  }

  /** That something does not help, or is not known to, in one disease is not so in all. */
  private boolean isOfOtherDisease() {
    return match.condition() == Directness.UNSTATED
        && !statement.pico().population().isEmpty()
        && !statement.pico().population().contains("any-condition")
        && !namesCondition()
        && !sharesOutcomeBut(OF_MANY_DISEASES);
  }

  /** True where the sentence asserts nothing that a statement could bear out or contradict. */
  private boolean isUnasserted() {
    return Denial.ofUniversal(claim.text())
        || Narration.isAboutAPaper(claim.text())
        || Narration.isAnAim(claim.text())
        || Unasserted.isDesign(claim.text())
        || Unasserted.isAboutOnePerson(Attribution.strippedFrom(claim.text()))
        || (claim.has(QualifierKind.ANIMAL_OR_IN_VITRO)
            && statement.kind() != StatementKind.PRECLINICAL_ONLY);
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
                  && isPraised();
          default -> false;
        };
    return listed
        && !isUnasserted()
        && isMeant()
        && bare(assertion).filter(effect -> effect == Effect.SUPPORTS).isPresent();
  }

  Coverage coverage() {
    return coverage;
  }

  private boolean isCarried(Effect effect) {
    return switch (effect) {
      // That a disease has no cure holds whatever is said to cure it.
      case SUPPORTS ->
          (statement.kind() == StatementKind.INCURABLE && !claim.has(CueKind.BENEFIT))
              || statement.kind() == StatementKind.PRECLINICAL_ONLY
              || (coverage.isEnough() && (!isPraise() || isPraised()) && isMeant());
      case REFUTES -> statement.kind() == StatementKind.INCURABLE || isRefuted();
      case OMITTED_HARM ->
          isNamedInSentence()
              && (isOfOneUse() || match.condition() == Directness.EXACT)
              && !coverage.compares()
              && coverage.foreign().isEmpty()
              && isPromiseOfSafety();
      case UNPROVEN, ONLY_IN_THE_LABORATORY -> true;
    };
  }

  /** The claim itself says that the treatment does something, and for what. */
  private boolean isPraised() {
    boolean told = claim.has(CueKind.BENEFIT) || EFFECT_WORDS.matcher(claim.text()).find();
    return told
        && coverage.shared().size() > 1
        && (match.condition() != Directness.NARROWER || namesCondition());
  }

  /** That somebody looks after safety, or worries about it, promises none. */
  private boolean isPromiseOfSafety() {
    boolean namesTheHarm =
        statement.pico().outcome().stream()
            .filter(harm -> !harm.equals("side-effects"))
            .anyMatch(claim.pico().outcome()::contains);
    boolean denied = Denial.ofHarm(claim) || Denial.ofMainClause(claim);
    if (((namesTheHarm || claim.has(CueKind.HARM)) && !denied)
        || Unasserted.isDoubt(claim.text())
        || Narration.isPast(claim.text())) {
      return false;
    }
    return Denial.ofHarm(claim)
        || claim.cues().stream()
            .filter(cue -> cue.kind() == CueKind.REASSURANCE)
            .anyMatch(cue -> SAFE.matcher(cue.text()).find());
  }

  /**
   * What does nothing is no better than anything either, and a promise of several treatments fails
   * with one of them.
   */
  private boolean isRefuted() {
    return statement.kind() == StatementKind.NO_BENEFIT
        ? coverage.leavesOnly(
            Stream.concat(claim.pico().intervention().stream(), claim.pico().comparator().stream())
                .toList())
        : coverage.isEnough();
  }

  /**
   * True where the claim says that something is so; what it hopes for or doubts is borne out only
   * by a statement that hopes or doubts as well.
   */
  private boolean isMeant() {
    boolean open = Unasserted.isHope(claim.text()) || Unasserted.isDoubt(claim.text());
    return !open || Denial.isSaidIn(statement.sentence()) || isOfDoubt();
  }

  private boolean isOfDoubt() {
    return switch (statement.kind()) {
      case NO_BENEFIT, UNPROVEN, NO_HARM, NOT_APPROVED, NOT_FACT, NOT_MECHANISM, INCURABLE -> true;
      default -> Unasserted.isDoubt(statement.sentence());
    };
  }

  private Optional<Effect> bare(Assertion assertion) {
    boolean cured =
        assertion == Assertion.BENEFIT
            && Assertion.claimsCure(claim)
            && !HOPED_CURE.matcher(claim.text()).find()
            && !isOnlyReversed();
    boolean deniedCure = Assertion.deniesCure(claim);
    return switch (statement.kind()) {
      case FACT, MECHANISM -> onFact(agreesInFact(assertion));
      case NOT_FACT, NOT_MECHANISM -> onNotFact();
      case INCURABLE ->
          deniedCure
              ? Optional.of(Effect.SUPPORTS)
              : on(
                  cured && !Unasserted.isHope(claim.text()) && !Unasserted.isDoubt(claim.text()),
                  Effect.REFUTES);
      case CURABLE -> deniedCure ? on(isCuredBySame(), Effect.REFUTES) : on(cured, Effect.SUPPORTS);
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

  /** The disease is cured, by the treatment of which the claim denies it, where it names one. */
  private boolean isCuredBySame() {
    // That one kind can be cured refutes that none can; that others can does not.
    boolean sameDisease =
        match.condition() == Directness.EXACT || match.condition() == Directness.NARROWER;
    return sameDisease
        && (claim.pico().intervention().isEmpty() || match.intervention() == Directness.EXACT);
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
  private Optional<Effect> onFact(boolean concerned) {
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
      case OPPOSITE -> Optional.of(Effect.REFUTES);
      case UNCLEAR -> Optional.empty();
    };
  }

  private Agreement agreement() {
    return Agreement.of(claim.text(), statement.sentence());
  }

  private boolean agreesInFact(Assertion assertion) {
    return switch (assertion) {
      case NO_BENEFIT, SAFETY -> saysTheSame();
      case BENEFIT ->
          isSameQuestion()
              || coverage.saysTheSame()
              || (sharesOutcomeBut(SAYS_LITTLE) && overlap.related());
      default -> saysTheSame() || isSameQuestion();
    };
  }

  private boolean saysTheSame() {
    return overlap.sameStatement()
        || coverage.saysTheSame()
        || (overlap.related() && (sharesOutcomeBut(SAYS_LITTLE) || isOfSameTreatmentAndOutcome()));
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
      case NO_BENEFIT -> on(match.intervention() != Directness.NARROWER, Effect.REFUTES);
      case UNPROVEN, NOT_APPROVED ->
          tellsOfTheSameSeries()
              ? Optional.of(Effect.SUPPORTS)
              : on(
                  match.intervention() != Directness.NARROWER
                      && !statement.pico().outcome().equals(List.of("side-effects")),
                  Effect.UNPROVEN);
      case PRECLINICAL_ONLY ->
          Optional.of(
              claim.has(QualifierKind.ANIMAL_OR_IN_VITRO) && !PEOPLE.matcher(claim.text()).find()
                  ? Effect.SUPPORTS
                  : Effect.ONLY_IN_THE_LABORATORY);
      case HARM -> on(claim.has(CueKind.REASSURANCE) && isDirectHarm(), Effect.OMITTED_HARM);
      default -> Optional.empty();
    };
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
              && !PROOF_DENIED.matcher(claim.text()).find()
              && (saysTheSame() || isAboutTheDiseaseItself()),
          Effect.REFUTES);
    }
    return on(doubted && (saysTheSame() || isAboutTheDiseaseItself()), Effect.SUPPORTS);
  }

  private Optional<Effect> onHarm() {
    boolean sameHarm =
        match.outcome() == Directness.EXACT
            || match.outcome() == Directness.NARROWER
            || isNamedDisease()
            || overlap.sameStatement();
    return switch (statement.kind()) {
      case HARM -> on(sameHarm, Effect.SUPPORTS);
      case NO_HARM ->
          on(
              (match.outcome() == Directness.EXACT || isNamedDisease())
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
