package org.medclaim.retrieve;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Locale;
import org.medclaim.model.Pico;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;

/**
 * What a concept of a claim or a record speaks to, with the points that an agreement is worth.
 *
 * <p>A {@link Pico} keeps conditions, people and places together under population; a search has to
 * tell them apart, since "children" alone is no topic and "lupus" is.
 */
enum Dimension {
  CONDITION(4),
  INTERVENTION(4),
  OUTCOME(2),
  PEOPLE(1),
  REGION(1),
  COMPARATOR(1);

  private final int points;

  Dimension(int points) {
    this.points = points;
  }

  /** What the same concept on both sides is worth. */
  float points() {
    return points;
  }

  /** The index field that holds the record's own concepts. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The index field that holds what the record's concepts are directly a kind of. */
  String parentField() {
    return field() + ".parent";
  }

  /** The index field that holds everything that the record's concepts are a kind of. */
  String ancestorField() {
    return field() + ".ancestor";
  }

  /**
   * The concept ids of a claim or a record by dimension.
   *
   * <p>A condition that is limited to some people (childhood leukaemia) speaks to both. An id that
   * the terminology does not have stays where it stands and counts as a condition under population.
   */
  static ImmutableSetMultimap<Dimension, String> concepts(Pico pico, Terminology terminology) {
    ImmutableSetMultimap.Builder<Dimension, String> found = ImmutableSetMultimap.builder();
    for (String id : pico.population()) {
      found.put(ofPopulation(id, terminology), id);
      found.putAll(PEOPLE, terminology.concept(id).map(Concept::people).orElse(List.of()));
    }
    return found
        .putAll(INTERVENTION, pico.intervention())
        .putAll(COMPARATOR, pico.comparator())
        .putAll(OUTCOME, pico.outcome())
        .build();
  }

  private static Dimension ofPopulation(String id, Terminology terminology) {
    ConceptKind kind = terminology.concept(id).map(Concept::kind).orElse(ConceptKind.CONDITION);
    return switch (kind) {
      case POPULATION -> PEOPLE;
      case REGION -> REGION;
      case CONDITION, INTERVENTION, OUTCOME -> CONDITION;
    };
  }
}
