package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.TestInstallation;
import org.medclaim.model.Claim;
import org.medclaim.model.MentionOrigin;
import org.medclaim.terms.Terminology;
import org.medclaim.text.TestArticles;
import org.medclaim.text.TestLines;

/** Reads the questions of small texts by the project's own terminology (picos.tsv). */
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
    Claim claim = claims.get(claims.size() - 1);
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
            "P " + new TreeSet<>(claim.pico().population()),
            "I " + new TreeSet<>(claim.pico().intervention()),
            "C " + new TreeSet<>(claim.pico().comparator()),
            "O " + new TreeSet<>(claim.pico().outcome()),
            "from " + carried(claim)));
  }

  private static Set<String> set(String cell) {
    return cell.equals("-") ? Set.of() : new TreeSet<>(Splitter.on(',').splitToList(cell));
  }

  private static Set<String> carried(Claim claim) {
    return claim.mentions().stream()
        .filter(mention -> mention.origin() != MentionOrigin.SENTENCE)
        .map(
            mention -> mention.conceptId() + "=" + mention.origin().name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
