package org.medclaim.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medclaim.pipeline.CheckSettings;
import picocli.CommandLine.Option;

/** Options of every command that judges: what to judge with. */
final class Shared {
  private static final List<String> DEFAULT_PACKS = List.of("core", "us", "eu", "uk", "cn");

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "The evidence base (default: the installation's).")
  private @Nullable Path corpus;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Where the index of the evidence base is kept (default: .medclaim/index).")
  private @Nullable Path index;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "The rule packs (default: the installation's).")
  private @Nullable Path rules;

  @Option(
      names = "--packs",
      paramLabel = "PACK",
      split = ",",
      description = "Rule packs to apply, separated by commas (default: core,us,eu,uk,cn).")
  private List<String> packs = new ArrayList<>(DEFAULT_PACKS);

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Judge as of this date (2025-06-30): rules in force then, no evidence published later"
              + " (default: today's rules, all evidence).")
  private @Nullable LocalDate asOf;

  Path corpus() {
    return Home.content(corpus, "corpus");
  }

  Path rules() {
    return Home.content(rules, "rules");
  }

  Path index() {
    return Home.index(index);
  }

  List<String> packs() {
    return packs;
  }

  LocalDate rulesAsOf(Clock clock) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  CheckSettings settings(Clock clock, List<String> formats) {
    return new CheckSettings(
        corpus().toAbsolutePath().normalize().toString(),
        index().toAbsolutePath().normalize().toString(),
        rules().toAbsolutePath().normalize().toString(),
        packs,
        rulesAsOf(clock),
        asOf,
        formats,
        "");
  }
}
