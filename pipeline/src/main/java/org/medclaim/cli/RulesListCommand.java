package org.medclaim.cli;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.medclaim.pipeline.CheckSettings;
import org.medclaim.pipeline.CheckTools;
import org.medclaim.rules.Rule;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the rules in force. */
@Command(
    name = "list",
    description = "List the rules in force, a line each.",
    mixinStandardHelpOptions = true)
final class RulesListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final Shared shared = new Shared();

  RulesListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Terminology terms = Terminology.load(shared.corpus());
    CheckSettings settings = shared.settings(Clock.systemDefaultZone(), List.of());
    for (Rule rule : CheckTools.houseRules(settings, terms).book().rules()) {
      console.result(
          String.format(
              Locale.ROOT,
              "%-7s  %-18s  %s",
              rule.card().severity().code(),
              rule.kind().code(),
              rule.id()));
    }
    return ExitCode.DONE;
  }
}
