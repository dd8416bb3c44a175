package org.medclaim.retrieve;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.medclaim.model.StudyDesign;

/**
 * What passages are looked for.
 *
 * <p>{@code asOf}, where given, leaves out what was certainly published later. {@code designs},
 * where not empty, leaves out all others. Passages that speak of {@code concepts} are put before
 * others that share as many words; an empty set prefers none.
 */
public record PassageQuery(
    String text,
    int limit,
    Optional<LocalDate> asOf,
    ImmutableSet<StudyDesign> designs,
    ImmutableSet<String> concepts) {
  public PassageQuery {
    checkArgument(limit >= 1, "limit is %s; expected at least 1", limit);
  }

  /** Everything that bears on a text. */
  public static PassageQuery of(String text, int limit) {
    return new PassageQuery(text, limit, Optional.empty(), ImmutableSet.of(), ImmutableSet.of());
  }

  /** The same, with so many hits at most. */
  public PassageQuery limitedTo(int most) {
    return new PassageQuery(text, most, asOf, designs, concepts);
  }

  /** The same, as the evidence stood on a date. */
  public PassageQuery asOf(LocalDate date) {
    return new PassageQuery(text, limit, Optional.of(date), designs, concepts);
  }

  /** The same, among these designs only. */
  public PassageQuery among(Set<StudyDesign> only) {
    return new PassageQuery(text, limit, asOf, ImmutableSet.copyOf(only), concepts);
  }

  /** The same, with those first that speak of these concepts. */
  public PassageQuery about(Set<String> ids) {
    return new PassageQuery(text, limit, asOf, designs, ImmutableSet.copyOf(ids));
  }
}
