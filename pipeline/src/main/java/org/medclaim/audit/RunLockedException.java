package org.medclaim.audit;

/** Another run is at work in the same folder; the message says where and what to do. */
public final class RunLockedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunLockedException(String message) {
    super(message);
  }
}
