package org.medclaim.ingest;

/**
 * One input cannot be made into an article; the run goes on without it.
 *
 * <p>The reason is one sentence that names no place on this machine, fit for {@code
 * rejected.jsonl}.
 */
public final class UnreadableInputException extends Exception {
  private static final long serialVersionUID = 1L;

  /** An input that is at fault by itself. */
  public UnreadableInputException(String reason) {
    super(reason);
  }

  /** An input that a parser gave up on; the cause is for a debugger, not for the report. */
  public UnreadableInputException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** One sentence: what was seen and, where it helps, what would be right. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
