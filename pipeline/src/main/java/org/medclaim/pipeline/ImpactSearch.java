package org.medclaim.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.InputStore;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.Outcome;
import org.medclaim.audit.RunChain;
import org.medclaim.audit.RunManifest;
import org.medclaim.model.Finding;
import org.medclaim.model.InputFile;
import org.medclaim.report.Basis;
import org.medclaim.report.FindingJson;

/**
 * Finds the past findings that would not be the same today: a reference was retracted, a figure
 * changed, a rule was amended, an approval was added.
 *
 * <p>Each article is judged again, from the kept copy of the bytes that its last run judged, and
 * compared finding by finding. So what was added since is found as well as what changed, and a
 * record that changed without any finding resting on it re-opens none. It costs as much as a run
 * over these articles; runs on the very same evidence, rules and program are passed over.
 */
public final class ImpactSearch {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path out;
  private final CheckTools tools;
  private final Consumer<String> messages;
  private final FindingJson lines;
  private final FindingDifferences differences;
  private final List<Changed> changed = new ArrayList<>();
  private final List<String> notJudged = new ArrayList<>();
  private int findings;
  private int articles;

  /**
   * A past finding that is another one now.
   *
   * <p>{@code after} is null where today's program finds no such claim in the article. {@code why}
   * says in words what it rests on that is not the same.
   */
  public record Changed(
      String runId,
      String path,
      String findingId,
      String claim,
      String before,
      @Nullable String after,
      List<String> why) {
    public Changed {
      why = ImmutableList.copyOf(why);
    }
  }

  /** What was compared, what is not the same, and what could not be judged again, with why. */
  public record Result(int articles, int findings, List<Changed> changed, List<String> notJudged) {
    public Result {
      changed = ImmutableList.copyOf(changed);
      notJudged = ImmutableList.copyOf(notJudged);
    }
  }

  private ImpactSearch(Path out, CheckTools tools, Consumer<String> messages) {
    this.out = out;
    this.tools = tools;
    this.messages = messages;
    this.lines = new FindingJson(tools.reportContext().conceptName());
    this.differences = new FindingDifferences(tools.rules(), tools.searcher().index().base());
  }

  /**
   * Compares the last run of every article with what these tools say today.
   *
   * @throws org.medclaim.audit.ManifestException where a run's manifest cannot be read
   */
  public static Result in(Path out, CheckTools tools, Consumer<String> messages) {
    ImpactSearch search = new ImpactSearch(out, tools, messages);
    search.lastRuns().forEach(search::compare);
    return new Result(search.articles, search.findings, search.changed, search.notJudged);
  }

  /** Each article's last run, by path. */
  private Map<String, RunManifest> lastRuns() {
    Map<String, RunManifest> last = new TreeMap<>();
    for (RunChain.Entry entry : new RunChain(out).entries()) {
      Path run = out.resolve(entry.runId());
      if (!Files.isDirectory(run)) {
        messages.accept(entry.runId() + ": no longer there, and passed over");
        continue;
      }
      RunManifest manifest = ManifestFile.read(run);
      for (RunManifest.Input input : manifest.inputs()) {
        if (input.outcome() == Outcome.REPORTED) {
          last.put(input.path(), manifest);
        }
      }
    }
    return last;
  }

  private boolean sameBasis(RunManifest run) {
    return run.program().version().equals(ProgramVersion.current())
        && run.program().commit() != null
        && run.program().commit().equals(ProgramVersion.commit().orElse(null))
        && tools.searcher().index().stamp().corpusDigest().equals(run.corpus().sources())
        && run.rules().digest().equals(tools.rules().digest().replace("sha256:", ""));
  }

  private void compare(String path, RunManifest run) {
    if (sameBasis(run)) {
      return;
    }
    RunManifest.Input input =
        run.inputs().stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
    Path kept = new InputStore(out).place(String.valueOf(input.sha256()));
    if (!Files.isRegularFile(kept)) {
      notJudged.add(path + " (" + run.runId() + "): no copy of it was kept");
      return;
    }
    try {
      ArticleChecker.Checked now = tools.checker().check(new InputFile(path, kept.toString()));
      Map<String, Finding> byId = new LinkedHashMap<>();
      now.article().findings().forEach(finding -> byId.put(finding.id(), finding));
      articles++;
      for (JsonNode line : findingsOf(run, path)) {
        findings++;
        Finding today = byId.get(line.path("finding_id").asText());
        compare(
            run,
            path,
            line,
            today,
            today == null ? null : parse(lines.line(now.article().article(), today)));
      }
    } catch (StageException e) {
      notJudged.add(path + " (" + run.runId() + "): " + e.rejected().reason());
    }
  }

  private void compare(
      RunManifest run,
      String path,
      JsonNode before,
      @Nullable Finding today,
      @Nullable JsonNode after) {
    List<String> why;
    if (today == null || after == null) {
      why = List.of("the claim is no longer found in the article");
    } else if (basis(before).differences(Basis.of(today)).isEmpty()) {
      return;
    } else {
      why = differences.of(before, after);
    }
    changed.add(
        new Changed(
            run.runId().value(),
            path,
            before.path("finding_id").asText(),
            before.at("/claim/text").asText(),
            before.path("verdict").asText(),
            today == null ? null : today.assessment().verdict().name(),
            why));
  }

  private static Basis basis(JsonNode line) {
    JsonNode basis = line.path("basis");
    return new Basis(
        basis.path("claim").asText(),
        basis.path("verdict").asText(),
        basis.path("evidence").asText(),
        basis.path("rules").asText());
  }

  private List<JsonNode> findingsOf(RunManifest run, String path) {
    Path file = out.resolve(run.runId().value()).resolve("findings.jsonl");
    try (var read = Files.lines(file, UTF_8)) {
      return read.map(ImpactSearch::parse)
          .filter(line -> line.at("/article/path").asText().equals(path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a line of findings is no JSON", e);
    }
  }
}
