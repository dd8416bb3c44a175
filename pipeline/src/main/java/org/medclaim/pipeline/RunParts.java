package org.medclaim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.report.AbsentJson;
import org.medclaim.report.ArticlePage;
import org.medclaim.report.ClaimReviewJson;
import org.medclaim.report.ClaimsCsv;
import org.medclaim.report.FindingJson;
import org.medclaim.report.ReportContext;
import org.medclaim.report.ReportFiles;
import org.medclaim.report.RuleFindingJson;
import org.medclaim.report.SarifResults;
import org.medclaim.report.Standings;

/**
 * The files that one article's step writes: its page, and its lines of the run's JSON Lines.
 *
 * <p>Each is written under another name and renamed, so that a step that is tried again does no
 * harm. The lines lie in a work folder until the run is complete.
 */
final class RunParts {
  static final String WORK = ".work";

  private final Path run;
  private final List<String> formats;
  private final Standings standings;
  private final ArticlePage page;
  private final FindingJson findingJson;

  RunParts(Path run, List<String> formats, ReportContext context) {
    this.run = run;
    this.formats = formats;
    this.standings = context.standings();
    this.page = new ArticlePage(context);
    this.findingJson = new FindingJson(context.conceptName(), standings);
  }

  /** What is known of findings beyond this run. */
  Standings standings() {
    return standings;
  }

  void write(CheckedArticle checked) throws IOException {
    if (formats.contains("html")) {
      ReportFiles.write(run.resolve(ArticlePage.fileName(checked.article())), page.render(checked));
    }
    part(checked, Part.FINDINGS, findingLines(checked));
    part(checked, Part.RULES, RuleFindingJson.lines(checked, standings));
    if (standings.compared()) {
      part(checked, Part.ABSENT, AbsentJson.lines(checked, standings));
    }
    if (formats.contains("sarif")) {
      part(checked, Part.SARIF, SarifResults.lines(checked, standings));
      part(checked, Part.ARTIFACT, List.of(SarifResults.artifact(checked.article())));
    }
    if (formats.contains("csv")) {
      part(checked, Part.CSV, ClaimsCsv.lines(checked, standings));
    }
    if (formats.contains("claimreview")) {
      part(checked, Part.CLAIM_REVIEW, ClaimReviewJson.lines(checked, standings));
    }
  }

  /** The kinds of parts, each with the end of its files' names. */
  enum Part {
    FINDINGS("findings.jsonl"),
    RULES("rules.jsonl"),
    ABSENT("absent.jsonl"),
    SARIF("sarif"),
    ARTIFACT("artifact.sarif"),
    CSV("csv"),
    CLAIM_REVIEW("claimreview");

    private final String ending;

    Part(String ending) {
      this.ending = ending;
    }

    /** The file of this part of one article. */
    Path of(Path run, String pageName) {
      return run.resolve(WORK).resolve(pageName + "." + ending);
    }
  }

  private void part(CheckedArticle checked, Part part, List<String> lines) throws IOException {
    ReportFiles.write(
        part.of(run, checked.article().pageName()),
        lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  private List<String> findingLines(CheckedArticle checked) {
    return checked.findings().stream()
        .map((Finding finding) -> findingJson.line(checked.article(), finding))
        .toList();
  }

  static Path findings(Path run, String pageName) {
    return Part.FINDINGS.of(run, pageName);
  }

  static Path rules(Path run, String pageName) {
    return Part.RULES.of(run, pageName);
  }

  static Path outcome(Path run) {
    return run.resolve(WORK).resolve("outcome.bin");
  }

  /** Puts one kind of parts behind each other; returns how many lines there are. */
  static long join(List<Path> parts, Path whole) {
    return write(whole, out -> lines(out, parts, "", "\n"));
  }

  /** What writes the content of a file, and counts. */
  @FunctionalInterface
  interface Content {
    long write(Writer out) throws IOException;
  }

  /** Writes a file of a run under another name and renames it; returns what the content counts. */
  static long write(Path whole, Content content) {
    try {
      Path fresh = whole.resolveSibling(whole.getFileName() + ".tmp");
      long count;
      try (Writer out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
        count = content.write(out);
      }
      Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + whole.getFileName(), e);
    }
  }

  /**
   * Copies the lines of parts; {@code between} stands before every line but the first, {@code
   * after} behind each.
   */
  static long lines(Writer out, List<Path> parts, String between, String after) throws IOException {
    long count = 0;
    for (Path part : parts) {
      for (String line : Files.readAllLines(part, StandardCharsets.UTF_8)) {
        out.write(count == 0 ? "" : between);
        out.write(line);
        out.write(after);
        count++;
      }
    }
    return count;
  }
}
