package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.TestInstallation;
import org.medclaim.model.Claim;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.terms.Terminology;
import org.medclaim.text.TestArticles;
import org.medclaim.text.TestLines;

/**
 * Reads what the claims of the last sentence of small texts ask together, by the project's own
 * terminology (picos.tsv).
 */
class PicoTableTest {
  private static final ClaimExtractor EXTRACTOR =
      new ClaimExtractor(Terminology.load(TestInstallation.corpus()));

  static Stream<String> lines() {
    return TestLines.of(PicoTableTest.class, "picos.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void asksAsTheTableSays(String line) {
    List<String> cells = Splitter.on('\t').splitToList(line);
    String text = cells.get(0).replace(" ¶ ", "\n");
    List<Claim> claims = EXTRACTOR.extract(TestArticles.plain(text)).claims();
    assertFalse(claims.isEmpty(), "no claim");
    int last = claims.get(claims.size() - 1).sentenceIndex();
    List<Claim> asked = claims.stream().filter(claim -> claim.sentenceIndex() == last).toList();
    assertEquals(
        String.join(
            " | ",
            "P " + set(cells.get(1)),
            "I " + set(cells.get(2)),
            "C " + set(cells.get(3)),
            "O " + set(cells.get(4)),
            "from " + set(cells.get(5))),
        String.join(
            " | ",
            "P " + ids(asked, Pico::population),
            "I " + ids(asked, Pico::intervention),
            "C " + ids(asked, Pico::comparator),
            "O " + ids(asked, Pico::outcome),
            "from " + carried(asked)));
  }

  private static Set<String> set(String cell) {
    return cell.equals("-") ? Set.of() : new TreeSet<>(Splitter.on(',').splitToList(cell));
  }

  private static Set<String> ids(List<Claim> claims, Function<Pico, List<String>> part) {
    return claims.stream()
        .flatMap(claim -> part.apply(claim.pico()).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> carried(List<Claim> claims) {
    return claims.stream()
        .flatMap(claim -> claim.mentions().stream())
        .filter(mention -> mention.origin() != MentionOrigin.SENTENCE)
        .map(
            mention -> mention.conceptId() + "=" + mention.origin().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
