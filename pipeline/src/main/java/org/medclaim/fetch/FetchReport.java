package org.medclaim.fetch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.medclaim.model.Rejected;

/**
 * The books of one fetch.
 *
 * <p>Every page that a source named was new, changed, unchanged, rejected or left for the next run.
 * {@code passedOver} are pages that the globs do not let through; they are not among those named.
 */
public record FetchReport(
    Pages pages,
    List<Rejected> rejected,
    List<Rejected> failedSources,
    long sourcesRead,
    Optional<Path> warc) {
  public FetchReport {
    rejected = List.copyOf(rejected);
    failedSources = List.copyOf(failedSources);
  }

  /** What became of the pages, in numbers. */
  public record Pages(
      long named,
      long fresh,
      long changed,
      long unchanged,
      long rejected,
      long left,
      long passedOver) {
    /** True where nothing was lost or doubled. */
    public boolean balance() {
      return named == fresh + changed + unchanged + rejected + left;
    }
  }
}
