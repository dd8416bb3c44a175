package org.medclaim.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;
import org.medclaim.model.Suppression;

/**
 * Writes rule findings as lines of {@code rule-findings.jsonl}, schema {@code
 * medclaim.rule-finding/1}.
 *
 * <p>All rule findings of an article, those on sentences without a claim too; {@code finding_ids}
 * names the claims that hold it and is empty for those. A finding that was suppressed has an object
 * {@code suppressed} with reason, author and last day. {@code note} names what a reviewer decides
 * on, all rule findings of the sentence as one, and is null where a claim holds the finding.
 */
public final class RuleFindingJson {
  private static final String SCHEMA = "medclaim.rule-finding/1";

  private RuleFindingJson() {}

  /** The article's lines in text order, without line ends. */
  public static List<String> lines(CheckedArticle checked, Standings standings) {
    return open(checked).stream().map(line -> line.line(standings)).toList();
  }

  /** The same lines but for how their notes stand. */
  public static List<OpenLine> open(CheckedArticle checked) {
    Map<RuleFinding, String> names = Fingerprint.ofRules(checked);
    List<RuleNote> notes = RuleNote.of(checked);
    return checked.rules().stream()
        .map(rule -> open(checked, rule, names.getOrDefault(rule, ""), noteOf(notes, rule)))
        .toList();
  }

  private static @Nullable RuleNote noteOf(List<RuleNote> notes, RuleFinding rule) {
    return notes.stream().filter(note -> note.rules().contains(rule)).findFirst().orElse(null);
  }

  private static OpenLine open(
      CheckedArticle checked, RuleFinding rule, String fingerprint, @Nullable RuleNote note) {
    String text = text(checked, rule, fingerprint, note);
    return note == null ? OpenLine.whole(text) : OpenLine.of(text, note.id(), Basis.of(note), "}");
  }

  private static String text(
      CheckedArticle checked, RuleFinding rule, String fingerprint, @Nullable RuleNote note) {
    return JsonLine.of(
        json -> {
          json.writeStringField("schema", SCHEMA);
          json.writeStringField("fingerprint", fingerprint);
          FindingJson.article(json, checked.article());
          for (Sentence sentence : checked.sentences()) {
            if (sentence.index() == rule.sentenceIndex()) {
              FindingJson.sentence(json, sentence);
            }
          }
          JsonLine.object(json, "rule", fields -> rule(fields, rule));
          JsonLine.strings(json, "finding_ids", holders(checked, rule));
          if (note == null) {
            json.writeNullField("note");
          } else {
            JsonLine.object(json, "note", fields -> note(fields, note));
          }
        });
  }

  private static void note(JsonGenerator json, RuleNote note) throws IOException {
    json.writeStringField("id", note.id());
    StandingJson.basis(json, Basis.of(note));
  }

  private static List<String> holders(CheckedArticle checked, RuleFinding rule) {
    return checked.findings().stream()
        .filter(finding -> finding.rules().contains(rule))
        .map(Finding::id)
        .toList();
  }

  static void rule(JsonGenerator json, RuleFinding rule) throws IOException {
    json.writeStringField("id", rule.ruleId());
    json.writeStringField("kind", rule.kind().code());
    json.writeStringField("severity", rule.severity().code());
    json.writeStringField("jurisdiction", rule.jurisdiction());
    json.writeStringField("citation", rule.citation());
    json.writeStringField("message", rule.message());
    json.writeStringField("suggestion", rule.suggestion());
    JsonLine.span(json, rule.span());
    json.writeStringField("text", rule.text());
    Suppression suppression = rule.suppression();
    if (suppression != null) {
      JsonLine.object(
          json,
          "suppressed",
          fields -> {
            fields.writeStringField("reason", suppression.reason());
            fields.writeStringField("author", suppression.author());
            fields.writeStringField("expires", suppression.expires().toString());
          });
    }
  }
}
