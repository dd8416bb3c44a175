package org.medclaim.corpus.imports;

/** A record lacks what makes it one; the file can be read on behind it. */
final class BrokenRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenRecordException(String message) {
    super(message);
  }
}
