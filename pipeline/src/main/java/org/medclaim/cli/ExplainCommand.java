package org.medclaim.cli;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.medclaim.ingest.TypedText;
import org.medclaim.model.Article;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Source;
import org.medclaim.pipeline.CheckTools;
import org.medclaim.pipeline.StageException;
import org.medclaim.report.FindingJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows on the terminal what is understood of a text and how it is judged. */
@Command(
    name = "explain",
    description = "Show what is claimed in a text, with evidence and reasons.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Shared shared = new Shared();

  @Parameters(paramLabel = "TEXT", description = "One or a few sentences.")
  private String text = "";

  @Option(names = "--json", description = "Print one JSON object a claim.")
  private boolean json;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (text.isBlank()) {
      throw new UsageException("the text is empty; give a sentence in quotation marks");
    }
    Article article = article(text.strip());
    try (CheckTools tools =
        CheckTools.open(shared.settings(Clock.systemDefaultZone(), List.of()), console::message)) {
      CheckedArticle checked = tools.checker().check(article).article();
      if (json) {
        FindingJson lines = new FindingJson(tools.reportContext().conceptName());
        checked.findings().forEach(finding -> console.result(lines.line(article, finding)));
      } else {
        ExplainPrinter printer =
            new ExplainPrinter(
                tools.reportContext().conceptName(), tools.reportContext().measureName());
        if (checked.findings().isEmpty()) {
          console.result("No checkable claim was found in this text.");
        }
        for (Finding finding : checked.findings()) {
          printer.lines(finding).forEach(console::result);
        }
        for (RuleFinding rule : outsideClaims(checked)) {
          printer.lines(rule).forEach(console::result);
        }
      }
    } catch (StageException e) {
      throw new UsageException(e.rejected().reason());
    }
    return ExitCode.DONE;
  }

  private static List<RuleFinding> outsideClaims(CheckedArticle checked) {
    Set<RuleFinding> shown = new HashSet<>();
    checked.findings().forEach(finding -> shown.addAll(finding.rules()));
    return checked.rules().stream().filter(rule -> !shown.contains(rule)).toList();
  }

  private static Article article(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String digest = Hashing.sha256().hashBytes(bytes).toString();
    return new Article(
        "sha256:" + digest,
        "text",
        "",
        "en",
        text,
        TypedText.blocks(text),
        new Source(digest, bytes.length, "text/plain", "UTF-8"));
  }
}
