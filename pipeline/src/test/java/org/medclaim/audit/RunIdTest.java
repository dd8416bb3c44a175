package org.medclaim.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTest {
  @TempDir Path out;

  private static Clock at(String instant, String zone) {
    return Clock.fixed(Instant.parse(instant), ZoneId.of(zone));
  }

  @Test
  void isTheSecondInUtcWhereverTheClockStands() {
    RunId id = RunId.create(at("2026-01-31T23:05:09.999Z", "Asia/Kathmandu"), out);
    assertEquals("2026-01-31T230509Z", id.value());
    assertTrue(Files.isDirectory(out.resolve("2026-01-31T230509Z")));
  }

  @Test
  void getsASuffixWhereTheFolderIsThere() {
    Clock clock = at("2026-01-31T09:30:00Z", "UTC");
    assertEquals("2026-01-31T093000Z", RunId.create(clock, out).value());
    assertEquals("2026-01-31T093000Z-2", RunId.create(clock, out).value());
    assertEquals("2026-01-31T093000Z-3", RunId.create(clock, out).value());
  }

  @Test
  void makesTheFolderForReportsWhereThereIsNone() {
    Path deep = out.resolve("not/there/yet");
    RunId id = RunId.create(at("2026-01-31T09:30:00Z", "UTC"), deep);
    assertTrue(Files.isDirectory(deep.resolve(id.value())));
  }

  @Test
  void saysWhereItCannotMakeAFolder() throws IOException {
    Path file = Files.writeString(out.resolve("file"), "x");
    UncheckedIOException complaint =
        assertThrows(
            UncheckedIOException.class,
            () -> RunId.create(at("2026-01-31T09:30:00Z", "UTC"), file));
    assertEquals("cannot make a folder for the run in " + file, complaint.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31T093000Z", "2026-01-31T093000Z-2", "2026-01-31T093000Z-17"})
  void acceptsItsOwnForm(String value) {
    assertEquals(value, new RunId(value).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "latest", "2026-01-31", "2026-01-31T093000Z-0", "../2026-01-31T093000Z"})
  void refusesAnyOtherForm(String value) {
    assertEquals(
        "'" + value + "' is no run id; expected 2026-01-31T093000Z",
        assertThrows(IllegalArgumentException.class, () -> new RunId(value)).getMessage());
  }
}
