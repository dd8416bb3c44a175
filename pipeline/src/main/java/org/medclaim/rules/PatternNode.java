package org.medclaim.rules;

import java.util.List;

/** A pattern as written, taken apart. */
sealed interface PatternNode {
  /** One token. */
  record Single(TokenTest test) implements PatternNode {}

  /** One after the other. */
  record Sequence(List<PatternNode> parts) implements PatternNode {
    /** Keeps its own copy of the parts. */
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** Any one of these. */
  record Choice(List<PatternNode> options) implements PatternNode {
    /** Keeps its own copy of the options. */
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** This or nothing. */
  record Maybe(PatternNode part) implements PatternNode {}

  /** Up to so many tokens of any kind. */
  record Gap(int most) implements PatternNode {}

  /** The number of tokens that the longest match has. */
  default int longest() {
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().mapToInt(PatternNode::longest).sum();
    } else if (this instanceof Choice choice) {
      return choice.options().stream().mapToInt(PatternNode::longest).max().orElse(0);
    } else if (this instanceof Maybe maybe) {
      return maybe.part().longest();
    } else if (this instanceof Gap gap) {
      return gap.most();
    }
    return 1;
  }

  /** True where nothing at all would match. */
  default boolean matchesNothing() {
    if (this instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(PatternNode::matchesNothing);
    } else if (this instanceof Choice choice) {
      return choice.options().stream().anyMatch(PatternNode::matchesNothing);
    }
    return this instanceof Maybe || this instanceof Gap;
  }
}
