package org.medclaim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medclaim.rules.RuleCost;
import org.medclaim.rules.RuleTestResult;
import org.medclaim.rules.RuleTests;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs every rule's examples. */
@Command(
    name = "test",
    description = "Run every rule's examples and near misses.",
    mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {
  private static final int MOST_SHOWN = 15;

  private final Console console;

  @Option(names = "--rules", paramLabel = "DIR", description = "The rule packs.")
  private @Nullable Path rules;

  @Option(
      names = "--timing",
      description = "Also list the dearest rules, each run alone on the examples of all.")
  private boolean timing;

  RulesTestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RuleTests tests = RuleTests.of(Home.content(rules, "rules"));
    List<RuleTestResult> results = tests.run();
    long failed = 0;
    for (RuleTestResult result : results) {
      if (!result.passed()) {
        failed++;
        console.result("failed: " + result.name() + ": " + result.problem());
      }
    }
    if (timing) {
      printCosts(tests.costs());
    }
    console.result(
        tests.counts().entrySet().stream()
            .map(count -> count.getKey() + " " + count.getValue())
            .collect(Collectors.joining(", ")));
    console.result(
        Counted.of(tests.ruleCount(), "rule")
            + ", "
            + Counted.of(results.size(), "test")
            + ", "
            + failed
            + " failed");
    return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void printCosts(List<RuleCost> costs) {
    console.result("the dearest rules (comparisons a word, microseconds a sentence):");
    for (RuleCost cost : costs.subList(0, Math.min(MOST_SHOWN, costs.size()))) {
      console.result(
          String.format(
              Locale.ROOT,
              "  %7.2f  %7.2f  %s",
              cost.stepsAWord(),
              cost.nanosASentence() / 1000,
              cost.ruleId()));
    }
    console.result(
        String.format(
            Locale.ROOT,
            "  %7.2f           all together, on average a rule",
            costs.stream().mapToDouble(RuleCost::stepsAWord).average().orElse(0)));
  }
}
