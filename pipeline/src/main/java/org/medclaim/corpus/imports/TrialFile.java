package org.medclaim.corpus.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads trial records in either form, and tells them apart by their first sign. */
final class TrialFile implements SourceReader {
  private static final int LOOK_AHEAD = 1 << 12;

  @Override
  public void read(InputStream in, ImportSink sink) throws IOException, BrokenFileException {
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    bytes.mark(LOOK_AHEAD);
    int first = bytes.read();
    // A byte order mark, or blanks.
    for (int i = 0; i < LOOK_AHEAD - 2 && (first > 127 || first <= ' ' && first >= 0); i++) {
      first = bytes.read();
    }
    bytes.reset();
    switch (first) {
      case '<' -> new TrialXml().read(bytes, sink);
      case '{', '[' -> new TrialJson().read(bytes, sink);
      case -1 -> throw new BrokenFileException("1", "the file is empty");
      default ->
          throw new BrokenFileException("1", "neither XML nor JSON; saw '" + (char) first + "'");
    }
  }
}
