package org.medclaim.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.medclaim.model.Article;
import org.medclaim.model.Assessment;
import org.medclaim.model.Claim;
import org.medclaim.model.Cue;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Finding;
import org.medclaim.model.Mention;
import org.medclaim.model.Pico;
import org.medclaim.model.Qualifier;
import org.medclaim.model.Quantity;
import org.medclaim.model.Reason;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;

/**
 * Writes findings as lines of {@code findings.jsonl}, schema {@code medclaim.finding/1}.
 *
 * <p>The same finding always gives the same bytes. {@code pico} holds concept ids, because names
 * change and ids are what corpus and rules speak of; {@code pico_names} holds the same lists in
 * words. Codes are lower case with hyphens, but for verdict, stance and confidence. Numbers are
 * plain digits, probabilities have at most four decimals; an open end of a quantity is null. Text
 * is verbatim: unlike a page, a line keeps directional characters as they are. {@code basis} is
 * what the next run is compared by; {@code change} and {@code decision} are null where there is no
 * run before or nobody has decided.
 */
public final class FindingJson {
  private static final String SCHEMA = "medclaim.finding/1";

  private final Function<String, String> conceptName;
  private final Standings standings;

  /** Takes what turns a concept id into its name. */
  public FindingJson(Function<String, String> conceptName) {
    this(conceptName, Standings.NONE);
  }

  /** Takes also what is known of findings beyond this run. */
  public FindingJson(Function<String, String> conceptName, Standings standings) {
    this.conceptName = conceptName;
    this.standings = standings;
  }

  /** One line, without its line end. */
  public String line(Article article, Finding finding) {
    return open(article, finding).line(standings);
  }

  /** One line but for how the finding stands. */
  public OpenLine open(Article article, Finding finding) {
    Basis basis = Basis.of(finding);
    return OpenLine.of(text(article, finding, basis), finding.id(), basis, "");
  }

  private String text(Article article, Finding finding, Basis basis) {
    return JsonLine.of(
        json -> {
          json.writeStringField("schema", SCHEMA);
          json.writeStringField("finding_id", finding.id());
          article(json, article);
          sentence(json, finding.sentence());
          JsonLine.object(json, "claim", fields -> claim(fields, finding.claim()));
          assessment(json, finding);
          json.writeArrayFieldStart("rules");
          for (RuleFinding rule : finding.rules()) {
            json.writeStartObject();
            RuleFindingJson.rule(json, rule);
            json.writeEndObject();
          }
          json.writeEndArray();
          StandingJson.basis(json, basis);
        });
  }

  static void article(JsonGenerator json, Article article) throws IOException {
    JsonLine.object(
        json,
        "article",
        fields -> {
          fields.writeStringField("id", article.id());
          fields.writeStringField("path", article.path());
          fields.writeStringField("title", article.title());
          fields.writeStringField("language", article.language());
        });
  }

  static void sentence(JsonGenerator json, Sentence sentence) throws IOException {
    JsonLine.object(
        json,
        "sentence",
        fields -> {
          fields.writeNumberField("index", sentence.index());
          JsonLine.span(fields, sentence.span());
          fields.writeStringField("text", sentence.text());
        });
  }

  private void claim(JsonGenerator json, Claim claim) throws IOException {
    json.writeStringField("id", claim.id());
    json.writeStringField("text", claim.text());
    JsonLine.span(json, claim.span());
    JsonLine.strings(json, "types", claim.types().stream().map(type -> type.code()).toList());
    JsonLine.probability(json, "checkworthiness", claim.checkworthiness());
    pico(json, "pico", claim.pico(), Function.identity());
    pico(json, "pico_names", claim.pico(), conceptName);
    quantities(json, claim.quantities());
    json.writeArrayFieldStart("qualifiers");
    for (Qualifier qualifier : claim.qualifiers()) {
      json.writeStartObject();
      json.writeStringField("kind", qualifier.kind().code());
      json.writeStringField("text", qualifier.text());
      JsonLine.span(json, qualifier.span());
      json.writeEndObject();
    }
    json.writeEndArray();
    cues(json, claim.cues());
    mentions(json, claim.mentions());
  }

  static void pico(JsonGenerator json, String name, Pico pico, Function<String, String> shown)
      throws IOException {
    JsonLine.object(
        json,
        name,
        fields -> {
          JsonLine.strings(fields, "population", shown(pico.population(), shown));
          JsonLine.strings(fields, "intervention", shown(pico.intervention(), shown));
          JsonLine.strings(fields, "comparator", shown(pico.comparator(), shown));
          JsonLine.strings(fields, "outcome", shown(pico.outcome(), shown));
        });
  }

  private static List<String> shown(List<String> ids, Function<String, String> shown) {
    return ids.stream().map(shown).toList();
  }

  private static void quantities(JsonGenerator json, List<Quantity> quantities) throws IOException {
    json.writeArrayFieldStart("quantities");
    for (Quantity quantity : quantities) {
      json.writeStartObject();
      json.writeStringField("text", quantity.text());
      json.writeStringField("kind", quantity.kind().code());
      JsonLine.number(json, "low", quantity.low());
      JsonLine.number(json, "high", quantity.high());
      json.writeStringField("unit", quantity.unit());
      json.writeStringField("measure", quantity.measure());
      json.writeStringField("bound", Wording.code(quantity.bound()));
      JsonLine.span(json, quantity.span());
      json.writeStringField("note", quantity.note());
      json.writeStringField("subject", quantity.scope().subject());
      json.writeStringField("base", quantity.scope().base());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void cues(JsonGenerator json, List<Cue> cues) throws IOException {
    json.writeArrayFieldStart("cues");
    for (Cue cue : cues) {
      json.writeStartObject();
      json.writeStringField("kind", cue.kind().code());
      json.writeStringField("text", cue.text());
      JsonLine.span(json, cue.span());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void mentions(JsonGenerator json, List<Mention> mentions) throws IOException {
    json.writeArrayFieldStart("mentions");
    for (Mention mention : mentions) {
      json.writeStartObject();
      json.writeStringField("concept", mention.conceptId());
      json.writeStringField("text", mention.text());
      JsonLine.span(json, mention.span());
      json.writeStringField("origin", Wording.code(mention.origin()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void assessment(JsonGenerator json, Finding finding) throws IOException {
    Assessment assessment = finding.assessment();
    json.writeStringField("verdict", assessment.verdict().name());
    JsonLine.strings(json, "reasons", assessment.reasons().stream().map(Reason::code).toList());
    json.writeStringField("explanation", assessment.explanation());
    JsonLine.object(
        json,
        "confidence",
        fields -> {
          fields.writeStringField("label", assessment.confidence().label().name());
          JsonLine.probability(fields, "probability", assessment.confidence().probability());
        });
    json.writeBooleanField("flagged", finding.flagged());
    json.writeStringField("severity", finding.severity().code());
    EvidenceJson.list(json, assessment.evidence());
    JsonLine.object(json, "floor", fields -> floor(fields, assessment.floor()));
  }

  private static void floor(JsonGenerator json, EvidenceFloor floor) throws IOException {
    json.writeBooleanField("defined", floor.defined());
    json.writeBooleanField("controlled_human", floor.controlledHuman());
    json.writeBooleanField("randomised_human", floor.randomisedHuman());
    JsonLine.strings(json, "approved_in", floor.approvedIn());
  }
}
