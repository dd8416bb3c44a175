package org.medclaim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
  private final Console console;

  @Option(names = "--rules", paramLabel = "DIR", description = "The rule packs.")
  private @Nullable Path rules;

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
    console.result(
        Counted.of(tests.ruleCount(), "rule")
            + ", "
            + Counted.of(results.size(), "test")
            + ", "
            + failed
            + " failed");
    return failed == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
