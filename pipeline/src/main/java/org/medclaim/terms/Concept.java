package org.medclaim.terms;

import java.util.List;

/**
 * A thing that claims are about, under one id for all its names.
 *
 * <p>{@code ids} are those of other terminologies, {@code TYPE:value}. {@code undefined} marks an
 * intervention that nobody has said what it is: no product, no dose, no protocol. {@code people}
 * are the populations that a condition is limited to: childhood leukaemia is leukaemia in children.
 */
public record Concept(
    String id,
    ConceptKind kind,
    String name,
    List<String> synonyms,
    List<String> parents,
    List<String> people,
    List<String> ids,
    boolean undefined) {
  public Concept {
    synonyms = List.copyOf(synonyms);
    parents = List.copyOf(parents);
    people = List.copyOf(people);
    ids = List.copyOf(ids);
  }
}
