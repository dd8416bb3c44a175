package org.medclaim.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineOfTreatmentFinderTest {
  private final LineOfTreatmentFinder finder = new LineOfTreatmentFinder();

  static Stream<String> lines() {
    return TestLines.of(LineOfTreatmentFinderTest.class, "lines-of-treatment.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void findsTheLinesOfTheTable(String line) {
    List<String> cells = Splitter.on('\t').limit(2).splitToList(line);
    assertEquals(
        cells.get(1).strip(),
        finder.find(cells.get(0)).stream()
            .map(
                found ->
                    found.text()
                        + "|"
                        + found.low()
                        + "|"
                        + (found.high() == null ? "-" : found.high()))
            .collect(Collectors.joining(" ; ")));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void spansQuoteTheText(String line) {
    String sentence = line.substring(0, line.indexOf('\t'));
    for (TreatmentLine found : finder.find(sentence)) {
      assertEquals(found.text(), found.span().of(sentence));
    }
  }
}
