package org.medclaim.report;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a finding stands: against the run before, and by what reviewers decided.
 *
 * <p>{@code change} is null where there is no run to compare with, {@code decision} where nobody
 * has decided. {@code reopened} names what has changed since the decision; it is empty where the
 * decision still holds.
 */
public record Standing(@Nullable Change change, @Nullable Decision decision, List<String> reopened)
    implements Serializable {
  /** Nothing to compare with, nothing decided. */
  public static final Standing NONE = new Standing(null, null, List.of());

  public Standing {
    reopened = List.copyOf(reopened);
  }

  /** True where a reviewer settled it and nothing has changed since. */
  public boolean settled() {
    return decision != null && decision.kind().settles() && reopened.isEmpty();
  }

  /**
   * True where there is nothing to tell a reader: nobody decided, and it is as it was or there is
   * nothing to compare with. Pages show the same for both.
   */
  public boolean isPlain() {
    return decision == null && (change == null || change.state() == Change.State.UNCHANGED);
  }

  /** True where this run found it and the one before did not. */
  public boolean isNew() {
    return change != null && change.state() == Change.State.NEW;
  }
}
