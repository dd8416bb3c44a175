package org.medclaim.report;

import java.util.List;
import java.util.Locale;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Certainty;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.RuleKind;
import org.medclaim.model.Severity;
import org.medclaim.model.Stance;
import org.medclaim.model.StatementKind;
import org.medclaim.model.Verdict;
import org.medclaim.model.Verification;
import org.medclaim.report.view.Badge;

/** The words and signs in which a page puts what the model holds as enums. */
final class Wording {
  /** The order in which counts of verdicts are shown. */
  static final List<Verdict> GRAVEST_FIRST =
      List.of(Verdict.REFUTED, Verdict.MISLEADING, Verdict.NOT_ENOUGH_INFO, Verdict.SUPPORTED);

  private Wording() {}

  static Badge verdict(Verdict verdict) {
    return switch (verdict) {
      case REFUTED -> new Badge("refuted", "✗", "Refuted");
      case MISLEADING -> new Badge("misleading", "!", "Misleading");
      case NOT_ENOUGH_INFO -> new Badge("unknown", "?", "Not enough evidence");
      case SUPPORTED -> new Badge("supported", "✓", "Supported");
    };
  }

  /** What a verdict means, as a sentence. */
  static String meaning(Verdict verdict) {
    return switch (verdict) {
      case REFUTED -> "Good evidence says otherwise.";
      case MISLEADING ->
          "There is a true kernel, but it is outdated, taken too far, of other people or another"
              + " measure, or leaves out what reverses the message.";
      case NOT_ENOUGH_INFO -> "The evidence base was searched and holds nothing decisive.";
      case SUPPORTED -> "The evidence says the same.";
    };
  }

  /** What a reviewer said of a finding, as a word that goes on "by ...". */
  static String decision(DecisionKind kind) {
    return switch (kind) {
      case ACCEPTED -> "Accepted";
      case REJECTED -> "Rejected";
      case NEEDS_WORK -> "Marked “needs work”";
    };
  }

  static Badge severity(Severity severity) {
    return switch (severity) {
      case ERROR -> new Badge("error", "▲", "Error");
      case WARNING -> new Badge("warning", "△", "Warning");
      case INFO -> new Badge("info", "•", "Note");
      case NONE -> new Badge("none", "–", "None");
    };
  }

  static Badge stance(Stance stance) {
    return switch (stance) {
      case SUPPORTS -> new Badge("supported", "✓", "supports");
      case REFUTES -> new Badge("refuted", "✗", "refutes");
      case NEUTRAL -> new Badge("neutral", "○", "decides nothing");
    };
  }

  static Badge relation(QuestionMatch.Relation relation) {
    return switch (relation) {
      case SAME -> new Badge("supported", "✓", "same");
      case EVIDENCE_WIDER -> new Badge("neutral", "⊃", "evidence is wider");
      case EVIDENCE_NARROWER -> new Badge("neutral", "⊂", "evidence is narrower");
      case MAY_OVERLAP -> new Badge("neutral", "?", "may overlap");
      case DIFFERENT -> new Badge("misleading", "≠", "different");
      case EVIDENCE_SILENT -> new Badge("none", "–", "evidence does not say");
      case CLAIM_SILENT -> new Badge("none", "–", "claim does not say");
    };
  }

  static String confidence(ConfidenceLabel label) {
    return switch (label) {
      case HIGH -> "High confidence";
      case MEDIUM -> "Medium confidence";
      case LOW -> "Low confidence";
    };
  }

  /** How far a fact can be trusted to be copied right. */
  static String verification(Verification verification) {
    return switch (verification) {
      case PRIMARY -> "read in the source";
      case SECONDARY -> "read second-hand";
      case RECALLED -> "recalled, weighs less";
    };
  }

  /** GRADE's certainty, always named as the source's own. */
  static String certainty(Certainty certainty) {
    return switch (certainty) {
      case HIGH -> "source states high certainty";
      case MODERATE -> "source states moderate certainty";
      case LOW -> "source states low certainty";
      case VERY_LOW -> "source states very low certainty";
      case NOT_STATED -> "";
    };
  }

  static String qualifier(QualifierKind kind) {
    return switch (kind) {
      case NEGATED -> "negated";
      case HEDGED -> "hedged";
      case HYPOTHETICAL -> "hypothetical";
      case HISTORICAL -> "about the past";
      case ANIMAL_OR_IN_VITRO -> "in animals or in the laboratory";
      case QUOTED -> "somebody else's words";
      case QUESTIONED -> "asked, not asserted";
    };
  }

  static String origin(MentionOrigin origin) {
    return switch (origin) {
      case SENTENCE -> "";
      case ANTECEDENT -> "from the text before";
      case HEADING -> "from the heading";
      case ARTICLE -> "from the article's subject";
    };
  }

  static String ruleKind(RuleKind kind) {
    return switch (kind) {
      case FORBID -> "may not be said";
      case REQUIRE_EVIDENCE -> "needs evidence";
      case REQUIRE_DISCLOSURE -> "needs a disclosure";
      case ALLOW_ONLY -> "only listed things may be said";
      case OMISSION -> "something is missing";
    };
  }

  static String statement(StatementKind kind) {
    return switch (kind) {
      case BENEFIT -> "benefit shown in people";
      case NO_BENEFIT -> "sought in people, no benefit";
      case UNPROVEN -> "unproven";
      case STANDARD_CARE -> "standard treatment";
      case HARM -> "known harm or warning";
      case NO_HARM -> "does not cause this harm";
      case INCURABLE -> "no known cure";
      case CURABLE -> "curable in many";
      case MECHANISM -> "accepted way of working";
      case NOT_MECHANISM -> "does not work this way";
      case PRECLINICAL_ONLY -> "only in cells or animals";
      case FACT -> "accepted fact";
      case NOT_FACT -> "often told, not so";
      case NOT_APPROVED -> "not approved";
    };
  }

  /** The name of a block's element in the templates. */
  static String shape(BlockKind kind) {
    return switch (kind) {
      case HEADING -> "heading";
      case PARAGRAPH, LINE -> "paragraph";
      case LIST_ITEM -> "item";
      case TABLE_ROW -> "row";
      case QUOTE -> "quote";
    };
  }

  /** The English name of a language tag; "not told" for an article in no known one. */
  static String language(String tag) {
    return tag.equals("und")
        ? "not told"
        : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  /**
   * The name of a jurisdiction of rules and approvals; a code that has none here stays as it is.
   */
  static String jurisdiction(String code) {
    return switch (code) {
      case "INT" -> "Any country";
      case "CN" -> "China";
      case "EU" -> "European Union";
      case "UK" -> "United Kingdom";
      case "US" -> "United States";
      default -> code;
    };
  }

  /** "1 claim", "2 claims". */
  static String count(long count, String one, String many) {
    return Figures.grouped(count) + " " + (count == 1 ? one : many);
  }

  /** The word for a constant in files: lower case with hyphens. */
  static String code(Enum<?> constant) {
    return lower(constant.name()).replace('_', '-');
  }

  static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
