package org.medclaim.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Everything that the runs of a folder found, in the order in which they ended.
 *
 * <p>Read from the runs' own files, one line at a time, so that years of runs need no more memory
 * than one. Runs that were moved away are passed over; {@code audit verify} names them.
 */
public final class RunHistory {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path out;

  /** The history of the runs below a folder. */
  public RunHistory(Path out) {
    this.out = out;
  }

  /** A claim's finding in one run. */
  public record FoundClaim(
      String path,
      String findingId,
      String claim,
      String verdict,
      String severity,
      boolean flagged) {}

  /** A rule's finding in one run; on a claim or on any other sentence. */
  public record FoundRule(String path, String ruleId, String severity) {}

  /** Hears of every run. */
  public void runs(Consumer<RunManifest> run) {
    for (RunChain.Entry entry : new RunChain(out).entries()) {
      Path folder = out.resolve(entry.runId());
      if (Files.isRegularFile(folder.resolve(ManifestFile.NAME))) {
        run.accept(ManifestFile.read(folder));
      }
    }
  }

  /** Hears of every claim's finding of a run, in order of article and offset. */
  public void claims(RunManifest run, Consumer<FoundClaim> use) {
    each(
        run,
        "findings.jsonl",
        line ->
            use.accept(
                new FoundClaim(
                    line.at("/article/path").asText(),
                    line.path("finding_id").asText(),
                    line.at("/claim/text").asText(),
                    line.path("verdict").asText(),
                    line.path("severity").asText(),
                    line.path("flagged").asBoolean())));
  }

  /** Hears of every rule finding of a run, in order of article and offset. */
  public void rules(RunManifest run, Consumer<FoundRule> use) {
    each(
        run,
        "rule-findings.jsonl",
        line ->
            use.accept(
                new FoundRule(
                    line.at("/article/path").asText(),
                    line.at("/rule/id").asText(),
                    line.at("/rule/severity").asText())));
  }

  private void each(RunManifest run, String name, Consumer<JsonNode> use) {
    Path file = out.resolve(run.runId().value()).resolve(name);
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        use.accept(parse(file, number, line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static JsonNode parse(Path file, int number, String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new ManifestException(file + ":" + number + ": " + e.getOriginalMessage(), e);
    }
  }
}
