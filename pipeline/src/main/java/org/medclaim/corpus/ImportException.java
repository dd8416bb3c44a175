package org.medclaim.corpus;

/**
 * A file that cannot be imported; the message says where, what was seen and what would be right.
 */
public final class ImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A failure with a message for the person who can mend it. */
  public ImportException(String message) {
    super(message);
  }
}
