package org.medclaim.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.model.Bound;
import org.medclaim.model.Quantity;

class QuantityFinderTest {
  private final QuantityFinder finder = new QuantityFinder();

  static Stream<String> lines() {
    return TestLines.of(QuantityFinderTest.class, "quantities.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void findsTheQuantitiesOfTheTable(String line) {
    List<String> cells = Splitter.on('\t').limit(2).splitToList(line);
    String expected = cells.size() < 2 ? "" : cells.get(1).strip();
    assertEquals(
        expected,
        finder.find(cells.get(0)).stream()
            .map(QuantityFinderTest::shown)
            .collect(Collectors.joining(" ; ")));
  }

  private static String shown(Quantity quantity) {
    return String.join(
            "|",
            quantity.text(),
            quantity.kind().code(),
            number(quantity.low()),
            number(quantity.high()),
            quantity.unit())
        .strip();
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "-" : value.toPlainString();
  }

  @Test
  void theTableIsLongEnoughToMeanSomething() {
    assertTrue(lines().count() >= 500, "lines: " + lines().count());
  }

  @Test
  void notesTheIntervalAndTheProbabilityOfARatio() {
    Quantity ratio =
        finder.find("The hazard ratio was 0.40 (95% CI 0.31 to 0.52; P<0.001).").get(0);
    assertEquals("95% CI 0.31 to 0.52; P<0.001", ratio.note());
  }

  @Test
  void saysWhatALostExponentWas() {
    Quantity limit = finder.find("It is less than 106 / L in remission.").get(0);
    assertEquals("the page lost its formatting: 106 / L is 10^6 per L", limit.note());
  }

  @Test
  void notesPartAndWhole() {
    assertEquals("18 of 20", finder.find("18 of 20 patients responded.").get(0).note());
  }

  @Test
  void tellsBoundsApart() {
    assertEquals(Bound.MORE_THAN, finder.find("More than 5% fell ill.").get(0).bound());
    assertEquals(Bound.AT_LEAST, finder.find("At least 5% fell ill.").get(0).bound());
    assertEquals(Bound.AT_MOST, finder.find("Up to 5% fell ill.").get(0).bound());
    assertEquals(Bound.LESS_THAN, finder.find("Below 5% fell ill.").get(0).bound());
    assertEquals(Bound.ABOUT, finder.find("Around 5% fell ill.").get(0).bound());
    assertEquals(Bound.RANGE, finder.find("5% to 6% fell ill.").get(0).bound());
  }

  @Test
  void neverThrowsAndQuotesVerbatimOnRandomInput() {
    Random random = new Random(20251122);
    String[] pieces = {
      "83",
      "%",
      " ",
      " to ",
      "more than ",
      "per 100,000",
      "-",
      "–",
      "one in ",
      "ten",
      "two thirds",
      " of ",
      "HR ",
      "0.40",
      "(95% CI ",
      "mg",
      "/",
      "L",
      "10",
      "^6",
      ",",
      ".",
      "million ",
      "patients",
      "years",
      "fold",
      "[2]",
      "½",
      "between ",
      " and ",
      "doubled",
      "\n",
      "é",
      "患者",
      "\ud83d\ude00",
      "1:",
      "n = ",
      "x",
      "·",
      "a dozen ",
      "third most ",
      "=",
      "$",
      "+",
      "0",
      "000"
    };
    for (int i = 0; i < 4000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(14); k >= 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String sentence = text.toString();
      int end = 0;
      for (Quantity quantity : finder.find(sentence)) {
        assertEquals(quantity.span().of(sentence), quantity.text());
        assertTrue(quantity.span().start() >= end, "overlap in: " + sentence);
        end = quantity.span().end();
      }
    }
  }

  @Test
  void endsOnLongHostileText() {
    for (String piece :
        List.of(
            "1,000 ",
            "more than 5 to ",
            "one hundred and ",
            "95% CI (",
            "10^",
            "a b c 5 ",
            "1:2:3/",
            "5 (",
            "(",
            "aged 5 to ",
            "half of one in ",
            "5% and ",
            "second or ")) {
      finder.find(piece.repeat(600));
    }
    assertEquals(List.of(), finder.find("7".repeat(20_000)));
    assertEquals(List.of(), finder.find("(".repeat(10_000) + ")".repeat(10_000)));
  }

  @Test
  void saysWhatIsRelativeAndWhatIsAbsolute() {
    assertEquals("relative", note("Statins cut the relative risk by 36%."));
    assertEquals("absolute", note("The absolute risk reduction was 2%."));
    assertEquals("", note("Statins cut the risk by 36%."));
  }

  @Test
  void notesIntervalsAndProbabilitiesInOneSpelling() {
    assertEquals("95% CI 0.31 to 0.52; P<0.001", note("HR 0.40 [95% CI: 0.31–0.52], p < .001."));
    assertEquals(
        "95% CI 1.05 to 1.36",
        note("The odds ratio of 1.20 (95% confidence interval 1.05 to 1.36)."));
    assertEquals("P=0.03", note("Pain fell by 30% (p-value of 0.03)."));
    assertEquals("IQR 8 to 15", note("Survival was 12 months (IQR 8–15)."));
    assertEquals("± 1.1", note("They lost 5.2 ± 1.1 kg.").replace("; ", ""));
  }

  @Test
  void findsNoNumbersOfAnInterval() {
    assertEquals(1, finder.find("Survival was 52% (95% CI 41% to 62%) at two years.").size());
    assertEquals(1, finder.find("RR 0.8 (CI 0.5-1.2, P = 0.4) in all.").size());
  }

  @Test
  void saysWhatMayBeAThousandOrADecimal() {
    assertEquals("1.500 read as 1,500", note("1.500 patients were treated."));
    assertEquals("2.500 may also mean 2,500", note("A dose of 2.500 mg was given."));
    assertEquals(
        "5 104 read as 5,104; it may also be a power of ten that lost its formatting",
        note("They gave 5 104 cells."));
  }

  @Test
  void saysWhereAPrintedShareIsNotTheCountedOne() {
    assertEquals("18 of 20", note("It worked in 18/20 (90%) of them."));
    assertEquals(
        "18 of 20 is 90%, the text says otherwise", note("It worked in 18/20 (70%) of them."));
  }

  @Test
  void saysHowOftenADoseIsTaken() {
    assertEquals("twice daily", note("Take 500 mg twice daily."));
    assertEquals("a week", note("Walk at least 150 minutes a week."));
  }

  @Test
  void tellsThePartsOfABloodPressureApart() {
    List<Quantity> both = finder.find("It was over 140/90 mmHg.");
    assertEquals(List.of("systolic", "diastolic"), both.stream().map(Quantity::note).toList());
    assertEquals(
        List.of(Bound.MORE_THAN, Bound.MORE_THAN), both.stream().map(Quantity::bound).toList());
  }

  private String note(String sentence) {
    return finder.find(sentence).get(0).note();
  }
}
