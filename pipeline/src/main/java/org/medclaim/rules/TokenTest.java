package org.medclaim.rules;

import java.util.Set;
import java.util.TreeSet;
import org.medclaim.text.Numerals;

/** What a pattern asks of one token. */
sealed interface TokenTest {
  /** True where the token will do. */
  boolean accepts(Token token);

  /** One of these words; a single word or all inflections of one. */
  record AnyOf(Set<String> words) implements TokenTest {
    /** A word in its regular inflections: cure, cures, cured, curing. */
    static AnyOf inflectionsOf(String word) {
      Set<String> forms = new TreeSet<>(Set.of(word, word + "s", word + "ed", word + "ing"));
      String stem = word.substring(0, word.length() - 1);
      char last = word.charAt(word.length() - 1);
      if (last == 'e') {
        forms.addAll(Set.of(word + "d", stem + "ing"));
      } else if (last == 'y') {
        forms.addAll(Set.of(stem + "ies", stem + "ied"));
      } else {
        // stop, stopped; reach, reaches. A form that is no word matches nothing.
        forms.addAll(Set.of(word + last + "ed", word + last + "ing", word + "es"));
      }
      return new AnyOf(forms);
    }

    @Override
    public boolean accepts(Token token) {
      return words.contains(token.word());
    }
  }

  /** A word that starts so. */
  record Prefix(String start) implements TokenTest {
    @Override
    public boolean accepts(Token token) {
      return token.word().startsWith(start);
    }
  }

  /** A number in digits. */
  record Number() implements TokenTest {
    @Override
    public boolean accepts(Token token) {
      return token.isNumber();
    }
  }

  /** A whole number of at most 30, in digits or as a word. */
  record SmallNumber() implements TokenTest {
    private static final int MOST = 30;
    private static final int LEAST_AS_WORD = 2;

    @Override
    public boolean accepts(Token token) {
      String word = token.word();
      boolean digits = word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
      if (digits) {
        return Integer.parseInt(word) <= MOST;
      }
      int value = Numerals.ofWord(word).orElse(0);
      return value >= LEAST_AS_WORD && value <= MOST;
    }
  }

  /** Any token, in a gap. */
  record Any() implements TokenTest {
    @Override
    public boolean accepts(Token token) {
      return true;
    }
  }
}
