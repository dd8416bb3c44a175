package org.medclaim.pipeline;

/** A run was asked for that cannot be; the message says what was seen and what would be right. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
