package org.medclaim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medclaim.model.Assessment;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Confidence;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Finding;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Quantity;
import org.medclaim.model.RuleFinding;
import org.medclaim.report.view.Badge;
import org.medclaim.report.view.PanelView;

/** Puts findings into the words of a panel. */
final class ClaimPanels {
  private final ReportContext context;
  private final EvidenceCards cards;
  private final ClaimPlots plots;

  ClaimPanels(ReportContext context) {
    this.context = context;
    this.cards = new EvidenceCards(context.measureName());
    this.plots = new ClaimPlots(context.measureName());
  }

  /** The panel of one finding under the given anchors. */
  PanelView.Claim panel(
      Finding finding, PanelView.Review review, String id, String mark, String position) {
    Claim claim = finding.claim();
    Assessment assessment = finding.assessment();
    return new PanelView.Claim(
        id,
        mark,
        position,
        finding.flagged() && !review.settled(),
        review,
        Wording.verdict(assessment.verdict()),
        Wording.severity(finding.severity()),
        confidence(assessment.confidence()),
        claim.text(),
        assessment.explanation(),
        assessment.reasons().stream().map(reason -> Wording.capital(reason.words())).toList(),
        question(claim, assessment.evidence()),
        claim.quantities().stream().map(this::quantity).toList(),
        plots.of(claim, assessment.evidence()),
        known(assessment.floor()),
        assessment.evidence().stream()
            .map(judged -> cards.card(judged, matches(claim, judged)))
            .toList(),
        finding.rules().stream().map(ClaimPanels::rule).toList());
  }

  /** What a rule finding says, in the words of a panel. */
  static PanelView.Rule rule(RuleFinding rule) {
    return new PanelView.Rule(
        rule.ruleId(),
        Wording.severity(rule.severity()),
        Wording.ruleKind(rule.kind()),
        Wording.jurisdiction(rule.jurisdiction()),
        rule.citation(),
        rule.text(),
        rule.message(),
        rule.suggestion());
  }

  private PanelView.Confidence confidence(Confidence confidence) {
    return new PanelView.Confidence(
        Wording.confidence(confidence.label()),
        Figures.twoDecimals(confidence.probability()),
        context.confidenceMeaning(confidence.label()));
  }

  private PanelView.Question question(Claim claim, List<JudgedEvidence> evidence) {
    List<QuestionMatch> parts =
        evidence.isEmpty()
            ? QuestionMatch.alone(claim, context.kinship())
            : QuestionMatch.of(claim, evidence.get(0).evidence().content(), context.kinship());
    return new PanelView.Question(
        claim.types().stream().map(ClaimType::code).collect(Collectors.joining(", ")),
        parts.stream().map(part -> row(claim, part)).toList(),
        !evidence.isEmpty(),
        claim.qualifiers().stream()
            .map(q -> new PanelView.Noted(Wording.qualifier(q.kind()), q.text()))
            .toList());
  }

  private PanelView.Question.Row row(Claim claim, QuestionMatch part) {
    Function<String, String> name = part.measures() ? context.measureName() : context.conceptName();
    return new PanelView.Question.Row(
        part.part(),
        part.asked().stream()
            .map(id -> name.apply(id) + (part.measures() ? "" : origin(claim, id)))
            .collect(Collectors.joining(", ")),
        part.answered().stream().map(name).collect(Collectors.joining(", ")),
        Wording.relation(part.relation()));
  }

  // Only what both sides say: what one leaves out is in the table and is no difference.
  private List<Badge> matches(Claim claim, JudgedEvidence judged) {
    return QuestionMatch.of(claim, judged.evidence().content(), context.kinship()).stream()
        .filter(part -> part.relation().compared())
        .map(
            part -> {
              Badge relation = Wording.relation(part.relation());
              return new Badge(
                  relation.tone(), relation.icon(), part.part() + ": " + relation.words());
            })
        .toList();
  }

  // A concept that was carried over is a reading, not a quotation; a reviewer should see which.
  private static String origin(Claim claim, String conceptId) {
    return claim.mentions().stream()
        .filter(mention -> mention.conceptId().equals(conceptId))
        .map(Mention::origin)
        .min(MentionOrigin::compareTo)
        .map(Wording::origin)
        .filter(words -> !words.isEmpty())
        .map(words -> " (" + words + ")")
        .orElse("");
  }

  private PanelView.Quantity quantity(Quantity quantity) {
    String measure = quantity.measure();
    return new PanelView.Quantity(
        quantity.text(),
        Figures.quantity(quantity),
        measure == null
            ? "the sentence does not say what is measured"
            : context.measureName().apply(measure),
        note(quantity));
  }

  private static String note(Quantity quantity) {
    String base = quantity.scope().base();
    String share = base.isEmpty() ? "" : "a share of “" + base + "”";
    return quantity.note().isEmpty() || share.isEmpty()
        ? quantity.note() + share
        : quantity.note() + "; " + share;
  }

  // Only what was found. The model's floor does not tell "looked and found none" from "did not
  // look", so the absence of a study is never put into words here; the explanation does that.
  private static List<String> known(EvidenceFloor floor) {
    List<String> known = new ArrayList<>();
    if (!floor.defined()) {
      known.add("Nobody has defined this treatment: no product, dose or protocol.");
    }
    if (floor.randomisedHuman()) {
      known.add("Randomised trials or systematic reviews in people exist.");
    } else if (floor.controlledHuman()) {
      known.add("Controlled studies in people exist, none of them randomised.");
    }
    if (!floor.approvedIn().isEmpty()) {
      known.add("Approved in: " + String.join(", ", floor.approvedIn()) + ".");
    }
    return known;
  }
}
