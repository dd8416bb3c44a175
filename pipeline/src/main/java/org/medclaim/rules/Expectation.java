package org.medclaim.rules;

import java.util.List;

/**
 * Something that a claim of some sort needs beside it.
 *
 * <p>{@code what} names it for the message ("the line of treatment"). It is there where the pattern
 * matches within reach, or where the claim has a concept strictly below one of {@code below}.
 */
public record Expectation(String what, String pattern, List<String> below, Reach reach) {
  /** Keeps its own copy of the concepts. */
  public Expectation {
    below = List.copyOf(below);
  }
}
