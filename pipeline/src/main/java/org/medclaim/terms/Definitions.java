package org.medclaim.terms;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The abbreviations that an article itself explains: "acute lymphoblastic leukaemia (ALL)" and "ALL
 * (acute lymphoblastic leukaemia)".
 *
 * <p>A long form fits where every letter of the short one is found in it from right to left, the
 * first at the beginning of a word: the method of Schwartz and Hearst (2003).
 */
final class Definitions {
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,120})\\)");
  private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9][\\w/-]{1,9}");
  private static final Pattern WORD_BEFORE = Pattern.compile("([A-Za-z0-9][\\w/-]{1,9})\\s*$");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;:]\\s|\\n");

  private static final Splitter BLANKS = Splitter.onPattern("\\s+");

  private Definitions() {}

  /** Short forms with the long form that the text gives them; the first definition holds. */
  static ImmutableMap<String, String> in(String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      String inside = brackets.group(1).split("[,;]", 2)[0].strip();
      String before = sentenceBefore(text, brackets.start());
      if (isShort(inside)) {
        longForm(inside, lastWords(before, inside))
            .ifPresent(form -> found.putIfAbsent(bare(inside), form));
      } else {
        Matcher word = WORD_BEFORE.matcher(before);
        if (word.find() && isShort(word.group(1))) {
          longForm(word.group(1), inside)
              .filter(form -> form.length() == inside.length())
              .ifPresent(form -> found.putIfAbsent(bare(word.group(1)), form));
        }
      }
    }
    return ImmutableMap.copyOf(found);
  }

  private static String bare(String shortForm) {
    return PhraseTable.isCapitals(shortForm) ? PhraseTable.withoutPlural(shortForm) : shortForm;
  }

  private static String sentenceBefore(String text, int end) {
    String before = text.substring(Math.max(0, end - 200), end);
    Matcher ends = SENTENCE_END.matcher(before);
    int start = 0;
    while (ends.find()) {
      start = ends.end();
    }
    return before.substring(start);
  }

  /** An abbreviation has a capital, and more of them than a name that only begins with one. */
  private static boolean isShort(String text) {
    return SHORT.matcher(text).matches()
        && text.chars().filter(Character::isUpperCase).count() >= 2;
  }

  /** No long form has more words than its short form has letters, and five. */
  private static String lastWords(String before, String shortForm) {
    int words = Math.min(shortForm.length() + 5, shortForm.length() * 2);
    List<String> all = BLANKS.splitToList(before.strip());
    return String.join(" ", all.subList(Math.max(0, all.size() - words), all.size()));
  }

  private static Optional<String> longForm(String shortForm, String text) {
    String letters = bare(shortForm).toLowerCase(Locale.ROOT);
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.length() - 1;
    for (int i = letters.length() - 1; i >= 0; i--) {
      char letter = letters.charAt(i);
      if (!Character.isLetterOrDigit(letter)) {
        continue;
      }
      while (at >= 0 && (lower.charAt(at) != letter || i == 0 && !beginsWord(lower, at))) {
        at--;
      }
      if (at < 0) {
        return Optional.empty();
      }
      at--;
    }
    String form = text.substring(at + 1).strip();
    boolean longer = form.length() > shortForm.length() && form.indexOf(' ') > 0;
    return longer || form.length() > shortForm.length() * 2 ? Optional.of(form) : Optional.empty();
  }

  private static boolean beginsWord(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
