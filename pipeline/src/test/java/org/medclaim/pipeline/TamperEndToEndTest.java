package org.medclaim.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.audit.AuditVerification;
import org.medclaim.audit.RunSigner;
import org.medclaim.ingest.InputFinder;
import org.medclaim.report.Basis;
import org.medclaim.report.DecisionKind;
import org.medclaim.review.DecisionLog;
import org.medclaim.review.Proposal;
import org.medclaim.rules.Audience;

/** Whatever single byte of real runs is changed, verification finds it and names its file. */
class TamperEndToEndTest {
  private static final long SEED = 20261122;
  private static final int BYTES_A_FILE = 6;

  @TempDir Path temporary;
  private Path out;
  private PublicKey key;

  /** Two signed runs in all formats with a configuration, and a decision between them. */
  @BeforeEach
  void twoRuns() throws IOException {
    out = temporary.resolve("out");
    Path articles = Files.createDirectories(temporary.resolve("articles"));
    Files.writeString(
        articles.resolve("c.txt"), "Vitamin C cures 90% of cancers. CAR-T has no side effects.\n");
    Files.writeString(articles.resolve("broken.pdf"), "%PDF-1.7 and nothing more");
    Path configuration = temporary.resolve("medclaim.yaml");
    Files.writeString(configuration, "audience: public\n");
    Path signer = temporary.resolve("operator.key");
    key = RunSigner.publicKey(RunSigner.makeKeys(signer));
    CheckSettings settings =
        new CheckSettings(
                TestInstallation.corpus().toString(),
                TestInstallation.index().toString(),
                TestInstallation.rules().toString(),
                new RuleChoice(
                    List.of("core"), Audience.PUBLIC, configuration.toString(), true, false),
                LocalDate.of(2026, 1, 31),
                null,
                List.of("html", "jsonl", "sarif", "csv", "claimreview"),
                "")
            .remembering(null, log().toString());
    run(settings, articles, RunSigner.of(signer));
    assertEquals(
        new DecisionLog.Outcome(1, 0, 0),
        new DecisionLog(log())
            .record(
                List.of(
                    new Proposal(
                        "0123456789abcdef",
                        "articles/c.txt",
                        "Vitamin C cures 90% of cancers.",
                        DecisionKind.ACCEPTED,
                        "as the guideline says",
                        "A. Rossi",
                        "2026-01-31T10:00:00Z",
                        new Basis("c", "v", "e", "r"))),
                "import",
                Clock.fixed(Instant.parse("2026-01-31T10:00:05Z"), ZoneOffset.UTC)));
    run(settings, articles, RunSigner.of(signer));
  }

  private Path log() {
    return out.resolve(DecisionLog.NAME);
  }

  private void run(CheckSettings settings, Path articles, RunSigner signer) {
    new CheckRun(Clock.systemUTC(), message -> {}, done -> {}, signer)
        .run(
            new InputFinder().find(List.of(articles.toString())),
            settings,
            out,
            "never",
            List.of("--targetParallelism=1"));
  }

  private List<String> faults() {
    return AuditVerification.verify(out, DecisionLog.NAME, key).faults().stream()
        .map(AuditVerification.Fault::toString)
        .toList();
  }

  @Test
  void anySingleByteThatIsChangedIsFoundAndItsFileNamed() throws IOException {
    assertEquals(List.of(), faults());
    Random random = new Random(SEED);
    List<String> names = new ArrayList<>();
    for (Path file : files()) {
      byte[] before = Files.readAllBytes(file);
      String name = out.relativize(file).toString().replace('\\', '/');
      names.add(name);
      for (int i = 0; i < Math.min(BYTES_A_FILE, before.length); i++) {
        byte[] after = before.clone();
        int at = i == 0 ? before.length - 1 : random.nextInt(before.length);
        after[at] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, after);
        List<String> faults = faults();
        assertTrue(
            faults.stream().anyMatch(fault -> fault.startsWith(name + ": ")),
            name + " at " + at + ": " + faults);
      }
      Files.write(file, before);
    }
    assertEquals(List.of(), faults());
    for (String part :
        List.of(
            "/run.json",
            "/run.json.sig",
            "/findings.jsonl",
            "/rule-findings.jsonl",
            "/rejected.jsonl",
            "/index.html",
            "/articles/",
            "/findings.sarif",
            "/claims.csv",
            "/claimreview.jsonld")) {
      assertEquals(2, names.stream().filter(name -> isPart(name, part)).count(), part);
    }
    // Two articles and the configuration.
    assertEquals(3, names.stream().filter(name -> name.startsWith("inputs/")).count());
    assertTrue(names.containsAll(List.of("chain.jsonl", DecisionLog.NAME)), names::toString);
  }

  private static boolean isPart(String name, String part) {
    return part.endsWith("/") ? name.contains(part) : name.endsWith(part);
  }

  /** Every file but the lock, which says nothing, and empty ones, which have no byte to change. */
  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(out)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith(".lock") && file.toFile().length() > 0)
          .sorted()
          .toList();
    }
  }
}
