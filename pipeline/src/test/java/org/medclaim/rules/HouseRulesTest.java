package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Article;
import org.medclaim.model.Persuasion;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Severity;
import org.medclaim.model.Source;
import org.medclaim.yaml.YamlFileException;

/** What {@code medclaim.yaml} says, on the packs that are shipped. */
class HouseRulesTest {
  private static final Path RULES = Path.of(System.getProperty("medclaim.home", ".."), "rules");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final String TEXT = "The result is guaranteed. Our cure rate is 90%.";
  private static final HouseRules.Choice ALL =
      new HouseRules.Choice(List.of("core", "cn"), Audience.ALL, false, false);

  @TempDir Path dir;

  @Test
  void withoutAConfigurationEveryRuleOfThePacksIsApplied() {
    List<RuleFinding> found = find(Configuration.NONE, ALL, "a.txt");
    assertTrue(ids(found).contains("core/guarantee"), found::toString);
    assertTrue(ids(found).contains("cn/advertising-law-16-cure-rate"), found::toString);
    assertTrue(found.stream().noneMatch(RuleFinding::isSuppressed));
  }

  @Test
  void aProfileChoosesPacksForItsPathsOnly() throws IOException {
    Configuration configuration =
        configuration(
            """
            profiles:
              - name: journal
                paths: ['journal/**']
                packs: [core]
            """);
    assertFalse(
        ids(find(configuration, ALL, "in/journal/a.txt")).stream()
            .anyMatch(id -> id.startsWith("cn/")));
    assertTrue(
        ids(find(configuration, ALL, "in/clinics/a.txt")).stream()
            .anyMatch(id -> id.startsWith("cn/")));
  }

  @Test
  void theCommandLineWinsOverProfiles() throws IOException {
    Configuration configuration =
        configuration("profiles:\n  - {name: all, paths: ['*.txt'], packs: [core]}\n");
    HouseRules.Choice named = new HouseRules.Choice(List.of("cn"), Audience.ALL, true, false);
    assertTrue(
        ids(find(configuration, named, "a.txt")).stream().allMatch(id -> id.startsWith("cn/")));
  }

  @Test
  void rulesForThePublicAreNotForProfessionals() {
    HouseRules.Choice professional =
        new HouseRules.Choice(List.of("core", "cn"), Audience.PROFESSIONAL, false, false);
    List<String> ids = ids(find(Configuration.NONE, professional, "a.txt"));
    assertTrue(ids.contains("core/guarantee"), ids::toString);
    assertFalse(ids.contains("cn/advertising-law-16-cure-rate"), ids::toString);
  }

  @ParameterizedTest
  @CsvSource({"detect,INFO", "information,INFO", "advertising,ERROR"})
  void whatBindsAdvertisingIsInformationElsewhere(String purpose, Severity severity)
      throws IOException {
    Configuration configuration =
        configuration("profiles:\n  - {name: p, paths: ['*'], purpose: " + purpose + "}\n");
    RuleFinding rate =
        find(configuration, ALL, "a.txt").stream()
            .filter(one -> one.ruleId().equals("cn/advertising-law-16-cure-rate"))
            .findFirst()
            .orElseThrow();
    assertEquals(severity, rate.severity());
    assertEquals(
        severity == Severity.INFO,
        rate.message().contains("This binds advertising"),
        rate::message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Contact us today for a consultation. | ERROR",
        "The firm’s founder says: “Contact us today for a consultation.” | INFO",
        "Patients should contact their doctor. | INFO"
      })
  void anOfferThatSomebodyElseIsQuotedWithIsNoOfferOfTheText(String sentence, Severity severity) {
    PlainPage page = new PlainPage("Our cure rate is 90%. " + sentence);
    RuleFinding rate = one(findings(page), "cn/advertising-law-16-cure-rate");
    assertEquals(severity, rate.severity());
  }

  @Test
  void advertisingLawIsSilentInAReportOfWhatOthersSay() {
    PlainPage page =
        new PlainPage(
            "The cure rate was 90%, the firm said. The drug is a breakthrough therapy, she told us."
                + " The result is guaranteed, he says. Others, according to the agency, agree.");
    List<String> ids = ids(findings(page));
    assertTrue(ids.contains("core/breakthrough-language"), ids::toString);
    assertFalse(ids.contains("core/guarantee"), ids::toString);
    assertTrue(ids.stream().noneMatch(id -> id.startsWith("cn/")), ids::toString);
  }

  @Test
  void aReportThatContestsTheWordsNearIsNotBlamedForThem() {
    String told =
        "It is a first, she told us. He says so, too. The drug is a breakthrough therapy, he says. ";
    assertTrue(idsOf(told + "The agency agrees.").contains("core/breakthrough-language"));
    assertFalse(idsOf(told + "Critics call it premature.").contains("core/breakthrough-language"));
    assertTrue(
        idsOf("The result is guaranteed. Critics call it premature. Contact us today.")
            .contains("core/guarantee"));
  }

  @Test
  void strongWordsOfATextThatPersuadesNobodyAreNotItsOwn() {
    PlainPage page = new PlainPage("The result is guaranteed. The cure rate was 90%.");
    Persuasion slight = new Persuasion(Map.of(), Set.of(), 7);
    Persuasion tooShort = new Persuasion(Map.of(), Set.of(), 6);
    Persuasion leaning = new Persuasion(Map.of(), Set.of(0, 1, 2), 20);
    for (Persuasion another : List.of(Persuasion.UNREAD, tooShort, leaning)) {
      assertTrue(ids(findings(page, another)).contains("core/guarantee"));
    }
    assertEquals(List.of(), ids(findings(page, slight)));
  }

  @Test
  void aTextThatGoesOnAboutSellersPassesTheirWordsOn() {
    String warning =
        "The seller promises a cure. The result is guaranteed. The company was fined. Complaints"
            + " went on. The agency warned of the scam. A court ordered a refund.";
    assertFalse(idsOf(warning).contains("core/guarantee"));
    assertTrue(idsOf("We treat you. The result is guaranteed.").contains("core/guarantee"));
  }

  @Test
  void aDisclosureThatIsMissedBesideASentenceIsMissedOnceThere() {
    long findings =
        idsOf("Tea gives a 30% lower risk of stroke and a 20% lower risk of cancer.").stream()
            .filter("core/relative-risk-alone"::equals)
            .count();
    assertEquals(1, findings);
  }

  private static List<String> idsOf(String text) {
    return ids(findings(new PlainPage(text)));
  }

  private static List<RuleFinding> findings(PlainPage page) {
    return findings(page, Persuasion.UNREAD);
  }

  private static List<RuleFinding> findings(PlainPage page, Persuasion persuasion) {
    return house(Configuration.NONE, ALL)
        .apply(
            page.article(), page.sentences(), List.of(), Map.of(), StudyRegister.EMPTY, persuasion);
  }

  @Test
  void aSuppressedFindingStaysOnRecordWithReasonAndAuthor() throws IOException {
    List<RuleFinding> found =
        find(
            configuration(suppression("cn/advertising-law-16-cure-rate", "2026-11-01")),
            ALL,
            "a.txt");
    RuleFinding rate = one(found, "cn/advertising-law-16-cure-rate");
    assertTrue(rate.isSuppressed());
    assertEquals("J. Roe", java.util.Objects.requireNonNull(rate.suppression()).author());
    assertFalse(one(found, "core/guarantee").isSuppressed());
  }

  @Test
  void aWholePackCanBeSuppressedAndOnlySomeWords() throws IOException {
    assertTrue(
        one(
                find(configuration(suppression("cn/*", "2027-01-01")), ALL, "a.txt"),
                "cn/medical-advertising-7-cure-rate")
            .isSuppressed());
    Configuration words =
        configuration(suppression("cn/*", "2027-01-01") + "    text: 'no such words'\n");
    assertTrue(find(words, ALL, "a.txt").stream().noneMatch(RuleFinding::isSuppressed));
  }

  @Test
  void anExpiredSuppressionSaysSoAndCountsNoMore() throws IOException {
    Configuration configuration =
        configuration(suppression("cn/advertising-law-16-cure-rate", "2026-10-31"));
    RuleFinding rate = one(find(configuration, ALL, "a.txt"), "cn/advertising-law-16-cure-rate");
    assertFalse(rate.isSuppressed());
    assertTrue(
        rate.message().endsWith(" The suppression by J. Roe expired on 2026-10-31."),
        rate::message);
    assertEquals(
        List.of(
            "medclaim.yaml:2: the suppression of cn/advertising-law-16-cure-rate by J. Roe"
                + " expired on 2026-10-31; its findings count again"),
        house(configuration, ALL).warnings());
  }

  @Test
  void asOfChoosesTheInstrumentsInForceThen() {
    assertFalse(
        RuleBook.load(RULES, List.of("us"), LocalDate.of(2022, 12, 19), ConceptTree.FLAT)
            .rules()
            .stream()
            .anyMatch(rule -> rule.id().equals("us/ftc-human-trial-for-benefit")));
    assertTrue(
        RuleBook.load(RULES, List.of("us"), LocalDate.of(2022, 12, 20), ConceptTree.FLAT)
            .rules()
            .stream()
            .anyMatch(rule -> rule.id().equals("us/ftc-human-trial-for-benefit")));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "supressions: [] | medclaim.yaml:1:1: unknown key 'supressions'; did you mean"
            + " 'suppressions'?",
        "profiles: [{name: a}] | medclaim.yaml:1:12: a profile says which paths it is for",
        "audience: publik | medclaim.yaml:1:1: 'publik' is not a known audience; did you mean"
            + " 'public'?",
        "suppressions: [{rule: cn/x, reason: r, author: a}] | add 'expires', as in 2027-06-30",
        "suppressions: [{rule: core/guarante, reason: r, author: a, expires: 2027-01-01}] |"
            + " medclaim.yaml:1: there is no rule 'core/guarante'; did you mean 'core/guarantee'?",
        "profiles: [{name: a, paths: '[', packs: [core]}] | '[' is no path pattern"
      })
  void aWrongConfigurationIsNamedWithItsPlace(String text, String complaint) {
    String message =
        assertThrows(YamlFileException.class, () -> house(configuration(text + "\n"), ALL))
            .getMessage();
    assertTrue(message.contains(complaint), message);
  }

  private static String suppression(String rule, String expires) {
    return """
    suppressions:
      - rule: RULE
        reason: reviewed by counsel
        author: J. Roe
        expires: DATE
    """
        .replace("RULE", rule)
        .replace("DATE", expires);
  }

  private Configuration configuration(String text) throws IOException {
    Path file = dir.resolve(Configuration.FILE_NAME);
    Files.writeString(file, text);
    return Configuration.ofFolder(dir);
  }

  private static HouseRules house(Configuration configuration, HouseRules.Choice choice) {
    return HouseRules.load(RULES, configuration, choice, TODAY, ConceptTree.FLAT);
  }

  private static List<RuleFinding> find(
      Configuration configuration, HouseRules.Choice choice, String path) {
    PlainPage page = new PlainPage(TEXT);
    Article plain = page.article();
    Article article =
        new Article(
            plain.id(),
            path,
            "",
            "en",
            plain.text(),
            List.of(),
            new Source("0".repeat(64), 1, "text/plain", "UTF-8"));
    return house(configuration, choice)
        .apply(
            article, page.sentences(), List.of(), Map.of(), StudyRegister.EMPTY, Persuasion.UNREAD);
  }

  private static List<String> ids(List<RuleFinding> findings) {
    return findings.stream().map(RuleFinding::ruleId).toList();
  }

  private static RuleFinding one(List<RuleFinding> findings, String id) {
    return findings.stream().filter(found -> found.ruleId().equals(id)).findFirst().orElseThrow();
  }
}
