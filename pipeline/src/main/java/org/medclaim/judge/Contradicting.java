package org.medclaim.judge;

import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.text.QuotationMarks;

/**
 * Whether a statement that a model takes to contradict a claim may be held against it.
 *
 * <p>Two sentences that differ are mostly of two things, which a model is slow to see, and to call
 * a true sentence wrong is the graver error.
 */
final class Contradicting {
  /** A figure; the 2 of "type 2 diabetes" and the 19 of "COVID-19" are names. */
  private static final Pattern FIGURE =
      Pattern.compile("(?i)(?<![\\p{L}\\d-])(?<!\\b(?:types?|stage|phase|grade|class) )\\d");

  /** That a treatment is usual says nothing against what it fails to do. */
  private static final Pattern NOT_GIVEN =
      Pattern.compile(
          "(?i)\\b(?:no longer|not|never|nobody|no (?:doctor|one)|hardly|rarely|seldom)\\b[^.,;]{0,30}\\b(?:standard|recommend\\p{L}*|used?|uses|given|gives?|needed|needs?|prescribe\\p{L}*|treat\\p{L}*|an? (?:treatment|option))\\b");

  private static final Pattern STANDARD =
      Pattern.compile(
          "(?i)\\b(?:standard|usual|mainstay|first[- ]line) (?:\\p{L}+ )?(?:treatment|therapy|care)\\b");

  private static final Pattern OF_THE_HEALTHY =
      Pattern.compile(
          "(?i)\\b(?:healthy|well-nourished|general population|average risk|without (?:known |any )?(?:\\p{L}+ )?(?:disease|risk factors|deficiency|symptoms))\\b");

  /** That something is advised is no claim that it works. */
  private static final Pattern ADVISED =
      Pattern.compile(
          "(?i)\\b(?:(?:advis|recommend|prescrib|urg|encourag|counsel)\\p{L}*|told to)\\b");

  private Contradicting() {}

  /**
   * True where the claim's own sentence names what it is about, which is the disease of the
   * statement if that has one, where it has no figures, and the statement is of the same side: that
   * something does no harm says nothing against any good of it, nor that it does no good anything
   * against a harm. What is so of one kind says nothing of "it". One of the two has to deny, or
   * their words to be opposite: two affirmations that differ are mostly of two things.
   */
  static boolean isAllowed(Claim claim, Candidate one) {
    Statement statement = one.statement();
    return isPossible(claim, one)
        && one.sharesMuch()
        && (statement.pico().population().isEmpty()
            || one.isOfNamedDisease()
            || (claim.pico().population().isEmpty() && one.isOfErrors() && one.closeness() > 0))
        && (deniesOneOf(claim, statement)
            || Agreement.of(claim.text(), statement.sentence()) == Agreement.OPPOSITE);
  }

  /**
   * The same where there is hardly a doubt that the two do not agree: they may both affirm, and the
   * claim may name nothing but the very treatment or the very disease. The claim has to be a whole
   * sentence, and its article's own; that a treatment is usual says nothing against its failings.
   */
  static boolean isAllowedIfSure(Claim claim, Candidate one) {
    return isPossible(claim, one)
        && ClaimForm.isPlainlySaid(claim)
        && one.statement().kind() != StatementKind.STANDARD_CARE
        && one.closeness() > 0
        && !one.isOfAnotherThing()
        && (one.isOfErrors() || !one.isOfUnnamedTreatment())
        && !one.comparesAlone()
        && one.effects().coverage().strange().size() <= Candidate.MOST_STRANGE
        && (one.statement().pico().population().isEmpty()
            || one.isOfNamedDisease()
            || claim.pico().population().isEmpty());
  }

  private static boolean isPossible(Claim claim, Candidate one) {
    Statement statement = one.statement();
    return isAssertedOfAll(claim)
        && !one.isOfNarrowerError(claim)
        && !one.isOfNarrowerTreatment()
        && !(isOfCare(statement) && denies(claim) && !NOT_GIVEN.matcher(claim.text()).find())
        && !isOfTheHealthyOnly(claim, statement)
        && !(ADVISED.matcher(claim.text()).find() && !ADVISED.matcher(statement.sentence()).find())
        && isOfSameSide(claim, statement)
        && (!affirms(statement) || !denies(claim) || saysLittleElse(one));
  }

  /** What is denied has to be what the statement affirms, and not another side of the thing. */
  private static boolean saysLittleElse(Candidate one) {
    return one.effects().coverage().strange().size() <= 1;
  }

  private static boolean affirms(Statement statement) {
    return switch (statement.kind()) {
      case FACT, MECHANISM -> !Denial.isSaidIn(statement.sentence());
      default -> false;
    };
  }

  /** True where only the statement is of the healthy, of whom much is not so that is of the ill. */
  static boolean isOfTheHealthyOnly(Claim claim, Statement statement) {
    return OF_THE_HEALTHY.matcher(statement.sentence()).find()
        && !OF_THE_HEALTHY.matcher(claim.text()).find();
  }

  /** True of a claim of what its own words name, without figures, and not in another's words. */
  private static boolean isAssertedOfAll(Claim claim) {
    return ClaimForm.namesItsSubject(claim)
        && claim.quantities().isEmpty()
        && !FIGURE.matcher(claim.text()).find()
        && !claim.has(QualifierKind.QUOTED)
        && !QuotationMarks.areIn(claim.text());
  }

  /** True where both are of harm, or both of good, or the statement is of what is so at all. */
  private static boolean isOfSameSide(Claim claim, Statement statement) {
    Assertion assertion = Assertion.of(claim);
    return switch (statement.kind()) {
      case NO_HARM -> assertion == Assertion.HARM || assertion == Assertion.OTHER;
      case NO_BENEFIT -> !claim.has(CueKind.HARM);
      case HARM -> assertion == Assertion.SAFETY || claim.has(CueKind.HARM);
      case NOT_FACT, NOT_MECHANISM -> true;
      default -> assertion != Assertion.SAFETY;
    };
  }

  /** True where one of the two denies something and the other does not. */
  static boolean deniesOneOf(Claim claim, Statement statement) {
    return denies(claim) != denies(statement);
  }

  /** True of a statement that says no more than that a treatment is given. */
  private static boolean isOfCare(Statement statement) {
    return switch (statement.kind()) {
      case STANDARD_CARE -> true;
      case FACT, BENEFIT -> STANDARD.matcher(statement.sentence()).find();
      default -> false;
    };
  }

  /** What the statement does to a claim that it contradicts: not shown is not wrong. */
  static Effect effect(Statement statement) {
    return statement.kind() == StatementKind.UNPROVEN
            || statement.kind() == StatementKind.NOT_APPROVED
            || statement.kind() == StatementKind.PRECLINICAL_ONLY
        ? Effect.UNPROVEN
        : Effect.REFUTES;
  }

  private static boolean denies(Claim claim) {
    return claim.has(QualifierKind.NEGATED)
        || claim.has(CueKind.NO_EFFECT)
        || Denial.isSaidIn(claim.text());
  }

  /** True of what is on record as not so, not shown, or not possible. */
  private static boolean denies(Statement statement) {
    return switch (statement.kind()) {
      case NOT_FACT,
          NOT_MECHANISM,
          NO_BENEFIT,
          NO_HARM,
          INCURABLE,
          UNPROVEN,
          NOT_APPROVED,
          PRECLINICAL_ONLY ->
          true;
      default -> Denial.isSaidIn(statement.sentence());
    };
  }
}
