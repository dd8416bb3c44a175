package org.medclaim.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Assessment;
import org.medclaim.model.Bound;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Confidence;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Finding;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.model.Qualifier;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Reason;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.RuleKind;
import org.medclaim.model.Sentence;
import org.medclaim.model.Severity;
import org.medclaim.model.Span;
import org.medclaim.model.Verdict;

/** Tells a finding in a test, part by part; what is not told is empty. */
final class FindingBuilder {
  private final String path;
  private final String words;
  private final Span span;
  private final Sentence sentence;
  private final Function<String, Span> find;
  private @Nullable String id;
  private List<ClaimType> types = List.of(ClaimType.EFFICACY);
  private Pico pico = Pico.EMPTY;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Quantity> quantities = new ArrayList<>();
  private final List<Qualifier> qualifiers = new ArrayList<>();
  private final List<Cue> cues = new ArrayList<>();
  private Verdict verdict = Verdict.NOT_ENOUGH_INFO;
  private List<Reason> reasons = List.of();
  private String explanation = "";
  private Confidence confidence = new Confidence(ConfidenceLabel.LOW, 0.5);
  private EvidenceFloor floor = EvidenceFloor.NOT_APPLICABLE;
  private List<JudgedEvidence> evidence = List.of();
  private boolean flagged;
  private Severity severity = Severity.NONE;
  private final List<RuleFinding> rules = new ArrayList<>();

  FindingBuilder(
      String path, String words, Span span, Sentence sentence, Function<String, Span> find) {
    this.path = path;
    this.words = words;
    this.span = span;
    this.sentence = sentence;
    this.find = find;
  }

  FindingBuilder id(String findingId) {
    id = findingId;
    return this;
  }

  FindingBuilder types(ClaimType... main) {
    types = List.of(main);
    return this;
  }

  FindingBuilder verdict(Verdict given, Reason... why) {
    verdict = given;
    reasons = List.of(why);
    return this;
  }

  FindingBuilder because(String paragraph) {
    explanation = paragraph;
    return this;
  }

  FindingBuilder sure(ConfidenceLabel label, double probability) {
    confidence = new Confidence(label, probability);
    return this;
  }

  FindingBuilder flagged(Severity how) {
    flagged = true;
    severity = how;
    return this;
  }

  FindingBuilder about(List<String> population, List<String> intervention, List<String> outcome) {
    pico = new Pico(population, intervention, List.of(), outcome);
    return this;
  }

  FindingBuilder mention(String concept, String text, MentionOrigin origin) {
    mentions.add(new Mention(concept, find.apply(text), text, origin));
    return this;
  }

  /** A figure in the claim's words; {@code null} is an open end. */
  FindingBuilder figure(
      String text,
      QuantityKind kind,
      Bound bound,
      @Nullable String low,
      @Nullable String high,
      String unit,
      @Nullable String measure) {
    quantities.add(
        new Quantity(
            find.apply(text), text, kind, bound, decimal(low), decimal(high), unit, measure, ""));
    return this;
  }

  FindingBuilder noted(String note) {
    Quantity last = quantities.remove(quantities.size() - 1);
    quantities.add(
        new Quantity(
            last.span(),
            last.text(),
            last.kind(),
            last.bound(),
            last.low(),
            last.high(),
            last.unit(),
            last.measure(),
            note));
    return this;
  }

  FindingBuilder qualified(QualifierKind kind, String text) {
    qualifiers.add(new Qualifier(kind, find.apply(text), text));
    return this;
  }

  FindingBuilder cue(CueKind kind, String text) {
    cues.add(new Cue(kind, find.apply(text), text));
    return this;
  }

  FindingBuilder floor(EvidenceFloor found) {
    floor = found;
    return this;
  }

  FindingBuilder evidence(JudgedEvidence... inOrderOfWeight) {
    evidence = List.of(inOrderOfWeight);
    return this;
  }

  FindingBuilder rule(
      String ruleId, Severity how, String jurisdiction, String citation, String on, String says) {
    return rule(RuleKind.FORBID, ruleId, how, jurisdiction, citation, on, says, "");
  }

  FindingBuilder rule(
      RuleKind kind,
      String ruleId,
      Severity how,
      String jurisdiction,
      String citation,
      String on,
      String says,
      String instead) {
    rules.add(
        new RuleFinding(
            ruleId,
            kind,
            how,
            jurisdiction,
            citation,
            says,
            instead,
            sentence.index(),
            find.apply(on),
            on));
    return this;
  }

  Finding build() {
    String made =
        Hashing.sha256().hashString(path + "\n" + words, UTF_8).toString().substring(0, 16);
    Claim claim =
        new Claim(
            made,
            sentence.index(),
            span,
            words,
            types,
            0.97,
            pico,
            mentions,
            quantities,
            qualifiers,
            cues);
    return new Finding(
        id == null ? made : id,
        sentence,
        claim,
        new Assessment(verdict, reasons, explanation, confidence, evidence, floor),
        flagged,
        severity,
        rules);
  }

  private static @Nullable BigDecimal decimal(@Nullable String digits) {
    return digits == null ? null : new BigDecimal(digits);
  }
}
