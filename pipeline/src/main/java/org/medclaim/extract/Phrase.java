package org.medclaim.extract;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase to look for, as people write it in a file.
 *
 * <p>{@code improv*} is any word that begins so, {@code (risk|odds ratio)} one of several, {@code
 * _} any one word, {@code #} any number in digits, {@code ~3} up to three words between, {@code
 * ~3!risk*} up to three words none of which begins so, {@code word?} or {@code (...)?} may be
 * missing, {@code ^} in front is the start of the sentence, {@code $} at the end that of a clause.
 * Case never matters, a hyphen is a space.
 */
final class Phrase {
  private static final Pattern GAP = Pattern.compile("~(\\d)(?:!([^!]+))?");
  private static final Pattern PART = Pattern.compile("\\([^()]*\\)\\??|[^\\s()]+");

  /** One word of a phrase. */
  private record Word(String text, boolean stem, boolean any, boolean number) {
    boolean fits(String token) {
      if (any || number) {
        return any || Character.isDigit(token.charAt(0));
      }
      return stem ? token.startsWith(text) : token.equals(text);
    }
  }

  /**
   * One place of a phrase: alternatives of one or more words each, or a gap, which does not reach
   * over a word that fits {@code barrier}.
   */
  private record Place(
      Alternatives alternatives, boolean optional, int gap, Optional<Word> barrier) {
    boolean isBarred(String token) {
      return barrier.isPresent() && barrier.get().fits(token);
    }
  }

  /**
   * The alternatives of one place, in the order in which they are tried.
   *
   * <p>A group of words.yaml brings hundreds of them, so those that begin with a whole word are
   * filed by it: a token meets only those that it can be, and those with a stem or a sign.
   */
  private static final class Alternatives {
    /** So few are sooner tried than looked up. */
    private static final int FEW = 4;

    private final ImmutableList<ImmutableList<Word>> all;

    /** For each first word, the alternatives to try: its own and the loose ones, by rank. */
    private final ImmutableMap<String, ImmutableList<ImmutableList<Word>>> byWord;

    /** Those that begin with a stem or a sign: what any other token can be. */
    private final ImmutableList<ImmutableList<Word>> loose;

    Alternatives(ImmutableList<ImmutableList<Word>> all) {
      this.all = all;
      this.loose = all.stream().filter(words -> !isWhole(words)).collect(toImmutableList());
      ImmutableMap.Builder<String, ImmutableList<ImmutableList<Word>>> filed =
          ImmutableMap.builder();
      all.stream()
          .filter(Alternatives::isWhole)
          .map(words -> words.get(0).text())
          .distinct()
          .forEach(
              first ->
                  filed.put(
                      first,
                      all.stream()
                          .filter(words -> !isWhole(words) || words.get(0).text().equals(first))
                          .collect(toImmutableList())));
      this.byWord = filed.buildOrThrow();
    }

    /** All that can begin with the token, in order; some of them do not. */
    ImmutableList<ImmutableList<Word>> of(String token) {
      if (all.size() <= FEW) {
        return all;
      }
      ImmutableList<ImmutableList<Word>> own = byWord.get(token);
      return own == null ? loose : own;
    }

    /** True where the first word is written out; an empty alternative fits everywhere. */
    private static boolean isWhole(ImmutableList<Word> words) {
      return !words.isEmpty()
          && !words.get(0).stem()
          && !words.get(0).any()
          && !words.get(0).number();
    }
  }

  private final String source;
  private final boolean atStart;
  private final boolean atEnd;
  private final ImmutableList<Place> places;

  private Phrase(String source, boolean atStart, boolean atEnd, ImmutableList<Place> places) {
    this.source = source;
    this.atStart = atStart;
    this.atEnd = atEnd;
    this.places = places;
  }

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException where it is empty, begins with a gap or something optional, or
   *     opens a bracket and does not close it
   */
  static Phrase parse(String source) {
    boolean atStart = source.startsWith("^");
    boolean atEnd = source.endsWith("$");
    String rest =
        source
            .substring(atStart ? 1 : 0, source.length() - (atEnd ? 1 : 0))
            .toLowerCase(Locale.ROOT)
            .replace('-', ' ');
    List<Place> places = new ArrayList<>();
    Matcher part = PART.matcher(rest);
    int read = 0;
    while (part.find()) {
      read += part.group().replace(" ", "").length();
      places.add(place(part.group()));
    }
    if (read != rest.replace(" ", "").length()) {
      throw new IllegalArgumentException(
          "phrase '" + source + "' has a bracket without its partner");
    }
    if (places.isEmpty() || places.get(0).gap() > 0 || places.get(0).optional()) {
      throw new IllegalArgumentException(
          "phrase '" + source + "' begins with a gap; a phrase begins with a word");
    }
    return new Phrase(source, atStart, atEnd, ImmutableList.copyOf(places));
  }

  private static Place place(String part) {
    Matcher gap = GAP.matcher(part);
    if (gap.matches()) {
      return new Place(
          new Alternatives(ImmutableList.of()),
          false,
          Integer.parseInt(gap.group(1)),
          Optional.ofNullable(gap.group(2)).map(Phrase::word));
    }
    boolean optional = part.length() > 1 && part.endsWith("?");
    String body = optional ? part.substring(0, part.length() - 1) : part;
    ImmutableList.Builder<ImmutableList<Word>> alternatives = ImmutableList.builder();
    if (body.startsWith("(")) {
      for (String words : Splitter.on('|').split(body.substring(1, body.length() - 1))) {
        alternatives.add(words(words));
      }
    } else {
      alternatives.add(words(body));
    }
    return new Place(new Alternatives(alternatives.build()), optional, 0, Optional.empty());
  }

  private static ImmutableList<Word> words(String alternative) {
    ImmutableList.Builder<Word> words = ImmutableList.builder();
    for (String word : Splitter.on(' ').omitEmptyStrings().split(alternative)) {
      words.add(word(word));
    }
    return words.build();
  }

  private static Word word(String source) {
    boolean stem = source.length() > 1 && source.endsWith("*");
    String text = stem ? source.substring(0, source.length() - 1) : source;
    return new Word(text, stem, text.equals("_"), text.equals("#"));
  }

  /** The whole words that it can begin with. */
  ImmutableSet<String> firstWords() {
    return first(false);
  }

  /** The beginnings of words that it can begin with. */
  ImmutableSet<String> firstStems() {
    return first(true);
  }

  private ImmutableSet<String> first(boolean stem) {
    return places.get(0).alternatives().all.stream()
        .map(words -> words.get(0))
        .filter(word -> word.stem() == stem)
        .map(Word::text)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The end (exclusive) of the first match that begins at the token, or -1. */
  int match(Tokens tokens, int at) {
    if (atStart && at != tokens.firstWord()) {
      return -1;
    }
    return match(tokens, at, 0);
  }

  private int match(Tokens tokens, int at, int index) {
    if (index == places.size()) {
      return !atEnd || endsClause(tokens, at) ? at : -1;
    }
    Place place = places.get(index);
    if (place.gap() > 0) {
      return matchGap(tokens, at, index);
    }
    ImmutableList<ImmutableList<Word>> candidates =
        at < tokens.size() ? place.alternatives().of(tokens.word(at)) : place.alternatives().all;
    // By index: an iterator for each place of each phrase is most of what a sentence allocates.
    for (int i = 0; i < candidates.size(); i++) {
      ImmutableList<Word> words = candidates.get(i);
      if (fits(words, tokens, at)) {
        int end = match(tokens, at + words.size(), index + 1);
        if (end >= 0) {
          return end;
        }
      }
    }
    return place.optional() ? match(tokens, at, index + 1) : -1;
  }

  private int matchGap(Tokens tokens, int at, int index) {
    Place gap = places.get(index);
    for (int skip = 0; skip <= gap.gap() && at + skip <= tokens.size(); skip++) {
      int end = match(tokens, at + skip, index + 1);
      if (end >= 0) {
        return end;
      }
      // A gap never reaches over a comma or the end of a clause.
      if (endsClause(tokens, at + skip) || gap.isBarred(tokens.word(at + skip))) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean endsClause(Tokens tokens, int at) {
    return at == tokens.size() || ",;:.!?".contains(tokens.word(at));
  }

  private static boolean fits(ImmutableList<Word> words, Tokens tokens, int at) {
    if (at + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).fits(tokens.word(at + i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return source;
  }
}
