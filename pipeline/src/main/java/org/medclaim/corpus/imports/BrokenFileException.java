package org.medclaim.corpus.imports;

/** A file that cannot be read on from a line; what came before it holds. */
final class BrokenFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String place;

  /** {@code place} is {@code line} or {@code line:column}, empty where neither is known. */
  BrokenFileException(String place, String what) {
    super(what);
    this.place = place;
  }

  String at(String path) {
    return path + (place.isEmpty() ? "" : ":" + place) + ": " + getMessage();
  }
}
