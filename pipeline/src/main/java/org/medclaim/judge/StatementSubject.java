package org.medclaim.judge;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;

/**
 * Whether a statement is about what a claim is about: its treatment, disease, people and outcome.
 *
 * <p>Concepts in common are not enough: that surgery is standard in one disease tells of no other,
 * and symptoms or pain in common make no common question.
 */
final class StatementSubject {

  private static final Pattern EFFECT_WORDS =
      Pattern.compile(
          "(?i)\\b(?:cur(?:e[sd]?|able|ing)|treat(?:s|ed|ing|ment)?|prevent(?:s|ed|ing)?|protect(?:s|ed)?"
              + "|works?|help(?:s|ed)?|effective|benefits?|standard|recommended|control(?:s|led)?"
              + "|remission|contagious|caus(?:e[sd]?|ing)|approved|kill(?:s|ed)? (?=(?:\\w+ )?(?:cells?|cancers?|tumou?rs?|bacteria|virus\\w*|parasites|germs))|slow(?:s|ed)?"
              + "|reliev(?:e[sd]?|ing)|relief|eas(?:e[sd]?|ing)|improv(?:e[sd]?|ing|ement)"
              + "|reduc(?:e[sd]?|ing|tion)|revers(?:e[sd]?|ing|al)|lower(?:s|ed|ing)?|heal(?:s|ed|ing)?"
              + "|restor(?:e[sd]?|ing)|prolong(?:s|ed)?|lengthen(?:s|ed)?|extend(?:s|ed)?|shrink(?:s|ing)?"
              + "|less(?:en)?(?:s|ed)?|clear(?:s|ed)?|regrow(?:s|n)?|suppress(?:es|ed)?|inhibit(?:s|ed)?|block(?:s|ed)?|strengthen(?:s|ed)?|replac(?:e[sd]?|ing)|take(?:s)? the place|stop(?:s|ped)?|avoid(?:s|ed)?|rais(?:e[sd]?|ing)"
              + "|increas(?:e[sd]?|ing)|better)\\b");
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)\\b(?:people|those|patients|men|women|adults|children|participants)\\b.{0,30}?\\b(?:(?:high|low|normal|adequate|sufficient)(?:er|est)? (?:\\p{L}+ )?levels?|levels?) of\\b");

  private static final Set<String> OF_MANY_DISEASES =
      Set.of(
          "symptoms",
          "pain",
          "quality-of-life",
          "depression",
          "anxiety",
          "fatigue",
          "mortality",
          "survival");
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

  private final Claim claim;
  private final Statement statement;
  private final PicoMatch match;
  private final Overlap overlap;
  private final Coverage coverage;

  StatementSubject(Meeting meeting) {
    this.claim = meeting.claim();
    this.statement = meeting.statement();
    this.match = meeting.match();
    this.overlap = meeting.overlap();
    this.coverage = meeting.coverage();
  }

  /** True where claim and statement are about the same treatment, disease and outcome. */
  boolean isOnTopic() {
    return match.applies()
        && !Route.areApart(claim.text(), statement.sentence())
        && (isOfDeniedCure() || isOfBareCure() || (isSameSubject() && isSameOutcome()));
  }

  /** That a disease can be cured by something bears out that it can be cured. */
  private boolean isOfBareCure() {
    return statement.kind() == StatementKind.CURABLE
        && match.condition() == Directness.EXACT
        && claim.pico().intervention().isEmpty()
        && Assertion.claimsCure(claim);
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
  boolean isOfOneUse() {
    return statement.pico().intervention().stream().noneMatch(NamedThings.OF_MANY_USES::contains);
  }

  /**
   * True where the claim's own sentence names the treatment; "the drug" may be a drug of its own.
   */
  boolean isNamedInSentence() {
    return claim.namesInSentence(claim.pico().intervention());
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
   * True where the claim names the treatment and the disease of the statement, or one of them and
   * nothing else in the place of the other ("metformin upsets the gut").
   */
  boolean isNamedByClaim() {
    boolean ofTreatment = isMet(statement.pico().intervention(), match.intervention());
    boolean ofDisease = isMet(statement.pico().population(), match.condition());
    return (ofTreatment && ofDisease && !claim.pico().equals(Pico.EMPTY))
        || (match.intervention() == Directness.EXACT && match.condition() == Directness.UNSTATED)
        || (match.condition() == Directness.EXACT
            && match.intervention() == Directness.UNSTATED
            && !isOfTreatment());
  }

  /** True where the statement says what a treatment does or does not do. */
  private boolean isOfTreatment() {
    return switch (statement.kind()) {
      case BENEFIT, NO_BENEFIT, STANDARD_CARE, UNPROVEN, NOT_APPROVED, PRECLINICAL_ONLY -> true;
      default -> false;
    };
  }

  private static boolean isMet(List<String> recorded, Directness directness) {
    return recorded.isEmpty()
        || recorded.contains("any-condition")
        || (directness != Directness.UNSTATED && directness != Directness.MISMATCH);
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

  boolean isPraise() {
    return statement.kind() == StatementKind.BENEFIT
        || statement.kind() == StatementKind.STANDARD_CARE;
  }

  boolean namesCondition() {
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
        || tellsOfAnEffect(claim);
  }

  /** "Cures diabetes" names no outcome: it is about the disease. */
  boolean isAboutTheDiseaseItself() {
    return claim.pico().outcome().isEmpty()
        && tellsOfAnEffect(claim)
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
   * True where both are about the same people and purpose: a record of one disease does not answer
   * for a claim that names another or none, except that a benefit in some disease bears out that
   * there is one at all; prevention does not answer for treatment.
   */
  boolean isOfSameSubject() {
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
          Purpose.mayBeSame(claim.text(), statement.sentence())
              && !isOfOtherDisease()
              && !isOfBloodLevel();
      case UNPROVEN -> !isOfOtherDisease() && !isOfBloodLevel();
      case FACT, NOT_FACT, MECHANISM -> !tellsOfTheUntreated;
      default -> !(ofUnnamedDisease && isPraise());
    };
  }

  /** That something does not help, or is not known to, in one disease is not so in all. */
  private boolean isOfOtherDisease() {
    return match.condition() == Directness.UNSTATED
        && !statement.pico().population().isEmpty()
        && !statement.pico().population().contains("any-condition")
        && !sharesOutcomeBut(OF_MANY_DISEASES);
  }

  /** How people with much of it in their blood fare says nothing of taking it, nor the reverse. */
  private boolean isOfBloodLevel() {
    return LEVEL.matcher(claim.text()).find() && !LEVEL.matcher(statement.sentence()).find();
  }

  /** The disease is cured, by the treatment of which the claim denies it, where it names one. */
  boolean isCuredBySame() {
    // That one kind can be cured refutes that none can; that others can does not.
    boolean sameDisease =
        match.condition() == Directness.EXACT || match.condition() == Directness.NARROWER;
    return sameDisease
        && (claim.pico().intervention().isEmpty() || match.intervention() == Directness.EXACT);
  }

  /** True where the sentence has a word of doing good or ill. */
  static boolean tellsOfAnEffect(Claim claim) {
    return EFFECT_WORDS.matcher(claim.text()).find();
  }

  /** True where both name the same outcome, and one that tells something. */
  boolean sharesTellingOutcome() {
    return sharesOutcomeBut(SAYS_LITTLE);
  }
}
