package org.medclaim.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.CueKind;
import org.medclaim.model.Pico;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.QuantityKind;

/**
 * What a rule asks of a claim.
 *
 * <p>Every part that is not empty must hold; within a part one of the listed is enough. Concepts
 * are those of population, intervention and outcome, whatever stands below the listed ones
 * included.
 */
public record ClaimCondition(
    Set<ClaimType> types,
    Set<CueKind> cues,
    Set<String> measures,
    Set<QuantityKind> quantities,
    List<String> concepts,
    List<String> notConcepts,
    Set<QualifierKind> notQualifiers) {
  /** Keeps its own copies. */
  public ClaimCondition {
    types = Set.copyOf(types);
    cues = Set.copyOf(cues);
    measures = Set.copyOf(measures);
    quantities = Set.copyOf(quantities);
    concepts = List.copyOf(concepts);
    notConcepts = List.copyOf(notConcepts);
    notQualifiers = Set.copyOf(notQualifiers);
  }

  /** True where the claim is of the sort that the rule is about. */
  boolean holds(Claim claim, ConceptTree tree) {
    return (types.isEmpty() || types.stream().anyMatch(claim::is))
        && (cues.isEmpty() || cues.stream().anyMatch(claim::has))
        && notQualifiers.stream().noneMatch(claim::has)
        && (measures.isEmpty()
            || claim.quantities().stream()
                .anyMatch(q -> q.measure() != null && measures.contains(q.measure())))
        && (quantities.isEmpty()
            || claim.quantities().stream().anyMatch(q -> quantities.contains(q.kind())))
        && (concepts.isEmpty() || concerns(claim.pico(), concepts, tree))
        && (notConcepts.isEmpty() || !concerns(claim.pico(), notConcepts, tree));
  }

  private static boolean concerns(Pico pico, List<String> wanted, ConceptTree tree) {
    return Stream.of(pico.population(), pico.intervention(), pico.outcome())
        .flatMap(List::stream)
        .anyMatch(concept -> wanted.stream().anyMatch(above -> tree.isA(concept, above)));
  }
}
