package org.medclaim.report;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Finding;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Severity;

/**
 * All that a finding can be filtered by on the run's page, as one short word.
 *
 * <p>Seven parts between full stops: verdict, severity, confidence, review, change, types, packs.
 * Each part is a code of the lists below or a hyphen; types and packs hold several, packs between
 * plus signs. Short, since a page of thousands of articles holds many; whole, since "refuted and
 * new" must mean one finding that is both.
 */
final class Signature {
  private static final String NONE = "-";

  /** The parts in their order. */
  enum Part {
    VERDICT,
    SEVERITY,
    CONFIDENCE,
    REVIEW,
    CHANGE,
    TYPES,
    PACKS
  }

  private Signature() {}

  static String of(Finding finding, Standing standing) {
    return String.join(
        ".",
        first(finding.assessment().verdict()),
        first(finding.severity()),
        first(finding.assessment().confidence().label()),
        review(finding.flagged(), standing),
        change(standing),
        finding.claim().types().stream()
            .map(Signature::type)
            .sorted()
            .collect(Collectors.joining()),
        packs(finding.rules()));
  }

  static String of(RuleNote note, Standing standing) {
    return String.join(
        ".",
        NONE,
        first(note.severity()),
        NONE,
        review(note.flagged(), standing),
        change(standing),
        NONE,
        packs(note.rules()));
  }

  /** How many of the counted signatures have the code as that part. */
  static int count(Map<String, Integer> signatures, Part part, String code) {
    return signatures.entrySet().stream()
        .filter(
            entry -> Splitter.on('.').splitToList(entry.getKey()).get(part.ordinal()).equals(code))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The code of a verdict, severity or confidence: its first letter, which differ. */
  static String first(Enum<?> constant) {
    return constant == Severity.NONE
        ? NONE
        : constant.name().substring(0, 1).toLowerCase(Locale.ROOT);
  }

  /** The code of a claim's type. */
  static String type(ClaimType type) {
    return switch (type) {
      case NUMERIC -> "n";
      case EFFICACY -> "e";
      case SAFETY -> "s";
      case COMPARATIVE -> "c";
      case PROGNOSIS -> "p";
      case EPIDEMIOLOGY -> "i";
      case MECHANISM -> "m";
      case PROMOTIONAL -> "o";
    };
  }

  /** f for a reviewer, w needs work, r opened again, s settled; nothing where nobody need look. */
  static String review(boolean flagged, Standing standing) {
    Decision decision = standing.decision();
    if (decision == null) {
      return flagged ? "f" : NONE;
    }
    if (!standing.reopened().isEmpty()) {
      return "r";
    }
    return decision.kind().settles() ? "s" : "w";
  }

  private static String change(Standing standing) {
    Change change = standing.change();
    if (change == null) {
      return NONE;
    }
    return switch (change.state()) {
      case NEW -> "n";
      case UPDATED -> "u";
      case UNCHANGED -> NONE;
    };
  }

  private static String packs(List<RuleFinding> rules) {
    return rules.stream().map(Signature::pack).distinct().sorted().collect(Collectors.joining("+"));
  }

  /** The pack of a rule: what stands before the slash of its id. */
  static String pack(RuleFinding rule) {
    int slash = rule.ruleId().indexOf('/');
    String pack = slash < 0 ? rule.ruleId() : rule.ruleId().substring(0, slash);
    return pack.replaceAll("[^A-Za-z0-9-]", "-");
  }
}
