package org.medclaim.judge.stance;

/** What a word or phrase signals to the features. */
enum SignalKind {
  /** Something grows: "increased", "higher", "more". */
  UP,
  /** Something shrinks: "reduced", "lower", "fewer". */
  DOWN,
  /** Something is to the good: "improved", "effective". */
  BETTER,
  /** Something is to the bad: "worsened", "harmful". */
  WORSE,
  /** Two things go together or one brings the other about: "associated", "causes". */
  LINK,
  /** Nothing changed or nothing goes together: "no difference", "did not differ". */
  NO_EFFECT,
  /** A denial: "not", "no", "without". */
  NEGATION,
  /** The evidence says that it does not know: "remains unclear". */
  UNSETTLED,
  /** A hedge: "may", "suggests". */
  HEDGE,
  /** One thing is said to bring another about: "causes", "leads to". */
  CAUSE,
  /** Things are said to go together, no more: "associated with". */
  ASSOCIATION,
  /** The result is of animals. */
  ANIMAL,
  /** The result is of cells or a laboratory. */
  CELLS,
  /** The people are children. */
  CHILDREN,
  /** The people are adults or old. */
  ADULTS,
  /** The people are women. */
  WOMEN,
  /** The people are men. */
  MEN,
  /** A statement on all: "all", "always", "every". */
  ALL,
  /** A statement on none: "none", "never". */
  NONE,
  /** Two things are held against each other: "than", "compared with". */
  COMPARISON,
  /** A test was passed: "significantly". */
  SIGNIFICANT,
  /** Something is announced and no result told: "we investigated whether". */
  AIM,
  /** A result or conclusion is announced: "we found", "conclusions". */
  RESULT;

  /** True for what says which way something goes, or that it does not. */
  boolean isDirection() {
    return switch (this) {
      case UP, DOWN, BETTER, WORSE, LINK, NO_EFFECT -> true;
      default -> false;
    };
  }
}
