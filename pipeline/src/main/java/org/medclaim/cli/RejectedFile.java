package org.medclaim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medclaim.fetch.FetchReport;
import org.medclaim.report.RejectedJson;
import org.medclaim.report.ReportFiles;

/** The list of what the last fetch into a folder could not get, in the form that runs write. */
final class RejectedFile {
  static final String NAME = "rejected.jsonl";

  private RejectedFile() {}

  static void write(Path into, FetchReport report) {
    String lines =
        Stream.concat(report.failedSources().stream(), report.rejected().stream())
            .map(one -> RejectedJson.line(one) + "\n")
            .collect(Collectors.joining());
    try {
      ReportFiles.write(into.resolve(NAME), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + into.resolve(NAME), e);
    }
  }
}
