package org.medclaim.pipeline;

import org.medclaim.model.Rejected;

/** A stage could not handle an article; ends as a rejected input, never as a verdict. */
public final class StageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Rejected rejected;

  StageException(Rejected rejected, Throwable cause) {
    super(rejected.reason(), cause);
    this.rejected = rejected;
  }

  StageException(Rejected rejected) {
    super(rejected.reason());
    this.rejected = rejected;
  }

  /** The article, the stage and the reason. */
  public Rejected rejected() {
    return rejected;
  }
}
