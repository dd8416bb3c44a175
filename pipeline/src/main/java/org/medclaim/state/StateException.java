package org.medclaim.state;

import org.jspecify.annotations.Nullable;

/** The state cannot be used; the message says where it is, what was seen and what to do. */
public final class StateException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StateException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
