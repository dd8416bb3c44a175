package org.medclaim.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Approval;
import org.medclaim.model.ApprovalStatus;
import org.medclaim.model.Certainty;
import org.medclaim.model.Evidence;
import org.medclaim.model.EvidenceContent;
import org.medclaim.model.Interval;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Passage;
import org.medclaim.model.Pico;
import org.medclaim.model.Reference;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.model.Statistic;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verification;

/** Tells a piece of evidence in a test. */
final class EvidenceBuilder {
  private final String id;
  private final String title;
  private List<String> identifiers = List.of();
  private String source = "";
  private String trial = "";
  private @Nullable Integer year;
  private StudyDesign design = StudyDesign.OTHER;
  private Certainty certainty = Certainty.NOT_STATED;
  private Verification verification = Verification.PRIMARY;
  private boolean retracted;
  private String region = "";
  private String setting = "";
  private @Nullable Interval interval;
  private @Nullable BigDecimal comparator;
  private @Nullable Integer n;
  private Pico pico = Pico.EMPTY;

  private EvidenceBuilder(String id, String title) {
    this.id = id;
    this.title = title;
  }

  static EvidenceBuilder source(String id, String title) {
    return new EvidenceBuilder(id, title);
  }

  EvidenceBuilder of(StudyDesign how, @Nullable Integer published, String... ids) {
    design = how;
    year = published;
    identifiers = List.of(ids);
    source = ids.length == 0 ? title : ids[0];
    return this;
  }

  EvidenceBuilder trial(String name) {
    trial = name;
    return this;
  }

  EvidenceBuilder states(Certainty stated) {
    certainty = stated;
    return this;
  }

  EvidenceBuilder read(Verification how) {
    verification = how;
    return this;
  }

  EvidenceBuilder retracted() {
    retracted = true;
    return this;
  }

  EvidenceBuilder in(String where, String whom) {
    region = where;
    setting = whom;
    return this;
  }

  EvidenceBuilder between(String lower, String upper) {
    interval = new Interval(new BigDecimal(lower), new BigDecimal(upper), BigDecimal.valueOf(95));
    return this;
  }

  EvidenceBuilder against(String otherArm) {
    comparator = new BigDecimal(otherArm);
    return this;
  }

  EvidenceBuilder people(int number) {
    n = number;
    return this;
  }

  EvidenceBuilder about(List<String> population, List<String> intervention) {
    pico = new Pico(population, intervention, List.of(), List.of());
    return this;
  }

  JudgedEvidence figure(
      Stance stance,
      String measure,
      @Nullable String low,
      @Nullable String high,
      String unit,
      String sentence,
      String comparison) {
    return judged(
        stance,
        new Statistic(
            id + "-" + measure,
            pico,
            measure,
            low == null ? null : new BigDecimal(low),
            high == null ? null : new BigDecimal(high),
            interval,
            comparator,
            comparator,
            unit,
            n,
            setting,
            "",
            region,
            "",
            verification,
            sentence),
        comparison);
  }

  JudgedEvidence statement(Stance stance, StatementKind kind, String sentence) {
    return judged(stance, new Statement(id + "-says", pico, kind, verification, sentence), "");
  }

  JudgedEvidence approval(Stance stance, String jurisdiction, String date, String sentence) {
    return judged(
        stance,
        new Approval(
            id + "-" + jurisdiction,
            pico,
            jurisdiction,
            ApprovalStatus.APPROVED,
            date,
            verification,
            sentence),
        "");
  }

  JudgedEvidence passage(Stance stance, String sentence) {
    return judged(
        stance,
        new Passage(
            id + "-text",
            pico,
            verification,
            List.of(sentence),
            sentence,
            List.of(""),
            List.of(),
            null),
        "");
  }

  private JudgedEvidence judged(Stance stance, EvidenceContent content, String comparison) {
    Reference reference =
        new Reference(
            id,
            title,
            source,
            identifiers,
            trial,
            year,
            design,
            certainty,
            verification,
            retracted);
    return new JudgedEvidence(
        new Evidence(reference, content, 1.0),
        stance,
        0.9,
        List.of(content.sentence()),
        comparison);
  }
}
