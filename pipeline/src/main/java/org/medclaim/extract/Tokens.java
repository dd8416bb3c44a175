package org.medclaim.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Span;

/**
 * A sentence as words and punctuation marks, in lower case, each with its place.
 *
 * <p>A hyphen parts words, an apostrophe does not; a number is one word, its commas and decimal
 * point included.
 */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile("\\d[\\d,.]{0,20}\\d|\\d|\\p{L}[\\p{L}\\p{M}’']{0,60}|[^\\s\\p{L}\\p{N}]");

  private final String text;
  private final List<String> words;
  private final List<Span> spans;

  private Tokens(String text, List<String> words, List<Span> spans) {
    this.text = text;
    this.words = words;
    this.spans = spans;
  }

  static Tokens of(String text) {
    List<String> words = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (matcher.group().equals("-") || matcher.group().equals("‐")) {
        continue;
      }
      String word = matcher.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      words.add(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word);
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return new Tokens(text, List.copyOf(words), List.copyOf(spans));
  }

  /** The same tokens for one who counts from the start of the whole text that this was cut from. */
  Tokens shift(int offset, String whole) {
    return new Tokens(whole, words, spans.stream().map(span -> span.shift(offset)).toList());
  }

  String text() {
    return text;
  }

  int size() {
    return words.size();
  }

  String word(int index) {
    return words.get(index);
  }

  /** The words from the one to before the other. */
  List<String> words(int from, int to) {
    return words.subList(Math.min(from, to), to);
  }

  Span span(int index) {
    return spans.get(index);
  }

  /** From the first token's start to the last one's end; {@code to} is exclusive. */
  Span span(int from, int to) {
    return new Span(spans.get(from).start(), spans.get(to - 1).end());
  }

  boolean isWord(int index) {
    return Character.isLetterOrDigit(words.get(index).charAt(0));
  }

  /** The index of the first real word: behind list markers, bullets, opening quotes. */
  int firstWord() {
    int at = 0;
    while (at < words.size()) {
      boolean letter = Character.isLetter(words.get(at).charAt(0));
      boolean marker =
          letter
              && words.get(at).length() == 1
              && at + 1 < words.size()
              && ").".contains(words.get(at + 1));
      boolean number =
          Character.isDigit(words.get(at).charAt(0))
              && at + 1 < words.size()
              && !".):、".contains(words.get(at + 1));
      if (letter && !marker || number) {
        return at;
      }
      at++;
    }
    return Math.max(0, words.size() - 1);
  }
}
