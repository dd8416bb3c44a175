package org.medclaim.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The terminology that the project ships, on sentences. */
class CuratedTermsTest {
  private static final Terminology TERMS = Terminology.loadCurated(Path.of("../corpus"));

  @Test
  void hasAtLeastFifteenHundredConcepts() {
    assertTrue(TERMS.concepts().size() >= 1500, () -> TERMS.concepts().size() + " concepts");
  }

  @Test
  void readsEveryExampleOfAnAmbiguousNameAsItSays() {
    assertTrue(TERMS.exampleCount() >= 50, () -> TERMS.exampleCount() + " examples");
    assertEquals(List.of(), TERMS.brokenExamples());
  }

  @TestFactory
  Stream<DynamicTest> leavesFalseFriends() throws IOException {
    List<String> lines;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("false-friends.txt")),
                StandardCharsets.UTF_8))) {
      lines = in.lines().filter(line -> !line.startsWith("#")).toList();
    }
    assertTrue(lines.size() >= 60, () -> lines.size() + " sentences");
    return lines.stream()
        .map(line -> line.split(" \\| ", 2))
        .map(row -> DynamicTest.dynamicTest(row[1], () -> assertAbsent(row[0], row[1])));
  }

  private static void assertAbsent(String concept, String sentence) {
    assertTrue(TERMS.concept(concept).isPresent(), () -> "no concept " + concept);
    List<String> found =
        TERMS.find(sentence).stream()
            .filter(match -> TERMS.isA(match.concept().id(), concept))
            .map(TermMatch::text)
            .toList();
    assertEquals(List.of(), found, sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Eating tomatoes protects the prostate.|tomatoes",
        "Pre-eclampsia is dangerous.|pre-eclampsia",
        "Preeclampsia is dangerous.|pre-eclampsia",
        "St. John's wort against low mood|st-johns-wort",
        "St John’s wort against low mood|st-johns-wort",
        "Dietary fiber helps.|high-fibre-diet",
        "children's oesophagus: Barrett's esophagus|barrett-oesophagus",
        "Haemorrhoids and piles|haemorrhoids",
        "hemorrhoid cream|haemorrhoids",
        "Amalgam fillings are safe.|amalgam-filling",
        "5G masts cause headaches.|mobile-phone-radiation",
        "He took chondroitin sulphate.|glucosamine",
        "Lianhua Qingwen cures the flu.|proprietary-chinese-herbal-preparation",
        "A PET scan was done.|positron-emission-tomography",
        "Long-term use of PPIs against stomach acid|proton-pump-inhibitor"
      })
  void findsWhatPagesWrite(String text, String concept) {
    assertTrue(
        TERMS.find(text).stream().anyMatch(match -> TERMS.isA(match.concept().id(), concept)),
        () -> text + " has only " + TERMS.find(text));
  }

  @Test
  void anArticlesOwnDefinitionHoldsInAllItsSentences() {
    ArticleTerms article =
        TERMS.inArticle(
            "Metabolic syndrome (MS) is common. Chronic graft-versus-host disease (cGVHD) is not.");
    assertEquals(List.of("metabolic-syndrome"), ids(article.find("In MS the lesions grow.")));
    assertEquals(List.of("multiple-sclerosis"), ids(TERMS.find("In MS the lesions grow.")));
  }

  @Test
  void learnsAbbreviationsThatOnlyTheArticleKnows() {
    ArticleTerms article = TERMS.inArticle("Premature ovarian insufficiency (PROVI) is rare.");
    assertEquals(
        List.of("premature-ovarian-insufficiency"), ids(article.find("Cells for PROVI failed.")));
    assertEquals(List.of(), ids(TERMS.find("For PROVI nothing helped.")));
  }

  private static List<String> ids(List<TermMatch> matches) {
    return matches.stream().map(match -> match.concept().id()).toList();
  }
}
