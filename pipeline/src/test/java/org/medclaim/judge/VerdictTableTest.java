package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.ingest.ArticleReader;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.model.Finding;
import org.medclaim.model.Reason;
import org.medclaim.pipeline.ArticleChecker;
import org.medclaim.pipeline.StageException;
import org.medclaim.retrieve.EvidenceIndex;
import org.medclaim.retrieve.EvidenceSearcher;
import org.medclaim.retrieve.SearchScope;
import org.medclaim.rules.HouseRules;
import org.medclaim.rules.RuleBook;
import org.medclaim.terms.Terminology;

/**
 * Takes single claims of {@code verdicts.tsv} the whole way on the real corpus, without rules.
 *
 * <p>A row marked as a known gap must still be wrong, so that a mended gap loses its mark.
 */
class VerdictTableTest {
  private static final int FEWEST_ROWS = 150;

  /** Doubled spaces or stops, a space before a stop, empty brackets, "a" before a vowel. */
  private static final Pattern BROKEN_TEXT =
      Pattern.compile("  |(?<!\\.)\\.\\.(?!\\.)| [,.;]|\\(\\)|\\b[Aa] [aeio]\\w|\\bnull\\b");

  @TempDir static Path folder;
  private static final List<VerdictOutcome> OUTCOMES = new ArrayList<>();

  static List<VerdictRow> rows() throws IOException {
    return VerdictRow.all();
  }

  @BeforeAll
  static void judgeAll() throws IOException, StageException {
    OUTCOMES.clear();
    OUTCOMES.addAll(outcomes(Path.of(System.getProperty("medclaim.home", "..")), folder));
    print(OUTCOMES);
  }

  /** The outcome of each row on the evidence base of the project at {@code home}. */
  static List<VerdictOutcome> outcomes(Path home, Path scratch) throws IOException, StageException {
    List<VerdictOutcome> outcomes = new ArrayList<>();
    try (EvidenceSearcher searcher =
            EvidenceSearcher.of(
                EvidenceIndex.openOrBuild(
                    home.resolve("corpus"), scratch.resolve("index"), message -> {}));
        StanceVoices voices = StanceVoices.load(searcher.index().terminology(), message -> {})) {
      ArticleChecker checker = checker(searcher, voices, home.resolve("rules"));
      for (VerdictRow row : VerdictRow.all()) {
        outcomes.add(VerdictOutcome.of(row, checker));
      }
    }
    return outcomes;
  }

  /** A checker with no rule in force, so that what is flagged is flagged for its verdict. */
  private static ArticleChecker checker(
      EvidenceSearcher searcher, StanceVoices voices, Path rules) {
    Terminology terms = searcher.index().terminology();
    return new ArticleChecker(
        new ArticleReader(),
        new ClaimExtractor(terms),
        searcher,
        SearchScope.DEFAULT,
        new ClaimAssessor(
            terms,
            StatementVoice.where(voices, terms),
            Optional.of(voices.reading()),
            VerdictCalibration.BY_RULE),
        HouseRules.of(RuleBook.load(rules, List.of(), LocalDate.of(2025, 6, 30), terms::isA)),
        Optional.empty());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void theVerdictIsOneThatTheFactsAllow(VerdictRow row) {
    VerdictOutcome outcome =
        OUTCOMES.stream().filter(one -> one.row().equals(row)).findFirst().orElseThrow();
    assertEquals(
        !row.knownGap(),
        outcome.right(),
        () -> (row.knownGap() ? "mended, take the mark off: " : "") + outcome.described());
  }

  @Test
  void theTableIsLargeAndNamesEachTextOnce() throws IOException {
    List<VerdictRow> rows = rows();
    assertTrue(rows.size() >= FEWEST_ROWS, () -> rows.size() + " rows");
    assertEquals(rows.size(), rows.stream().map(VerdictRow::text).distinct().count());
  }

  /** What a reviewer would paste into a letter: whole sentences, no codes, nothing doubled. */
  @Test
  void explanationsAreCleanSentences() {
    for (VerdictOutcome outcome : OUTCOMES) {
      for (Finding finding : outcome.findings()) {
        String text = finding.assessment().explanation();
        assertTrue(text.startsWith("The article says: \u201c"), text);
        assertTrue(text.endsWith("."), text);
        assertFalse(BROKEN_TEXT.matcher(text).find(), text);
        for (Reason reason : Reason.values()) {
          boolean isWord = !reason.code().contains("-");
          assertTrue(isWord || !text.contains(reason.code()), text);
        }
      }
    }
  }

  /** Confusion of the best verdict with the one found, then the rows that are wrong. */
  private static void print(List<VerdictOutcome> outcomes) {
    Map<String, Map<String, Integer>> confusion = new TreeMap<>();
    for (VerdictOutcome outcome : outcomes) {
      confusion
          .computeIfAbsent(String.join("|", outcome.row().expected()), key -> new TreeMap<>())
          .merge(outcome.verdict(), 1, Integer::sum);
    }
    confusion.forEach(
        (expected, found) -> System.out.printf(Locale.ROOT, "%-45s %s%n", expected, found));
    outcomes.stream()
        .filter(outcome -> !outcome.right())
        .forEach(outcome -> System.out.println(outcome.described()));
    System.out.printf(
        Locale.ROOT,
        "%d rows: %d best, %d right or defensible%n",
        outcomes.size(),
        outcomes.stream().filter(VerdictOutcome::best).count(),
        outcomes.stream().filter(VerdictOutcome::right).count());
  }
}
