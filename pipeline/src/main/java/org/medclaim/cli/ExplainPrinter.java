package org.medclaim.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Finding;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Quantity;
import org.medclaim.model.Reason;
import org.medclaim.model.RuleFinding;

/** Words one finding for a terminal of 80 columns. */
final class ExplainPrinter {
  private static final int COLUMNS = 80;
  private static final int MOST_EVIDENCE = 5;

  private final Function<String, String> conceptName;
  private final Function<String, String> measureName;

  ExplainPrinter(Function<String, String> conceptName, Function<String, String> measureName) {
    this.conceptName = conceptName;
    this.measureName = measureName;
  }

  /** The lines on one finding, a blank one last. */
  List<String> lines(Finding finding) {
    Claim claim = finding.claim();
    List<String> lines = new ArrayList<>();
    wrap(lines, "", "\"" + claim.text() + "\"");
    wrap(
        lines,
        "  types       ",
        claim.types().stream().map(ClaimType::code).collect(Collectors.joining(", "))
            + String.format(Locale.ROOT, " (check-worthy %.2f)", claim.checkworthiness()));
    for (Quantity quantity : claim.quantities()) {
      wrap(lines, "  quantity    ", quantity(quantity));
    }
    // A text may name a concept many times over; a reader wants it once.
    claim.mentions().stream()
        .map(this::concept)
        .distinct()
        .forEach(concept -> wrap(lines, "  concept     ", concept));
    claim
        .qualifiers()
        .forEach(
            qualifier ->
                wrap(
                    lines,
                    "  qualifier   ",
                    qualifier.kind().code() + " (\"" + qualifier.text() + "\")"));
    claim
        .cues()
        .forEach(
            cue -> wrap(lines, "  cue         ", cue.kind().code() + " (\"" + cue.text() + "\")"));
    addVerdict(lines, finding);
    lines.add("");
    return lines;
  }

  private void addVerdict(List<String> lines, Finding finding) {
    wrap(
        lines,
        "  verdict     ",
        finding.assessment().verdict().name().replace('_', ' ')
            + ", confidence "
            + finding.assessment().confidence().label()
            + (finding.flagged() ? ", flagged" : ""));
    wrap(
        lines,
        "  because     ",
        finding.assessment().reasons().stream()
            .map(Reason::words)
            .collect(Collectors.joining("; ")));
    wrap(lines, "              ", finding.assessment().explanation());
    finding.assessment().evidence().stream()
        .limit(MOST_EVIDENCE)
        .forEach(evidence -> wrap(lines, "  evidence    ", evidence(evidence)));
    finding.rules().forEach(rule -> addRule(lines, rule));
  }

  /** The lines on a rule finding that belongs to no claim, a blank one last. */
  List<String> lines(RuleFinding rule) {
    List<String> lines = new ArrayList<>();
    wrap(lines, "", "\"" + rule.text() + "\"");
    addRule(lines, rule);
    lines.add("");
    return lines;
  }

  private static void addRule(List<String> lines, RuleFinding rule) {
    wrap(
        lines,
        "  rule        ",
        rule.ruleId() + " (" + rule.severity().code() + "): " + rule.message());
  }

  private String concept(Mention mention) {
    String name = conceptName.apply(mention.conceptId());
    return mention.origin() == MentionOrigin.SENTENCE
        ? name
        : name
            + " (from "
            + mention.origin().name().toLowerCase(Locale.ROOT)
            + ": \""
            + mention.text()
            + "\")";
  }

  private String quantity(Quantity quantity) {
    String measure = quantity.measure();
    return "\""
        + quantity.text()
        + "\": "
        + quantity.kind().code()
        + " "
        + range(quantity)
        + (quantity.unit().isEmpty() ? "" : " " + quantity.unit())
        + (measure == null ? ", measure unknown" : ", " + measureName.apply(measure))
        + said(", of ", quantity.scope().subject())
        + said(", a share of ", quantity.scope().base())
        + (quantity.note().isEmpty() ? "" : " [" + quantity.note() + "]");
  }

  private static String said(String lead, String words) {
    return words.isEmpty() ? "" : lead + "\"" + words + "\"";
  }

  private static String range(Quantity quantity) {
    BigDecimal low = quantity.low();
    BigDecimal high = quantity.high();
    if (low != null && high != null) {
      return low.compareTo(high) == 0 ? plain(low) : plain(low) + " to " + plain(high);
    }
    return switch (quantity.bound()) {
      case MORE_THAN -> "above " + plain(low);
      case LESS_THAN -> "below " + plain(high);
      default -> low == null ? "at most " + plain(high) : "at least " + plain(low);
    };
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private static String evidence(JudgedEvidence judged) {
    return judged.stance().name().toLowerCase(Locale.ROOT)
        + ": "
        + String.join(" ", judged.rationale())
        + " ["
        + judged.evidence().reference().source()
        + ", "
        + judged.evidence().content().verification().code()
        + "]";
  }

  /** Breaks at blanks; lines after the first are indented as deep as the label is wide. */
  private static void wrap(List<String> lines, String label, String text) {
    String indent = " ".repeat(label.length());
    StringBuilder line = new StringBuilder(label);
    boolean fresh = true;
    for (String word : text.strip().split("\\s+", -1)) {
      if (!fresh && line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        fresh = true;
      }
      if (!fresh) {
        line.append(' ');
      }
      line.append(word);
      fresh = false;
    }
    lines.add(line.toString());
  }
}
