package org.medclaim.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.model.InputFile;
import org.medclaim.yaml.YamlFileException;

/** A run that fails leaves alone what an earlier one wrote. */
class FailedRunTest {
  @TempDir Path temporary;
  private Path out;
  private List<InputFile> inputs;
  private Path complete;
  private Map<String, String> before;

  @BeforeEach
  void oneRunIsComplete() throws IOException {
    out = temporary.resolve("out");
    Path article = Files.writeString(temporary.resolve("a.txt"), "Vitamin C cures cancer.");
    inputs = List.of(new InputFile("a.txt", article.toString()));
    complete = run(TestInstallation.settings(), List.of()).folder();
    before = contents();
  }

  private CheckRun.Result run(CheckSettings settings, List<String> beamArguments) {
    return new CheckRun(Clock.systemUTC(), message -> {}, done -> {})
        .run(inputs, settings, out, "never", beamArguments);
  }

  /** Every file below the output folder with what is in it. */
  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      // The chain and the lock are of all runs, and grow and change with each.
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.endsWith("chain.jsonl") && !file.endsWith(".lock"))
              .toList()) {
        contents.put(out.relativize(file).toString(), Files.readString(file, UTF_8));
      }
    }
    return contents;
  }

  private void assertNothingChanged() throws IOException {
    assertEquals(before, contents());
    assertEquals(complete.toRealPath(), out.resolve("latest").toRealPath());
  }

  @Test
  void anUnknownPack() throws IOException {
    CheckSettings settings =
        TestInstallation.settings(TestInstallation.rules(), List.of("core", "ux"));
    String message =
        assertThrows(SettingsException.class, () -> run(settings, List.of())).getMessage();
    assertTrue(message.startsWith("--packs: unknown rule pack 'ux'; did you mean 'uk'? "), message);
    assertNothingChanged();
  }

  @Test
  void anUnknownBeamOption() throws IOException {
    SettingsException e =
        assertThrows(
            SettingsException.class,
            () -> run(TestInstallation.settings(), List.of("--runnr=DirectRunner")));
    assertEquals(
        "after --: Beam knows no option '--runnr'; did you mean '--runner'?", e.getMessage());
    assertNothingChanged();
  }

  @Test
  void aBrokenRuleFile() throws IOException {
    Path rules = Files.createDirectories(temporary.resolve("rules"));
    Path pack = Files.createDirectories(rules.resolve("core"));
    Files.copy(
        TestInstallation.rules().resolve("vocabulary.yaml"), rules.resolve("vocabulary.yaml"));
    Files.copy(TestInstallation.rules().resolve("core/pack.yaml"), pack.resolve("pack.yaml"));
    Files.writeString(pack.resolve("detox.yaml"), "id: core/detox\nkind: forbid\nsevrity: error\n");
    YamlFileException e =
        assertThrows(
            YamlFileException.class,
            () -> run(TestInstallation.settings(rules, List.of("core")), List.of()));
    assertTrue(
        e.getMessage()
            .endsWith("core/detox.yaml:3:1: unknown key 'sevrity'; did you mean 'severity'?"),
        e.getMessage());
    assertNothingChanged();
  }

  @Test
  void aForeignFolderInThePlaceOfLatestIsLeftThereAndSoAreTheRuns() throws IOException {
    Files.delete(out.resolve("latest"));
    Path note = Files.createDirectories(out.resolve("latest")).resolve("mine.txt");
    Files.writeString(note, "mine");
    assertThrows(UncheckedIOException.class, () -> run(TestInstallation.settings(), List.of()));
    assertEquals("mine", Files.readString(note));
    before.forEach(
        (name, text) -> {
          if (!name.startsWith("latest")) {
            assertEquals(text, read(out.resolve(name)), name);
          }
        });
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aLaterRunThatIsCompleteTakesLatestAndLeavesTheEarlierOne() throws IOException {
    Path later = run(TestInstallation.settings(), List.of()).folder();
    assertEquals(later.toRealPath(), out.resolve("latest").toRealPath());
    Map<String, String> after = contents();
    before.forEach((name, text) -> assertEquals(text, after.get(name), name));
  }
}
