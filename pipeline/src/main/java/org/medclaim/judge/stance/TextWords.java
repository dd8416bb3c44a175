package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, in order: lower case, with a stem, and with where a clause may end.
 *
 * <p>British and American spellings have the same stem. A number is a word.
 */
record TextWords(ImmutableList<Word> words) {
  private static final Pattern WORD =
      Pattern.compile("[0-9]+(?:[.,·][0-9]+)*|[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)?");
  private static final String BREAKS = ".;:,()[]";
  private static final List<String> ENDINGS =
      List.of("ations", "ation", "ings", "ing", "ies", "ied", "ed", "es", "s", "ly");
  private static final int SHORTEST_STEM = 4;

  /** Words without content of their own; signals are read from them all the same. */
  private static final ImmutableSet<String> EMPTY =
      ImmutableSet.copyOf(
          ("a an and are as at be been but by can could did do does for from had has have if in into is it its may might"
                  + " more most no nor not of on or our significant significantly such than that the their them then there"
                  + " these they this those to was we were what when where which while who whose will with would between"
                  + " compared during after before also both however very some any all being about against other us he she"
                  + " his her i you your so how why because over under per via among within without")
              .split(" "));

  /**
   * One word. {@code content} tells words with a meaning of their own from the others; {@code
   * opens} is true for the first word after a comma, a bracket or the like; {@code name} for what
   * looks like a name: digits among letters, or capitals after the first letter.
   */
  record Word(String text, String stem, boolean content, boolean opens, boolean name, int start) {}

  static TextWords of(String text) {
    ImmutableList.Builder<Word> words = ImmutableList.builder();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      String raw = matcher.group();
      String lower = raw.toLowerCase(Locale.ROOT).replace('’', '\'').replace('·', '.');
      String whole = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
      words.add(
          new Word(
              whole,
              stem(whole),
              !EMPTY.contains(whole),
              end == 0 || isBroken(text, end, matcher.start()),
              isName(raw),
              matcher.start()));
      end = matcher.end();
    }
    return new TextWords(words.build());
  }

  /** The stems of the words with content, each once, in order of the alphabet. */
  Set<String> stems() {
    Set<String> stems = new TreeSet<>();
    for (Word word : words) {
      if (word.content()) {
        stems.add(word.stem());
      }
    }
    return stems;
  }

  int size() {
    return words.size();
  }

  /** Which word stands at a place of the text, or comes next after it; the size where none does. */
  int at(int place) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).start() >= place) {
        return i;
      }
    }
    return words.size();
  }

  static String stem(String word) {
    String spelt = word;
    if (word.length() > 5) {
      spelt = word.replace("ae", "e").replace("oe", "e").replace("our", "or").replace("ys", "yz");
      spelt = spelt.replace("isation", "ization").replace("ising", "izing").replace("ised", "ized");
    }
    for (String ending : ENDINGS) {
      if (spelt.endsWith(ending) && spelt.length() - ending.length() >= SHORTEST_STEM) {
        return spelt.substring(0, spelt.length() - ending.length());
      }
    }
    return spelt;
  }

  private static boolean isBroken(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (BREAKS.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String raw) {
    boolean letter = false;
    boolean digit = false;
    boolean capitalInside = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      letter |= Character.isLetter(c);
      digit |= Character.isDigit(c);
      capitalInside |= i > 0 && Character.isUpperCase(c);
    }
    return letter && (digit || capitalInside);
  }
}
