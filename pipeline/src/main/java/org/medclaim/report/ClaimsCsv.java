package org.medclaim.report;

import java.util.List;
import java.util.stream.Collectors;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Finding;
import org.medclaim.model.Reason;
import org.medclaim.model.RuleFinding;

/**
 * Writes findings for spreadsheets, one row a claim: RFC 4180, UTF-8 with a byte order mark, which
 * Excel needs to see that it is UTF-8.
 *
 * <p>Articles are written by strangers, and a spreadsheet runs what begins like a formula. Such a
 * cell gets an apostrophe in front, which spreadsheets take for "this is text" (OWASP, CSV
 * injection). Line breaks inside a cell become blanks, so that a row is one line.
 */
public final class ClaimsCsv {
  private static final List<String> COLUMNS =
      List.of(
          "finding_id",
          "article",
          "title",
          "page",
          "sentence",
          "claim",
          "types",
          "verdict",
          "reasons",
          "confidence",
          "probability",
          "flagged",
          "severity",
          "change",
          "decision",
          "decided_by",
          "decided_at",
          "comment",
          "explanation",
          "evidence",
          "evidence_sources",
          "rules");

  private ClaimsCsv() {}

  /** The first line of a file, byte order mark included, without its line end. */
  public static String head() {
    return "\uFEFF" + String.join(",", COLUMNS);
  }

  /** The article's rows in text order, without line ends. */
  public static List<String> lines(CheckedArticle checked, Standings standings) {
    return checked.findings().stream()
        .map(finding -> row(checked, finding, standings.of(finding.id(), Basis.of(finding))))
        .toList();
  }

  private static String row(CheckedArticle checked, Finding finding, Standing standing) {
    Change change = standing.change();
    Decision decision = standing.decision();
    return List.of(
            finding.id(),
            checked.article().path(),
            checked.article().title(),
            ArticlePage.fileName(checked.article()) + "#" + ArticlePanels.anchor(finding.id()),
            finding.sentence().text(),
            finding.claim().text(),
            joined(finding.claim().types().stream().map(ClaimType::code).toList()),
            finding.assessment().verdict().name(),
            joined(finding.assessment().reasons().stream().map(Reason::code).toList()),
            finding.assessment().confidence().label().name(),
            Figures.probability(finding.assessment().confidence().probability()).toPlainString(),
            String.valueOf(finding.flagged()),
            finding.severity().code(),
            change == null ? "" : change.state().code(),
            decision == null
                ? ""
                : decision.kind().code() + (standing.reopened().isEmpty() ? "" : ", reopened"),
            decision == null ? "" : decision.by(),
            decision == null ? "" : decision.at(),
            decision == null ? "" : decision.comment(),
            finding.assessment().explanation(),
            joined(
                finding.assessment().evidence().stream()
                    .map(
                        judged ->
                            Wording.stance(judged.stance()).words()
                                + ": "
                                + judged.evidence().reference().title())
                    .toList()),
            joined(
                finding.assessment().evidence().stream()
                    .map(judged -> judged.evidence().reference().source())
                    .distinct()
                    .toList()),
            joined(finding.rules().stream().map(RuleFinding::ruleId).distinct().toList()))
        .stream()
        .map(ClaimsCsv::cell)
        .collect(Collectors.joining(","));
  }

  private static String joined(List<String> parts) {
    return String.join("; ", parts);
  }

  /** One cell: harmless, and in quotation marks where the format asks for them. */
  static String cell(String text) {
    String line = text.replaceAll("[\\r\\n]+", " ");
    String safe = startsLikeFormula(text) ? "'" + line : line;
    boolean plain =
        safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\t') && safe.equals(safe.strip());
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  // Blanks in front are passed over by some spreadsheets, and full-width signs are read as signs.
  private static boolean startsLikeFormula(String text) {
    String words = text.stripLeading();
    return !text.isEmpty()
        && ("\t\r\n".indexOf(text.charAt(0)) >= 0
            || (!words.isEmpty() && "=+-@＝＋－＠".indexOf(words.charAt(0)) >= 0));
  }
}
