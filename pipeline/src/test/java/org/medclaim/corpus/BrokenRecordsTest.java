package org.medclaim.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Statistic;
import org.medclaim.terms.Terminology;
import org.medclaim.yaml.YamlFileException;

/** Each row breaks one thing of a good evidence file and names the complaint, word for word. */
class BrokenRecordsTest {
  private static final String GOOD =
      """
      topic: good records
      references:
        - id: zuma-1
          title: A trial
          trial: ZUMA-1
          design: single-arm-trial
          year: 2017
          identifiers: [PMID:29226797, NCT:NCT02348216]
          verification: primary
          read: abstract
          certainty: low
        - id: alert
          title: An alert
          design: regulator
          source: FDA, alert of 2020
          verification: recalled
          read: not read again
      statistics:
        - id: zuma-1-response
          reference: zuma-1
          population: [lymphoma]
          intervention: [car-t]
          measure: response
          value: 83
          interval: {lower: 74, upper: 90}
          unit: "%"
          n: 101
          verification: primary
          says: In ZUMA-1 83% responded.
      statements:
        - id: cells-unproven
          reference: alert
          kind: unproven
          population: [lymphoma]
          verification: recalled
          says: Nobody has shown it.
      approvals:
        - id: car-t-us
          reference: alert
          population: [lymphoma]
          intervention: [car-t]
          jurisdiction: US
          status: approved
          date: 2017-10
          verification: recalled
          says: The FDA approved it in 2017.
      """;

  @TempDir Path corpus;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(corpus.resolve("terminology"));
    Files.createDirectories(corpus.resolve("evidence"));
    Files.writeString(
        corpus.resolve("terminology/a.yaml"),
        """
        concepts:
          - {id: lymphoma, kind: condition, name: lymphoma}
          - {id: car-t, kind: intervention, name: CAR-T}
        """);
    Files.writeString(
        corpus.resolve("measures.yaml"),
        """
        measures:
          - {id: response, name: response, meaning: tumour shrank, kinds: [proportion]}
          - {id: change, name: change, meaning: difference, kinds: [effect]}
        """);
    evidence(GOOD);
  }

  private void evidence(String text) throws IOException {
    Files.writeString(corpus.resolve("evidence/a.yaml"), text);
  }

  private List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    new EvidenceReader(
            Terminology.load(corpus), complaint -> complaints.add(shown(complaint.getMessage())))
        .read(corpus);
    return complaints;
  }

  private String shown(String message) {
    return message.replace(corpus.resolve("evidence").toString() + "/", "");
  }

  @Test
  void theRecordsAreGoodAsTheyStand() {
    assertEquals(List.of(), complaints());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // references
        "id: zuma-1|id: ZUMA 1|a.yaml:3:5: 'ZUMA 1' is no id; expected lower case with hyphens",
        "title: A trial|titel: A trial|a.yaml:4:5: unknown key 'titel'; did you mean 'title'?",
        "title: A trial|title: ''|a.yaml:3:5: key 'title' is missing here",
        "design: single-arm-trial|design: single-arm|a.yaml:6:5: 'single-arm' is not a known design;"
            + " known: systematic-review, randomised-trial, non-randomised-trial, single-arm-trial,"
            + " cohort, case-control, cross-sectional, registry, case-report, animal, in-vitro,"
            + " guideline, label, regulator, official-statistics, narrative-review, other",
        "year: 2017|year: 217|a.yaml:7:5: 217 is no year of publication",
        "year: 2017|year: MMXVII|a.yaml:7:5: 'MMXVII' is not a whole number",
        "PMID:29226797|29226797|a.yaml:8:5: '29226797' is no identifier; expected PMID:12345678,"
            + " PMC:PMC1234567, NCT:NCT01234567, DOI:10.1000/x or ISBN:...",
        "PMID:29226797|PMID:029226797|a.yaml:8:5: 'PMID:029226797' is no identifier; expected"
            + " PMID:12345678, PMC:PMC1234567, NCT:NCT01234567, DOI:10.1000/x or ISBN:...",
        "NCT:NCT02348216|NCT02348216|a.yaml:8:5: 'NCT02348216' is no identifier; expected"
            + " PMID:12345678, PMC:PMC1234567, NCT:NCT01234567, DOI:10.1000/x or ISBN:...",
        "certainty: low|certainty: lo|a.yaml:11:5: 'lo' is not a known certainty; did you mean"
            + " 'low'?",
        "source: FDA, alert of 2020|trial: ''|a.yaml:12:5: a reference without identifiers needs a"
            + " 'source' that it can be looked up by",
        "certainty: low|retracted: perhaps|a.yaml:11:5: 'perhaps' is neither true nor false",
        // statistics
        "id: zuma-1-response|id: -zuma|a.yaml:19:5: '-zuma' is no id; expected lower case with"
            + " hyphens",
        "population: [lymphoma]|population: [lymfoma]|a.yaml:21:5: there is no concept 'lymfoma';"
            + " did you mean 'lymphoma'?",
        "population: [lymphoma]|population: lymphoma|a.yaml:21:5: 'population' must be a list:"
            + " [first, second]",
        "measure: response|measure: respons|a.yaml:23:5: there is no measure 'respons'; did you mean"
            + " 'response'?",
        "value: 83|value: 83%|a.yaml:24:5: '83%' is not a number",
        "value: 83|value: 183|a.yaml:24:5: 183% of response is not between 0 and 100",
        "value: 83|value: 60|a.yaml:25:5: the interval 74 to 90 does not contain the value 60",
        "value: 83|setting: late|a.yaml:19:5: a statistic needs a 'value', or 'low' and 'high'",
        "n: 101|low: 80|a.yaml:24:5: either 'value' or 'low' and 'high'",
        "lower: 74|lower: 94|a.yaml:25:16: interval 94 to 90 is upside down",
        "lower: 74|level: 95|a.yaml:25:15: key 'lower' is missing here",
        "upper: 90}|upper: 90, level: 100}|a.yaml:25:38: level 100 is not between 0 and 100"
            + " percent",
        "upper: 90}|upper: 90, form: wald}|a.yaml:25:38: unknown key 'form'; known keys: lower,"
            + " upper, level",
        "n: 101|n: 0|a.yaml:27:5: n is 0; expected at least 1",
        "n: 101|n: 10.5|a.yaml:27:5: '10.5' is not a whole number",
        "n: 101|comparator-value: 150|a.yaml:27:5: 150% of response is not between 0 and 100",
        "83% responded.|83% responded|a.yaml:29:5: 'says' must be a sentence that ends with a full"
            + " stop",
        // statements
        "kind: unproven|kind: unprooven|a.yaml:33:5: 'unprooven' is not a known kind; did you mean"
            + " 'unproven'?",
        "id: cells-unproven|id: zuma-1-response|a.yaml:31:5: record 'zuma-1-response' is defined"
            + " twice; first at a.yaml:19",
        "kind: unproven|value: 7|a.yaml:33:5: unknown key 'value'; known keys: id, reference, kind,"
            + " population, intervention, comparator, outcome, verification, says",
        // approvals
        "jurisdiction: US|jurisdiction: USA|a.yaml:42:5: 'USA' is none of US, EU, UK, CN",
        "status: approved|status: aproved|a.yaml:43:5: 'aproved' is not a known status; did you"
            + " mean 'approved'?",
        "date: 2017-10|date: 10/2017|a.yaml:44:5: '10/2017' is no date; expected 2017, 2017-08 or"
            + " 2017-08-30",
        "date: 2017-10|date: 2017-13|a.yaml:44:5: '2017-13' is no date; expected 2017, 2017-08 or"
            + " 2017-08-30"
      })
  void saysWhatIsWrongAndWhere(String good, String bad, String complaint) throws IOException {
    evidence(GOOD.replaceFirst(Pattern.quote(good), bad));
    assertEquals(complaint, complaints().get(0));
  }

  @Test
  void aBrokenReferenceIsMissingForItsRecords() throws IOException {
    evidence(GOOD.replace("source: FDA, alert of 2020", "year: 20"));
    assertEquals(
        List.of(
            "a.yaml:15:5: 20 is no year of publication",
            "a.yaml:32:5: there is no reference 'alert'",
            "a.yaml:39:5: there is no reference 'alert'"),
        complaints());
  }

  @Test
  void namesTheNearestReference() throws IOException {
    evidence(GOOD.replace("reference: zuma-1", "reference: zuma1"));
    assertEquals(
        List.of("a.yaml:20:5: there is no reference 'zuma1'; did you mean 'zuma-1'?"),
        complaints());
  }

  @Test
  void oneBrokenRecordKeepsTheOthers() throws IOException {
    evidence(GOOD.replace("n: 101", "n: 0"));
    EvidenceBase base = CorpusVerification.of(corpus).base();
    assertEquals(
        List.of("cells-unproven", "car-t-us"),
        base.records().stream().map(record -> record.content().id()).toList());
  }

  @Test
  void everyFileIsReadThoughOneIsNoYaml() throws IOException {
    Files.writeString(corpus.resolve("evidence/b.yaml"), "references: [\n");
    Files.writeString(corpus.resolve("evidence/c.yaml"), "topic: c\nreferences: none\n");
    CorpusVerification verified = CorpusVerification.of(corpus);
    assertEquals(2, verified.errors().size(), verified.errors()::toString);
    assertTrue(shown(verified.errors().get(0)).startsWith("b.yaml:"), verified.errors()::toString);
    assertEquals(
        "c.yaml:2:1: 'references' must be a list: [first, second]",
        shown(verified.errors().get(1)));
    assertEquals(3, verified.base().records().size());
  }

  @Test
  void aMissingFolderIsOneComplaintOfSeveral() throws IOException {
    Files.delete(corpus.resolve("evidence/a.yaml"));
    Files.delete(corpus.resolve("evidence"));
    assertEquals(
        List.of(
            corpus.resolve("evidence")
                + ": no such folder; expected the evidence base's YAML files here"),
        CorpusVerification.of(corpus).errors());
  }

  @Test
  void loadingStopsAtTheFirstComplaint() throws IOException {
    evidence(GOOD.replace("n: 101", "n: 0").replace("date: 2017-10", "date: soon"));
    YamlFileException complaint =
        assertThrows(
            YamlFileException.class, () -> EvidenceBase.load(corpus, Terminology.load(corpus)));
    assertEquals("a.yaml:27:5: n is 0; expected at least 1", shown(complaint.getMessage()));
  }

  @Test
  void remarksOnWhatACuratorShouldLookAt() throws IOException {
    evidence(
        GOOD.replace(
                "verification: recalled\n    says: Nobody",
                "verification: primary\n    says: Nobody")
            .replace(
                "statistics:\n",
                """
                  - {id: unused, title: x, design: cohort, source: y, verification: primary, read: all}
                statistics:
                  - id: zuma-1-response-again
                    reference: zuma-1
                    population: [lymphoma]
                    intervention: [car-t]
                    measure: response
                    value: 82
                    unit: "%"
                    verification: primary
                    says: In ZUMA-1 82% responded.
                """));
    CorpusVerification verified = CorpusVerification.of(corpus);
    assertEquals(List.of(), verified.errors());
    assertEquals(
        List.of(
            "reference 'unused': no record rests on it",
            "a.yaml:41: 'cells-unproven' is marked primary, its reference only recalled; the weaker"
                + " mark counts",
            "a.yaml:29: 'zuma-1-response' and 'zuma-1-response-again' give different values for the"
                + " same question"),
        verified.remarks().stream().map(this::shown).toList());
  }

  @Test
  void countsAndTopics() {
    EvidenceBase base = EvidenceBase.load(corpus, Terminology.load(corpus));
    assertEquals(1, base.count(Statistic.class));
    assertEquals(List.of("good records"), base.topics());
    assertEquals(2, base.references().size());
  }

  @Test
  void theDigestIsOfNamesAndBytesOfYamlOnly() throws IOException {
    String before = CorpusDigest.of(corpus);
    assertTrue(before.matches("[0-9a-f]{64}"), before);
    Files.writeString(corpus.resolve("README.md"), "words");
    assertEquals(before, CorpusDigest.of(corpus), "a README is no evidence");
    evidence(GOOD + "# a remark\n");
    assertNotEquals(before, CorpusDigest.of(corpus), "bytes count");
    evidence(GOOD);
    assertEquals(before, CorpusDigest.of(corpus));
    Files.move(corpus.resolve("evidence/a.yaml"), corpus.resolve("evidence/b.yaml"));
    assertNotEquals(before, CorpusDigest.of(corpus), "names count");
  }

  @Test
  void theDigestIsTheSameInAnotherFolder() throws IOException {
    Path copy = corpus.resolve("copy");
    for (String name : List.of("terminology/a.yaml", "measures.yaml", "evidence/a.yaml")) {
      Files.createDirectories(copy.resolve(name).getParent());
      Files.copy(corpus.resolve(name), copy.resolve(name));
    }
    String there = CorpusDigest.of(copy);
    try (Stream<Path> files = Files.walk(copy)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertEquals(CorpusDigest.of(corpus), there);
  }
}
