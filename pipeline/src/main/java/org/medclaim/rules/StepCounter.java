package org.medclaim.rules;

/** Counts the elementary steps of matching, so that cost is tested without a clock. */
final class StepCounter {
  private long steps;

  /** Books one comparison of a token with a state. */
  void count() {
    steps++;
  }

  /** All steps so far. */
  long steps() {
    return steps;
  }
}
