package org.medclaim.report;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Approval;
import org.medclaim.model.EvidenceContent;
import org.medclaim.model.Finding;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Reference;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Statement;
import org.medclaim.model.Statistic;

/**
 * What a decision or a comparison of two runs rests on: the verdict, and digests of the claim's
 * words, of its evidence and of its rule findings.
 *
 * <p>White space and offsets have no part in it, nor has the wording of an explanation or a
 * probability: those change with the program, not with what is known.
 */
public record Basis(String claim, String verdict, String evidence, String rules)
    implements Serializable {
  /** The basis of a claim's finding. */
  public static Basis of(Finding finding) {
    return new Basis(
        words(finding.claim().text()),
        finding.assessment().verdict().name(),
        Fingerprint.digest(
            finding.assessment().evidence().stream()
                .map(Basis::told)
                .sorted()
                .collect(Collectors.joining("\0"))),
        rules(finding.rules()));
  }

  /** The basis of rule findings outside claims; it has no verdict and no evidence. */
  public static Basis of(RuleNote note) {
    return new Basis(words(note.sentence()), "", Fingerprint.digest(""), rules(note.rules()));
  }

  /** What is not the same in the other one, in words that go on "... changed". */
  public List<String> differences(Basis other) {
    List<String> differences = new ArrayList<>();
    if (!claim.equals(other.claim)) {
      differences.add("wording");
    }
    if (!verdict.equals(other.verdict)) {
      differences.add("verdict");
    }
    if (!evidence.equals(other.evidence)) {
      differences.add("evidence");
    }
    if (!rules.equals(other.rules)) {
      differences.add("rules");
    }
    return differences;
  }

  private static String words(String text) {
    return Fingerprint.digest(text.strip().replaceAll("\\s+", " "));
  }

  private static String rules(List<RuleFinding> rules) {
    return Fingerprint.digest(
        rules.stream()
            .map(
                rule ->
                    String.join(
                        "\1", rule.ruleId(), rule.severity().code(), rule.message(), rule.text()))
            .sorted()
            .collect(Collectors.joining("\0")));
  }

  private static String told(JudgedEvidence judged) {
    Reference reference = judged.evidence().reference();
    EvidenceContent content = judged.evidence().content();
    return Stream.of(
            reference.id(),
            String.valueOf(reference.retracted()),
            reference.certainty().code(),
            reference.verification().code(),
            content.id(),
            content.verification().code(),
            judged.stance().name(),
            content.sentence(),
            figures(content))
        .collect(Collectors.joining("\1"));
  }

  /**
   * Not in the words of a page: those may change, and no decision is to be opened again for that.
   */
  private static String span(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    if (low == null) {
      return high == null ? "" : "up to " + Figures.grouped(high);
    }
    return high == null
        ? "from " + Figures.grouped(low) + " up"
        : low.compareTo(high) == 0
            ? Figures.grouped(low)
            : Figures.grouped(low) + " to " + Figures.grouped(high);
  }

  private static String figures(EvidenceContent content) {
    if (content instanceof Statistic statistic) {
      return String.join(
          "\1",
          statistic.measure(),
          span(statistic.low(), statistic.high()),
          span(statistic.comparatorLow(), statistic.comparatorHigh()),
          statistic.interval() == null ? "" : Figures.interval(statistic.interval()),
          statistic.unit());
    }
    if (content instanceof Statement statement) {
      return statement.kind().code();
    }
    return content instanceof Approval approval
        ? approval.status().code() + '\1' + approval.date()
        : "";
  }
}
