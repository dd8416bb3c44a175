package org.medclaim.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medclaim.report.AbsentFinding;
import org.medclaim.report.Basis;
import org.medclaim.report.Change;
import org.medclaim.report.Decision;
import org.medclaim.report.Standing;
import org.medclaim.report.Standings;
import org.medclaim.review.RunFindings.Found;

/** What the run before and the reviewers know of findings; immutable, for any thread. */
public final class Memory implements Standings {
  private final @Nullable RunFindings before;
  private final Map<String, List<AbsentFinding>> claimsByArticle;
  private final Map<String, Decision> decisions;

  private Memory(@Nullable RunFindings before, Map<String, Decision> decisions) {
    this.before = before;
    this.decisions = Map.copyOf(decisions);
    this.claimsByArticle = new LinkedHashMap<>();
    if (before != null) {
      for (Found found : before.all()) {
        if (found.claim()) {
          claimsByArticle
              .computeIfAbsent(found.told().path(), path -> new ArrayList<>())
              .add(found.told());
        }
      }
    }
  }

  /**
   * Reads the run to compare with and the log of decisions; null where there is none.
   *
   * @throws ReviewException where one of them cannot be used
   */
  public static Memory read(@Nullable Path baseline, @Nullable Path decisions) {
    return new Memory(
        baseline == null ? null : RunFindings.read(baseline),
        decisions == null ? Map.of() : new DecisionLog(decisions).standing());
  }

  @Override
  public Standing of(String id, Basis basis) {
    Decision decision = decisions.get(id);
    return new Standing(
        change(id, basis),
        decision,
        decision == null ? List.of() : decision.basis().differences(basis));
  }

  private @Nullable Change change(String id, Basis basis) {
    if (before == null) {
      return null;
    }
    Found found = before.get(id);
    if (found == null) {
      return Change.NEW;
    }
    List<String> differences = found.basis().differences(basis);
    return differences.isEmpty() ? Change.UNCHANGED : Change.updated(differences);
  }

  @Override
  public List<AbsentFinding> absent(String path, Set<String> present) {
    return claimsByArticle.getOrDefault(path, List.of()).stream()
        .filter(found -> !present.contains(found.id()))
        .toList();
  }

  @Override
  public boolean compared() {
    return before != null;
  }
}
