package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.yaml.YamlFileException;

/** A small rule folder of its own for each test. */
class RuleBookTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final String RULE =
      """
      id: test/cure
      kind: forbid
      status: active
      summary: A cure
      why: No cure is known.
      severity: error
      instrument: test-act
      citation: Test Act s.1
      message: '{match} is promised.'
      suggestion: Leave it out.
      pattern: 'cure~ ..2.. lupus'
      """;

  @TempDir Path dir;
  private Path rules;

  @BeforeEach
  void writeAFolderOfRules() throws IOException {
    rules = dir.resolve("rules");
    Files.createDirectories(rules.resolve("test"));
    Path home = Path.of(System.getProperty("medclaim.home", ".."));
    Files.copy(home.resolve("rules/vocabulary.yaml"), rules.resolve("vocabulary.yaml"));
    Files.writeString(
        rules.resolve("test/pack.yaml"),
        """
        id: test
        title: For tests
        jurisdiction: US
        instruments:
          - id: test-act
            name: Test Act
            binds: any-text
            audience: public
            effective-from: 2020-01-01
            source: made up
            checked: by this test
        checked: by this test
        """);
    write("cure", RULE);
  }

  @Test
  void findsTheExactWordsAndFillsTheMessage() {
    RuleFinding finding = one("Our cells can cure severe lupus today.");
    assertEquals("cure severe lupus", finding.text());
    assertEquals("cure severe lupus is promised.", finding.message());
    assertEquals("test/cure", finding.ruleId());
    assertEquals("US", finding.jurisdiction());
    assertEquals("Test Act s.1", finding.citation());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It does not cure lupus.",
        "It cannot cure lupus.",
        "No therapy has been shown to cure lupus.",
        "Can it cure lupus?",
        "Doctors ask whether it can cure lupus.",
        "It is a myth that cells cure lupus.",
        "The clinic claims to cure lupus.",
        "There is no evidence that it can cure lupus.",
        "“We cure lupus” is a misleading claim.",
        "Cure of lupus is not possible.",
        "The product is not intended to diagnose, treat, or cure lupus."
      })
  void isSilentWhereTheSentenceTakesItsDistance(String sentence) {
    assertEquals(List.of(), find(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It not only relieves pain, it cures lupus.",
        "It does not hurt, and it cures lupus.",
        "It is not cheap but it cures lupus.",
        "Without surgery, it cures lupus.",
        "No pain, a cure of lupus."
      })
  void isNotFooledByANegationOfSomethingElse(String sentence) {
    assertEquals(1, find(sentence).size());
  }

  @Test
  void firesInQuestionsWhereTheRuleSaysSo() throws IOException {
    write("cure", RULE + "even-when: [questioned]\n");
    assertEquals(1, find("Can it cure lupus?").size());
    assertEquals(0, find("It does not cure lupus.").size());
  }

  @Test
  void sentencesOfNavigationAreNotRead() {
    PlainPage page = new PlainPage("Cells cure lupus.");
    Sentence read = page.sentences().get(0);
    Sentence furniture = new Sentence(0, 0, SentenceKind.FRAGMENT, read.span(), read.text());
    assertEquals(
        List.of(),
        book().apply(page.article(), List.of(furniture), List.of(), Background.of(Map.of())));
  }

  @Test
  void anExceptionInTheSentenceSilences() throws IOException {
    write("cure", RULE + "unless: 'in theory'\n");
    assertEquals(0, find("In theory it cures lupus.").size());
    assertEquals(1, find("In fact it cures lupus.").size());
  }

  @Test
  void aWiderExpressionSilencesOnlyWhereItContainsTheMatch() throws IOException {
    write("cure", RULE + "not-within: 'quick cure of lupus symptoms'\n");
    assertEquals(
        List.of("cure lupus"),
        texts("A quick cure of lupus symptoms may not cure lupus; cells cure lupus."));
  }

  @Test
  void anArticleConditionLooksAtTheWholeArticle() throws IOException {
    write("cure", RULE + "article-has: 'call us'\n");
    assertEquals(0, find("Cells cure lupus.").size());
    assertEquals(1, find("Cells cure lupus. Call us.").size());
  }

  @Test
  void aDisclosureAnywhereIsMissedOnceAnArticle() throws IOException {
    write("cure", disclosure("article"));
    assertEquals(
        List.of("Cells cure lupus"), sentenceStarts("Cells cure lupus. Drugs cure lupus."));
    assertEquals(List.of(), find("Cells cure lupus. A. B. C. D. There are risks."));
  }

  @Test
  void aNearDisclosureReachesTwoSentences() throws IOException {
    write("cure", disclosure("near"));
    assertEquals(0, find("Cells cure lupus. So they say. There are risks.").size());
    assertEquals(1, find("Cells cure lupus. So they say. Good news. There are risks.").size());
  }

  @Test
  void aDisclosureInTheSameSentenceMustStandThere() throws IOException {
    write("cure", disclosure("same-sentence"));
    assertEquals(0, find("Cells cure lupus with risks.").size());
    assertEquals(1, find("Cells cure lupus. There are risks.").size());
  }

  @Test
  void anOmissionListsWhatIsMissing() throws IOException {
    write(
        "cure",
        RULE.replace("kind: forbid", "kind: omission")
                .replace("{match} is promised", "no {missing}")
            + """
            missing:
              - what: the number
                pattern: '{number} patients'
              - what: the product
                pattern: 'belimumab'
            """);
    assertEquals("no the number and the product.", one("Cells cure lupus.").message());
    assertEquals("no the product.", one("Cells cure lupus in 12 patients.").message());
    assertEquals(0, find("Belimumab may cure lupus in 12 patients.").size());
  }

  @Test
  void onlyTheAllowedMayBeSaid() throws IOException {
    write("cure", RULE.replace("kind: forbid", "kind: allow-only") + "allowed: 'open | beds'\n");
    assertEquals(0, find("We cure lupus and are open today.").size());
    assertEquals(1, find("We cure lupus and are kind.").size());
  }

  @Test
  void evidenceIsAskedOfClaimsOnAnInterventionOnly() throws IOException {
    write("cure", evidence());
    EvidenceFloor none = new EvidenceFloor(true, false, false, List.of());
    assertEquals(1, findClaim("cells", none).size());
    assertEquals(0, findClaim("cells", new EvidenceFloor(true, true, true, List.of())).size());
    assertEquals(
        0, findClaim("cells", new EvidenceFloor(true, false, false, List.of("US"))).size());
    assertEquals(
        1, findClaim("cells", new EvidenceFloor(true, false, false, List.of("CN"))).size());
    assertEquals(0, findClaim("", none).size());
  }

  @Test
  void evidenceIsAskedOfWhatTheSentenceNamesOrRefersTo() throws IOException {
    write("cure", evidence());
    Map<String, EvidenceFloor> none = Map.of("c", new EvidenceFloor(true, false, false, List.of()));
    for (String text : List.of("They wake the skin up.", "We wake the skin up.")) {
      PlainPage page = new PlainPage(text);
      Claim claim = claim(page.sentences().get(0), "cells", MentionOrigin.ARTICLE);
      assertEquals(
          text.startsWith("They") ? 1 : 0, page.findings(book(), List.of(claim), none).size());
    }
  }

  @Test
  void aClaimWithoutAFloorIsNotReported() throws IOException {
    write("cure", evidence());
    PlainPage page = new PlainPage("Cells help.");
    assertEquals(List.of(), page.findings(book(), List.of(claim(page, "cells")), Map.of()));
  }

  @Test
  void conceptsBelowTheListedOnesCount() throws IOException {
    write("cure", evidence().replace("types: [efficacy]", "concepts: [therapy]"));
    EvidenceFloor none = new EvidenceFloor(true, false, false, List.of());
    PlainPage page = new PlainPage("Cells help.");
    ConceptTree tree = (concept, above) -> above.equals("therapy");
    RuleBook book = RuleBook.load(rules, List.of("test"), TODAY, tree);
    assertEquals(1, page.findings(book, List.of(claim(page, "cells")), Map.of("c", none)).size());
    assertEquals(0, findClaim("cells", none).size());
  }

  @Test
  void equalSpansOfOneRuleAreReportedOnce() throws IOException {
    write("cure", evidence());
    PlainPage page = new PlainPage("Cells help.");
    EvidenceFloor none = new EvidenceFloor(true, false, false, List.of());
    assertEquals(
        1,
        page.findings(
                book(), List.of(claim(page, "cells"), claim(page, "cells")), Map.of("c", none))
            .size());
  }

  @Test
  void findingsAreInOrderOfSpanThenRule() throws IOException {
    write("also-cure", RULE.replace("test/cure", "test/also-cure"));
    assertEquals(
        List.of("test/also-cure", "test/cure", "test/also-cure", "test/cure"),
        find("Cells cure lupus. Herbs cure lupus.").stream().map(RuleFinding::ruleId).toList());
  }

  @ParameterizedTest
  @CsvSource({"2019-12-31,0", "2020-01-01,1", "2026-06-30,1", "2026-07-01,0"})
  void rulesAreInForceBetweenTheirDates(LocalDate asOf, int rulesInForce) throws IOException {
    write("cure", RULE + "effective-to: 2026-06-30\n");
    assertEquals(
        rulesInForce, RuleBook.load(rules, List.of("test"), asOf, ConceptTree.FLAT).rules().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "retired"})
  void draftsAndRetiredRulesAreNotApplied(String status) throws IOException {
    write("cure", RULE.replace("status: active", "status: " + status));
    assertEquals(List.of(), find("Cells cure lupus."));
  }

  @Test
  void anUnknownPackIsNamedWithThoseThatAreThere() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> RuleBook.load(rules, List.of("tset"), TODAY, ConceptTree.FLAT))
            .getMessage();
    assertEquals("unknown rule pack 'tset'; did you mean 'test'? packs in rules: test", message);
  }

  @Test
  void aFolderWithoutVocabularyIsNoRuleFolder() {
    String message =
        assertThrows(
                YamlFileException.class,
                () -> RuleBook.load(dir, List.of("test"), TODAY, ConceptTree.FLAT))
            .getMessage();
    assertTrue(message.contains("no folder of rule packs"), message);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "summary: A cure | sumary: A cure | unknown key 'sumary'; did you mean 'summary'?",
        "kind: forbid | knid: forbid | unknown key 'knid'; did you mean 'kind'?",
        "kind: forbid | kind: forbid⏎disclosure: risks | has no 'disclosure'; 'require-disclosure'",
        "instrument: test-act | instrument: tset-act | did you mean 'test-act'?",
        "kind: forbid | kind: forbiden | 'forbiden' is not a known kind; did you mean 'forbid'?",
        "id: test/cure | id: test/kure | is not the file's path; write 'test/cure'",
        "severity: error | severity: none | 'none' is no severity of a rule",
        "summary: A cure | summary: A cure. | one line without a full stop",
        "'{match} is promised.' | '{mach}' | placeholder {mach} is not known",
        "'cure~ ..2.. lupus' | 'cure~ ..2.. (lupus' | '(' is not closed",
        "'cure~ ..2.. lupus' | '{cancr}' | did you mean {cancer}?",
        "pattern: 'cure~ ..2.. lupus' | audience: all | it never fires",
        "citation: Test Act s.1 | effective-from: soon | 'soon' is not a date",
        "citation: Test Act s.1 | citation: [a, b] | 'citation' must be a text",
        "citation: Test Act s.1 | effective-to: 2019-12-31 | is before effective-from, 2020-01-01",
        "citation: Test Act s.1 | '' | key 'citation' is missing here",
        "kind: forbid | kind: forbid⏎kind: omission | key 'kind' stands here twice",
        "kind: forbid | kind: require-evidence | list what the claim needs",
        "kind: forbid | kind: require-evidence⏎needs: [approval] | add a 'claim' condition",
        "kind: forbid | kind: omission | list what must not be missing",
        "kind: forbid | kind: allow-only | key 'allowed' is missing here",
        "kind: forbid | kind: forbid⏎even-when: [negatd] | did you mean 'negated'?",
        "kind: forbid | kind: forbid⏎even-when: negated | 'even-when' must be a list",
        "kind: forbid | kind: forbid⏎claim: {typs: [efficacy]} | did you mean 'types'?",
        "kind: forbid | kind: forbid⏎claim: {types: [eficacy]} | did you mean 'efficacy'?",
        "kind: forbid | kind: forbid⏎unless: 'a b)' | ')' without '('",
        "kind: forbid | kind: forbid⏎examples: [{text: It cures lupus.}] | mark what the rule"
            + " finds",
        "kind: forbid | kind: forbid⏎near-misses: [{text: 'a [[b]]', because: c}] | a near miss has"
            + " no",
        "kind: forbid | kind: forbid⏎near-misses: [{text: a}] | key 'because' is missing here",
        "status: active | status: 'active | not YAML"
      })
  void aBrokenRuleFileIsNamedWithLineAndColumn(String right, String wrong, String complaint)
      throws IOException {
    write("cure", RULE.replace(right, wrong.replace("⏎", "\n")));
    String message = assertThrows(YamlFileException.class, this::book).getMessage();
    assertTrue(message.matches("(?s)rules/test/cure\\.yaml:\\d+:\\d+: .*"), message);
    assertTrue(message.contains(complaint), message);
  }

  @Test
  void theDigestChangesWithAnyFileAndWithNothingElse() throws IOException {
    String before = book().digest();
    assertEquals(before, book().digest());
    write("cure", RULE + "# a comment\n");
    assertNotEquals(before, book().digest());
  }

  @Test
  void oneBookServesManyThreads() throws Exception {
    RuleBook book = book();
    String text = "Cells cure lupus. ".repeat(50);
    List<RuleFinding> alone = new PlainPage(text).findings(book);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<List<RuleFinding>> task = () -> new PlainPage(text).findings(book);
      for (Future<List<RuleFinding>> result :
          threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> task).toList())) {
        assertEquals(alone, result.get());
      }
    } finally {
      threads.shutdown();
    }
    assertEquals(50, alone.size());
  }

  @Test
  void copiesOfRulesDoNotCostNewSearches() throws IOException {
    StepCounter one = new StepCounter();
    StepCounter hundred = new StepCounter();
    PlainPage page = new PlainPage("It was mild. ".repeat(200));
    matcher().apply(page.article(), page.sentences(), List.of(), Background.of(Map.of()), one);
    for (int i = 0; i < 100; i++) {
      write("cure" + i, RULE.replace("test/cure", "test/cure" + i));
    }
    matcher().apply(page.article(), page.sentences(), List.of(), Background.of(Map.of()), hundred);
    assertEquals(one.steps(), hundred.steps());
  }

  private RuleMatcher matcher() {
    RuleFolder folder = new RuleFolder(rules);
    Vocabulary vocabulary = folder.vocabulary();
    List<Rule> all =
        folder.rules(folder.pack("test"), vocabulary).stream().map(RuleFile::rule).toList();
    return new RuleMatcher(all, vocabulary, ConceptTree.FLAT);
  }

  private static String disclosure(String where) {
    return RULE.replace("kind: forbid", "kind: require-disclosure")
        + "disclosure: 'risks'\nwhere: "
        + where
        + "\n";
  }

  private static String evidence() {
    return RULE.replace("kind: forbid", "kind: require-evidence")
            .replace("pattern: 'cure~ ..2.. lupus'\n", "")
        + "claim:\n  types: [efficacy]\nneeds: [randomised-human, approval]\n";
  }

  private List<RuleFinding> findClaim(String intervention, EvidenceFloor floor) {
    PlainPage page = new PlainPage("Cells help.");
    return page.findings(book(), List.of(claim(page, intervention)), Map.of("c", floor));
  }

  private static Claim claim(PlainPage page, String intervention) {
    Sentence sentence = page.sentences().get(0);
    return claim(sentence, intervention, MentionOrigin.SENTENCE);
  }

  private static Claim claim(Sentence sentence, String intervention, MentionOrigin origin) {
    List<String> interventions = intervention.isEmpty() ? List.of() : List.of(intervention);
    return new Claim(
        "c",
        sentence.index(),
        sentence.span(),
        sentence.text(),
        List.of(ClaimType.EFFICACY),
        1,
        new Pico(List.of(), interventions, List.of(), List.of()),
        interventions.stream().map(id -> new Mention(id, sentence.span(), "", origin)).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  private void write(String name, String rule) throws IOException {
    Files.writeString(rules.resolve("test/" + name + ".yaml"), rule);
  }

  private RuleBook book() {
    return RuleBook.load(rules, List.of("test"), TODAY, ConceptTree.FLAT);
  }

  private List<RuleFinding> find(String text) {
    return new PlainPage(text).findings(book());
  }

  private RuleFinding one(String text) {
    List<RuleFinding> findings = find(text);
    assertEquals(1, findings.size(), findings::toString);
    return findings.get(0);
  }

  private List<String> texts(String text) {
    return find(text).stream().map(RuleFinding::text).collect(Collectors.toList());
  }

  private List<String> sentenceStarts(String text) {
    return find(text).stream()
        .map(finding -> text.substring(0, finding.span().end()))
        .collect(Collectors.toList());
  }
}
