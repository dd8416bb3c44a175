package org.medclaim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medclaim.pipeline.CheckSettings;
import org.medclaim.pipeline.RuleChoice;
import org.medclaim.rules.Audience;
import org.medclaim.rules.Configuration;
import picocli.CommandLine.Option;

/** Options of every command that judges: what to judge with. */
final class Shared {
  private static final List<String> DEFAULT_PACKS =
      List.of("core", "us", "eu", "uk", "cn", "cell-therapy");

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
      description =
          "Rule packs to apply, separated by commas (default: what medclaim.yaml says, else"
              + " core,us,eu,uk,cn,cell-therapy).")
  private List<String> packs = new ArrayList<>();

  @Option(
      names = "--audience",
      paramLabel = "AUDIENCE",
      description =
          "Whom the articles address: public, professional, all (default: what medclaim.yaml says,"
              + " else all, which applies every rule).")
  private @Nullable Audience audience;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Profiles and suppressions (default: medclaim.yaml of the working folder, if it is"
              + " there).")
  private @Nullable Path config;

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

  private RuleChoice ruleChoice() {
    Path file = config == null ? Path.of(Configuration.FILE_NAME) : config;
    boolean there = config != null || Files.exists(file);
    Configuration said = there ? Configuration.read(file) : Configuration.NONE;
    List<String> packsSaid = said.packs().isEmpty() ? DEFAULT_PACKS : said.packs();
    return new RuleChoice(
        packs.isEmpty() ? packsSaid : packs,
        audience == null ? said.audience().orElse(Audience.ALL) : audience,
        there ? file.toAbsolutePath().normalize().toString() : "",
        !packs.isEmpty(),
        audience != null);
  }

  LocalDate rulesAsOf(Clock clock) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  /** What a file says of packs and configuration; what the command line says counts for more. */
  void otherwise(List<String> saidPacks, @Nullable Path saidConfig) {
    packs = packs.isEmpty() ? saidPacks : packs;
    config = config == null ? saidConfig : config;
  }

  CheckSettings settings(Clock clock, List<String> formats) {
    return new CheckSettings(
        corpus().toAbsolutePath().normalize().toString(),
        index().toAbsolutePath().normalize().toString(),
        rules().toAbsolutePath().normalize().toString(),
        ruleChoice(),
        rulesAsOf(clock),
        asOf,
        formats,
        "");
  }
}
