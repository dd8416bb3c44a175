package org.medclaim.corpus;

/** A file of passages is wrong; the message says where and how. */
public final class PassageFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PassageFileException(String place, String what) {
    super(place + ": " + what);
  }
}
