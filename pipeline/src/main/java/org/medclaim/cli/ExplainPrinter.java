package org.medclaim.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.medclaim.model.Pico;
import org.medclaim.model.Quantity;
import org.medclaim.model.Reason;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Suppression;
import picocli.CommandLine;

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
    Pico pico = claim.pico();
    concepts(lines, "  population  ", claim, pico.population());
    concepts(lines, "  intervention", claim, pico.intervention());
    concepts(lines, "  comparator  ", claim, pico.comparator());
    concepts(lines, "  outcome     ", claim, pico.outcome());
    concepts(lines, "  also named  ", claim, outsideOfPico(claim));
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
    Suppression suppression = rule.suppression();
    if (suppression != null) {
      wrap(
          lines,
          "  suppressed  ",
          "by "
              + suppression.author()
              + " until "
              + suppression.expires()
              + ": "
              + suppression.reason());
    }
  }

  private void concepts(List<String> lines, String label, Claim claim, List<String> ids) {
    if (!ids.isEmpty()) {
      wrap(
          lines,
          label,
          ids.stream().map(id -> concept(claim, id)).collect(Collectors.joining(", ")));
    }
  }

  /** The concept's name, with the words that it was taken up from where the claim lacks them. */
  private String concept(Claim claim, String id) {
    String name = conceptName.apply(id);
    return claim.mentions().stream()
        .filter(mention -> mention.conceptId().equals(id))
        .min(Comparator.comparing(Mention::origin))
        .filter(mention -> mention.origin() != MentionOrigin.SENTENCE)
        .map(mention -> name + " (" + origin(mention) + ": \"" + mention.text() + "\")")
        .orElse(name);
  }

  private static String origin(Mention mention) {
    return switch (mention.origin()) {
      case SENTENCE -> "here";
      case ANTECEDENT -> "taken up";
      case HEADING -> "from the heading";
      case ARTICLE -> "the article's subject";
    };
  }

  private static List<String> outsideOfPico(Claim claim) {
    Pico pico = claim.pico();
    return claim.mentions().stream()
        .map(Mention::conceptId)
        .distinct()
        .filter(
            id ->
                !pico.population().contains(id)
                    && !pico.intervention().contains(id)
                    && !pico.comparator().contains(id)
                    && !pico.outcome().contains(id))
        .toList();
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
    String lead = label.isEmpty() ? "" : label + ' ';
    StringBuilder line = new StringBuilder(lead);
    int columns = lead.length();
    boolean fresh = true;
    for (String word : text.strip().split("\\s+", -1)) {
      int width = width(word);
      if (!fresh && columns + 1 + width > COLUMNS) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(lead.length()));
        columns = lead.length();
        fresh = true;
      }
      if (!fresh) {
        line.append(' ');
        columns++;
      }
      line.append(word);
      columns += width;
      fresh = false;
    }
    lines.add(line.toString());
  }

  /** Chinese signs, which rules cite, take two columns each. */
  private static int width(String word) {
    return CommandLine.Help.Ansi.OFF.text(word.replace("@", "a")).getCJKAdjustedLength();
  }
}
