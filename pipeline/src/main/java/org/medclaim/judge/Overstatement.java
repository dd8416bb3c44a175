package org.medclaim.judge;

import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Statement;

/**
 * Whether a claim says more of the same thing than a statement carries: of all what is so of some,
 * for certain what can happen, of people what was seen in the laboratory.
 *
 * <p>The statement then bears the claim out in part only, which is no support.
 */
final class Overstatement {
  private static final Pattern OF_MOST =
      Pattern.compile("(?i)\\b(?:most|mostly|majority|usual\\p{L}*|nearly all|almost all)\\b");
  private static final Pattern OF_SOME =
      Pattern.compile(
          "(?i)\\b(?:some|sometimes|can|may|might|could|a few|rare\\p{L}*|occasional\\p{L}*|possible|seldom)\\b");

  /** "Smoking, age and obesity all raise the risk" means each of them, and no more. */
  private static final String TOGETHER =
      "(?:rais|increas|lower|reduc|contribut|push|add|help|play|caus|affect|worsen|rise|protect|improv|lead|make|made|can|may|might|go)\\p{L}*";

  /** Leaves nobody and nothing out; "above all" and "all over the body" do not mean it. */
  private static final Pattern OF_ALL =
      Pattern.compile(
          "(?i)\\b(?:always|invariably|inevitabl[ey]|everyone|everybody|anyone|anybody|guarantee\\p{L}*|forever|for good|for life|every (?:single )?(?:patient|person|case|woman|man|child|one|time)"
              + "|(?<!(?:above|at|after|of|in|nearly|almost|practically|virtually|essentially) )all(?!-| (?:"
              + TOGETHER
              + "|over|kinds|sorts|day|the time|about|in all|other|round|around|but|these|those|of these|of those))"
              + "|(?:completely|totally|entirely|permanently)|eliminat\\p{L}*|eradicat\\p{L}*|abolish\\p{L}*)\\b|\\b100 ?(?:%|per ?cent\\b)");

  private static final Pattern IN_THE_LABORATORY =
      Pattern.compile(
          "(?i)\\b(?:laborator(?:y|ies)|test tubes?|petri dish\\p{L}*|cell (?:cultures?|lines?)|in (?:mice|rats|animals|rodents|rabbits|dogs|pigs|cells)|mouse|animal (?:studies|experiments|models?)|in vitro)\\b");

  private Overstatement() {}

  /** True where the claim leaves out what limits the statement. */
  static boolean isIn(Claim claim, Statement statement) {
    String said = claim.text();
    String recorded = statement.sentence();
    return (OF_MOST.matcher(said).find()
            && !OF_MOST.matcher(recorded).find()
            && !OF_ALL.matcher(recorded).find()
            && OF_SOME.matcher(recorded).find())
        || (OF_ALL.matcher(said).find() && !OF_ALL.matcher(recorded).find())
        || (IN_THE_LABORATORY.matcher(recorded).find()
            && !IN_THE_LABORATORY.matcher(said).find()
            && !claim.has(QualifierKind.ANIMAL_OR_IN_VITRO));
  }
}
