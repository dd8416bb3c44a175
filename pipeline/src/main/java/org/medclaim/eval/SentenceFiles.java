package org.medclaim.eval;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medclaim.extract.LabelledSentence;
import org.medclaim.extract.LabelledSentence.Label;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Source;
import org.medclaim.model.Span;

/**
 * Reads a folder of labelled sentences: topics.tsv names the topics and which are held out, and
 * each topic has a file of its name with sentence, label and main type on a line.
 */
public final class SentenceFiles {
  private static final String TOPICS = "topics.tsv";
  private static final String HELD_OUT = "held-out";
  private static final Splitter CELLS = Splitter.on('\t');

  private SentenceFiles() {}

  /**
   * All sentences, topic after topic.
   *
   * @throws GoldException where a file is not as it should be; the message says where
   */
  public static List<LabelledSentence> read(Path folder) {
    List<LabelledSentence> sentences = new ArrayList<>();
    Path topics = folder.resolve(TOPICS);
    for (Line topic : lines(topics)) {
      String split = topic.cell(1, "a topic and its split");
      if (!split.equals(HELD_OUT) && !split.equals("train")) {
        throw topic.wrong("split '" + split + "'; a topic is for 'train' or '" + HELD_OUT + "'");
      }
      Path file = folder.resolve(topic.cell(0, "a topic") + ".tsv");
      for (Line line : lines(file)) {
        sentences.add(sentence(line, split.equals(HELD_OUT)));
      }
    }
    return sentences;
  }

  private static LabelledSentence sentence(Line line, boolean heldOut) {
    Label label =
        switch (line.cell(1, "a sentence and its label")) {
          case "claim" -> Label.CLAIM;
          case "not" -> Label.NOT;
          case "borderline" -> Label.BORDERLINE;
          default -> throw line.wrong("a label is 'claim', 'not' or 'borderline'");
        };
    String type = line.cells().size() > 2 ? line.cells().get(2) : "";
    return new LabelledSentence(page(line.cells().get(0)), label, type, heldOut);
  }

  private static Article page(String sentence) {
    byte[] bytes = sentence.getBytes(StandardCharsets.UTF_8);
    String hash = Hashing.sha256().hashBytes(bytes).toString();
    return new Article(
        "sha256:" + hash,
        "sentence",
        sentence,
        "en",
        sentence,
        List.of(new Block(BlockKind.LINE, 0, new Span(0, sentence.length()))),
        new Source(hash, bytes.length, "text/plain", "UTF-8"));
  }

  private static List<Line> lines(Path file) {
    List<Line> lines = new ArrayList<>();
    try {
      List<String> all = Files.readAllLines(file);
      // The first line names the columns.
      for (int number = 2; number <= all.size(); number++) {
        String text = all.get(number - 1);
        if (!text.isBlank()) {
          lines.add(new Line(CELLS.splitToList(text), file + ":" + number));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return lines;
  }

  private record Line(List<String> cells, String place) {
    String cell(int index, String wanted) {
      if (cells.size() <= index || cells.get(index).isBlank()) {
        throw wrong("the line should hold " + wanted + ", with tabs between");
      }
      return cells.get(index).strip();
    }

    GoldException wrong(String what) {
      return new GoldException(place + ": " + what);
    }
  }
}
