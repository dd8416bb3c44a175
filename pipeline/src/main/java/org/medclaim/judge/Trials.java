package org.medclaim.judge;

import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Reference;

/** Tells whether a claim names the trial that a reference reports. */
final class Trials {
  private Trials() {}

  /** True where the trial's name stands in the claim as a word; ZUMA-1 is not ZUMA-12. */
  static boolean names(Claim claim, Reference reference) {
    return !reference.trial().isEmpty()
        && Pattern.compile(
                "(?<![\\p{L}\\p{N}])"
                    + Pattern.quote(reference.trial())
                    + "(?![\\p{L}\\p{N}]|-\\p{N})")
            .matcher(claim.text())
            .find();
  }
}
