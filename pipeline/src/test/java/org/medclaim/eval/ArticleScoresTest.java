package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Verdict;

/**
 * The scores of eight lines, worked by hand.
 *
 * <pre>
 * line                        check-worthy  gold        found       flagged
 * Our clinic                  no                        -
 * CAR-T cures 83%.            yes           MISLEADING  MISLEADING  yes      must be flagged
 * Lupus is rare.              yes           REFUTED     -                    must be flagged
 * Vitamin C helps.            yes           NEI         REFUTED     yes      REFUTED is also ok
 * Statins lower cholesterol.  yes           SUPPORTED   MISLEADING  yes
 * Call us.                    no            borderline  SUPPORTED   no
 * We care.                    no                        -
 * Exercise is good.           yes           SUPPORTED   SUPPORTED   no       borderline
 * A finding on no line at all                           REFUTED     yes
 *
 * detection          4 right of 6 found, of 5 wanted        P 2/3  R 4/5  F1 8/11
 *   lenient          3 right of 4 found, of 4 wanted        P 3/4  R 3/4  F1 3/4
 * must-flag recall   1 of 2
 * flag precision     2 of 3 flagged lines
 * verdict accuracy   2 of 5, lenient 3 of 5
 * </pre>
 */
class ArticleScoresTest {
  private static final String TEXT =
      "Our clinic\nCAR-T cures 83%.\nLupus is rare.\nVitamin C helps.\nStatins lower"
          + " cholesterol.\nCall us.\nWe care.\nExercise is good.\nStray thought.";

  private static final List<GoldLine> GOLD =
      List.of(
          plain(0, "Our clinic", false),
          claim(1, "CAR-T cures 83%.", false, Verdict.MISLEADING, List.of(), true),
          claim(2, "Lupus is rare.", false, Verdict.REFUTED, List.of(), true),
          claim(
              3,
              "Vitamin C helps.",
              false,
              Verdict.NOT_ENOUGH_INFO,
              List.of(Verdict.REFUTED),
              false),
          claim(4, "Statins lower cholesterol.", false, Verdict.SUPPORTED, List.of(), false),
          plain(5, "Call us.", true),
          plain(6, "We care.", false),
          claim(7, "Exercise is good.", true, Verdict.SUPPORTED, List.of(), false));

  private static GoldLine plain(int index, String sentence, boolean borderline) {
    return new GoldLine(
        "a.txt", index, sentence, false, borderline, List.of(), null, List.of(), false, List.of());
  }

  private static GoldLine claim(
      int index,
      String sentence,
      boolean borderline,
      Verdict verdict,
      List<Verdict> alsoOk,
      boolean mustFlag) {
    return new GoldLine(
        "a.txt",
        index,
        sentence,
        true,
        borderline,
        List.of("efficacy"),
        verdict,
        alsoOk,
        mustFlag,
        List.of());
  }

  private static ArticleScores scores() {
    LineMatcher.Matched matched =
        LineMatcher.match(
            GOLD,
            Judged.article(
                TEXT,
                Judged.finding(TEXT, "CAR-T cures 83%.", Verdict.MISLEADING, true),
                Judged.finding(TEXT, "Vitamin C helps.", Verdict.REFUTED, true),
                Judged.finding(TEXT, "Statins lower cholesterol.", Verdict.MISLEADING, true),
                Judged.finding(TEXT, "Call us.", Verdict.SUPPORTED, false),
                Judged.finding(TEXT, "Exercise is good.", Verdict.SUPPORTED, false),
                Judged.finding(TEXT, "Stray thought.", Verdict.REFUTED, true)));
    return ArticleScores.of(matched.lines(), Map.of("a.txt", matched.stray().size()), List.of());
  }

  private static void assertDetection(
      double precision, double recall, double f1, ArticleScores.Detection detection) {
    assertEquals(precision, detection.precision(), 1e-12);
    assertEquals(recall, detection.recall(), 1e-12);
    assertEquals(f1, detection.f1(), 1e-12);
  }

  @Test
  void detectionOverAllLines() {
    assertDetection(2.0 / 3, 4.0 / 5, 8.0 / 11, scores().strict());
  }

  @Test
  void detectionWithoutBorderlineLines() {
    assertDetection(3.0 / 4, 3.0 / 4, 3.0 / 4, scores().lenient());
  }

  @Test
  void flags() {
    assertEquals(1.0 / 2, scores().share(ArticleMeasure.MUST_FLAG_RECALL), 1e-12);
    assertEquals(2.0 / 3, scores().share(ArticleMeasure.FLAG_PRECISION), 1e-12);
  }

  @Test
  void verdicts() {
    assertEquals(2.0 / 5, scores().share(ArticleMeasure.VERDICT_STRICT), 1e-12);
    assertEquals(3.0 / 5, scores().share(ArticleMeasure.VERDICT_LENIENT), 1e-12);
    assertEquals(8, scores().lines());
    assertEquals(5, scores().checkworthy());
  }

  @Test
  void types() {
    // All findings are of this type: four on the five lines of it, one on a line without a claim.
    TypeScore efficacy = scores().byType().get(0);
    assertEquals(1, scores().byType().size());
    assertEquals(ClaimType.EFFICACY, efficacy.type());
    assertEquals(5, efficacy.lines());
    assertDetection(4.0 / 5, 4.0 / 5, 4.0 / 5, efficacy.typed());
    assertEquals(5, efficacy.main());
    assertEquals(4, efficacy.mainFound());
    assertEquals(3, efficacy.mainJudged());
  }

  @Test
  void verdictsByWhatIsDeserved() {
    LineVerdicts.Deserved supported = scores().verdicts().byVerdict().get(Verdict.SUPPORTED);
    assertEquals(new RightShare(1, 2), supported.best());
    assertEquals(Map.of(Verdict.SUPPORTED, 1, Verdict.MISLEADING, 1), supported.given());
    LineVerdicts.Deserved refuted = scores().verdicts().byVerdict().get(Verdict.REFUTED);
    assertEquals(new RightShare(0, 1), refuted.defensible());
    assertEquals(1, refuted.missed());
    LineVerdicts.Deserved open = scores().verdicts().byVerdict().get(Verdict.NOT_ENOUGH_INFO);
    assertEquals(new RightShare(0, 1), open.best());
    assertEquals(new RightShare(1, 1), open.defensible());
  }

  @Test
  void verdictsByReasonTheMostOftenWrongFirst() {
    // All findings rest on the same reason; on two lines it led to MISLEADING, once wrongly.
    LineVerdicts.OfReason first = scores().verdicts().byReason().get(0);
    assertEquals(Verdict.MISLEADING, first.verdict());
    assertEquals(new RightShare(1, 2), first.defensible());
    assertEquals(Optional.of(Verdict.SUPPORTED), first.mostlyDeserved());
    assertEquals(3, scores().verdicts().byReason().size());
  }

  @Test
  void intervalsComeFromDrawingArticles() {
    // Five articles that are judged all alike leave nothing to chance, however few their lines.
    List<ScoredLine> alike =
        IntStream.range(0, 5).boxed().flatMap(i -> scoredIn("same-" + i).stream()).toList();
    ArticleScores scores = ArticleScores.of(alike, Map.of(), List.of());
    assertEquals(
        Optional.of(new RightShare.Interval(0.6, 0.6)),
        scores.of(ArticleMeasure.VERDICT_LENIENT).interval());
    assertEquals(Optional.empty(), scores().of(ArticleMeasure.VERDICT_LENIENT).interval());
  }

  private static List<ScoredLine> scoredIn(String article) {
    return GOLD.stream()
        .filter(GoldLine::checkworthy)
        .map(
            line ->
                new GoldLine(
                    article,
                    line.index(),
                    line.sentence(),
                    true,
                    false,
                    line.types(),
                    line.verdict(),
                    line.alsoOk(),
                    line.mustFlag(),
                    List.of()))
        .map(
            line ->
                new ScoredLine(
                    line,
                    line.index() == 2
                        ? List.of()
                        : List.of(
                            Judged.finding(TEXT, line.sentence(), given(line.index()), false))))
        .toList();
  }

  private static Verdict given(int index) {
    return index == 7 ? Verdict.SUPPORTED : index == 3 ? Verdict.REFUTED : Verdict.MISLEADING;
  }

  @Test
  void theGravestVerdictOfALineIsItsVerdict() {
    String text = "A cures B and C cures D.";
    GoldLine gold = claim(0, text, false, Verdict.REFUTED, List.of(), false);
    LineMatcher.Matched matched =
        LineMatcher.match(
            List.of(gold),
            Judged.article(
                text,
                Judged.finding(text, "A cures B", Verdict.SUPPORTED, false),
                Judged.finding(text, "C cures D", Verdict.REFUTED, true)));
    assertEquals(Verdict.REFUTED, matched.lines().get(0).verdict().orElseThrow());
  }

  @Test
  void aShareOfNothingIsNought() {
    ArticleScores none = ArticleScores.of(List.of(), Map.of(), List.of());
    assertDetection(0, 0, 0, none.strict());
    assertEquals(0, none.share(ArticleMeasure.MUST_FLAG_RECALL));
    assertEquals(0, none.share(ArticleMeasure.FLAG_PRECISION));
    assertEquals(0, none.share(ArticleMeasure.VERDICT_LENIENT));
  }
}
