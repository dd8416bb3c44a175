package org.medclaim.audit;

import org.jspecify.annotations.Nullable;

/** A key cannot be used or made; the message says which file and what would be right. */
public final class KeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KeyException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
