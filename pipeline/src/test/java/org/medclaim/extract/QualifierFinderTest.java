package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Span;
import org.medclaim.terms.Terminology;
import org.medclaim.text.QuantityFinder;
import org.medclaim.text.TestLines;

class QualifierFinderTest {
  private static final QualifierFinder FINDER = QualifierFinder.load();
  private static final CueFinder CUES = CueFinder.load();
  private static final Terminology TERMS = TestTerminology.load();

  static Stream<String> lines() {
    return TestLines.of(QualifierFinderTest.class, "context.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void qualifiesAsTheTableSays(String line) {
    List<String> cells = Splitter.on('\t').splitToList(line);
    Set<String> expected =
        cells.get(1).equals("-")
            ? Set.of()
            : new TreeSet<>(Splitter.on(',').splitToList(cells.get(1)));
    assertEquals(expected, kinds(cells.get(0)));
  }

  static Set<String> kinds(String text) {
    Reading reading = read(text);
    return FINDER.find(reading, reading).stream()
        .map(found -> found.kind().code())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Reading read(String text) {
    Tokens tokens = Tokens.of(text);
    Sentence sentence = new Sentence(0, 0, SentenceKind.PROSE, new Span(0, text.length()), text);
    return new Reading(
        sentence,
        sentence.span(),
        tokens,
        new QuantityFinder().find(text),
        CUES.find(tokens),
        TERMS.find(text),
        TERMS.findMeasures(text));
  }
}
