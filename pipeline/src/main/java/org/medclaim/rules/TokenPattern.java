package org.medclaim.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A pattern compiled to a small automaton; immutable.
 *
 * <p>All its states run side by side over the tokens, so nothing is ever tried twice from the same
 * token. With no repetition in the language a run from one token ends after the pattern's longest
 * match; the whole is linear in the text, whatever the text is.
 */
final class TokenPattern {
  private static final int NONE = -1;

  private final List<TokenTest> tests = new ArrayList<>();
  private final List<int[]> successors = new ArrayList<>();
  private final int accept;
  private final int[] starts;

  /** Words that a match can begin with; other beginnings are in {@code otherStarts}. */
  private final Set<String> startWords = new HashSet<>();

  private final List<TokenTest> otherStarts = new ArrayList<>();

  private TokenPattern(PatternNode node) {
    // Built from the end: each part knows the states that may come after it.
    this.accept = add(new TokenTest.Any(), new int[0]);
    this.starts = compile(node, new int[] {accept});
    for (int start : starts) {
      if (tests.get(start) instanceof TokenTest.AnyOf any) {
        startWords.addAll(any.words());
      } else {
        otherStarts.add(tests.get(start));
      }
    }
  }

  /** Compiles a pattern. */
  static TokenPattern of(PatternNode node) {
    return new TokenPattern(node);
  }

  private int add(TokenTest test, int[] next) {
    tests.add(test);
    successors.add(next);
    return tests.size() - 1;
  }

  /** The states in which the part may be entered, given those that may follow it. */
  private int[] compile(PatternNode node, int[] next) {
    if (node instanceof PatternNode.Single single) {
      return new int[] {add(single.test(), next)};
    } else if (node instanceof PatternNode.Sequence sequence) {
      int[] entry = next;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        entry = compile(sequence.parts().get(i), entry);
      }
      return entry;
    } else if (node instanceof PatternNode.Choice choice) {
      int[] entry = new int[0];
      for (PatternNode option : choice.options()) {
        entry = union(entry, compile(option, next));
      }
      return entry;
    } else if (node instanceof PatternNode.Maybe maybe) {
      return union(compile(maybe.part(), next), next);
    }
    int[] entry = next;
    for (int i = 0; i < ((PatternNode.Gap) node).most(); i++) {
      entry = union(new int[] {add(new TokenTest.Any(), entry)}, next);
    }
    return entry;
  }

  private static int[] union(int[] a, int[] b) {
    return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).distinct().toArray();
  }

  /** True where the pattern itself spells out this word, not only lets it pass in a gap. */
  boolean names(Token token) {
    return tests.stream().anyMatch(test -> !(test instanceof TokenTest.Any) && test.accepts(token));
  }

  /** The places where it matches: leftmost first, each as long as possible, none overlapping. */
  List<TokenRange> findAll(List<Token> tokens, StepCounter steps) {
    List<TokenRange> found = new ArrayList<>();
    Run run = new Run();
    int at = 0;
    while (at < tokens.size()) {
      int end = mayStart(tokens.get(at), steps) ? run.longestEnd(tokens, at, steps) : NONE;
      if (end == NONE) {
        at++;
      } else {
        found.add(new TokenRange(at, end));
        at = end;
      }
    }
    return found;
  }

  private boolean mayStart(Token token, StepCounter steps) {
    steps.count();
    if (startWords.contains(token.word())) {
      return true;
    }
    for (TokenTest test : otherStarts) {
      if (test.accepts(token)) {
        return true;
      }
    }
    return false;
  }

  /** The working memory of one search; a pattern itself holds none, so threads may share it. */
  private final class Run {
    private int[] current = new int[tests.size()];
    private int[] next = new int[tests.size()];
    private final int[] enteredAt = new int[tests.size()];
    private int round;

    private int longestEnd(List<Token> tokens, int from, StepCounter steps) {
      System.arraycopy(starts, 0, current, 0, starts.length);
      int size = starts.length;
      int longest = NONE;
      for (int at = from; size > 0; at++) {
        round++;
        int nextSize = 0;
        for (int i = 0; i < size; i++) {
          steps.count();
          int state = current[i];
          if (state == accept) {
            longest = at;
          } else if (at < tokens.size() && tests.get(state).accepts(tokens.get(at))) {
            nextSize = enter(successors.get(state), nextSize);
          }
        }
        int[] swap = current;
        current = next;
        next = swap;
        size = nextSize;
      }
      return longest;
    }

    private int enter(int[] states, int size) {
      int newSize = size;
      for (int state : states) {
        if (enteredAt[state] != round) {
          enteredAt[state] = round;
          next[newSize++] = state;
        }
      }
      return newSize;
    }
  }
}
