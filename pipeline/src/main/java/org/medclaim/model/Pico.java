package org.medclaim.model;

import java.io.Serializable;
import java.util.List;

/**
 * Population, intervention, comparator and outcome of a claim or a piece of evidence, as concept
 * ids of the terminology.
 *
 * <p>A condition stands under {@code population}. Each list is in order of the text, without
 * repeats; an empty list means that it is not said, never that there is none.
 */
public record Pico(
    List<String> population,
    List<String> intervention,
    List<String> comparator,
    List<String> outcome)
    implements Serializable {
  /** Nothing is said. */
  public static final Pico EMPTY = new Pico(List.of(), List.of(), List.of(), List.of());

  public Pico {
    population = List.copyOf(population);
    intervention = List.copyOf(intervention);
    comparator = List.copyOf(comparator);
    outcome = List.copyOf(outcome);
  }
}
