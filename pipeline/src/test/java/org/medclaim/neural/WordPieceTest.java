package org.medclaim.neural;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ids are those that Hugging Face's own tokenizer gives for the same file. */
class WordPieceTest {
  private static WordPiece pieces;

  @BeforeAll
  static void read() throws IOException {
    try (InputStream in =
        WordPieceTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
      pieces = WordPiece.read(in);
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Aspirin lowers the risk of stroke. | aspirin lowers the risk of stroke .",
        "NAÏVE café | naive cafe",
        "β-carotene,β | β - carotene , β",
        "dose=5mg/kg | dose = 5mg / kg",
        "日本 | 日 本",
        "zero\u200bwidth and\u00a0blank | zerowidth and blank"
      })
  void writingThatMeansTheSameHasTheSamePieces(String one, String other) {
    assertArrayEquals(pieces.ids(other, 64), pieces.ids(one, 64));
  }

  @Test
  void piecesLieBetweenTheMarksOfStartAndEnd() {
    assertArrayEquals(new long[] {101, 102}, pieces.ids("", 16));
    assertArrayEquals(new long[] {101, 1996, 3899, 102}, pieces.ids("The dog", 16));
  }

  @Test
  void twoTextsAreEachEndedAndTheSecondIsCutFirst() {
    WordPiece.PairIds pair = pieces.pairIds("The dog", "dog dog dog", 64);
    assertArrayEquals(new long[] {101, 1996, 3899, 102, 3899, 3899, 3899, 102}, pair.ids());
    assertEquals(4, pair.secondFrom());
    assertArrayEquals(
        new long[] {101, 1996, 3899, 102, 3899, 102},
        pieces.pairIds("The dog", "dog dog dog", 6).ids());
    // The first may take half of the room and no more.
    WordPiece.PairIds cut = pieces.pairIds("dog ".repeat(90), "the ".repeat(90), 20);
    assertEquals(20, cut.ids().length);
    assertEquals(12, cut.secondFrom());
  }

  @Test
  void aLongTextIsCutAndStillEnds() {
    long[] ids = pieces.ids("dog ".repeat(1_000), 512);
    assertEquals(512, ids.length);
    assertEquals(102, ids[511]);
    assertEquals(3899, ids[510]);
  }

  @Test
  void whatCannotBePiecedTogetherIsUnknown() {
    assertArrayEquals(new long[] {101, 100, 102}, pieces.ids("z".repeat(101), 16));
    assertArrayEquals(new long[] {101, 100, 3899, 102}, pieces.ids("\ud83e\udda0 dog", 16));
  }

  @Test
  void aMarkInATextIsText() {
    assertEquals(5, pieces.ids("[SEP]", 16).length);
  }

  @Test
  void refusesAnotherKindOfTokenizer() {
    byte[] other = "{\"model\": {\"type\": \"BPE\"}}".getBytes(StandardCharsets.UTF_8);
    assertThrows(IOException.class, () -> WordPiece.read(new ByteArrayInputStream(other)));
  }
}
