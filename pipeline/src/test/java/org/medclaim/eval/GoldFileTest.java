package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Verdict;

/** Annotations are read in full, and complaints say where. */
class GoldFileTest {
  @TempDir Path temporary;

  private Path gold(String text) throws IOException {
    return Files.writeString(temporary.resolve("gold.jsonl"), text);
  }

  @Test
  void readsWhatALineSays() throws IOException {
    Path file =
        gold(
            """
            {"doc": "a.txt", "i": 0, "sentence": "Our clinic", "checkworthy": false}

            {"doc": "a.txt", "i": 1, "sentence": "It cures.", "checkworthy": true, "types": ["efficacy"], "verdict": "NEI", "also_ok": ["REFUTED"], "must_flag": true, "borderline": true, "quantities": [{"text": "over 5.5%", "kind": "proportion", "low": 5.5, "high": null, "unit": "%", "of": "them"}]}
            """);
    assertEquals(
        List.of(
            new GoldLine(
                "a.txt",
                0,
                "Our clinic",
                false,
                false,
                List.of(),
                null,
                List.of(),
                false,
                List.of()),
            new GoldLine(
                "a.txt",
                1,
                "It cures.",
                true,
                true,
                List.of("efficacy"),
                Verdict.NOT_ENOUGH_INFO,
                List.of(Verdict.REFUTED),
                true,
                List.of(
                    new GoldQuantity(
                        "over 5.5%", QuantityKind.PROPORTION, new BigDecimal("5.5"), null, "%")))),
        GoldFile.read(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"doc": "a", "i": 1, "sentence": "x"} | 'checkworthy' is missing
          {"doc": "a", "i": 1, "sentence": "x", "checkworthy": "yes"} | 'checkworthy' is "yes"; it is true or false
          {"doc": "a", "sentence": "x", "checkworthy": false} | 'i' is missing
          {"doc": "a", "i": 1, "sentence": "x", "checkworthy": true} | 'verdict' is missing
          {"doc": "a", "i": 1, "sentence": "x", "checkworthy": true, "verdict": "TRUE"} | "TRUE" is no verdict; known: SUPPORTED, REFUTED, MISLEADING, NOT_ENOUGH_INFO
          {"doc": "a", "i": 1, "sentence": "x", "checkworthy": true, "verdict": "NEI", "also_ok": ["MAYBE"]} | "MAYBE" is no verdict; known: SUPPORTED, REFUTED, MISLEADING, NOT_ENOUGH_INFO
          """)
  void complainsWithFileAndLine(String line, String complaint) throws IOException {
    Path file = gold("\n" + line + "\n");
    GoldException e = assertThrows(GoldException.class, () -> GoldFile.read(file));
    assertEquals(file + ":2: " + complaint, e.getMessage());
  }

  @Test
  void refusesAFileWithoutALine() throws IOException {
    Path file = gold("\n\n");
    GoldException e = assertThrows(GoldException.class, () -> GoldFile.read(file));
    assertEquals(file + ": no annotated line in it", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "SUPPORT, SUPPORTED",
    "supports, SUPPORTED",
    "CONTRADICT, REFUTED",
    "REFUTES, REFUTED",
    "Misleading, MISLEADING",
    "NEI, NOT_ENOUGH_INFO",
    "not enough info, NOT_ENOUGH_INFO"
  })
  void knowsOtherSetsLabels(String label, Verdict verdict) {
    assertEquals(Optional.of(verdict), GoldLabels.verdict(label));
  }
}
