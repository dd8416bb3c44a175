package org.medclaim.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.base.Splitter;
import com.google.common.net.UrlEscapers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.medclaim.model.Article;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Reason;
import org.medclaim.model.Reference;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Severity;
import org.medclaim.model.Span;
import org.medclaim.model.Verdict;

/**
 * Writes what was found in one article as SARIF 2.1.0 result objects, one a line: a result for each
 * claim, one for each rule finding, one for each claim that is gone since the run before.
 *
 * <p>Lines and columns are told for plain text only, where they are those of the file; of other
 * formats the text as read has other lines than the file, and a result names its sentence instead.
 * What a reviewer settled carries a suppression that says who and why.
 */
public final class SarifResults {
  /** The key of our fingerprints; the number goes up where they are made in another way. */
  static final String FINGERPRINT = "medclaimFinding/v1";

  private static final String PLAIN_TEXT = "text/plain";

  private final CheckedArticle checked;
  private final Standings standings;
  private final TextLines lines;

  private SarifResults(CheckedArticle checked, Standings standings) {
    this.checked = checked;
    this.standings = standings;
    this.lines = new TextLines(checked.article().text());
  }

  /** The article's results, without line ends. */
  public static List<String> lines(CheckedArticle checked, Standings standings) {
    return new SarifResults(checked, standings).all();
  }

  /** The article as a SARIF artifact. */
  public static String artifact(Article article) {
    return JsonLine.of(
        json -> {
          JsonLine.object(json, "location", at -> at.writeStringField("uri", uri(article.path())));
          json.writeNumberField("length", article.source().bytes());
          json.writeStringField("mimeType", article.source().mediaType());
          if (!article.source().charset().isEmpty()) {
            json.writeStringField("encoding", article.source().charset());
          }
          JsonLine.object(
              json,
              "hashes",
              hashes -> hashes.writeStringField("sha-256", article.source().sha256()));
        });
  }

  private List<String> all() {
    List<String> results = new ArrayList<>();
    for (Finding finding : checked.findings()) {
      Standing standing = standings.of(finding.id(), Basis.of(finding));
      results.add(JsonLine.of(json -> claim(json, finding, standing)));
    }
    Map<RuleFinding, String> names = Fingerprint.ofRules(checked);
    for (RuleFinding rule : checked.rules()) {
      Standing standing = standingOf(rule);
      results.add(JsonLine.of(json -> rule(json, rule, names.getOrDefault(rule, ""), standing)));
    }
    for (AbsentFinding absent : AbsentJson.of(checked, standings)) {
      results.add(JsonLine.of(json -> absent(json, absent)));
    }
    return results;
  }

  private Standing standingOf(RuleFinding rule) {
    for (Finding finding : checked.findings()) {
      if (finding.rules().contains(rule)) {
        return standings.of(finding.id(), Basis.of(finding));
      }
    }
    return RuleNote.of(checked).stream()
        .filter(note -> note.rules().contains(rule))
        .findFirst()
        .map(note -> standings.of(note.id(), Basis.of(note)))
        .orElse(Standing.NONE);
  }

  private void claim(JsonGenerator json, Finding finding, Standing standing) throws IOException {
    Verdict verdict = finding.assessment().verdict();
    json.writeStringField("ruleId", verdictRule(verdict));
    kindAndLevel(json, verdict, finding.flagged());
    message(
        json,
        Wording.verdict(verdict).words()
            + ": “"
            + finding.claim().text()
            + "” "
            + finding.assessment().explanation());
    location(json, finding.claim().span(), finding.sentence().index());
    related(json, finding.assessment().evidence());
    common(json, finding.id(), standing);
    JsonLine.object(
        json,
        "properties",
        fields -> {
          fields.writeStringField("claimId", finding.claim().id());
          JsonLine.strings(
              fields,
              "reasons",
              finding.assessment().reasons().stream().map(Reason::code).toList());
          fields.writeStringField("confidence", finding.assessment().confidence().label().name());
          JsonLine.probability(
              fields, "probability", finding.assessment().confidence().probability());
          fields.writeBooleanField("flagged", finding.flagged());
        });
  }

  private void rule(JsonGenerator json, RuleFinding rule, String fingerprint, Standing standing)
      throws IOException {
    json.writeStringField("ruleId", rule.ruleId());
    json.writeStringField("kind", rule.severity() == Severity.NONE ? "informational" : "fail");
    json.writeStringField("level", level(rule.severity()));
    message(
        json,
        rule.message()
            + (rule.suggestion().isEmpty() ? "" : " Instead: " + rule.suggestion())
            + " (“"
            + rule.text()
            + "”)");
    location(json, rule.span(), rule.sentenceIndex());
    common(json, fingerprint, standing);
  }

  private static void absent(JsonGenerator json, AbsentFinding absent) throws IOException {
    json.writeStringField("ruleId", verdictRule(Verdict.valueOf(absent.verdict())));
    kindAndLevel(json, Verdict.valueOf(absent.verdict()), absent.flagged());
    message(json, "No longer in the article: “" + absent.claim() + "”");
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    JsonLine.object(json, "physicalLocation", place -> artifactLocation(place, absent.path()));
    json.writeEndObject();
    json.writeEndArray();
    JsonLine.object(json, "partialFingerprints", f -> f.writeStringField(FINGERPRINT, absent.id()));
    json.writeStringField("baselineState", "absent");
  }

  /** The id under which SARIF's rules hold a verdict. */
  static String verdictRule(Verdict verdict) {
    return "medclaim/" + Wording.code(verdict);
  }

  // A result whose kind is not "fail" must have the level "none".
  private static void kindAndLevel(JsonGenerator json, Verdict verdict, boolean flagged)
      throws IOException {
    String kind =
        switch (verdict) {
          case REFUTED, MISLEADING -> "fail";
          case NOT_ENOUGH_INFO -> flagged ? "fail" : "open";
          case SUPPORTED -> "pass";
        };
    json.writeStringField("kind", kind);
    json.writeStringField(
        "level", !kind.equals("fail") ? "none" : verdict == Verdict.REFUTED ? "error" : "warning");
  }

  /** SARIF's word for a severity. */
  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
      case NONE -> "none";
    };
  }

  private static void message(JsonGenerator json, String text) throws IOException {
    JsonLine.object(json, "message", fields -> fields.writeStringField("text", text));
  }

  private void location(JsonGenerator json, Span span, int sentence) throws IOException {
    Article article = checked.article();
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    JsonLine.object(
        json,
        "physicalLocation",
        place -> {
          artifactLocation(place, article.path());
          if (article.source().mediaType().equals(PLAIN_TEXT)) {
            JsonLine.object(place, "region", region -> lines.region(region, span));
          }
        });
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("name", "sentence " + (sentence + 1));
    json.writeStringField("kind", "sentence");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void artifactLocation(JsonGenerator json, String path) throws IOException {
    JsonLine.object(json, "artifactLocation", at -> at.writeStringField("uri", uri(path)));
  }

  private static void related(JsonGenerator json, List<JudgedEvidence> evidence)
      throws IOException {
    json.writeArrayFieldStart("relatedLocations");
    int id = 0;
    for (JudgedEvidence judged : evidence) {
      Reference reference = judged.evidence().reference();
      json.writeStartObject();
      json.writeNumberField("id", id++);
      String address =
          reference.identifiers().stream()
              .map(identifier -> EvidenceCards.link(identifier).href())
              .filter(href -> !href.isEmpty())
              .findFirst()
              .orElse("");
      if (!address.isEmpty()) {
        JsonLine.object(
            json,
            "physicalLocation",
            place ->
                JsonLine.object(
                    place, "artifactLocation", at -> at.writeStringField("uri", address)));
      }
      json.writeArrayFieldStart("logicalLocations");
      json.writeStartObject();
      json.writeStringField("name", reference.id());
      json.writeStringField("kind", "reference");
      json.writeEndObject();
      json.writeEndArray();
      message(
          json,
          Wording.capital(Wording.stance(judged.stance()).words())
              + ": "
              + reference.title()
              + (reference.retracted() ? " (retracted)" : "")
              + ". "
              + judged.evidence().content().sentence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void common(JsonGenerator json, String fingerprint, Standing standing)
      throws IOException {
    JsonLine.object(json, "partialFingerprints", f -> f.writeStringField(FINGERPRINT, fingerprint));
    Change change = standing.change();
    if (change != null) {
      json.writeStringField("baselineState", change.state().code());
    }
    json.writeArrayFieldStart("suppressions");
    Decision decision = standing.decision();
    if (decision != null && standing.reopened().isEmpty()) {
      json.writeStartObject();
      json.writeStringField("kind", "external");
      // SARIF's status is that of the suppression, not of the finding.
      json.writeStringField("status", decision.kind().settles() ? "accepted" : "underReview");
      json.writeStringField(
          "justification",
          Wording.decision(decision.kind())
              + " by "
              + decision.by()
              + " on "
              + decision.day()
              + (decision.comment().isEmpty() ? "" : ": " + decision.comment()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A path as a relative URI. */
  static String uri(String path) {
    return StreamSupport.stream(Splitter.on('/').split(path).spliterator(), false)
        .map(part -> UrlEscapers.urlPathSegmentEscaper().escape(part).replace(":", "%3A"))
        .collect(Collectors.joining("/"));
  }
}
