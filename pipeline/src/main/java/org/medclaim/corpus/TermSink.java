package org.medclaim.corpus;

/** Takes what a reader of a terminology finds, in order of the file. */
interface TermSink {
  /** A term that could be read. */
  void term(SourceTerm term);

  /** A record that could not; {@code place} is {@code path:line}. */
  void failed(String place, String why);
}
