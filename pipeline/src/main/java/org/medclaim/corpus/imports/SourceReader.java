package org.medclaim.corpus.imports;

import java.io.IOException;
import java.io.InputStream;

/** Reads the records of one file in order and hands each to a sink, once. */
interface SourceReader {
  /**
   * Reads to the end.
   *
   * @throws BrokenFileException where the file cannot be read on from some line
   */
  void read(InputStream in, ImportSink sink) throws IOException, BrokenFileException;
}
