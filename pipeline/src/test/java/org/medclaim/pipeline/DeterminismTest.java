package org.medclaim.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.TestInstallation;
import org.medclaim.model.InputFile;

/** The same articles give the same bytes, wherever and however they are checked. */
class DeterminismTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temporary;

  @Test
  void anotherFolderLocaleZoneTimeAndParallelismGiveTheSameBytes() throws IOException {
    Path first =
        run(
            "here",
            TestInstallation.index(),
            "2026-01-31T09:30:00Z",
            List.of("--targetParallelism=4"));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Path second;
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      // A new index, so that corpus and terminology are read in this locale, too.
      second =
          run(
              "some/where/else",
              temporary.resolve("index"),
              "2027-05-01T23:59:59Z",
              List.of("--targetParallelism=1"));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    List<String> names = files(first);
    assertEquals(names, files(second));
    for (String name : names) {
      if (!name.equals("run.json")) {
        assertArrayEquals(
            Files.readAllBytes(first.resolve(name)),
            Files.readAllBytes(second.resolve(name)),
            name);
      }
    }
    assertEquals(withoutTimes(first), withoutTimes(second));
  }

  private Path run(String below, Path index, String now, List<String> beamArguments)
      throws IOException {
    Path folder = temporary.resolve(below);
    List<InputFile> inputs = SmallFolder.in(folder);
    CheckSettings settings =
        TestInstallation.settings(index, TestInstallation.rules(), TestInstallation.PACKS);
    Clock clock = Clock.fixed(Instant.parse(now), ZoneId.systemDefault());
    return new CheckRun(clock, message -> {}, done -> {})
        .run(inputs, settings, folder.resolve("out"), "never", beamArguments)
        .folder();
  }

  private static List<String> files(Path run) throws IOException {
    try (Stream<Path> files = Files.walk(run)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> run.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static String withoutTimes(Path run) throws IOException {
    ObjectNode manifest = (ObjectNode) JSON.readTree(Files.readString(run.resolve("run.json")));
    return manifest.without(List.of("run_id", "started", "finished")).toPrettyString();
  }
}
