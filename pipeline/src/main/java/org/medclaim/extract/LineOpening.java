package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the first word of a claim on its line: a mark of a list, and a heading that a
 * page has run together with its text ("4. Hibiscus tea In trials ...").
 *
 * <p>Cuts only where the words leave no doubt; a heading that is told by bold letters alone stays.
 */
final class LineOpening {
  private static final Pattern MARK =
      Pattern.compile(
          "\\s*(?:[①-⑳●•◦▪■◆★►▶✓✔‣·*]\\s*|[–—-]\\s+|\\(?\\d{1,2}[.)]\\s+|\\(?[a-z]\\)\\s+)");

  /** A word with a capital, with which a sentence may begin. */
  private static final Pattern CAPITAL = Pattern.compile("(?<=\\s)\\p{Lu}\\p{L}*(?=\\s)");

  /** A heading has no stop and few letters. */
  private static final Pattern HEADING = Pattern.compile("\\p{Lu}[^.!?:;,]{1,60}");

  /** Words that begin sentences and hardly ever stand inside a name. */
  private static final ImmutableSet<String> OPENERS =
      ImmutableSet.of(
          "About",
          "According",
          "After",
          "All",
          "Although",
          "Because",
          "Before",
          "During",
          "Even",
          "Every",
          "For",
          "If",
          "In",
          "It",
          "Many",
          "Most",
          "Nearly",
          "No",
          "Several",
          "Since",
          "Some",
          "The",
          "There",
          "These",
          "They",
          "This",
          "When",
          "While",
          "With",
          "Without",
          "You",
          "Your");

  /** A sentence has at least so many words. */
  private static final int SENTENCE = 4;

  private LineOpening() {}

  /** Where the claim begins on the line, after its mark and its heading; 0 where it has neither. */
  static int end(String line, ClauseWords words) {
    Matcher mark = MARK.matcher(line);
    boolean marked = mark.lookingAt() && mark.end() < line.length();
    int start = marked ? mark.end() : 0;
    Matcher capital = CAPITAL.matcher(line).region(start, line.length());
    while (capital.find()) {
      String heading = line.substring(start, capital.start()).strip();
      if (!HEADING.matcher(heading).matches()) {
        return start;
      }
      boolean repeats =
          heading.equals(capital.group()) || heading.startsWith(capital.group() + " ");
      boolean opens = marked && OPENERS.contains(capital.group());
      String rest = line.substring(capital.start());
      if ((repeats || opens && hasVerb(rest, words)) && isLong(rest) && isHeading(heading, words)) {
        return capital.start();
      }
    }
    return start;
  }

  private static boolean isHeading(String text, ClauseWords words) {
    Tokens tokens = Tokens.of(text);
    // "Targeted drugs" begins with what may be a verb.
    return words.in(tokens).firstFinite(1, tokens.size()).isEmpty();
  }

  private static boolean isLong(String text) {
    return Tokens.of(text).size() >= SENTENCE;
  }

  private static boolean hasVerb(String text, ClauseWords words) {
    Tokens tokens = Tokens.of(text);
    return words.in(tokens).firstFinite(0, tokens.size()).isPresent();
  }
}
