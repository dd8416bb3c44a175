package org.medclaim.cli;

import java.util.Locale;
import java.util.Optional;
import org.medclaim.corpus.TermFormat;
import org.medclaim.corpus.imports.SourceFormat;

/** What {@code corpus import} takes, as it stands on the command line. */
enum ImportFormat {
  OBO,
  MESH,
  PUBMED,
  JATS,
  CTGOV,
  SPL,
  BEIR,
  SCIFACT,
  CSV,
  RETRACTIONS;

  /** The form of a terminology, where it is one. */
  Optional<TermFormat> terms() {
    return switch (this) {
      case OBO -> Optional.of(TermFormat.OBO);
      case MESH -> Optional.of(TermFormat.MESH);
      default -> Optional.empty();
    };
  }

  /** The form of a collection of documents, where it is one. */
  Optional<SourceFormat> documents() {
    return switch (this) {
      case PUBMED -> Optional.of(SourceFormat.PUBMED);
      case JATS -> Optional.of(SourceFormat.JATS);
      case CTGOV -> Optional.of(SourceFormat.CTGOV);
      case SPL -> Optional.of(SourceFormat.SPL);
      case BEIR -> Optional.of(SourceFormat.BEIR);
      case SCIFACT -> Optional.of(SourceFormat.SCIFACT);
      default -> Optional.empty();
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
