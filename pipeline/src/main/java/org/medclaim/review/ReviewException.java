package org.medclaim.review;

/** A run or a file of decisions cannot be used; the message says which, where and why. */
public final class ReviewException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReviewException(String message) {
    super(message);
  }

  ReviewException(String message, Throwable cause) {
    super(message, cause);
  }
}
