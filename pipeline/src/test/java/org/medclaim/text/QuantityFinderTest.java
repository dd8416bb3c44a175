package org.medclaim.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.time.Duration;
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
    assertTrue(lines().count() >= 150, "lines: " + lines().count());
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
  void longHostileTextTakesNoLongTime() {
    for (String piece :
        List.of(
            "1,000 ",
            "more than 5 to ",
            "one hundred and ",
            "95% CI (",
            "10^",
            "a b c 5 ",
            "1:2:3/")) {
      assertTimeout(Duration.ofSeconds(20), () -> finder.find(piece.repeat(1500)));
    }
  }
}
