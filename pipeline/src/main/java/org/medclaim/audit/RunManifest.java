package org.medclaim.audit;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was made of and what came of it, so that an auditor can tell a year later.
 *
 * <p>Everything but {@code runId}, {@code started}, {@code finished}, {@code previous} and the
 * baseline is the same for two runs on the same inputs. Lists are in the order that they are given
 * in; inputs and files are refused unless sorted by path.
 */
public record RunManifest(
    RunId runId,
    Instant started,
    Instant finished,
    Program program,
    Options options,
    Corpus corpus,
    Rules rules,
    List<UsedModel> models,
    @Nullable Previous previous,
    @Nullable DecisionsSeen decisions,
    List<Input> inputs,
    FindingCounts findings,
    BookedLedger ledger,
    List<WrittenFile> files) {
  /** The name and version of the form that this is written in. */
  public static final String SCHEMA = "medclaim.run/1";

  public RunManifest {
    checkArgument(
        !finished.isBefore(started), "finished %s before it started %s", finished, started);
    models = List.copyOf(models);
    inputs = List.copyOf(inputs);
    files = List.copyOf(files);
    Paths.checkSorted("inputs", inputs.stream().map(Input::path).toList());
    Paths.checkSorted("files", files.stream().map(WrittenFile::path).toList());
  }

  /** The run that ended before this one in the same folder; null in the first run's manifest. */
  public record Previous(String runId, String sha256) {
    public Previous {
      Digests.check(sha256);
    }
  }

  /**
   * The log of decisions as the run saw it: how many lines, and the digest of the last; null where
   * there was none.
   */
  public record DecisionsSeen(int lines, String head) {
    public DecisionsSeen {
      checkArgument(lines >= 0, "negative count: %s", lines);
      Digests.check(head);
    }
  }

  /** The program; {@code commit} is null where it was not built from a repository. */
  public record Program(String version, @Nullable String commit) {}

  /**
   * What the user asked for; {@code asOf} is the ISO date that the rules are of, {@code
   * evidenceAsOf} the one after which no evidence counts, null where all of it does. {@code
   * configuration} is the digest of the file of profiles and suppressions, {@code baseline} the run
   * compared with and {@code baselineManifest} the digest of its manifest. Paths are no part of it:
   * they differ between machines and decide nothing.
   */
  public record Options(
      @Nullable String asOf,
      @Nullable String evidenceAsOf,
      List<String> packs,
      @Nullable String audience,
      @Nullable String configuration,
      @Nullable String baseline,
      @Nullable String baselineManifest,
      List<String> formats,
      String failOn) {
    public Options {
      if (configuration != null) {
        Digests.check(configuration);
      }
      if (baselineManifest != null) {
        Digests.check(baselineManifest);
      }
      packs = List.copyOf(packs);
      formats = List.copyOf(formats);
    }
  }

  /**
   * The evidence base that was searched; {@code digest} is of the curated records and the
   * terminology, {@code sources} of these and all passages.
   */
  public record Corpus(
      String digest,
      long references,
      long statistics,
      long statements,
      long approvals,
      @Nullable String sources) {
    public Corpus {
      Digests.check(digest);
    }
  }

  /** The rules that were applied. */
  public record Rules(String digest, List<Pack> packs) {
    public Rules {
      Digests.check(digest);
      packs = List.copyOf(packs);
    }
  }

  /** One rule pack with the number of its active rules. */
  public record Pack(String name, long rules) {}

  /** A trained model that the run rested on. */
  public record UsedModel(String name, String version) {}

  /**
   * One input; what is not known of one that could not be read is null.
   *
   * <p>{@code path} is relative, the same on every machine. {@code kept} is true where a copy is
   * among the folder's inputs, {@code fromState} where its findings were remembered and not judged
   * anew; null stands for no.
   */
  public record Input(
      String path,
      @Nullable Long bytes,
      @Nullable String sha256,
      @Nullable String articleId,
      Outcome outcome,
      @Nullable Boolean kept,
      @Nullable Boolean fromState) {
    public Input {
      Paths.checkRelative(path);
      if (sha256 != null) {
        Digests.check(sha256);
      }
      checkArgument(
          outcome != Outcome.REPORTED || (bytes != null && sha256 != null && articleId != null),
          "'%s' was reported, so that its size, SHA-256 and article id are known",
          path);
    }
  }
}
