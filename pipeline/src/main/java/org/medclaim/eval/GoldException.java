package org.medclaim.eval;

/** A file of labelled data is wrong; the message says where and how. */
public final class GoldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GoldException(String message) {
    super(message);
  }
}
