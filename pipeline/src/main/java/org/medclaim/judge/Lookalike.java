package org.medclaim.judge;

import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;

/**
 * What looks like support and is none: a claim with the treatment, the disease and most words of a
 * statement that yet says something else.
 *
 * <p>Harm or uselessness, where the statement tells of good; a disease that comes about, where it
 * is treated ({@link Aftermath}); the opposite, a denial, another figure or unit ({@link
 * MinimalContrast}, {@link Agreement}); more than the statement carries ({@link Overstatement}); a
 * figure that the statement does not tell.
 */
final class Lookalike {
  private static final Pattern RISK =
      Pattern.compile(
          "(?i)\\b(?:high|increas|great|rais|elevat|low|reduc|decreas)\\p{L}* risk|\\b(?:more|less) likely\\b");

  /** Tells of what makes something more or less likely. */
  private static final Pattern OF_RISK =
      Pattern.compile(
          "(?i)\\b(?:risk|danger|likel|chance|odds|rais|ris|increas|low|reduc|decreas|prevent|protect|caus|link|associat|connect|promot|favou?r|contribut|predispos|prone|lead|trigger|bring|more|often|frequent|common|less|fewer|double|twice|times|threat|worsen|harm|complicat|result|follow|grow|high|likewise|depend|vulnerab|suscept|get|develop|befall|affect|safe)\\p{L}*");

  /** That one may do without a treatment, which no record of the treatment says. */
  private static final Pattern STOPPING =
      Pattern.compile(
          "(?i)\\b(?:stop(?:s|ped|ping)?|quit(?:s|ting)?|skip(?:s|ped|ping)?|discontinu\\p{L}+|com(?:e|ing) off|do(?:es|ing)? without|wean\\p{L}*|go(?:es|ing)? without|throw(?:s|ing)? away|leav(?:e|ing) out)"
              + " (?:off )?(?:(?:taking|using|their|your|his|her|the|all|daily) )*(?:insulin|medicat\\p{L}+|medicines?|drugs?|tablets|pills|injections?|treatments?|therap\\p{L}+|chemotherapy|inhalers?|statins?|antidepressants?|antibiotics?|blood thinners?|steroids?)\\b");

  private static final Pattern FIRST_TIME =
      Pattern.compile(
          "(?i)\\b(?:(?:has|have|had) never had|never (?:had|suffered)|(?:without|no) (?:a |any )?(?:prior |previous |known |existing )?(?:history|heart disease|cardiovascular disease)|primary prevention|(?:prevent|avoid|against|of) (?:an? )?first|healthy)\\b");

  private static final Pattern AFTERWARDS =
      Pattern.compile(
          "(?i)\\b(?:after (?:an? |the )?(?:first |recent )?(?:heart attack|stroke|infarction|fracture|clot|bypass)|(?:has|have) (?:already )?had an?|survivors|secondary prevention|(?:second|another|further) (?:heart attack|stroke|fracture|clot))\\b");

  private static final ToldFigures FIGURES = new ToldFigures();

  private Lookalike() {}

  /** True where the statement must not be taken to bear the claim out. */
  static boolean isIn(Meeting meeting, Assertion assertion) {
    Claim claim = meeting.claim();
    Statement statement = meeting.statement();
    return isOfOtherSide(assertion, statement)
        || (Overstatement.isIn(claim, statement)
            && !StatementOpinions.isOverpraise(claim, statement))
        || FIGURES.lackOne(claim.quantities(), statement.sentence())
        || MinimalContrast.isIn(claim.text(), statement.sentence())
        || (RISK.matcher(claim.text()).find() && !OF_RISK.matcher(statement.sentence()).find())
        || (STOPPING.matcher(claim.text()).find() && !STOPPING.matcher(statement.sentence()).find())
        || areOfOtherPrevention(claim.text(), statement.sentence())
        || isTurned(meeting)
        || meeting.harmsElsewhere().getAsBoolean();
  }

  /** What helps after a first heart attack is not shown to help those who never had one. */
  private static boolean areOfOtherPrevention(String one, String other) {
    return (FIRST_TIME.matcher(one).find() && AFTERWARDS.matcher(other).find())
        || (AFTERWARDS.matcher(one).find() && FIRST_TIME.matcher(other).find());
  }

  private static boolean isOfOtherSide(Assertion assertion, Statement statement) {
    boolean tellsOfGood =
        switch (statement.kind()) {
          case BENEFIT, STANDARD_CARE, CURABLE -> true;
          default -> false;
        };
    return switch (assertion) {
      case HARM -> tellsOfGood || statement.kind() == StatementKind.NO_HARM;
      case NO_BENEFIT -> tellsOfGood && !Denial.isSaidIn(statement.sentence());
      default -> false;
    };
  }

  /**
   * Opposite words, or all the claim's telling words and a denial; not where the record is of what
   * is not so, which has a logic of its own.
   */
  private static boolean isTurned(Meeting meeting) {
    String said = meeting.claim().text();
    String recorded = meeting.statement().sentence();
    boolean statesWhatIsSo =
        switch (meeting.statement().kind()) {
          case FACT, MECHANISM, BENEFIT, STANDARD_CARE, HARM, CURABLE -> true;
          default -> false;
        };
    return statesWhatIsSo
        && !Agreement.isBelief(recorded)
        && (Agreement.isTurned(said, recorded)
            || (meeting.coverage().strange().isEmpty()
                && Agreement.of(said, recorded) == Agreement.OPPOSITE));
  }
}
