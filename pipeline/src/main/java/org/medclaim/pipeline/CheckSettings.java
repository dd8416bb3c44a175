package org.medclaim.pipeline;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run is made of; travels to every worker.
 *
 * <p>Folders are strings, since a path is not serialisable; every worker must see them under these
 * names. {@code rulesAsOf} chooses the rules in force; {@code evidenceAsOf} hides evidence
 * published later, and is null where all of it counts. {@code baseline} is the folder of the run to
 * compare with, {@code decisions} the log of reviewers' decisions; null where there is none. {@code
 * state} is where judgements are remembered, a folder or a JDBC URL, null where none are.
 */
public record CheckSettings(
    String corpus,
    String index,
    String rules,
    RuleChoice ruleChoice,
    LocalDate rulesAsOf,
    @Nullable LocalDate evidenceAsOf,
    List<String> formats,
    String runFolder,
    @Nullable String baseline,
    @Nullable String decisions,
    @Nullable String state)
    implements Serializable {
  public CheckSettings {
    formats = List.copyOf(formats);
  }

  /** The packs of articles that no profile speaks of. */
  List<String> packs() {
    return ruleChoice.packs();
  }

  /** Settings without a run to compare with and without decisions. */
  public CheckSettings(
      String corpus,
      String index,
      String rules,
      RuleChoice ruleChoice,
      LocalDate rulesAsOf,
      @Nullable LocalDate evidenceAsOf,
      List<String> formats,
      String runFolder) {
    this(
        corpus,
        index,
        rules,
        ruleChoice,
        rulesAsOf,
        evidenceAsOf,
        formats,
        runFolder,
        null,
        null,
        null);
  }

  /** The same settings with the folder of a run to compare with and the log of decisions. */
  public CheckSettings remembering(@Nullable String run, @Nullable String log) {
    return new CheckSettings(
        corpus,
        index,
        rules,
        ruleChoice,
        rulesAsOf,
        evidenceAsOf,
        formats,
        runFolder,
        run,
        log,
        state);
  }

  /** The same settings with the place where judgements are remembered. */
  public CheckSettings withState(@Nullable String folderOrUrl) {
    return new CheckSettings(
        corpus,
        index,
        rules,
        ruleChoice,
        rulesAsOf,
        evidenceAsOf,
        formats,
        runFolder,
        baseline,
        decisions,
        folderOrUrl);
  }

  /** The same settings for a run whose files lie in the given folder. */
  CheckSettings inRunFolder(String folder) {
    return new CheckSettings(
        corpus,
        index,
        rules,
        ruleChoice,
        rulesAsOf,
        evidenceAsOf,
        formats,
        folder,
        baseline,
        decisions,
        state);
  }

  /** The date after which no evidence counts; empty where all of it counts. */
  Optional<LocalDate> evidenceDate() {
    return Optional.ofNullable(evidenceAsOf);
  }
}
