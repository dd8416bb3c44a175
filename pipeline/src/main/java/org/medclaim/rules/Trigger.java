package org.medclaim.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule begins to look: a claim of some sort, words of some sort, or both at one place.
 *
 * <p>Patterns that are not asked are empty. {@code with} must and {@code unless} must not occur in
 * the same sentence; {@code unlessNear} must not occur within two sentences, {@code unlessAnywhere}
 * nowhere in the article; no match of {@code notWithin} may contain the match; {@code articleHas}
 * must occur somewhere in the article. {@code evenWhen} lists the guards that do not silence the
 * rule.
 */
public record Trigger(
    @Nullable ClaimCondition claim,
    String pattern,
    String with,
    String unless,
    String unlessNear,
    String unlessAnywhere,
    String notWithin,
    String articleHas,
    Set<Guard> evenWhen) {
  /** Keeps its own copy of the guards. */
  public Trigger {
    evenWhen = Set.copyOf(evenWhen);
  }

  /** All patterns in it that are asked. */
  Stream<String> patterns() {
    return Stream.of(pattern, with, unless, unlessNear, unlessAnywhere, notWithin, articleHas)
        .filter(text -> !text.isEmpty());
  }

  /** Concepts that it names. */
  Stream<String> concepts() {
    return claim == null
        ? Stream.of()
        : Stream.of(claim.concepts(), claim.notConcepts()).flatMap(List::stream);
  }
}
