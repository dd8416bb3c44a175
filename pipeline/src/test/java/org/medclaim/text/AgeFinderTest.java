package org.medclaim.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgeFinderTest {
  private final AgeFinder finder = new AgeFinder();

  static Stream<String> lines() {
    return TestLines.of(AgeFinderTest.class, "ages.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void findsTheAgesOfTheTable(String line) {
    List<String> cells = Splitter.on('\t').limit(2).splitToList(line);
    assertEquals(
        cells.get(1).strip(),
        finder.find(cells.get(0)).stream()
            .map(age -> age.text() + "|" + number(age.low()) + "|" + number(age.high()))
            .collect(Collectors.joining(" ; ")));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void spansQuoteTheText(String line) {
    String sentence = line.substring(0, line.indexOf('\t'));
    for (AgeRange age : finder.find(sentence)) {
      assertEquals(age.text(), age.span().of(sentence));
    }
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "-" : value.toPlainString();
  }
}
