package org.medclaim.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.ChainedLines;
import org.medclaim.audit.InputStore;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.RunManifest;
import org.medclaim.audit.WrittenFile;
import org.medclaim.model.InputFile;
import org.medclaim.review.DecisionLog;
import org.medclaim.rules.Audience;
import org.medclaim.rules.Configuration;

/**
 * Judges a run again from the kept copies of its inputs, and compares every file byte by byte.
 *
 * <p>Options, the day, the run it was compared with and the decisions it knew are taken from the
 * manifest, the history that its page shows from the manifests of the runs before it. Evidence
 * base, rules and program are those of today: where they moved on since, that is said, and files
 * may differ for that reason.
 */
public final class RunReplay {
  private final Path run;
  private final RunManifest manifest;
  private final CheckSettings today;
  private final Path scratch;

  private RunReplay(Path run, CheckSettings today, Path scratch) {
    this.run = run;
    this.manifest = ManifestFile.read(run);
    this.today = today;
    this.scratch = scratch;
  }

  /**
   * What moved on since the run, what is not the same in its files, which findings are not and why,
   * and how many files are the same.
   *
   * <p>A replay with nothing in {@code different} gave the same bytes.
   */
  public record Result(
      List<String> moved, List<String> different, List<String> findings, int same) {
    public Result {
      moved = ImmutableList.copyOf(moved);
      different = ImmutableList.copyOf(different);
      findings = ImmutableList.copyOf(findings);
    }
  }

  /**
   * Replays a finished run with the corpus, rules and index of these settings; writes to an empty
   * folder that the caller removes.
   *
   * @throws org.medclaim.audit.ManifestException where the folder is no finished run
   */
  public static Result of(Path run, CheckSettings today, Path scratch, Consumer<String> messages)
      throws IOException {
    return new RunReplay(run.toRealPath(), today, scratch).replay(messages);
  }

  private Result replay(Consumer<String> messages) throws IOException {
    RunTrend.Before before =
        manifest.options().baseline() == null
            ? RunTrend.Before.NOTHING
            : RunTrend.before(out(), manifest.previous());
    CheckRun.Result again =
        new CheckRun(Clock.fixed(manifest.started(), ZoneOffset.UTC), messages, before.points())
            .run(
                inputs(),
                settings(),
                scratch.resolve("out"),
                manifest.options().failOn(),
                List.of());
    return compare(again.folder(), before);
  }

  /** What was not kept is named at a place where it is not, and so rejected again. */
  private List<InputFile> inputs() {
    InputStore store = new InputStore(out());
    List<InputFile> inputs = new ArrayList<>();
    for (RunManifest.Input input : manifest.inputs()) {
      String sha256 = input.sha256();
      Path place = sha256 == null ? scratch.resolve("not-kept") : store.place(sha256);
      inputs.add(new InputFile(input.path(), place.toString()));
    }
    return inputs;
  }

  private Path out() {
    return Objects.requireNonNull(run.getParent(), "a run lies in the folder of the runs");
  }

  private CheckSettings settings() throws IOException {
    RunManifest.Options options = manifest.options();
    RuleChoice choice = today.ruleChoice();
    String evidenceAsOf = options.evidenceAsOf();
    String baseline = options.baseline();
    return new CheckSettings(
            today.corpus(),
            today.index(),
            today.rules(),
            new RuleChoice(
                options.packs(),
                audience(options.audience()),
                configuration(),
                choice.packsNamed(),
                choice.audienceNamed()),
            options.asOf() == null ? today.rulesAsOf() : LocalDate.parse(options.asOf()),
            evidenceAsOf == null ? null : LocalDate.parse(evidenceAsOf),
            options.formats(),
            "")
        .remembering(baseline == null ? null : out().resolve(baseline).toString(), decisions());
  }

  /** The run's own, under the name that complaints give it; today's where it was not kept. */
  private String configuration() throws IOException {
    String sha256 = manifest.options().configuration();
    if (sha256 == null) {
      return "";
    }
    Path kept = new InputStore(out()).place(sha256);
    return Files.isRegularFile(kept)
        ? Files.copy(
                kept, scratch.resolve(Configuration.FILE_NAME), StandardCopyOption.REPLACE_EXISTING)
            .toString()
        : today.ruleChoice().configuration();
  }

  private static Audience audience(@Nullable String code) {
    for (Audience audience : Audience.values()) {
      if (audience.code().equals(code)) {
        return audience;
      }
    }
    return Audience.ALL;
  }

  /** The log as it was when the run began. */
  private @Nullable String decisions() throws IOException {
    RunManifest.DecisionsSeen seen = manifest.decisions();
    if (seen == null) {
      return null;
    }
    List<String> lines = ChainedLines.lines(out().resolve(DecisionLog.NAME));
    List<String> known = lines.subList(0, Math.min(seen.lines(), lines.size()));
    return Files.writeString(
            scratch.resolve(DecisionLog.NAME), String.join("\n", known) + "\n", UTF_8)
        .toString();
  }

  private Result compare(Path again, RunTrend.Before before) throws IOException {
    RunManifest now = ManifestFile.read(again);
    Map<String, WrittenFile> written = new TreeMap<>();
    manifest.files().forEach(file -> written.put(file.path(), file));
    List<String> different = new ArrayList<>();
    int same = 0;
    for (WrittenFile file : now.files()) {
      WrittenFile was = written.remove(file.path());
      if (was == null) {
        different.add(file.path() + ": was not there");
      } else if (was.equals(file)) {
        same++;
      } else {
        different.add(
            file.path() + firstDifference(run.resolve(file.path()), again.resolve(file.path())));
      }
    }
    written.keySet().forEach(path -> different.add(path + ": is no longer written"));
    return new Result(moved(now, before), different, findings(again), same);
  }

  private List<String> findings(Path again) throws IOException {
    try (CheckTools tools = CheckTools.open(settings(), message -> {})) {
      return ReplayedFindings.differences(
          run, again, new FindingDifferences(tools.rules(), tools.searcher().index().base()));
    }
  }

  private static String firstDifference(Path before, Path after) throws IOException {
    if (!Files.exists(before)) {
      return ": is missing in the run";
    }
    // Bytes one to one, so that any file can be read.
    try (BufferedReader old = Files.newBufferedReader(before, StandardCharsets.ISO_8859_1);
        BufferedReader fresh = Files.newBufferedReader(after, StandardCharsets.ISO_8859_1)) {
      int line = 1;
      String was = old.readLine();
      String is = fresh.readLine();
      while (was != null && was.equals(is)) {
        line++;
        was = old.readLine();
        is = fresh.readLine();
      }
      return was == null && is == null
          ? ": was altered since the run; the lines are the same again"
          : ": differs from line " + line + " on";
    }
  }

  /** What the two manifests say that the runs were made of. */
  private List<String> moved(RunManifest now, RunTrend.Before before) {
    Map<String, List<@Nullable Object>> parts = new LinkedHashMap<>();
    put(parts, "program version", manifest.program().version(), now.program().version());
    put(parts, "program commit", manifest.program().commit(), now.program().commit());
    put(parts, "evidence base", manifest.corpus().digest(), now.corpus().digest());
    put(parts, "evidence base with passages", manifest.corpus().sources(), now.corpus().sources());
    put(parts, "rules", manifest.rules().digest(), now.rules().digest());
    put(parts, "rules in force", manifest.rules().packs(), now.rules().packs());
    put(parts, "models", manifest.models(), now.models());
    put(parts, "configuration", manifest.options().configuration(), now.options().configuration());
    put(parts, "day of the rules", manifest.options().asOf(), now.options().asOf());
    put(
        parts,
        "manifest of the run compared with",
        manifest.options().baselineManifest(),
        now.options().baselineManifest());
    put(parts, "decisions known", manifest.decisions(), now.decisions());
    List<String> moved = new ArrayList<>();
    parts.forEach(
        (name, values) ->
            moved.add(
                name
                    + ": was "
                    + Objects.toString(values.get(0), "not told")
                    + ", is "
                    + Objects.toString(values.get(1), "not told")));
    moved.addAll(inputsMoved(now));
    before
        .unreadable()
        .forEach(
            id -> moved.add("history: the manifest of " + id + " is not as the chain names it"));
    if (manifest.program().commit() == null) {
      moved.add("program: the run does not tell its commit, so that it may be another program");
    }
    return moved;
  }

  private List<String> inputsMoved(RunManifest now) {
    Map<String, RunManifest.Input> read = new TreeMap<>();
    now.inputs().forEach(input -> read.put(input.path(), input));
    List<String> moved = new ArrayList<>();
    for (RunManifest.Input was : manifest.inputs()) {
      RunManifest.Input is = read.get(was.path());
      String then = was.sha256();
      if (then == null || is == null || then.equals(is.sha256())) {
        continue;
      }
      moved.add(
          "input "
              + was.path()
              + (is.sha256() == null
                  ? ": its bytes are not kept, so that it is not judged again"
                  : ": its kept copy has been altered"));
    }
    return moved;
  }

  private static void put(
      Map<String, List<@Nullable Object>> parts,
      String name,
      @Nullable Object before,
      @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      List<@Nullable Object> pair = new ArrayList<>();
      pair.add(before);
      pair.add(after);
      parts.put(name, pair);
    }
  }
}
