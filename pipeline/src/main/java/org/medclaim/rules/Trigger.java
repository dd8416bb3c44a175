package org.medclaim.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.PersuasionTechnique;

/**
 * Where a rule begins to look: a claim of some sort, words of some sort, or both at one place; or a
 * sentence that persuades by one of {@code techniques}, whatever its words.
 *
 * <p>Patterns that are not asked are empty. {@code with} must and {@code unless} must not occur in
 * the same sentence; {@code unlessNear} must not occur within two sentences, {@code unlessAnywhere}
 * nowhere in the article; no match of {@code notWithin} may contain the match; {@code articleHas}
 * must occur somewhere in the article. {@code evenWhen} lists the guards that do not silence the
 * rule.
 */
public record Trigger(
    @Nullable ClaimCondition claim,
    Set<PersuasionTechnique> techniques,
    String pattern,
    String with,
    String unless,
    String unlessNear,
    String unlessAnywhere,
    String notWithin,
    String articleHas,
    Set<Guard> evenWhen) {
  /** Keeps its own copies. */
  public Trigger {
    techniques = Set.copyOf(techniques);
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
