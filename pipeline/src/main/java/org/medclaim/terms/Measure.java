package org.medclaim.terms;

import java.util.List;
import java.util.Optional;
import org.medclaim.model.QuantityKind;

/**
 * What a number can measure.
 *
 * <p>{@code kinds} are the sorts of quantity that can state it; {@code confusedWith} the measures
 * that pages mistake it for, such as incidence and prevalence. {@code estimatedBy} are measures
 * that may stand in for it where it is not itself reported: long survival for cure.
 */
public record Measure(
    String id,
    String name,
    String meaning,
    List<QuantityKind> kinds,
    List<String> synonyms,
    Optional<String> parent,
    List<String> confusedWith,
    List<String> estimatedBy) {
  public Measure {
    kinds = List.copyOf(kinds);
    synonyms = List.copyOf(synonyms);
    confusedWith = List.copyOf(confusedWith);
    estimatedBy = List.copyOf(estimatedBy);
  }
}
