package org.medclaim;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.medclaim.pipeline.CheckSettings;
import org.medclaim.pipeline.RuleChoice;
import org.medclaim.retrieve.EvidenceSearcher;

/** The program's own corpus and rules, with one index that all tests of a JVM share. */
public final class TestInstallation {
  private static final Path HOME =
      Path.of(System.getProperty("medclaim.home", "..")).toAbsolutePath().normalize();

  /** The packs that apply where nobody asks for others. */
  public static final List<String> PACKS = List.of("core", "us", "eu", "uk", "cn");

  /** Never closed: to open the index takes seconds, and every run of every test asks for it. */
  @SuppressWarnings("UnusedVariable")
  private static final EvidenceSearcher HELD =
      EvidenceSearcher.shared(index(), corpus(), message -> {});

  private TestInstallation() {}

  /** The folder of the evidence base. */
  public static Path corpus() {
    return HOME.resolve("corpus");
  }

  /** The folder of the rule packs. */
  public static Path rules() {
    return HOME.resolve("rules");
  }

  /** The folder of the index, below the build's own. */
  public static Path index() {
    return HOME.resolve("pipeline/target/test-index");
  }

  /** What a run is made of where nobody asks for anything else, on a fixed day. */
  public static CheckSettings settings() {
    return settings(rules(), PACKS);
  }

  /** The same with other rules. */
  public static CheckSettings settings(Path rules, List<String> packs) {
    return settings(index(), rules, packs);
  }

  /** The same with an index of its own. */
  public static CheckSettings settings(Path index, Path rules, List<String> packs) {
    return new CheckSettings(
        corpus().toString(),
        index.toString(),
        rules.toString(),
        RuleChoice.ofPacks(packs),
        LocalDate.of(2026, 1, 31),
        null,
        List.of("html", "jsonl"),
        "");
  }
}
