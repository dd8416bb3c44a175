package org.medclaim.fetch;

/**
 * What is to be fetched was named wrongly, or the folder for it cannot be used.
 *
 * <p>The message is complete as it stands: what, what was seen, what would be right.
 */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SourceException(String message) {
    super(message);
  }

  SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
