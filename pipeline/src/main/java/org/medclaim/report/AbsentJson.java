package org.medclaim.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medclaim.model.CheckedArticle;

/**
 * Writes claims that the run before found and this one does not, as lines of {@code absent.jsonl},
 * schema {@code medclaim.absent/1}.
 */
public final class AbsentJson {
  private static final String SCHEMA = "medclaim.absent/1";

  private AbsentJson() {}

  /** The article's lines in the order of the run before, without line ends. */
  public static List<String> lines(CheckedArticle checked, Standings standings) {
    return of(checked, standings).stream().map(AbsentJson::line).toList();
  }

  static List<AbsentFinding> of(CheckedArticle checked, Standings standings) {
    Set<String> present = new HashSet<>();
    checked.findings().forEach(finding -> present.add(finding.id()));
    return standings.absent(checked.article().path(), present);
  }

  private static String line(AbsentFinding absent) {
    return JsonLine.of(
        json -> {
          json.writeStringField("schema", SCHEMA);
          json.writeStringField("finding_id", absent.id());
          JsonLine.object(
              json, "article", fields -> fields.writeStringField("path", absent.path()));
          JsonLine.object(json, "claim", fields -> fields.writeStringField("text", absent.claim()));
          json.writeStringField("verdict", absent.verdict());
          json.writeStringField("severity", absent.severity());
          json.writeBooleanField("flagged", absent.flagged());
        });
  }
}
