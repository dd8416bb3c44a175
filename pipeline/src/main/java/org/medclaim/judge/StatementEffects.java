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
  /** Treatments of so many diseases that a record on one of them answers for that one only. */
  private static final Set<String> OF_MANY_USES =
      Set.of("surgery", "chemotherapy", "radiotherapy", "exercise");

  private static final Pattern EFFECT_WORDS =
      Pattern.compile(
          "(?i)\\b(?:cur(?:e[sd]?|able|ing)|treat(?:s|ed|ment)?|prevent(?:s|ed|ing)?|protect(?:s|ed)?"
              + "|works?|help(?:s|ed)?|effective|benefits?|standard|recommended|control(?:s|led)?"
              + "|remission|contagious|caus(?:e[sd]?|ing)|approved|kill(?:s|ed)?|slow(?:s|ed)?"
              + "|increas(?:e[sd]?|ing)|better)\\b");
  private static final Set<String> OF_ANY_DISEASE = Set.of("symptoms", "pain", "quality-of-life");
  private static final Pattern CURE_WORDS = Pattern.compile("(?i)\\bcur(?:e[sd]?|able|ing)\\b");
  private static final Pattern PEOPLE =
      Pattern.compile("(?i)\\b(?:you|your|patients?|people|humans?|children)\\b");
  private final Claim claim;
  private final Statement statement;
  private final PicoMatch match;
  private final List<String> names;
  private final Overlap overlap;

  /** {@code names} are those of the subject, which do not count as words in common. */
  StatementEffects(Claim claim, Statement statement, PicoMatch match, List<String> names) {
    this.claim = claim;
    this.statement = statement;
    this.match = match;
    this.names = names;
    this.overlap = Overlap.of(claim.text(), statement.sentence(), names);
  }

  /** How far both say the same in words. */
  Overlap overlap() {
    return overlap;
  }

  /** True where claim and statement are about the same treatment, disease and outcome. */
  boolean isOnTopic() {
    return match.applies() && isSameSubject() && isSameOutcome();
  }

  private boolean isSameSubject() {
    boolean ofCondition =
        match.condition() == Directness.EXACT || match.condition() == Directness.WIDER;
    boolean ofOutcome =
        match.condition() == Directness.UNSTATED && match.outcome() == Directness.EXACT;
    boolean sameCondition = ofCondition || ofOutcome;
    if (statement.kind() == StatementKind.STANDARD_CARE
        && !(isNamed() && (isOfOneUse() || match.condition() == Directness.EXACT))) {
      return false;
    }
    if (statement.pico().intervention().isEmpty()) {
      // What smoking does to the leading causes of death is no matter of lupus.
      return ofCondition || (ofOutcome && claim.pico().intervention().isEmpty());
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

  /** True of a product or procedure; that surgery is standard in one disease tells of no other. */
  private boolean isOfOneUse() {
    return statement.pico().intervention().stream().noneMatch(OF_MANY_USES::contains);
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
    if (overlap.sameStatement()) {
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
    return Stream.concat(claim.pico().outcome().stream(), claim.pico().population().stream())
        .anyMatch(
            effect ->
                statement.pico().outcome().contains(effect) && !OF_ANY_DISEASE.contains(effect));
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

  /** The effect on a claim that asserts this; empty where there is none. */
  Optional<Effect> of(Assertion assertion) {
    boolean cured = assertion == Assertion.BENEFIT && Assertion.claimsCure(claim);
    return switch (statement.kind()) {
      case FACT, MECHANISM -> onFact(agreesInFact(assertion));
      case NOT_FACT, NOT_MECHANISM -> onNotFact();
      case INCURABLE ->
          Assertion.deniesCure(claim)
                  || (claim.has(QualifierKind.NEGATED) && CURE_WORDS.matcher(claim.text()).find())
              ? Optional.of(Effect.SUPPORTS)
              : on(cured, Effect.REFUTES);
      case CURABLE -> on(cured, Effect.SUPPORTS);
      default ->
          switch (assertion) {
            case BENEFIT -> onBenefit();
            case NO_BENEFIT -> onNoBenefit();
            case HARM -> onHarm();
            case SAFETY -> onSafety();
            case OTHER -> Optional.empty();
          };
    };
  }

  /**
   * Concepts in common do not tell the direction: what is said of them must be the same. The
   * opposite refutes only where the claim speaks of the very same thing.
   */
  private Optional<Effect> onFact(boolean concerned) {
    return switch (agreement()) {
      case SAME -> on(concerned, Effect.SUPPORTS);
      case OPPOSITE -> on(overlap.sameStatement() && isOfSubject(), Effect.REFUTES);
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
    if (!saysTheSame()) {
      return Optional.empty();
    }
    if (!Agreement.isBelief(statement.sentence()) && !Denial.isSaidIn(statement.sentence())) {
      return Optional.of(Denial.isSaidIn(claim.text()) ? Effect.SUPPORTS : Effect.REFUTES);
    }
    return switch (agreement()) {
      case SAME -> Optional.of(Effect.SUPPORTS);
      case OPPOSITE -> Optional.of(Effect.REFUTES);
      case UNCLEAR -> Optional.empty();
    };
  }

  private Agreement agreement() {
    return Agreement.of(claim.text(), statement.sentence(), names);
  }

  private boolean agreesInFact(Assertion assertion) {
    return switch (assertion) {
      case NO_BENEFIT, SAFETY -> saysTheSame();
      case BENEFIT ->
          isSameQuestion() || (match.outcome() == Directness.EXACT && overlap.related());
      default -> saysTheSame() || isSameQuestion();
    };
  }

  private boolean saysTheSame() {
    return overlap.sameStatement() || (match.outcome() == Directness.EXACT && overlap.related());
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
      case UNPROVEN, NOT_APPROVED -> Optional.of(Effect.UNPROVEN);
      case PRECLINICAL_ONLY ->
          Optional.of(
              claim.has(QualifierKind.ANIMAL_OR_IN_VITRO) && !PEOPLE.matcher(claim.text()).find()
                  ? Effect.SUPPORTS
                  : Effect.ONLY_IN_THE_LABORATORY);
      case HARM -> on(claim.has(CueKind.REASSURANCE) && isDirectHarm(), Effect.OMITTED_HARM);
      default -> Optional.empty();
    };
  }

  private Optional<Effect> onNoBenefit() {
    boolean established =
        statement.kind() == StatementKind.BENEFIT
            || statement.kind() == StatementKind.STANDARD_CARE;
    boolean doubted =
        statement.kind() == StatementKind.NO_BENEFIT || statement.kind() == StatementKind.UNPROVEN;
    if (established) {
      return on(
          match.intervention() == Directness.EXACT && (saysTheSame() || isAboutTheDiseaseItself()),
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
      case NO_HARM -> on(match.outcome() == Directness.EXACT || isNamedDisease(), Effect.REFUTES);
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
