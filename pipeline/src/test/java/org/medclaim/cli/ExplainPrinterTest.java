package org.medclaim.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Assessment;
import org.medclaim.model.Bound;
import org.medclaim.model.Certainty;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Confidence;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.Evidence;
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
import org.medclaim.model.Reference;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.RuleKind;
import org.medclaim.model.Scope;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Severity;
import org.medclaim.model.Span;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verdict;
import org.medclaim.model.Verification;

/** One finding at 80 columns, word for word. */
class ExplainPrinterTest {
  private static final String TEXT = "CAR-T may help more than 80% of CAR-T patients, for good.";
  private static final Pico PICO =
      new Pico(List.of("lymphoma"), List.of("car-t-cell-therapy"), List.of(), List.of());
  private static final RuleFinding RULE =
      new RuleFinding(
          "core/for-good",
          RuleKind.FORBID,
          Severity.WARNING,
          "INT",
          "Good practice",
          "“for good” promises what no follow-up has shown; say for how long patients were seen.",
          "",
          0,
          new Span(48, 56),
          "for good");

  private final ExplainPrinter printer =
      new ExplainPrinter(id -> id.replace('-', ' '), id -> id.replace('-', ' '));

  @Test
  void wordsAFindingForATerminal() {
    assertEquals(
        """
        "CAR-T may help more than 80% of CAR-T patients, for good."
          types        numeric, efficacy (check-worthy 0.90)
          quantity     "more than 80%": proportion above 80 %, overall response, of
                       "CAR-T patients"
          population   lymphoma (from the heading: "In lymphoma")
          intervention car t cell therapy
          also named   response
          qualifier    hedged ("may")
          cue          benefit ("help")
          verdict      NOT ENOUGH INFO, confidence LOW, flagged
          because      one trial's or one product's figure is offered as everybody's; no
                       adequate evidence in people, for or against
                       In one trial of one product 83 of 101 patients responded. What
                       holds for all products is not known.
          evidence     neutral: In one trial 83 of 101 patients responded. [PMID:1,
                       primary]
          rule         core/for-good (warning): “for good” promises what no follow-up
                       has shown; say for how long patients were seen.
        """,
        String.join("\n", printer.lines(finding())));
  }

  @Test
  void wordsARuleFindingOutsideOfClaims() {
    assertEquals(
        """
        "for good"
          rule         core/for-good (warning): “for good” promises what no follow-up
                       has shown; say for how long patients were seen.
        """,
        String.join("\n", printer.lines(RULE)));
  }

  @Test
  void chineseSignsTakeTwoColumns() {
    RuleFinding chinese =
        new RuleFinding(
            "cn/for-good",
            RuleKind.FORBID,
            Severity.ERROR,
            "CN",
            "Advertising Law",
            "This asserts that it works or is safe (功效、安全性的断言或者保证). That is barred.",
            "",
            0,
            new Span(48, 56),
            "for good");
    assertEquals(
        """
        "for good"
          rule         cn/for-good (error): This asserts that it works or is safe
                       (功效、安全性的断言或者保证). That is barred.
        """,
        String.join("\n", printer.lines(chinese)));
  }

  private static Finding finding() {
    Span all = new Span(0, TEXT.length());
    Claim claim =
        new Claim(
            "c1",
            0,
            all,
            TEXT,
            List.of(ClaimType.NUMERIC, ClaimType.EFFICACY),
            0.9,
            PICO,
            List.of(
                new Mention("car-t-cell-therapy", new Span(0, 5), "CAR-T", MentionOrigin.SENTENCE),
                new Mention(
                    "car-t-cell-therapy", new Span(32, 37), "CAR-T", MentionOrigin.SENTENCE),
                new Mention("lymphoma", new Span(0, 0), "In lymphoma", MentionOrigin.HEADING),
                new Mention("response", new Span(38, 46), "response", MentionOrigin.SENTENCE)),
            List.of(
                new Quantity(
                    new Span(15, 28),
                    "more than 80%",
                    QuantityKind.PROPORTION,
                    Bound.MORE_THAN,
                    new BigDecimal("80"),
                    null,
                    "%",
                    "overall-response",
                    "",
                    new Scope("CAR-T patients", ""))),
            List.of(new Qualifier(QualifierKind.HEDGED, new Span(6, 9), "may")),
            List.of(new Cue(CueKind.BENEFIT, new Span(10, 14), "help")));
    return new Finding(
        "f1",
        new Sentence(0, 0, SentenceKind.PROSE, all, TEXT),
        claim,
        assessment(),
        true,
        Severity.WARNING,
        List.of(RULE));
  }

  private static Assessment assessment() {
    String sentence = "In one trial 83 of 101 patients responded.";
    Reference reference =
        new Reference(
            "trial-1",
            "A trial",
            "PMID:1",
            List.of("PMID:1"),
            "",
            2019,
            StudyDesign.SINGLE_ARM_TRIAL,
            Certainty.NOT_STATED,
            Verification.PRIMARY,
            false);
    return new Assessment(
        Verdict.NOT_ENOUGH_INFO,
        List.of(Reason.SINGLE_STUDY_GENERALISED, Reason.UNPROVEN),
        "In one trial of one product 83 of 101 patients responded. What holds for all products is"
            + " not known.",
        new Confidence(ConfidenceLabel.LOW, 0.5),
        List.of(
            new JudgedEvidence(
                new Evidence(
                    reference,
                    new Statement(
                        "s1", PICO, StatementKind.BENEFIT, Verification.PRIMARY, sentence),
                    1),
                Stance.NEUTRAL,
                0.5,
                List.of(sentence),
                "")),
        new EvidenceFloor(true, true, false, List.of()));
  }
}
