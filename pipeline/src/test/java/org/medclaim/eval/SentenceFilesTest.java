package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.extract.LabelledSentence;
import org.medclaim.extract.LabelledSentence.Label;

class SentenceFilesTest {
  @TempDir private Path folder = Path.of(".");

  private void write(String topics, String lupus) throws IOException {
    Files.writeString(folder.resolve("topics.tsv"), "topic\tsplit\n" + topics);
    Files.writeString(folder.resolve("lupus.tsv"), "sentence\tlabel\ttype\n" + lupus);
  }

  @Test
  void readsSentenceLabelTypeAndSplit() throws IOException {
    write(
        "lupus\theld-out\n",
        "Most patients are women.\tclaim\tepidemiology\nAbout us\tnot\t\nIt varies.\tborderline\n");
    List<LabelledSentence> sentences = SentenceFiles.read(folder);
    assertEquals(
        List.of(Label.CLAIM, Label.NOT, Label.BORDERLINE),
        sentences.stream().map(LabelledSentence::label).toList());
    assertEquals("epidemiology", sentences.get(0).type());
    assertEquals("Most patients are women.", sentences.get(0).page().text());
    assertTrue(sentences.get(0).heldOut());
  }

  @Test
  void aTopicToWorkOnIsNotHeldOut() throws IOException {
    write("lupus\ttrain\n", "Most patients are women.\tclaim\tepidemiology\n");
    assertFalse(SentenceFiles.read(folder).get(0).heldOut());
  }

  @Test
  void saysWhichLineHasALabelThatThereIsNot() throws IOException {
    write("lupus\ttrain\n", "Fine.\tnot\nMost patients are women.\tyes\n");
    GoldException e = assertThrows(GoldException.class, () -> SentenceFiles.read(folder));
    assertTrue(String.valueOf(e.getMessage()).contains("lupus.tsv:3: a label is"), e.getMessage());
  }

  @Test
  void saysWhichTopicHasASplitThatThereIsNot() throws IOException {
    write("lupus\tmaybe\n", "Fine.\tnot\n");
    GoldException e = assertThrows(GoldException.class, () -> SentenceFiles.read(folder));
    assertTrue(String.valueOf(e.getMessage()).contains("topics.tsv:2"), e.getMessage());
  }
}
