package org.medclaim.judge;

import java.util.regex.Pattern;

/**
 * Whether a claim sets something beside another thing, gives it a first place or limits it to a
 * stage or a condition that a record does not have.
 */
final class ComparedWith {
  private static final Pattern TOO_LITTLE =
      Pattern.compile(
          "(?i)\\b(?:too (?:little|few|low|late)|not enough|stopping|stopped|can(?:not|[\u2019']t) tolerate|intoleran\\w+|(?:fail(?:s|ed)? to|not) respond|discontinu\\w+|resum\\w+|lack of|without)\\b");

  /** Named by a concept of its own. */
  private static final Pattern UNTREATED =
      Pattern.compile("(?i)\\bwithout (?:\\w+ )?(?:treatment|therapy)\\b");

  /** Those who do not; a comparison with them says no more than that there is an effect. */
  static final String THE_REST =
      "(?:non-?(?:smokers|drinkers|users|vegetarians)|(?:those|people|women|men) (?:who|that) (?:do|did) not|(?:other|healthy) people|others|the (?:rest|general population))\\b";

  /** Against nothing, or a sham: says no more than that there is an effect, or none. */
  private static final Pattern AGAINST_NOTHING =
      Pattern.compile(
          "(?i)\\b(?:better|worse|more|less|effective|superior|compared|inferior)?\\b\\W*\\b(?:than|as|to|with|versus|vs)\\W+(?:an? |the )?"
              + "(?:placebo|sham\\b|dummy|nothing|no treatment|"
              + THE_REST
              + ")");

  /** "As well as" joins more often than it compares. */
  private static final String AS_WELL_AS =
      "\\b(?:work|help|perform|do|does|did|lower|reliev|treat|control|eas|heal|act|sooth|protect)\\p{L}*\\b[^.;,]{0,40}?\\b(?:(?:just|about|at least|nearly|almost|exactly|quite) )?as well as\\b"
          + "|\\b(?:just|about|at least|nearly|almost|exactly|quite) as well as\\b";

  /** Sets two things side by side; "more than 80%" and "more than ten" are amounts. */
  private static final Pattern COMPARISON =
      Pattern.compile(
          "(?i)"
              + AS_WELL_AS
              + "|\\b(?:than\\b(?! (?:\\d|half|one|two|three|four|five|ten|a |expected))|as (?!well as)(?:\\w+ ){1,4}as\\b|as (?:good|effective|safe|useful|strong|potent)\\b.{0,60}? as\\b|(?<!-)versus\\b|vs\\b|compared (?:with|to)\\b"
              + "|similar (?:\\w+ ){0,4}(?:to|as)\\b|(?:same|equal(?:ly)?) (?:\\w+ ){0,3}as\\b"
              + "|superior\\b|(?:non-?)?inferior\\b|comparable\\b|equivalent\\b|alternatives? to\\b|instead of\\b"
              + "|rather than\\b|better\\b|safer\\b|fewer\\b|worse\\b|outperform\\w*|replaces?\\b)");

  /** "Fewer fractures with it": a record says the same by "lowered", or denies it so. */
  private static final Pattern FEWER = Pattern.compile("(?i)\\b(?:no )?fewer\\b(?!.*\\bthan\\b)");

  private static final Pattern LOWERS =
      Pattern.compile("(?i)\\b(?:lower|prevent|reduc|protect|cut|halv|less)\\w*");

  /** Sets two things on a level; that the one is better says nothing of that. */
  private static final Pattern EQUAL =
      Pattern.compile(
          "(?i)"
              + AS_WELL_AS
              + "|\\b(?:as (?!well as)(?:\\w+ ){1,4}as\\b|similar (?:\\w+ ){0,4}(?:to|as)\\b|(?:same|equal(?:ly)?) (?:\\w+ ){0,3}as\\b|comparable\\b|equivalent\\b|non-?inferior\\b|(?:no|not|none|neither|nor)\\b[^.;]{0,90}?\\b(?:better|worse|superior|inferior)\\b|(?:no|not) (?:\\w+ )?differ\\w*|alike\\b|as (?:much|little|well) as\\b)");

  private static final Pattern IN_PLACE =
      Pattern.compile(
          "(?i)\\b(?:replac(?:e|es|ed|ing)|tak(?:e|es|ing) the place of|substitut\\p{L}+|in place of|make[s]? \\p{L}+ (?:superfluous|unnecessary))\\b");

  private static final Pattern SUPERLATIVE =
      Pattern.compile(
          "(?i)\\b(?:best|safest|strongest|gold standard|leading"
              + "|only (?!(?:\\w+ )?(?:cure|treatment|therapy|way|option|remedy)|\\d|(?:slight|modest|small|partial)|a (?:little|few|small|bit)|some\\b|about\\b|for (?:a|some)\\b)|(?:most|least) (?:common|frequent|effective|dangerous|important|deadly|aggressive|reliable|\\w+ful)\\w*)\\b");

  private static final Pattern FIRST =
      Pattern.compile("(?i)\\b(?:first|second|third)[- ](?:line|treatment|choice|therapy)\\b");

  private ComparedWith() {}

  /** True where a sentence sets two things on a level. */
  static boolean equates(String sentence) {
    return EQUAL.matcher(AGAINST_NOTHING.matcher(sentence).replaceAll(" ")).find();
  }

  /** True where a sentence sets a treatment beside another, or in its place. */
  static boolean isWithAnother(String sentence) {
    String alone = AGAINST_NOTHING.matcher(sentence).replaceAll(" ");
    return COMPARISON.matcher(alone).find() || IN_PLACE.matcher(alone).find();
  }

  /** True where only the claim compares, limits or ranks; sexes are compared elsewhere. */
  static boolean isOnlyIn(String claim, String statement) {
    String alone = AGAINST_NOTHING.matcher(claim).replaceAll(" ");
    String plain = LOWERS.matcher(statement).find() ? FEWER.matcher(alone).replaceAll(" ") : alone;
    return (TOO_LITTLE.matcher(claim).find()
            && !TOO_LITTLE.matcher(statement).find()
            && !UNTREATED.matcher(claim).find())
        || (COMPARISON.matcher(plain).find()
            && !COMPARISON.matcher(AGAINST_NOTHING.matcher(statement).replaceAll(" ")).find())
        || (EQUAL.matcher(plain).find() && !EQUAL.matcher(statement).find())
        || (SUPERLATIVE.matcher(claim).find() && !SUPERLATIVE.matcher(statement).find())
        || (FIRST.matcher(claim).find() && !FIRST.matcher(statement).find())
        || Stage.isOnlyIn(claim, statement);
  }
}
