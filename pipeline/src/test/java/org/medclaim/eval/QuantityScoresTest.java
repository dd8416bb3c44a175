package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Bound;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;
import org.medclaim.model.Verdict;

/** Numbers count as right where kind, both ends and unit are. */
class QuantityScoresTest {
  private static final String TEXT = "More than 90% respond, 20 to 70 per 100,000 people fall ill.";

  private static final GoldQuantity SHARE =
      new GoldQuantity("more than 90%", QuantityKind.PROPORTION, number("90"), null, "percent");
  private static final GoldQuantity RATE =
      new GoldQuantity(
          "20 to 70 per 100,000 people",
          QuantityKind.RATE,
          number("20"),
          number("70"),
          "per 100,000 people");

  private static @Nullable BigDecimal number(@Nullable String digits) {
    return digits == null ? null : new BigDecimal(digits);
  }

  private static Quantity found(
      String words, QuantityKind kind, @Nullable String low, @Nullable String high, String unit) {
    return new Quantity(
        new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length()),
        words,
        kind,
        Bound.ABOUT,
        number(low),
        number(high),
        unit,
        null,
        "");
  }

  private static QuantityScores score(List<ArticleError> errors, Quantity... found) {
    GoldLine gold =
        new GoldLine(
            "a.txt",
            0,
            TEXT,
            true,
            false,
            List.of("numeric"),
            Verdict.SUPPORTED,
            List.of(),
            false,
            List.of(SHARE, RATE));
    ScoredLine line =
        new ScoredLine(gold, List.of(Judged.finding(TEXT, Verdict.SUPPORTED, List.of(found))));
    return QuantityScores.of(List.of(line), errors);
  }

  @Test
  void wordsMayBeCutDifferentlyAndTheOpenEndOfAShareIsAHundred() {
    List<ArticleError> errors = new ArrayList<>();
    assertEquals(
        new QuantityScores(2, 2, 2, 2, 2, 2),
        score(
            errors,
            found("90%", QuantityKind.PROPORTION, "90", "100", "%"),
            found("20 to 70 per 100,000", QuantityKind.RATE, "20", "70", "per 100,000")));
    assertEquals(List.of(), errors);
  }

  @Test
  void eachThingWrongIsCountedAndListed() {
    List<ArticleError> errors = new ArrayList<>();
    assertEquals(
        new QuantityScores(2, 1, 1, 0, 1, 0),
        score(errors, found("90%", QuantityKind.PROPORTION, "90", "90", "%")));
    assertEquals(2, errors.size());
    assertEquals(
        new ArticleError(
            ArticleError.Kind.NUMBER_MISREAD,
            "",
            "a.txt #0",
            "\u201cmore than 90%\u201d (proportion, from 90, percent) read as"
                + " \u201c90%\u201d (proportion, 90, %)"),
        errors.get(0));
    assertEquals(ArticleError.Kind.NUMBER_MISSED, errors.get(1).kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          percent            | %                   | true
          Months             | month               | true
          men                | people              | true
          patients per year  | people per year     | true
          times              | fold                | true
          cells              | people              | false
          per 100,000 people | per 100000          | true
          per 100,000        | per 100,000 persons | true
          percentage points  | %                   | false
          per 100,000        | per 10,000          | false
          mg                 | g                   | false
          """)
  void unitsOfOneMeaningAreTheSame(String gold, String found, boolean same) {
    assertEquals(same, GoldLabels.unit(gold).equals(GoldLabels.unit(found)));
  }
}
