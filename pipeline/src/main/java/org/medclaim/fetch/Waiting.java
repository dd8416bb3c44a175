package org.medclaim.fetch;

import java.time.Duration;

/** Time as a run sees it: it passes, it can be waited for, and a run can be told to end. */
public interface Waiting {
  /** Nanoseconds of a clock that never goes back. */
  long nanos();

  /** Waits so long; false where the run is told to end before that. */
  boolean pause(Duration time);

  /** True once the run is to end: what is under way is finished, nothing more is begun. */
  boolean isStopped();
}
