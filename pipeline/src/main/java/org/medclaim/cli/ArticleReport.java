package org.medclaim.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medclaim.eval.ArticleMeasure;
import org.medclaim.eval.ArticleScores;
import org.medclaim.eval.LineVerdicts;
import org.medclaim.eval.QuantityScores;
import org.medclaim.eval.RightShare;
import org.medclaim.eval.TypeScore;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Verdict;

/** Shows how well articles were judged: for people in 80 columns, for programs as JSON. */
record ArticleReport(ArticleScores scores, boolean claimsGiven) {

  /** The lines for people. */
  ImmutableList<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        Counted.of(scores.articles(), "article")
            + ", "
            + Counted.of(scores.lines(), "line")
            + ", "
            + scores.checkworthy()
            + " of them check-worthy"
            + (claimsGiven ? "; which they are was given" : ""));
    lines.add("");
    measures(lines);
    lines.add("");
    verdicts(lines);
    lines.add("");
    reasons(lines);
    lines.add("");
    types(lines);
    lines.add("");
    numbers(lines);
    return ImmutableList.copyOf(lines);
  }

  private void measures(List<String> lines) {
    boolean drawn = scores.of(ArticleMeasure.VERDICT_STRICT).interval().isPresent();
    lines.add(line("%-38s share   %s", "", drawn ? "95% (drawing articles)" : "").stripTrailing());
    scores
        .measures()
        .forEach(
            (measure, measured) ->
                lines.add(
                    line(
                            "%-38s %.3f   %s",
                            measure.words(),
                            measured.share().share(),
                            measured.interval().map(ArticleReport::interval).orElse(""))
                        .stripTrailing()));
    if (!drawn) {
      lines.add("(fewer than five articles: no intervals)");
    }
  }

  private static String interval(RightShare.Interval interval) {
    return line("%.3f to %.3f", interval.low(), interval.high());
  }

  private void verdicts(List<String> lines) {
    LineVerdicts verdicts = scores.verdicts();
    lines.add("deserved         lines  best  defens. | given: supp.  refu. misl. n.e.i. none");
    verdicts
        .byVerdict()
        .forEach(
            (verdict, row) -> {
              StringBuilder cells =
                  new StringBuilder(
                      line(
                          "%-16s %5d %5d %8d |      ",
                          verdict, row.best().of(), row.best().right(), row.defensible().right()));
              for (Verdict given : Verdict.values()) {
                cells.append(line(" %5d", row.given().getOrDefault(given, 0)));
              }
              lines.add(cells.append(line(" %4d", row.missed())).toString());
            });
    lines.add("");
    lines.add("confidence        lines  defensible  share   95% (Wilson)");
    for (ConfidenceLabel label : ConfidenceLabel.values()) {
      RightShare share = share(verdicts.byConfidence(), label);
      lines.add(
          share.of() == 0
              ? line("%-16s  %5d", label, 0)
              : line(
                  "%-16s  %5d  %10d  %.3f   %s",
                  label, share.of(), share.right(), share.share(), interval(share.wilson())));
    }
  }

  private static RightShare share(
      ImmutableMap<ConfidenceLabel, RightShare> shares, ConfidenceLabel label) {
    return shares.getOrDefault(label, new RightShare(0, 0));
  }

  private void reasons(List<String> lines) {
    lines.add("verdict and its leading reason         lines  best defens.  wrong ones deserve");
    for (LineVerdicts.OfReason one : scores.verdicts().byReason()) {
      String deserve =
          one.mostlyDeserved().map(most -> "  " + one.wrongly() + " " + most).orElse("");
      lines.add(
          line(
              "%-38s %5d %5d %7d%s",
              shortened(one.verdict()) + " " + one.reason(),
              one.best().of(),
              one.best().right(),
              one.defensible().right(),
              deserve));
    }
  }

  private static String shortened(Verdict verdict) {
    return Strings.padEnd(verdict == Verdict.NOT_ENOUGH_INFO ? "N.E.I." : verdict.name(), 10, ' ');
  }

  private void types(List<String> lines) {
    lines.add("types           any of a line's            | lines whose first type it is");
    lines.add("                lines     P     R    F1    | lines  found  verdict defensible");
    for (TypeScore score : scores.byType()) {
      lines.add(
          line(
              "%-15s %5d  %.2f  %.2f  %.2f    | %5d  %5d  %18d",
              score.type().code(),
              score.lines(),
              score.typed().precision(),
              score.typed().recall(),
              score.typed().f1(),
              score.main(),
              score.mainFound(),
              score.mainJudged()));
    }
  }

  private void numbers(List<String> lines) {
    QuantityScores numbers = scores.quantities();
    lines.add(
        line(
            "numbers: %d of %d found; right kind %d, ends %d, unit %d, all three %d",
            numbers.found(),
            numbers.wanted(),
            numbers.kind(),
            numbers.ends(),
            numbers.unit(),
            numbers.all()));
  }

  /** The same as one JSON object; DESIGN fixes the first fields. */
  ObjectNode json() {
    ObjectNode root = new ObjectMapper().createObjectNode();
    ObjectNode detection = root.putObject("detection");
    put(detection, scores.strict());
    put(detection.putObject("lenient"), scores.lenient());
    root.put("must_flag_recall", scores.share(ArticleMeasure.MUST_FLAG_RECALL));
    root.put("flag_precision", scores.share(ArticleMeasure.FLAG_PRECISION));
    root.putObject("verdict_accuracy")
        .put("strict", scores.share(ArticleMeasure.VERDICT_STRICT))
        .put("lenient", scores.share(ArticleMeasure.VERDICT_LENIENT));
    ObjectNode intervals = root.putObject("intervals_95");
    scores
        .measures()
        .forEach(
            (measure, measured) ->
                measured
                    .interval()
                    .ifPresent(
                        interval ->
                            intervals
                                .putObject(measure.name().toLowerCase(Locale.ROOT))
                                .put("low", interval.low())
                                .put("high", interval.high())));
    QuantityScores numbers = scores.quantities();
    root.putObject("quantities")
        .put("n", numbers.wanted())
        .put("found", numbers.found())
        .put("kind", numbers.kind())
        .put("ends", numbers.ends())
        .put("unit", numbers.unit())
        .put("all", numbers.all());
    types(root.putObject("types"));
    verdicts(root);
    root.put("n", scores.lines());
    root.put("n_checkworthy", scores.checkworthy());
    root.put("n_articles", scores.articles());
    return root.put("oracle", claimsGiven ? "claims" : "none");
  }

  private void types(ObjectNode types) {
    for (TypeScore score : scores.byType()) {
      ObjectNode type = types.putObject(score.type().code());
      type.put("n", score.lines());
      put(type, score.typed());
      type.put("main", score.main())
          .put("main_found", score.mainFound())
          .put("main_judged", score.mainJudged());
    }
  }

  private void verdicts(ObjectNode root) {
    ObjectNode verdicts = root.putObject("verdicts");
    scores
        .verdicts()
        .byVerdict()
        .forEach(
            (verdict, row) -> {
              ObjectNode node = verdicts.putObject(verdict.name());
              node.put("n", row.best().of())
                  .put("best", row.best().right())
                  .put("defensible", row.defensible().right())
                  .put("missed", row.missed());
              ObjectNode given = node.putObject("given");
              for (Verdict one : Verdict.values()) {
                given.put(one.name(), row.given().getOrDefault(one, 0));
              }
            });
    for (LineVerdicts.OfReason one : scores.verdicts().byReason()) {
      root.withArray("reasons")
          .addObject()
          .put("verdict", one.verdict().name())
          .put("reason", one.reason())
          .put("n", one.best().of())
          .put("best", one.best().right())
          .put("defensible", one.defensible().right());
    }
    ObjectNode confidence = root.putObject("confidence");
    for (Map.Entry<ConfidenceLabel, RightShare> one : scores.verdicts().byConfidence().entrySet()) {
      confidence
          .putObject(one.getKey().name())
          .put("n", one.getValue().of())
          .put("defensible", one.getValue().right());
    }
  }

  private static void put(ObjectNode node, ArticleScores.Detection detection) {
    node.put("precision", detection.precision())
        .put("recall", detection.recall())
        .put("f1", detection.f1());
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
