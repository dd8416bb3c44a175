package org.medclaim.ingest;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps the parsers of PDF and Word quiet.
 *
 * <p>What they complain of either ends in a reason of {@link UnreadableInputException} or concerns
 * fonts and pictures, which are not read.
 */
final class ParserLogs {
  /** Held here, since java.util.logging itself forgets loggers that nobody holds. */
  private static final List<Logger> LOGGERS =
      Stream.of(
              "org.apache.pdfbox",
              "org.apache.fontbox",
              "org.apache.poi",
              "org.apache.xmlbeans",
              "org.apache.tika")
          .map(Logger::getLogger)
          .toList();

  private ParserLogs() {}

  static void silence() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
  }
}
