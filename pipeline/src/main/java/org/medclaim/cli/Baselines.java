package org.medclaim.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medclaim.review.PreviousRun;
import org.medclaim.review.ReviewException;
import org.medclaim.review.RunFindings;

/** Finds the run to compare with where nobody names one. */
final class Baselines {
  private Baselines() {}

  /** The run before in this folder; null where there is none that can be compared with. */
  static @Nullable String previous(Console console, Path out) {
    Optional<Path> previous = PreviousRun.in(out);
    if (previous.isPresent()) {
      try {
        RunFindings.check(previous.get());
        return previous.get().toAbsolutePath().normalize().toString();
      } catch (ReviewException e) {
        // Nobody asked for this comparison, so that the run goes on without it.
        console.message("not compared with the run before: " + e.getMessage());
      }
    }
    return null;
  }
}
