package org.medclaim.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
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

  /** The formats that can be had of an article without its findings. */
  private static final Set<String> FROM_RENDERING = Set.of("html", "jsonl");

  private static final int BUFFER = 1 << 18;

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

  /** Writes an article's files and returns what was written. */
  Rendering write(ArticleChecker.Checked judged, boolean fromState) throws IOException {
    CheckedArticle checked = judged.article();
    Rendering rendering =
        new Rendering(
            ArticleOutcome.of(judged, standings, fromState),
            formats.contains("html") ? page.render(checked) : null,
            checked.findings().stream()
                .map((Finding finding) -> findingJson.open(checked.article(), finding))
                .toList(),
            RuleFindingJson.open(checked));
    write(rendering);
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
    return rendering;
  }

  /**
   * Writes an article's files from what was remembered of it; false, and nothing written, where
   * they cannot be had from that.
   */
  boolean writeAgain(Rendering rendering) throws IOException {
    boolean enough = FROM_RENDERING.containsAll(formats);
    boolean pageThere = rendering.page() != null || !formats.contains("html");
    if (!enough || !pageThere || !rendering.isPlain(standings)) {
      return false;
    }
    write(rendering);
    if (standings.compared()) {
      part(rendering.outcome().summary().pageName(), Part.ABSENT, List.of());
    }
    return true;
  }

  private void write(Rendering rendering) throws IOException {
    String name = rendering.outcome().summary().pageName();
    String html = rendering.page();
    if (html != null && formats.contains("html")) {
      ReportFiles.write(run.resolve(ArticlePage.fileName(name)), html);
    }
    part(name, Part.FINDINGS, rendering.findingLines(standings));
    part(name, Part.RULES, rendering.ruleLines(standings));
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
    part(checked.article().pageName(), part, lines);
  }

  private void part(String pageName, Part part, List<String> lines) throws IOException {
    ReportFiles.write(
        part.of(run, pageName),
        lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
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
    try {
      Path fresh = whole.resolveSibling(whole.getFileName() + ".tmp");
      long count = 0;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(fresh), BUFFER)) {
        for (Path part : parts) {
          // Each line of a part has its end.
          byte[] lines = Files.readAllBytes(part);
          for (byte one : lines) {
            count += one == '\n' ? 1 : 0;
          }
          out.write(lines);
        }
      }
      Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + whole, e);
    }
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
      throw new UncheckedIOException("cannot write " + whole, e);
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
