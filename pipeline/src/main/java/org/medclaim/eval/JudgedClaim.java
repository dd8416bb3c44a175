package org.medclaim.eval;

import java.util.Optional;
import org.medclaim.model.Assessment;
import org.medclaim.model.Verdict;

/**
 * A held-apart claim with what the program said of it; empty where it found nothing to check in it.
 */
public record JudgedClaim(HeldApartClaim claim, Optional<Assessment> said) {
  /** The verdict given; that nothing was found to check counts as NOT_ENOUGH_INFO. */
  public Verdict verdict() {
    return said.map(Assessment::verdict).orElse(Verdict.NOT_ENOUGH_INFO);
  }

  /** Strictly right: the best verdict was given. */
  public boolean right() {
    return claim.isBest(verdict());
  }

  /** Leniently right: a verdict was given that a careful reviewer could defend. */
  public boolean defensible() {
    return claim.accepts(verdict());
  }
}
