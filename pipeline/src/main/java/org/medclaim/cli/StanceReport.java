package org.medclaim.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medclaim.eval.LabelScores;
import org.medclaim.eval.StanceScores;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Stance;

/** Shows how good a stance voice is: for people in 80 columns, for programs as JSON. */
record StanceReport(String set, String voice, StanceScores scores, LabelScores labels) {

  /** The lines for people. */
  ImmutableList<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        set
            + ": "
            + Counted.of(scores.pairs(), "pair")
            + ", "
            + voice
            + (scores.twoWay() ? "; no neutral ones, so supports or refutes" : ""));
    lines.add(
        line(
            "macro-F1 %.3f, 95%% %.3f to %.3f by drawing pairs; accuracy %.3f",
            scores.macroF1(), scores.low(), scores.high(), scores.accuracy()));
    lines.add(
        line(
            "expected calibration error %.3f; %.1f ms a pair",
            scores.calibrationError(), scores.milliseconds()));
    lines.add("");
    lines.add("is         pairs  precision  recall     F1 | read as: supports refutes neutral");
    scores.classes().forEach((stance, score) -> lines.add(classLine(stance, score)));
    lines.add("");
    lines.add("confidence       pairs          right");
    for (ConfidenceLabel label : ConfidenceLabel.values()) {
      LabelScores.Share share = labels.of(label);
      lines.add(
          line(
              "%-8s         %5d (%3.0f%%)%s",
              label,
              share.pairs(),
              100.0 * share.pairs() / scores.pairs(),
              share.pairs() == 0 ? "" : line("   %.3f", share.accuracy())));
    }
    lines.add(
        line(
            "abstained, too unsure: %d (%.0f%%); stated a wrong stance: %d (%.1f%%)",
            labels.abstained(),
            100.0 * labels.abstained() / scores.pairs(),
            labels.wronglyStated(),
            100.0 * labels.wronglyStated() / scores.pairs()));
    lines.add("");
    lines.add("probability   pairs    mean   right   (calibrated where both are alike)");
    for (StanceScores.Bin bin : scores.reliability()) {
      lines.add(
          line(
              "%.1f to %.1f   %6d   %.3f   %.3f",
              bin.from(), bin.to(), bin.pairs(), bin.said(), bin.right()));
    }
    return ImmutableList.copyOf(lines);
  }

  private String classLine(Stance stance, StanceScores.ClassScore score) {
    Map<Stance, Integer> said = scores.confusion().getOrDefault(stance, ImmutableMap.of());
    return line(
        "%-10s %5d      %.3f   %.3f  %.3f |          %8d %7d %7d",
        stance,
        score.gold(),
        score.precision(),
        score.recall(),
        score.f1(),
        said.getOrDefault(Stance.SUPPORTS, 0),
        said.getOrDefault(Stance.REFUTES, 0),
        said.getOrDefault(Stance.NEUTRAL, 0));
  }

  /** The same as one JSON object; DESIGN fixes the first five fields. */
  ObjectNode json() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("accuracy", scores.accuracy()).put("macro_f1", scores.macroF1());
    ObjectNode classes = root.putObject("per_class");
    scores
        .classes()
        .forEach(
            (stance, score) ->
                classes
                    .putObject(stance.name())
                    .put("precision", score.precision())
                    .put("recall", score.recall())
                    .put("f1", score.f1())
                    .put("n", score.gold()));
    root.put("ece", scores.calibrationError()).put("n", scores.pairs());
    root.put("set", set).put("voice", voice).put("two_way", scores.twoWay());
    root.putObject("macro_f1_95").put("low", scores.low()).put("high", scores.high());
    ObjectNode confusion = root.putObject("confusion");
    scores
        .confusion()
        .forEach(
            (gold, row) -> {
              ObjectNode cells = confusion.putObject(gold.name());
              row.forEach((said, count) -> cells.put(said.name(), count));
            });
    ObjectNode confidence = root.putObject("confidence");
    labels
        .labels()
        .forEach(
            (label, share) ->
                confidence
                    .putObject(label.name())
                    .put("n", share.pairs())
                    .put("coverage", (double) share.pairs() / scores.pairs())
                    .put("accuracy", share.accuracy()));
    root.put("abstained", labels.abstained()).put("wrongly_stated", labels.wronglyStated());
    root.put("ms_per_pair", scores.milliseconds());
    scores
        .reliability()
        .forEach(
            bin ->
                root.withArray("reliability")
                    .addObject()
                    .put("from", bin.from())
                    .put("to", bin.to())
                    .put("n", bin.pairs())
                    .put("said", bin.said())
                    .put("right", bin.right()));
    return root;
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
