package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medclaim.model.Persuasion;
import org.medclaim.model.RuleFinding;

/** What rules make of news and journals, which tell what others say or found. */
class ReportTest {
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

  /** Three sentences that tell what somebody said or a study found. */
  private static final String NEWS =
      " The researchers followed 61 patients. The study was published in The Lancet. “We are glad,”"
          + " she said.";

  private static final String PRESS_RELEASE = NEWS + " BONN, 4 May /PRNewswire/.";

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
    write(RULE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The cells could cure lupus.",
        "The cells may one day cure lupus.",
        "The cells have the potential to cure lupus.",
        "The cells are hailed as a cure of lupus.",
        "The company’s website says that they cure lupus.",
        "The cells, which the maker says cure lupus, are new."
      })
  void hedgesAndAttributionsSilenceInAReportAndNowhereElse(String sentence) {
    assertEquals(0, count(sentence + NEWS), "in a report");
    assertEquals(1, count(sentence), "alone");
    assertEquals(1, count(sentence + NEWS + " Book now."), "where it is offered");
    assertEquals(1, count(sentence + PRESS_RELEASE), "in a press release of whoever offers it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The cells cure lupus.",
        "“The cells cure lupus,” said the doctor.",
        "It could rain, but the cells cure lupus.",
        "The cells cure lupus and could do more."
      })
  void whatAReportSaysWithoutDistanceIsStillFound(String sentence) {
    assertEquals(1, count(sentence + NEWS));
  }

  @Test
  void aRuleOnFiguresCanHearThroughHedgesAndAttributions() throws IOException {
    write(RULE + "even-when: [hedged, attributed]\n");
    assertEquals(1, count("The cells could cure lupus." + NEWS));
    assertEquals(0, count("The cells do not cure lupus." + NEWS));
  }

  @Test
  void aRuleOnOffersIsSilentInAReportByOthersAndKeepsItsSeverityElsewhere() throws IOException {
    write(RULE + "binds: all-but-reports\n");
    assertEquals(0, count("The cells cure lupus." + NEWS));
    assertEquals(1, count("The cells cure lupus." + PRESS_RELEASE));
    RuleFinding alone = find("The cells cure lupus.", Purpose.DETECT).get(0);
    assertEquals("ERROR cure lupus is promised.", alone.severity() + " " + alone.message());
  }

  @Test
  void aShortReportIsKnownByItsJournalToo() {
    String notice = "The cells could cure lupus. The study appears in the journal Nature.";
    assertEquals(1, count(notice), "one sentence that tells of a study");
    assertEquals(0, count(notice + " The researchers found it in 2012."), "two");
    assertEquals(
        1, count("The cells could cure lupus. He said so. She said so."), "nothing else tells");
  }

  @Test
  void aHouseCanSayWhatIsAReport() throws IOException {
    write(RULE + "binds: all-but-reports\n");
    String text = "The cells cure lupus.";
    assertEquals(0, find(text, Purpose.REPORT).size());
    assertEquals(1, find(text + NEWS, Purpose.INFORMATION).size());
    assertEquals(1, find(text + NEWS, Purpose.ADVERTISING).size());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "MORE: These cells cure lupus | 0",
        "Read more: these cells cure lupus | 0",
        "(RELATED: These cells cure lupus) | 0",
        "More cells cure lupus. | 1"
      })
  void pointersToOtherArticlesAreNotRead(String sentence, int findings) {
    assertEquals(findings, count(sentence));
  }

  @Test
  void anExceptionNearLooksAtTwoSentencesAndOneAnywhereAtAll() throws IOException {
    String near = "In rats only. It is new. Cells cure lupus.";
    String far = "In rats only. It is new. So they are. Cells cure lupus.";
    write(RULE + "unless-near: 'in rats'\n");
    assertEquals(0, count(near));
    assertEquals(1, count(far));
    write(RULE + "unless-anywhere: 'in rats'\n");
    assertEquals(0, count(far));
    assertEquals(1, count("It is new. Cells cure lupus."));
  }

  @Test
  void notYetIsANegation() {
    assertEquals(0, count("It is not yet a cure of lupus."));
    assertEquals(1, count("It is not cheap, yet a cure of lupus."));
  }

  private void write(String rule) throws IOException {
    Files.writeString(rules.resolve("test/cure.yaml"), rule);
  }

  private int count(String text) {
    return find(text, Purpose.DETECT).size();
  }

  private List<RuleFinding> find(String text, Purpose purpose) {
    PlainPage page = new PlainPage(text);
    return RuleBook.load(rules, List.of("test"), LocalDate.of(2026, 11, 1), ConceptTree.FLAT)
        .apply(
            page.article(),
            page.sentences(),
            List.of(),
            new Background(Map.of(), StudyRegister.EMPTY, Persuasion.UNREAD, purpose));
  }
}
