package org.medclaim.judge;

import java.util.List;
import org.medclaim.model.Evidence;
import org.medclaim.model.Statement;

/**
 * A statement that bears on a claim, with how it bears and how much it weighs.
 *
 * <p>{@code direct} is true where neither treatment nor disease is a mere kind of what the claim is
 * about, {@code ofOwnDisease} where the statement is on the very disease that the claim names,
 * {@code ofAllNamed} where it is about all that the claim names and compares.
 */
record Bearing(
    Evidence evidence,
    Statement statement,
    Effect effect,
    boolean direct,
    boolean sameOutcome,
    boolean ofOwnDisease,
    boolean ofAllNamed,
    double weight) {

  static List<Bearing> only(List<Bearing> bearings, Effect effect) {
    return bearings.stream().filter(bearing -> bearing.effect() == effect).toList();
  }

  static boolean has(List<Bearing> bearings, Effect effect) {
    return bearings.stream().anyMatch(bearing -> bearing.effect() == effect);
  }
}
