package org.medclaim.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.ManifestFile;
import org.medclaim.report.AbsentFinding;
import org.medclaim.report.Basis;

/**
 * The findings of a finished run by their ids, in the order of its files; rule findings outside
 * claims among them.
 */
public final class RunFindings {
  private static final String FINDINGS = "findings.jsonl";
  private static final String RULE_FINDINGS = "rule-findings.jsonl";
  private static final ObjectReader LINES =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Line.class);

  private final Map<String, Found> byId;

  private RunFindings(Map<String, Found> byId) {
    this.byId = byId;
  }

  /** A finding as its run told it; {@code claim} is false for rule findings outside claims. */
  public record Found(AbsentFinding told, Basis basis, boolean claim) {}

  /** The parts of a line that matter here; the rest is passed over. */
  private record Line(
      @Nullable String findingId,
      @Nullable Words article,
      @Nullable Words sentence,
      @Nullable Words claim,
      @Nullable String verdict,
      @Nullable String severity,
      boolean flagged,
      @Nullable Basis basis,
      @Nullable Note note) {}

  private record Words(@Nullable String path, @Nullable String text) {}

  private record Note(@Nullable String id, @Nullable Basis basis) {}

  /**
   * Reads a run's folder.
   *
   * @throws ReviewException where it is no finished run, or of a version that did not write yet
   *     what a comparison needs
   */
  public static RunFindings read(Path run) {
    if (!Files.isRegularFile(run.resolve(ManifestFile.NAME))) {
      throw new ReviewException(
          run
              + ": no finished run; expected a folder that 'medclaim check' wrote, with "
              + ManifestFile.NAME
              + " in it");
    }
    Map<String, Found> byId = new LinkedHashMap<>();
    each(run.resolve(FINDINGS), line -> addClaim(byId, run, line));
    each(run.resolve(RULE_FINDINGS), line -> addNote(byId, line));
    return new RunFindings(byId);
  }

  /**
   * Looks whether a run can be compared with, by its first line.
   *
   * @throws ReviewException where it cannot
   */
  public static void check(Path run) {
    Path file = run.resolve(FINDINGS);
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      String first = lines.readLine();
      if (first != null) {
        addClaim(new LinkedHashMap<>(), run, parse(file, 1, first));
      }
    } catch (NoSuchFileException e) {
      throw new ReviewException(file + ": no such file; the run is not complete", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void addClaim(Map<String, Found> byId, Path run, Line line) {
    Basis basis = line.basis();
    if (line.findingId() == null || basis == null) {
      throw new ReviewException(
          run.resolve(FINDINGS)
              + ": its findings do not tell what they rest on (field 'basis'); it was written by an"
              + " older version and cannot be compared with");
    }
    byId.put(
        line.findingId(),
        new Found(
            new AbsentFinding(
                line.findingId(),
                path(line.article()),
                text(line.claim()),
                word(line.verdict()),
                word(line.severity()),
                line.flagged()),
            basis,
            true));
  }

  private static void addNote(Map<String, Found> byId, Line line) {
    Note note = line.note();
    if (note == null || note.id() == null || note.basis() == null) {
      return;
    }
    byId.putIfAbsent(
        note.id(),
        new Found(
            new AbsentFinding(
                note.id(), path(line.article()), text(line.sentence()), "", "", false),
            note.basis(),
            false));
  }

  private static void each(Path file, Consumer<Line> use) {
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        use.accept(parse(file, number, line));
      }
    } catch (NoSuchFileException e) {
      throw new ReviewException(file + ": no such file; the run is not complete", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static Line parse(Path file, int number, String line) {
    try {
      return LINES.readValue(line);
    } catch (JsonProcessingException e) {
      throw new ReviewException(file + ":" + number + ": " + e.getOriginalMessage(), e);
    }
  }

  private static String path(@Nullable Words article) {
    return article == null ? "" : word(article.path());
  }

  private static String text(@Nullable Words words) {
    return words == null ? "" : word(words.text());
  }

  private static String word(@Nullable String word) {
    return word == null ? "" : word;
  }

  /** The finding of this id, or null where the run has none. */
  public @Nullable Found get(String id) {
    return byId.get(id);
  }

  /** All of them, in order. */
  public Iterable<Found> all() {
    return byId.values();
  }
}
