package org.medclaim.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.medclaim.audit.RunChain;
import org.medclaim.pipeline.CheckTools;
import org.medclaim.pipeline.ImpactSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the past findings that would not be the same today. */
@Command(
    name = "impact",
    description = {
      "List the past findings that today's evidence base and rules judge otherwise: a reference",
      "was retracted, a figure changed, a rule was amended, an approval was added.",
      "Each article is judged again as its last run saw it, from the kept copy."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The next 'medclaim check' in the folder opens decisions on these findings again.",
      "Exit codes: 0 every finding still stands, 1 some do not, 2 could not run."
    })
final class ImpactCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Console console;

  @Mixin private final Shared shared = new Shared();

  @Parameters(
      paramLabel = "OUT",
      arity = "0..1",
      description = "The folder of the runs (default: reports).")
  private Path out = Path.of("reports");

  @Option(names = "--json", description = "Print a line of JSON a finding.")
  private boolean json;

  ImpactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!Files.exists(out.resolve(RunChain.NAME))) {
      throw new UsageException(
          out
              + ": no runs with a chain; name the folder that 'medclaim check' wrote to with --out");
    }
    ImpactSearch.Result result;
    try (CheckTools tools =
        CheckTools.open(shared.settings(Clock.systemDefaultZone(), List.of()), console::message)) {
      result = ImpactSearch.in(out, tools, console::message);
    }
    for (ImpactSearch.Changed changed : result.changed()) {
      if (json) {
        console.result(line(changed));
      } else {
        print(changed);
      }
    }
    result.notJudged().forEach(what -> console.message("not judged again: " + what));
    String summary =
        Counted.of(result.findings(), "finding")
            + " of "
            + Counted.of(result.articles(), "article")
            + " judged again; "
            + Counted.of(result.changed().size(), "finding")
            + " to review";
    if (json) {
      console.message(summary);
    } else {
      console.result(summary);
    }
    return result.changed().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private void print(ImpactSearch.Changed changed) {
    String after = changed.after();
    boolean same = changed.before().equals(after);
    console.result(
        changed.findingId()
            + "  "
            + (same
                ? changed.before() + " (still)"
                : changed.before() + " -> " + (after == null ? "gone" : after)));
    console.result("  " + changed.path() + ", run " + changed.runId());
    console.result("  \"" + shortened(changed.claim()) + "\"");
    changed.why().forEach(why -> console.result("  - " + why));
  }

  private static String shortened(String claim) {
    return claim.length() <= 74 ? claim : claim.substring(0, 73) + "…";
  }

  private static String line(ImpactSearch.Changed changed) {
    ObjectNode line =
        JSON.createObjectNode()
            .put("schema", "medclaim.impact/1")
            .put("run_id", changed.runId())
            .put("path", changed.path())
            .put("finding_id", changed.findingId())
            .put("claim", changed.claim())
            .put("before", changed.before())
            .put("after", changed.after());
    changed.why().forEach(line.putArray("why")::add);
    return line.toString();
  }
}
