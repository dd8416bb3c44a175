package org.medclaim.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Statistic;
import org.medclaim.terms.Terminology;

class StatisticsCsvTest {
  private static final String HEADER =
      "id,reference,reference-title,reference-design,reference-year,reference-identifiers,"
          + "reference-verification,reference-read,population,intervention,measure,value,"
          + "interval-lower,interval-upper,unit,n,verification,says";

  private static final String TRIAL =
      "tea-response,snow-trial,\"Snow tea, a"
          + " \"\"trial\"\"\",randomised-trial,2019,PMID:101,primary,abstract,frost;cold,tea,response,40,31,50,%,120,primary,\"In"
          + " the snow trial, 40% responded.\"";

  @TempDir Path folder;
  private Path corpus;

  @BeforeEach
  void write() throws IOException {
    corpus = folder.resolve("corpus");
    Files.createDirectories(corpus.resolve("terminology"));
    Files.createDirectories(corpus.resolve("evidence"));
    Files.writeString(
        corpus.resolve("terminology/a.yaml"),
        """
        concepts:
          - {id: frost, kind: condition, name: frost disease}
          - {id: cold, kind: condition, name: cold ears}
          - {id: tea, kind: intervention, name: snow tea}
        """);
    Files.writeString(
        corpus.resolve("measures.yaml"),
        """
        measures:
          - {id: response, name: response, meaning: people who respond, kinds: [proportion]}
        """);
    Files.writeString(
        corpus.resolve("evidence/old.yaml"),
        """
        topic: old
        references:
          - {id: old-trial, title: Old, design: cohort, source: a book, verification: recalled, read: not read again}
        statistics:
          - {id: old-response, reference: old-trial, population: [frost], measure: response, value: 10,
             unit: "%", verification: recalled, says: Ten percent responded.}
        """);
  }

  private StatisticsCsv.Result run(String... lines) throws IOException {
    Path table = Files.writeString(folder.resolve("Snow Table.csv"), String.join("\r\n", lines));
    return StatisticsCsv.run(corpus, table, corpus.resolve("evidence"));
  }

  @Test
  void aRowIsARecordLikeOneWrittenByHand() throws IOException {
    StatisticsCsv.Result result = run(HEADER, TRIAL);
    assertEquals(List.of(), result.failures());
    assertEquals(corpus.resolve("evidence/snow-table.yaml"), result.file());
    EvidenceBase base = EvidenceBase.load(corpus, Terminology.loadCurated(corpus));
    EvidenceRecord record =
        base.records().stream()
            .filter(found -> found.content().id().equals("tea-response"))
            .findFirst()
            .orElseThrow();
    assertEquals("Snow tea, a \"trial\"", record.reference().title());
    assertEquals(2019, record.reference().year());
    Statistic statistic = (Statistic) record.content();
    assertEquals(List.of("frost", "cold"), statistic.pico().population());
    assertEquals(new BigDecimal("40"), statistic.low());
    assertEquals(120, statistic.n());
    assertEquals(List.of(), CorpusVerification.of(corpus).errors());
  }

  @Test
  void theTableMayBeImportedAgainAndRowsMayShareAReference() throws IOException {
    run(HEADER, TRIAL);
    String second =
        "tea-cold,snow-trial,,,,,,,cold,tea,response,20,,,%,,primary,\"In the snow trial, 20%"
            + " responded.\"";
    StatisticsCsv.Result result = run(HEADER, TRIAL, "", second);
    assertEquals(List.of(), result.failures());
    assertEquals(2, result.kept());
    assertEquals(2, result.read());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "frost;cold | forst | there is no concept 'forst'; did you mean 'frost'?",
        ",40, | ,140, | 140% of response is not between 0 and 100",
        ",31,50, | ,51,60, | the interval 51 to 60 does not contain the value 40",
        "PMID:101 | PMID:x | 'PMID:x' is no identifier",
        "randomised-trial | trial | trial",
        "tea-response | old-response | record 'old-response' is in the evidence base already",
        "responded. | responded | 'says' must be a sentence that ends with a full stop",
        "snow-trial | old-trial | reference 'old-trial' is in the evidence base already",
      })
  void aRowThatIsWrongIsNamedAndLeftOut(String part, String instead, String complaint)
      throws IOException {
    String good = TRIAL.replace("tea-response", "other").replace("snow-trial", "other-trial");
    StatisticsCsv.Result result = run(HEADER, good, TRIAL.replace(part, instead));
    assertEquals(1, result.kept());
    assertEquals(1, result.failures().size());
    String failure = result.failures().get(0);
    assertTrue(failure.startsWith(folder.resolve("Snow Table.csv") + ":3: "), failure);
    assertTrue(failure.contains(complaint), failure);
  }

  @Test
  void rowsThatContradictTheTableAreNamed() throws IOException {
    StatisticsCsv.Result result =
        run(
            HEADER,
            TRIAL,
            TRIAL,
            TRIAL.replace("tea-response", "b").replace("2019", "2018"),
            "too,short",
            "c,nowhere,,,,,,,cold,tea,response,20,,,%,,primary,Twenty responded.");
    List<String> failures =
        result.failures().stream().map(line -> line.replaceFirst("^.*\\.csv:", "")).toList();
    assertEquals(
        List.of(
            "3: record 'tea-response' stands in the table twice; first in line 2",
            "4: reference 'snow-trial' is something else here than in a row before",
            "5: 2 cells, but 18 columns",
            "6: there is no reference 'nowhere'; the row must say what it is: reference-title,"
                + " reference-design, ..."),
        failures);
  }

  @Test
  void aTableOfAnotherFormIsRefused() {
    assertTrue(
        refusal("id,mesure", "1,2")
            .endsWith("csv:1: unknown column 'mesure'; did you mean 'measure'?"));
    assertTrue(
        refusal(HEADER, "a,\"b")
            .endsWith("csv:2: a quotation mark is not closed in the row that begins here"));
    assertTrue(refusal("").endsWith("the table is empty"));
    assertTrue(refusal(HEADER, "a,b").contains("no row of it could be kept; first"));
  }

  private String refusal(String... lines) {
    return String.valueOf(assertThrows(ImportException.class, () -> run(lines)).getMessage());
  }

  @Test
  void aFileThatPeopleWroteIsNotReplaced() throws IOException {
    Path table = Files.writeString(folder.resolve("old.csv"), HEADER + "\n" + TRIAL + "\n");
    ImportException refused =
        assertThrows(
            ImportException.class,
            () -> StatisticsCsv.run(corpus, table, corpus.resolve("evidence")));
    assertTrue(String.valueOf(refused.getMessage()).contains("was not made by an import"));
  }
}
