package org.medclaim.judge;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes off what a sentence says about who says it and on what occasion.
 *
 * <p>"ZURICH (Reuters) - A study shows that X, said Dr A, professor at B" says X of the world; the
 * rest is about people and papers, and no evidence is needed for it.
 */
final class Attribution {
  private static final String SAYS =
      "(?:says?|said|tells?|told|wrote|writes|explain(?:s|ed)|add(?:s|ed)|not(?:es|ed)|comment(?:s|ed)"
          + "|conclude[sd]?|report(?:s|ed)|suggest(?:s|ed)|estimate[sd]?|according to)";

  /** Each is cut out; what is left is what is said. */
  private static final List<Pattern> PARTS =
      List.of(
          // A dateline: "ZURICH (Reuters) -", "NEW YORK, June 5 --".
          Pattern.compile("^\\W*\\p{Lu}[\\p{L}\\p{N} .,()/-]{0,80}? (?:--+|-|\u2013|\u2014) "),
          // "..., said Dr A of B": from the comma, or the closing quotation mark, to the end.
          Pattern.compile(
              "(?i)(?:,[\"\u201d]?|[\"\u201d]) (?:\\p{L}[\\p{L}.'\u2019-]* ){0,6}?"
                  + SAYS
                  // "..., research suggests that ..." goes on with what is said.
                  + "\\b(?! that\\b)[^,]*(?:,.*)?$"),
          // "..., the society recalled at its congress": only where nothing more is told than that.
          Pattern.compile(
              "(?i), (?:\\p{L}[\\p{L}.'\u2019-]* ){1,6}?(?:recall|stress|warn|caution|emphasi[sz]|remind|confirm|point|observ|stat|announc)"
                  + "(?:e?d|s|es)(?: out)?(?: (?:at|in|on|during|today|yesterday|this|last)\\b[^,;:]{0,60})?\\W*$"),
          // "According to A," and "In a study published in B,".
          Pattern.compile("(?i)^\\W*according to [^,]{1,120}, "),
          Pattern.compile(
              "(?i)^\\W*in (?:a|an|the|one|this|that|her|his|their) [^,]{0,60}?(?:study|trial|report|review|paper|interview|statement)\\b[^,]{0,80}, "),
          // "A new study shows that", "it is known that".
          Pattern.compile(
              "(?i)^.{0,120}?\\b(?:show(?:s|n|ed)?|f(?:ound|inds?)|suggests?|suggested|confirm(?:s|ed)?"
                  + "|demonstrate[sd]?|conclude[sd]?|report(?:s|ed)?|known|say|says|said|believe[sd]?) that\\b"));

  private static final ReadOnce<String> STRIPPED = new ReadOnce<>(Attribution::strip);

  private Attribution() {}

  /**
   * What the sentence says, without who says it; the sentence itself where nothing would be left.
   */
  static String strippedFrom(String sentence) {
    return STRIPPED.of(sentence);
  }

  private static String strip(String sentence) {
    String said = sentence;
    for (Pattern part : PARTS) {
      String rest = part.matcher(said).replaceFirst(" ");
      if (rest.strip().split("\\s+", -1).length >= 3) {
        said = rest;
      }
    }
    return said.strip();
  }
}
