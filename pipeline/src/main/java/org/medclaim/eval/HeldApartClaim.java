package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.medclaim.model.Verdict;

/**
 * A claim that was written without sight of the program, with the verdict that it deserves.
 *
 * <p>{@code alsoAcceptable} are other verdicts that a careful reviewer could defend. {@code
 * records} are the curated records that decide it or that it comes near to; {@code why} is a short
 * reason.
 */
public record HeldApartClaim(
    String id,
    String text,
    Verdict verdict,
    ImmutableSet<Verdict> alsoAcceptable,
    ImmutableList<String> records,
    String why) {

  /** The half that the claim belongs to. */
  public Half half() {
    return Half.of(id);
  }

  /** True for the best verdict only. */
  boolean isBest(Verdict said) {
    return said == verdict;
  }

  /** True for the best verdict and for those that can be defended. */
  boolean accepts(Verdict said) {
    return isBest(said) || alsoAcceptable.contains(said);
  }
}
