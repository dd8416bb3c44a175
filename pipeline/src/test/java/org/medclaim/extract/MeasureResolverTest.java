package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.model.Quantity;
import org.medclaim.model.Span;
import org.medclaim.terms.MeasureMatch;
import org.medclaim.terms.Terminology;
import org.medclaim.text.QuantityFinder;
import org.medclaim.text.TestLines;

/** What the numbers of single sentences measure, and of whom, with the project's own measures. */
class MeasureResolverTest {
  private static final int FEWEST_ROWS = 150;
  private static final Terminology TERMS =
      Terminology.load(Path.of(System.getProperty("medclaim.home", "..")).resolve("corpus"));
  private static final MeasureResolver RESOLVER = MeasureResolver.load(TERMS);
  private static final ScopeFinder SCOPES = new ScopeFinder(ClauseWords.load());

  static Stream<String> rows() {
    return TestLines.of(MeasureResolverTest.class, "measures.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void saysWhatTheNumberMeasuresAndOfWhom(String row) {
    List<String> cells = Splitter.on('\t').splitToList(row);
    Quantity found = marked(cells.get(0));
    assertEquals(cells.get(1), found.measure() == null ? "-" : found.measure());
    if (!cells.get(2).isEmpty()) {
      assertEquals(cells.get(2), orDash(found.scope().subject()), "subject");
    }
    if (!cells.get(3).isEmpty()) {
      assertEquals(cells.get(3), orDash(found.scope().base()), "base");
    }
  }

  @Test
  void theTableIsLarge() {
    assertTrue(rows().count() >= FEWEST_ROWS);
  }

  private static String orDash(String words) {
    return words.isEmpty() ? "-" : words;
  }

  private static Quantity marked(String marked) {
    int start = marked.indexOf("[[");
    int end = marked.indexOf("]]") - 2;
    String sentence = marked.replace("[[", "").replace("]]", "");
    List<MeasureMatch> named = TERMS.findMeasures(sentence);
    List<Quantity> resolved =
        RESOLVER.resolve(sentence, new QuantityFinder().find(sentence), named);
    return SCOPES.find(sentence, Tokens.of(sentence), resolved, named).stream()
        .filter(quantity -> quantity.span().overlaps(new Span(start, end)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no number at the mark: " + marked));
  }
}
