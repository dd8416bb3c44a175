package org.medclaim.corpus.imports;

import java.io.IOException;

/** Takes what a reader finds: every record is a document, skipped or failed, and only one of it. */
interface ImportSink {
  /** A record with text. */
  void document(ImportedDocument document) throws IOException;

  /** A record that is left out on purpose. */
  void skipped(String reason);

  /** A record that begins at a line and is wrong. */
  void failed(int line, String why);

  /** One publication speaks of another. */
  void notice(Notice notice);

  /** A document that the source has taken back. */
  void deleted(String documentId);
}
