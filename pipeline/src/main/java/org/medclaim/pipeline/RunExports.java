package org.medclaim.pipeline;

import java.nio.file.Path;
import java.util.List;
import org.medclaim.model.Rejected;
import org.medclaim.pipeline.RunParts.Part;
import org.medclaim.report.ClaimReviewJson;
import org.medclaim.report.ClaimsCsv;
import org.medclaim.report.SarifLog;

/** Puts the articles' parts of a run together to the files that other programs read. */
final class RunExports {
  private final Path run;
  private final List<String> formats;
  private final CheckTools tools;

  RunExports(Path run, List<String> formats, CheckTools tools) {
    this.run = run;
    this.formats = formats;
    this.tools = tools;
  }

  /** Writes the formats that were asked for, and what is gone since the run before. */
  void write(List<String> pages, List<Rejected> rejected) {
    if (tools.reportContext().standings().compared()) {
      RunParts.join(parts(pages, Part.ABSENT), run.resolve("absent.jsonl"));
    }
    if (formats.contains("sarif")) {
      sarif(pages, rejected);
    }
    if (formats.contains("csv")) {
      // RFC 4180 ends its lines so.
      RunParts.write(
          run.resolve("claims.csv"),
          out -> {
            out.write(ClaimsCsv.head() + "\r\n");
            return RunParts.lines(out, parts(pages, Part.CSV), "", "\r\n");
          });
    }
    if (formats.contains("claimreview")) {
      RunParts.write(
          run.resolve("claimreview.jsonld"),
          out -> {
            out.write(ClaimReviewJson.head());
            long count = RunParts.lines(out, parts(pages, Part.CLAIM_REVIEW), ",\n", "");
            out.write(ClaimReviewJson.tail());
            return count;
          });
    }
  }

  private void sarif(List<String> pages, List<Rejected> rejected) {
    RunParts.write(
        run.resolve("findings.sarif"),
        out -> {
          out.write(SarifLog.head(ProgramVersion.current(), tools.ruleHelp(), rejected));
          long count = RunParts.lines(out, parts(pages, Part.SARIF), ",\n", "");
          out.write(SarifLog.between());
          count += RunParts.lines(out, parts(pages, Part.ARTIFACT), ",\n", "");
          out.write(SarifLog.tail());
          return count;
        });
  }

  private List<Path> parts(List<String> pages, Part part) {
    return pages.stream().map(page -> part.of(run, page)).toList();
  }
}
