package org.medclaim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.report.ArticlePage;
import org.medclaim.report.FindingJson;
import org.medclaim.report.ReportContext;
import org.medclaim.report.ReportFiles;
import org.medclaim.report.RuleFindingJson;

/**
 * The files that one article's step writes: its page, and its lines of the run's JSON Lines.
 *
 * <p>Each is written under another name and renamed, so that a step that is tried again does no
 * harm. The lines lie in a work folder until the run is complete.
 */
final class RunParts {
  static final String WORK = ".work";

  private final Path run;
  private final boolean html;
  private final ArticlePage page;
  private final FindingJson findingJson;

  RunParts(Path run, List<String> formats, ReportContext context) {
    this.run = run;
    this.html = formats.contains("html");
    this.page = new ArticlePage(context);
    this.findingJson = new FindingJson(context.conceptName());
  }

  void write(CheckedArticle checked) throws IOException {
    if (html) {
      ReportFiles.write(run.resolve(ArticlePage.fileName(checked.article())), page.render(checked));
    }
    String name = checked.article().pageName();
    ReportFiles.write(findings(run, name), lines(findingLines(checked)));
    ReportFiles.write(rules(run, name), lines(RuleFindingJson.lines(checked)));
  }

  private List<String> findingLines(CheckedArticle checked) {
    return checked.findings().stream()
        .map((Finding finding) -> findingJson.line(checked.article(), finding))
        .toList();
  }

  private static String lines(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  static Path findings(Path run, String pageName) {
    return run.resolve(WORK).resolve(pageName + ".findings.jsonl");
  }

  static Path rules(Path run, String pageName) {
    return run.resolve(WORK).resolve(pageName + ".rules.jsonl");
  }

  static Path outcome(Path run) {
    return run.resolve(WORK).resolve("outcome.bin");
  }

  /** Puts one kind of parts behind each other; returns how many lines there are. */
  static long join(List<Path> parts, Path whole) {
    long count = 0;
    try {
      Path fresh = whole.resolveSibling(whole.getFileName() + ".tmp");
      try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
        for (Path part : parts) {
          for (String line : Files.readAllLines(part, StandardCharsets.UTF_8)) {
            out.write(line);
            out.write('\n');
            count++;
          }
        }
      }
      Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + whole.getFileName(), e);
    }
    return count;
  }
}
