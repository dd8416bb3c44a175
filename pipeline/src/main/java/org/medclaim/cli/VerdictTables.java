package org.medclaim.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.medclaim.eval.JudgedClaim;
import org.medclaim.eval.RightShare;
import org.medclaim.eval.VerdictScores;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Verdict;

/** Shows scores of verdicts: as lines for the terminal and as one JSON object. */
final class VerdictTables {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private VerdictTables() {}

  static List<String> lines(VerdictScores scores) {
    List<String> lines = new ArrayList<>();
    lines.add(
        Counted.of(scores.claims(), "claim")
            + "; nothing to check found in "
            + scores.noClaim()
            + ", which count as NOT_ENOUGH_INFO");
    lines.add(accuracy("right, the best verdict", scores.strict()));
    lines.add(accuracy("right, a defensible verdict", scores.lenient()));
    lines.add(
        line(
            "abstained (NOT_ENOUGH_INFO)          %.3f  (%d of %d), %d of them defensible",
            (double) scores.abstained().of() / scores.claims(),
            scores.abstained().of(),
            scores.claims(),
            scores.abstained().right()));
    lines.add(
        line(
            "left open, of what cannot be decided %.3f  (%d of %d)",
            scores.undecidable().share(), scores.undecidable().right(), scores.undecidable().of()));
    lines.add(
        line(
            "called SUPPORTED indefensibly: %d; called REFUTED or MISLEADING so: %d",
            scores.wronglySupported(), scores.wronglyDoubted()));
    lines.add("");
    byVerdict(scores, lines);
    lines.add("");
    byConfidence(scores, lines);
    return lines;
  }

  private static void byVerdict(VerdictScores scores, List<String> lines) {
    lines.add("deserved         precision    recall   | given: supp.  refu.  misl.  n.e.i.");
    for (Verdict verdict : Verdict.values()) {
      VerdictScores.OfVerdict one = scores.byVerdict().get(verdict);
      if (one == null) {
        throw new IllegalStateException("no scores for " + verdict);
      }
      StringBuilder row =
          new StringBuilder(
              line(
                  "%-16s %5.3f %5s %5.3f %5s |       ",
                  verdict,
                  one.precision().share(),
                  "/" + one.precision().of(),
                  one.recall().share(),
                  "/" + one.recall().of()));
      for (Verdict given : Verdict.values()) {
        row.append(line("%6d ", count(scores, verdict, given)));
      }
      lines.add(row.toString().stripTrailing());
    }
  }

  private static int count(VerdictScores scores, Verdict deserved, Verdict given) {
    return scores.confusion().getOrDefault(deserved, ImmutableMap.of()).getOrDefault(given, 0);
  }

  private static void byConfidence(VerdictScores scores, List<String> lines) {
    lines.add("confidence       n  defensible  share   95% (Wilson)     best  share");
    for (ConfidenceLabel label : ConfidenceLabel.values()) {
      VerdictScores.OfLabel one = of(scores, label);
      RightShare.Interval bounds = one.lenient().wilson();
      lines.add(
          line(
              "%-10s   %5d  %10d  %.3f   %.3f to %.3f   %4d  %.3f",
              label,
              one.lenient().of(),
              one.lenient().right(),
              one.lenient().share(),
              bounds.low(),
              bounds.high(),
              one.strict().right(),
              one.strict().share()));
    }
    lines.add("");
    lines.add(line("expected calibration error %.3f", scores.calibrationError()));
    lines.add("stated      n  defensible  share");
    for (VerdictScores.Bin bin : scores.reliability()) {
      lines.add(
          line(
              "%.3f   %5d  %10d  %.3f",
              bin.stated(), bin.lenient().of(), bin.lenient().right(), bin.lenient().share()));
    }
  }

  private static VerdictScores.OfLabel of(VerdictScores scores, ConfidenceLabel label) {
    VerdictScores.OfLabel one = scores.byLabel().get(label);
    if (one == null) {
      throw new IllegalStateException("no scores for " + label);
    }
    return one;
  }

  private static String accuracy(String name, RightShare share) {
    RightShare.Interval bounds = share.bootstrap();
    return line(
        "%-36s %.3f  (%d of %d), 95%% %.3f to %.3f",
        name, share.share(), share.right(), share.of(), bounds.low(), bounds.high());
  }

  /** What was given, deserved and could be defended, with reasons and confidence. */
  static String error(JudgedClaim wrong) {
    String given =
        wrong
            .said()
            .map(
                said ->
                    line("%s %.2f [", said.confidence().label(), said.confidence().probability())
                        + said.reasons().stream()
                            .map(reason -> reason.code())
                            .collect(Collectors.joining(", "))
                        + "]")
            .orElse("nothing to check found");
    return wrong.claim().id()
        + ": "
        + wrong.verdict()
        + " for "
        + wrong.claim().verdict()
        + ", "
        + given
        + ": "
        + wrong.claim().text();
  }

  static String json(VerdictScores scores) {
    ObjectNode root = JSON.objectNode();
    root.put("n", scores.claims()).put("n_no_claim", scores.noClaim());
    ObjectNode accuracy = root.putObject("accuracy");
    put(accuracy.putObject("strict"), scores.strict(), scores.strict().bootstrap());
    put(accuracy.putObject("lenient"), scores.lenient(), scores.lenient().bootstrap());
    root.putObject("abstained")
        .put("n", scores.abstained().of())
        .put("share", (double) scores.abstained().of() / scores.claims())
        .put("defensible", scores.abstained().right());
    put(root.putObject("left_open"), scores.undecidable(), scores.undecidable().wilson());
    root.put("wrongly_supported", scores.wronglySupported())
        .put("wrongly_doubted", scores.wronglyDoubted());
    ObjectNode verdicts = root.putObject("verdicts");
    scores
        .byVerdict()
        .forEach(
            (verdict, one) -> {
              ObjectNode node = verdicts.putObject(verdict.name());
              node.put("precision", one.precision().share())
                  .put("recall", one.recall().share())
                  .put("said", one.precision().of())
                  .put("gold", one.recall().of());
              ObjectNode given = node.putObject("given");
              for (Verdict said : Verdict.values()) {
                given.put(said.name(), count(scores, verdict, said));
              }
            });
    ObjectNode labels = root.putObject("confidence");
    for (ConfidenceLabel label : ConfidenceLabel.values()) {
      VerdictScores.OfLabel one = of(scores, label);
      put(labels.putObject(label.name()), one.lenient(), one.lenient().wilson())
          .put("best", one.strict().right());
    }
    root.put("ece", scores.calibrationError());
    ArrayNode bins = root.putArray("reliability");
    for (VerdictScores.Bin bin : scores.reliability()) {
      put(bins.addObject().put("stated", bin.stated()), bin.lenient(), bin.lenient().wilson());
    }
    return root.toString();
  }

  private static ObjectNode put(ObjectNode node, RightShare share, RightShare.Interval bounds) {
    return node.put("n", share.of())
        .put("right", share.right())
        .put("share", share.share())
        .put("low", bounds.low())
        .put("high", bounds.high());
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
