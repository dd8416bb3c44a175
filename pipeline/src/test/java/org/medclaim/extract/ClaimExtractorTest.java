package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Qualifier;
import org.medclaim.model.Quantity;
import org.medclaim.text.TestArticles;
import org.medclaim.text.TestLines;

class ClaimExtractorTest {
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(TestTerminology.load());

  private static List<Claim> claims(String text) {
    return EXTRACTOR.extract(TestArticles.plain(text)).claims();
  }

  private static Claim last(String text) {
    List<Claim> claims = claims(text);
    assertFalse(claims.isEmpty(), "no claim in: " + text);
    return claims.get(claims.size() - 1);
  }

  static Stream<String> notClaims() {
    return TestLines.of(ClaimExtractorTest.class, "not-claims.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("notClaims")
  void passesOver(String sentence) {
    assertEquals(
        List.of(), claims(sentence).stream().map(claim -> claim.text() + claim.types()).toList());
  }

  static Stream<String> claimLines() {
    return TestLines.of(ClaimExtractorTest.class, "claims.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("claimLines")
  void findsAndTypes(String line) {
    List<String> cells = Splitter.on('\t').splitToList(line);
    List<Claim> found = claims(cells.get(0));
    assertFalse(found.isEmpty(), "no claim in: " + cells.get(0));
    List<String> types = Splitter.on('|').splitToList(cells.get(1));
    for (Claim claim : found) {
      assertTrue(
          types.contains(claim.types().get(0).code()), () -> claim.text() + ": " + claim.types());
    }
  }

  static Stream<String> typeLines() {
    return TestLines.of(ClaimExtractorTest.class, "types.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("typeLines")
  void sortsClaims(String line) {
    List<String> cells = Splitter.on('\t').splitToList(line);
    Set<String> found = new TreeSet<>();
    claims(cells.get(0)).forEach(claim -> claim.types().forEach(type -> found.add(type.code())));
    Set<String> wanted = new TreeSet<>(Splitter.on('|').splitToList(cells.get(1)));
    Set<String> unwanted =
        cells.size() < 3 ? Set.of() : new TreeSet<>(Splitter.on('|').splitToList(cells.get(2)));
    assertTrue(found.containsAll(wanted), () -> cells.get(0) + " is " + found);
    assertTrue(found.stream().noneMatch(unwanted::contains), () -> cells.get(0) + " is " + found);
  }

  static Stream<String> splitLines() {
    return TestLines.of(ClaimExtractorTest.class, "splits.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("splitLines")
  void cutsIntoAtomicClaims(String line) {
    List<String> expected = new ArrayList<>();
    Matcher marked = Pattern.compile("\\[\\[(.*?)]]").matcher(line);
    while (marked.find()) {
      expected.add(marked.group(1));
    }
    String sentence = line.replace("[[", "").replace("]]", "");
    List<String> found = claims(sentence).stream().map(Claim::text).toList();
    assertEquals(String.join(" | ", expected), String.join(" | ", found));
  }

  @Test
  void aShareOfAShareNamesItsBase() {
    List<Claim> claims =
        claims("About 83% of lymphoma patients respond, of whom 53% are in complete remission.");
    Quantity second = claims.get(1).quantities().get(0);
    assertEquals("complete-remission", second.measure());
    assertEquals("About 83% of lymphoma patients", second.scope().base());
    assertEquals(List.of("lymphoma"), claims.get(1).pico().population());
  }

  @Test
  void eachNumberKnowsWhatItMeasures() {
    List<Claim> claims =
        claims(
            "The complete remission rate in children is more than 90%, the cure rate about 50%.");
    assertEquals("complete-remission", claims.get(0).quantities().get(0).measure());
    assertEquals("cure", claims.get(1).quantities().get(0).measure());
  }

  @Test
  void aPronounTakesUpTheTreatmentBefore() {
    Claim claim =
        last(
            "CAR-T cell therapy is given in many hospitals. It has shown promising results in"
                + " leukaemia.");
    assertEquals(List.of("car-t-cell-therapy"), claim.pico().intervention());
    assertEquals(MentionOrigin.ANTECEDENT, origin(claim, "car-t-cell-therapy"));
    assertEquals(MentionOrigin.SENTENCE, origin(claim, "leukaemia"));
  }

  @Test
  void aPronounOutweighsASupportingActor() {
    Claim claim =
        last(
            "CAR-T cell therapy is given in many hospitals. It has shown promising results and"
                + " needs supportive care.");
    assertTrue(claim.pico().intervention().contains("car-t-cell-therapy"), claim.pico().toString());
  }

  @Test
  void anEllipticalSentenceBelongsToItsHeading() {
    Claim claim =
        last(
            "Treatment of lupus\n"
                + "Lupus is treated in many ways, and these are the most usual ones of them all.\n"
                + "1. Glucocorticoid therapy\n"
                + "Rapidly controls inflammation and relieves symptoms.");
    assertEquals(List.of("glucocorticoids"), claim.pico().intervention());
    assertEquals(MentionOrigin.HEADING, origin(claim, "glucocorticoids"));
    assertEquals(List.of("systemic-lupus-erythematosus"), claim.pico().population());
  }

  @Test
  void whatStandsAfterThanIsTheComparator() {
    Claim claim = last("Statin treatment works better than herbal medicine in type 2 diabetes.");
    assertEquals(List.of("statin"), claim.pico().intervention());
    assertEquals(List.of("herbal-medicine"), claim.pico().comparator());
  }

  @Test
  void aTreatmentWhoseSideEffectsAreRelievedIsNotTheIntervention() {
    Claim claim = last("Herbs relieve the side effects of chemotherapy.");
    assertEquals(List.of("herbal-medicine"), claim.pico().intervention());
  }

  @Test
  void theSubjectOfTheArticleStandsInForAMissingCondition() {
    Claim claim =
        last("Living with lupus\nIn some regions, patients are often diagnosed at a late stage.");
    assertEquals(List.of("systemic-lupus-erythematosus"), claim.pico().population());
  }

  @Test
  void headingsNeverClaim() {
    assertEquals(
        1,
        claims(
                "1. Improved organ protection\n"
                    + "The therapy protects the kidneys of patients with lupus.")
            .size());
  }

  @Test
  void otherLanguagesHaveSentencesAndNoClaims() {
    Article article = TestArticles.plain("Das Mittel heilt 90% der Patienten mit Krebs.", "de");
    assertEquals(1, EXTRACTOR.extract(article).sentences().size());
    assertEquals(List.of(), EXTRACTOR.extract(article).claims());
    assertFalse(ClaimExtractor.supports("de"));
    assertTrue(ClaimExtractor.supports("en-GB"));
  }

  @Test
  void anUnknownLanguageIsReadAsEnglishWhereItsLettersAreLatin() {
    assertEquals(
        1, EXTRACTOR.extract(TestArticles.plain("The tea cures cancer.", "und")).claims().size());
    assertEquals(
        0, EXTRACTOR.extract(TestArticles.plain("该疗法治愈癌症，有效率达 90%。", "und")).claims().size());
  }

  @Test
  void idsFollowTheWordsAndTellEqualClaimsApart() {
    List<Claim> first = claims("The tea cures cancer.\nThe tea cures cancer.");
    List<Claim> moved =
        claims("A line of text that claims nothing at all.\n\n  The  tea cures cancer!");
    assertEquals(2, new HashSet<>(first.stream().map(Claim::id).toList()).size());
    assertEquals(first.get(0).id(), moved.get(0).id());
  }

  @Test
  void isTheSameTwice() {
    String text =
        "CAR-T cell therapy\n"
            + "It cures 83% of patients with lymphoma, but causes side effects in half of"
            + " patients.";
    assertEquals(claims(text), claims(text));
  }

  @Test
  void neverThrowsAndAlwaysQuotesVerbatim() {
    Random random = new Random(42);
    List<String> pieces =
        new ArrayList<>(
            List.of(
                " ",
                ", ",
                "; ",
                " but ",
                ". ",
                "\n",
                "? ",
                ": ",
                " of whom ",
                "\u00a0",
                "“",
                "\ud83d\ude00",
                "[2]",
                "not only "));
    claimLines()
        .forEach(
            line ->
                pieces.addAll(Splitter.on(' ').splitToList(line.substring(0, line.indexOf('\t')))));
    for (int i = 0; i < 1500; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(40); k >= 0; k--) {
        text.append(pieces.get(random.nextInt(pieces.size())))
            .append(random.nextInt(4) == 0 ? "" : " ");
      }
      Article article = TestArticles.plain(text.toString());
      for (Claim claim : EXTRACTOR.extract(article).claims()) {
        assertEquals(claim.span().of(article.text()), claim.text());
        for (Quantity quantity : claim.quantities()) {
          assertEquals(quantity.span().of(article.text()), quantity.text());
        }
        for (Mention mention : claim.mentions()) {
          assertEquals(mention.span().of(article.text()), mention.text());
        }
        for (Qualifier qualifier : claim.qualifiers()) {
          assertEquals(qualifier.span().of(article.text()), qualifier.text());
        }
        claim.cues().forEach(cue -> assertEquals(cue.span().of(article.text()), cue.text()));
      }
    }
  }

  private static MentionOrigin origin(Claim claim, String concept) {
    Set<MentionOrigin> origins = new HashSet<>();
    claim.mentions().stream()
        .filter(m -> m.conceptId().equals(concept))
        .map(Mention::origin)
        .forEach(origins::add);
    assertEquals(1, origins.size(), () -> "mentions: " + claim.mentions());
    return origins.iterator().next();
  }
}
