package org.medclaim.review;

/** A run cannot be packed, since it is not as it was written; the message says which file. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PackException(String message) {
    super(message);
  }
}
