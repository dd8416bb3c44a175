package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Severity;

/** All packs on the real articles that Medclaim is made for, without any claims: words alone. */
class SeedArticlesTest {
  private static final Path HOME = Path.of(System.getProperty("medclaim.home", ".."));
  private static final Path SEEDS = HOME.resolve("../shared/seeds");

  private static RuleBook book;

  @BeforeAll
  static void loadAllPacks() {
    assumeTrue(Files.isDirectory(SEEDS), "the seed articles are not here");
    book =
        RuleBook.load(
            HOME.resolve("rules"),
            List.of("core", "us", "eu", "uk", "cn", "cell-therapy"),
            LocalDate.of(2026, 11, 1),
            ConceptTree.FLAT);
  }

  @Test
  void immuneReconstructionTherapyGetsTheRulesThatALawyerWouldName() throws IOException {
    Set<String> ids = idsIn("000", "Immune reconstruction cell therapy enhances the body");
    assertTrue(
        ids.containsAll(
            Set.of(
                "cell-therapy/stage-risk-status",
                "cn/advertising-law-16-assertion",
                "cn/medical-advertising-7-techniques-and-diseases",
                "uk/cancer-act-s4")),
        ids::toString);
  }

  @Test
  void immunityPromisesAreFoundInThePlans() throws IOException {
    Set<String> ids = idsIn("003", "Short-term plan");
    assertTrue(
        ids.containsAll(
            Set.of(
                "core/immune-boosting",
                "eu/medicines-90c-health-enhanced",
                "cn/medical-advertising-7-techniques-and-diseases")),
        ids::toString);
  }

  @Test
  void theCureRateTouchesChineseLaw() throws IOException {
    Set<String> ids = idsIn("001", "the cure rate of about 50%");
    assertTrue(
        ids.containsAll(
            Set.of("cn/advertising-law-16-cure-rate", "cn/medical-advertising-7-cure-rate")),
        ids::toString);
  }

  @Test
  void incidenceWithoutAPeriodIsFound() throws IOException {
    Set<String> ids = idsIn("003", "incidence of systemic lupus erythematosus");
    assertTrue(ids.contains("core/rate-without-period"), ids::toString);
  }

  @Test
  void theClinicsOwnExpertsAreFound() throws IOException {
    Set<String> ids = idsIn("003", "Experts at United Life");
    assertTrue(
        ids.containsAll(
            Set.of(
                "core/house-experts",
                "cn/advertising-law-16-endorsement",
                "cn/medical-advertising-7-people-as-proof",
                "eu/medicines-90f-recommended")),
        ids::toString);
  }

  @Test
  void responseRatesOfOneTrialAreFound() throws IOException {
    Set<String> ids = idsIn("002", "83% of lymphoma patients");
    assertTrue(
        ids.containsAll(Set.of("core/response-rate-context", "cn/advertising-law-16-cure-rate")),
        ids::toString);
  }

  @Test
  void standardCareHasNoErrors() throws IOException {
    for (String sentence :
        List.of(
            "Chemotherapy remains the standard treatment",
            "Regimens vary",
            "hematopoietic stem cell transplantation offers",
            "Allogeneic transplantation is suitable",
            "targeted drugs such as imatinib",
            "Some supportive procedures use")) {
      assertTrue(errorsIn("000", sentence).isEmpty(), () -> "error on: " + sentence);
    }
    for (String sentence :
        List.of(
            "Rapidly controls inflammation",
            "cyclophosphamide",
            "hydroxychloroquine",
            "belimumab")) {
      assertTrue(errorsIn("003", sentence).isEmpty(), () -> "error on: " + sentence);
    }
  }

  @Test
  void anHonestArticleOnChildhoodLeukaemiaHasNoErrors() throws IOException {
    Map<Severity, List<RuleFinding>> bySeverity =
        findings("004").stream().collect(Collectors.groupingBy(RuleFinding::severity));
    assertTrue(
        !bySeverity.containsKey(Severity.ERROR), () -> bySeverity.get(Severity.ERROR).toString());
  }

  private static Set<String> idsIn(String article, String words) throws IOException {
    return in(article, words)
        .map(RuleFinding::ruleId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<RuleFinding> errorsIn(String article, String words) throws IOException {
    return in(article, words).filter(finding -> finding.severity() == Severity.ERROR).toList();
  }

  private static Stream<RuleFinding> in(String article, String words) throws IOException {
    PlainPage page = page(article);
    int index = page.sentenceWith(words);
    return page.findings(book).stream().filter(finding -> finding.sentenceIndex() == index);
  }

  private static List<RuleFinding> findings(String article) throws IOException {
    return page(article).findings(book);
  }

  private static PlainPage page(String prefix) throws IOException {
    try (Stream<Path> files = Files.list(SEEDS)) {
      Path file =
          files
              .filter(path -> path.getFileName().toString().startsWith(prefix))
              .findFirst()
              .orElseThrow();
      return new PlainPage(Files.readString(file));
    }
  }
}
