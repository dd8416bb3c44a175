package org.medclaim.ingest;

/**
 * What the user named cannot be checked at all, so that the run does not start.
 *
 * <p>The message is complete as it stands: where, what was seen, what would be right.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A complaint about one argument, named as the user wrote it. */
  public InputException(String argument, String complaint) {
    super(argument + ": " + complaint);
  }

  /** A complaint about the arguments as a whole. */
  public InputException(String complaint) {
    super(complaint);
  }
}
