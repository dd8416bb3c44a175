package org.medclaim.pipeline;

/** A run was told to end before it was complete; nothing of it counts. */
public final class RunEndedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunEndedException(String state) {
    super("the run was ended before it was complete (" + state + "); the next one goes on");
  }
}
