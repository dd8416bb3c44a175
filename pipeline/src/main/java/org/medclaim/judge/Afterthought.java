package org.medclaim.judge;

import com.google.common.base.Splitter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a sentence adds behind its main point: whom it concerns most, examples, and what is not so.
 *
 * <p>"Zolpidem can cause falls, particularly in older people" is borne out in its point by a record
 * of falls. What narrows the point, gives its ground or draws a conclusion from it is no
 * afterthought, and nor is anything with a figure.
 */
final class Afterthought {
  private static final int FEWEST_WORDS = 4;
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private static final Pattern BEHIND =
      Pattern.compile(
          "(?i),\\s+(?:(?:and |but )?(?:particularly|especially|notably|above all|chiefly|in particular|most of all)|such as"
              + "|for example|for instance|and not|not)\\b[^.;:\\p{Nd}]*(?:\\.\\s*)?$");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\([^()\\p{Nd}]{1,60}\\)");

  private Afterthought() {}

  /** The sentence without what it adds; empty where it adds nothing, or is little else. */
  static Optional<String> cutFrom(String sentence) {
    String open = IN_BRACKETS.matcher(sentence).replaceAll("");
    Matcher behind = BEHIND.matcher(open);
    String point = behind.find() ? open.substring(0, behind.start()) + "." : open;
    return point.equals(sentence) || WORDS.splitToList(point).size() < FEWEST_WORDS
        ? Optional.empty()
        : Optional.of(point);
  }
}
