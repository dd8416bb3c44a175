package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Stance;

class StancePairsTest {
  private static final String HEAD = "group\tsplit\ttopic\tfamily\tclaim\tevidence\tlabel\n";

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void marksOfCitationAreNotReadAndLongSentencesAreCut() throws IOException {
    String two = "Aspirin lowered the risk of stroke in this long trial. ".repeat(6).strip();
    Path file =
        write(
            "dev.jsonl",
            "{\"id\": \"1\", \"claim\": \"Aspirin helps [<|multi_cit|>].\", \"evidence_id\": \"9\","
                + " \"evidence_sentences\": [\"Short one.\", \""
                + two
                + "\"],"
                + " \"label\": \"CONTRADICT\", \"rationale\": [0]}\n");
    StancePair pair = new StancePairs().read(folder, "dev").get(0);
    assertEquals("Aspirin helps.", pair.claim());
    assertEquals(Stance.REFUTES, pair.gold());
    assertEquals(List.of("Short one."), pair.rationale());
    assertEquals(7, pair.sentences().size());
    assertEquals(List.of(pair), new StancePairs().read(file, "any"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not json | dev.jsonl:1: not JSON",
        "{\"id\": \"1\"} | dev.jsonl:1: there is no 'claim'",
        "{\"id\":\"1\",\"claim\":\"c\",\"evidence_sentences\":[\"s\"],\"label\":\"MAYBE\"}"
            + " | label 'MAYBE'; expected SUPPORTED",
        "{\"id\":\"1\",\"claim\":\"c\",\"evidence_sentences\":[\"s\"],\"label\":\"NEI\","
            + "\"rationale\":[3]} | names sentence 3 of 1"
      })
  void aWrongLineIsNamed(String line, String complaint) throws IOException {
    write("dev.jsonl", line + "\n");
    GoldException e =
        assertThrows(GoldException.class, () -> new StancePairs().read(folder, "dev"));
    assertTrue(String.valueOf(e.getMessage()).contains(complaint), e.getMessage());
  }

  @Test
  void aMissingFileAndAnEmptyOneAreNamed() throws IOException {
    assertThrows(GoldException.class, () -> new StancePairs().read(folder, "test"));
    write("test.jsonl", "\n");
    assertThrows(GoldException.class, () -> new StancePairs().read(folder, "test"));
  }

  @Test
  void ownPairsAreReadByPart() throws IOException {
    write(
        "negation.tsv",
        HEAD
            + "g\ttrain\tt\tf\tA helps.\tA helped.\tSUPPORTS\n"
            + "h\theld-out\tu\tf\tB helps.\tB did not help.\tREFUTES\n");
    StancePairs reader = new StancePairs();
    assertEquals("A helps.", reader.readOwn(folder, false).get(0).claim());
    StancePair heldOut = reader.readAny(folder, "dev").get(0);
    assertEquals("own/negation", heldOut.set());
    assertEquals(Stance.REFUTES, heldOut.gold());
  }

  @Test
  void claimsBeforePassagesAreReadWithTheirEvidence() throws IOException {
    write("passages.tsv", "passage\tevidence\np-1\tA helped in 40 of 80.\n");
    write(
        "passage-claims.tsv",
        "passage\trelation\tclaim\n"
            + "p-1\tREFUTES\tA hardly helps.\n"
            + "p-1\tNOT_SUPPORTS\tA helps most.\n");
    StancePair only = new StancePairs().readBeforePassages(folder).get(0);
    assertEquals(Stance.REFUTES, only.gold());
    assertEquals(List.of("A helped in 40 of 80."), only.sentences());
    assertEquals(1, new StancePairs().readBeforePassages(folder).size(), "the undecided one");
    write("passage-claims.tsv", "passage\trelation\tclaim\np-2\tREFUTES\tA hardly helps.\n");
    GoldException unknown =
        assertThrows(GoldException.class, () -> new StancePairs().readBeforePassages(folder));
    assertTrue(unknown.getMessage().contains("there is no passage 'p-2'"), unknown.getMessage());
  }
}
