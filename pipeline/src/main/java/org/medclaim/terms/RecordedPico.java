package org.medclaim.terms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.medclaim.model.Pico;

/**
 * A claim's question in the way in which the records of the evidence base state theirs.
 *
 * <p>A claim has the measles that a vaccine prevents as outcome and the anxiety that patients have
 * as population; records have every condition under population and every effect under outcome.
 */
public final class RecordedPico {
  private RecordedPico() {}

  /** The same concepts, each where a record would have it. */
  public static Pico of(Pico claim, Terminology terms) {
    Set<String> population = new LinkedHashSet<>();
    Set<String> outcome = new LinkedHashSet<>();
    for (String id : claim.population()) {
      (is(id, ConceptKind.OUTCOME, terms) ? outcome : population).add(id);
    }
    for (String id : claim.outcome()) {
      (is(id, ConceptKind.CONDITION, terms) ? population : outcome).add(id);
    }
    return new Pico(
        List.copyOf(population), claim.intervention(), claim.comparator(), List.copyOf(outcome));
  }

  private static boolean is(String id, ConceptKind kind, Terminology terms) {
    return terms.concept(id).filter(concept -> concept.kind() == kind).isPresent();
  }
}
