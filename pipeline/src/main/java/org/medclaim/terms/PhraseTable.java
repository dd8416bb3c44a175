package org.medclaim.terms;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Span;

/**
 * A dictionary of phrases, matched longest first at word borders.
 *
 * <p>All phrases are one automaton, Lucene's FST, over the letters of their folded words. From each
 * word of a text it is followed for as long as some phrase goes on that way, at most the length of
 * the longest phrase, so that the time grows with the text and not with the dictionary. A phrase of
 * one word in capitals (ALL, MS, CR) matches only in capitals, with or without the small s of a
 * plural. Immutable and safe for any number of threads.
 */
final class PhraseTable<T> {
  private static final char GAP = ' ';
  private static final char PARTED = ',';
  private static final char CAPITALS = '=';

  /** No phrase; {@code null} where there are no phrases at all. */
  private final @Nullable FST<Long> automaton;

  private final ImmutableList<T> values;

  private PhraseTable(@Nullable FST<Long> automaton, ImmutableList<T> values) {
    this.automaton = automaton;
    this.values = values;
  }

  /** What a phrase stands for, where the text has it; its words counted from 0. */
  record Hit<T>(T value, Span span, int firstWord, int endWord) {}

  /** Collects phrases; for one thread. */
  static final class Builder<T> {
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\w\\w)-(?=\\w\\w)");

    private final Map<String, T> phrases = new TreeMap<>();
    private final Map<String, T> variants = new TreeMap<>();

    /**
     * Adds a phrase.
     *
     * @return what the phrase stands for already, where that is something else; it then stays so
     */
    Optional<T> add(String phrase, T value) {
      List<Words.Word> words = Words.of(phrase);
      if (words.isEmpty()) {
        return Optional.empty();
      }
      T other = phrases.putIfAbsent(key(words), value);
      if (other != null) {
        return other.equals(value) ? Optional.empty() : Optional.of(other);
      }
      addVariants(phrase, words, value);
      return Optional.empty();
    }

    /** What the phrase stands for so far; empty where it is not there. */
    Optional<T> get(String phrase) {
      return Optional.ofNullable(phrases.get(key(Words.of(phrase))));
    }

    /** Lets the phrase stand for this, whatever it stood for. */
    void replace(String phrase, T value) {
      phrases.put(key(Words.of(phrase)), value);
    }

    /** "Pre-eclampsia" is also written as one word, and "St. John's wort" does not end at "St.". */
    private void addVariants(String phrase, List<Words.Word> words, T value) {
      if (words.stream().anyMatch(Words.Word::parted)) {
        variants.putIfAbsent(letters(words, GAP), value);
      }
      if (phrase.indexOf('-') > 0) {
        // Not where one letter stands alone: Retin-A is no retina.
        List<Words.Word> joined = Words.of(HYPHEN.matcher(phrase).replaceAll(""));
        if (!joined.isEmpty()) {
          variants.putIfAbsent(key(joined), value);
        }
      }
    }

    /** The automaton of all phrases added so far. */
    PhraseTable<T> build() {
      variants.forEach(phrases::putIfAbsent);
      if (phrases.isEmpty()) {
        return new PhraseTable<>(null, ImmutableList.of());
      }
      try {
        return compile();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot build the dictionary in memory", e);
      }
    }

    private PhraseTable<T> compile() throws IOException {
      FSTCompiler<Long> compiler =
          new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE2, PositiveIntOutputs.getSingleton())
              .build();
      ImmutableList.Builder<T> values = ImmutableList.builder();
      IntsRefBuilder scratch = new IntsRefBuilder();
      long number = 0;
      for (Map.Entry<String, T> phrase : phrases.entrySet()) {
        scratch.clear();
        phrase.getKey().chars().forEach(scratch::append);
        compiler.add(scratch.get(), number);
        values.add(phrase.getValue());
        number++;
      }
      return new PhraseTable<>(
          FST.fromFSTReader(compiler.compile(), compiler.getFSTReader()), values.build());
    }
  }

  /**
   * All hits in order of the text; of overlapping ones the one that begins first, then the longest.
   */
  List<Hit<T>> find(String text) {
    return find(Words.of(text));
  }

  /** All hits in a text that has been cut into words already. */
  List<Hit<T>> find(List<Words.Word> words) {
    if (automaton == null) {
      return List.of();
    }
    List<Hit<T>> hits = new ArrayList<>();
    Walk walk = new Walk(automaton);
    int at = 0;
    while (at < words.size()) {
      if (walk.longest(words, at)) {
        Span span = new Span(words.get(at).start(), words.get(walk.endWord - 1).end());
        hits.add(new Hit<>(values.get((int) walk.number), span, at, walk.endWord));
        at = walk.endWord;
      } else {
        at++;
      }
    }
    return hits;
  }

  /** One reader's way through the automaton; for one thread. */
  private static final class Walk {
    private final FST<Long> automaton;
    private final FST.BytesReader reader;
    private final FST.Arc<Long> arc = new FST.Arc<>();
    private long output;
    private int endWord;
    private long number;

    Walk(FST<Long> automaton) {
      this.automaton = automaton;
      this.reader = automaton.getBytesReader();
    }

    /** True where a phrase begins at this word; {@code number} and {@code endWord} are then set. */
    boolean longest(List<Words.Word> words, int first) {
      endWord = -1;
      Words.Word start = words.get(first);
      begin();
      boolean open = follow(start.folded());
      for (int at = first; open; at++) {
        note(at + 1);
        open =
            at + 1 < words.size()
                && follow(words.get(at + 1).parted() ? PARTED : GAP)
                && follow(words.get(at + 1).folded());
      }
      if (endWord < 0 && isCapitals(start.exact())) {
        capitals(start.exact(), first);
      }
      return endWord >= 0;
    }

    private void capitals(String exact, int first) {
      begin();
      if (follow(CAPITALS) && follow(withoutPlural(exact))) {
        note(first + 1);
      }
    }

    private void begin() {
      automaton.getFirstArc(arc);
      output = 0;
    }

    private void note(int end) {
      if (arc.isFinal()) {
        endWord = end;
        number = output + arc.nextFinalOutput();
      }
    }

    private boolean follow(String letters) {
      for (int i = 0; i < letters.length(); i++) {
        if (!follow(letters.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    private boolean follow(char letter) {
      try {
        if (automaton.findTargetArc(letter, arc, arc, reader) == null) {
          return false;
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the dictionary in memory", e);
      }
      output += arc.output();
      return true;
    }
  }

  private static String key(List<Words.Word> words) {
    return words.size() == 1 && isCapitals(words.get(0).exact())
        ? CAPITALS + withoutPlural(words.get(0).exact())
        : letters(words, PARTED);
  }

  /** Capitals without the small s of their plural: MSCs, TILs. */
  static String withoutPlural(String capitals) {
    return capitals.endsWith("s") ? capitals.substring(0, capitals.length() - 1) : capitals;
  }

  private static String letters(List<Words.Word> words, char parted) {
    StringBuilder letters = new StringBuilder();
    for (Words.Word word : words) {
      if (!letters.isEmpty()) {
        letters.append(word.parted() ? parted : GAP);
      }
      letters.append(word.folded());
    }
    return letters.toString();
  }

  /** Two capitals or more and nothing small but the s of a plural. */
  static boolean isCapitals(String word) {
    int end = word.length() > 2 && word.endsWith("s") ? word.length() - 1 : word.length();
    boolean capital = false;
    for (int i = 0; i < end; i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
      capital |= Character.isUpperCase(word.charAt(i));
    }
    return end > 1 && capital;
  }
}
