package org.medclaim.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Span;

/**
 * Cuts an article into sentences and lines: verbatim, in text order, never overlapping, and every
 * non-blank character of a block in exactly one of them.
 *
 * <p>English only. Safe for any number of threads: the model is immutable and loaded once, the
 * detector that works with it is made anew for each article.
 */
public final class SentenceSplitter {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

  /** Loads the model on first use, once for the program. */
  private static final class Shared {
    static final SentenceModel MODEL = read();

    private static SentenceModel read() {
      try (InputStream in = SentenceModel.class.getResourceAsStream(SentenceSplitter.MODEL)) {
        if (in == null) {
          throw new IllegalStateException(
              "the sentence model "
                  + SentenceSplitter.MODEL
                  + " is not on the class path; opennlp-models-sentdetect-en should bring it");
        }
        return new SentenceModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + SentenceSplitter.MODEL, e);
      }
    }
  }

  /** All sentences and lines of the article, counted from 0. */
  public List<Sentence> split(Article article) {
    SentenceDetectorME detector = new SentenceDetectorME(Shared.MODEL);
    List<Sentence> sentences = new ArrayList<>();
    LineKinds kinds = new LineKinds(article);
    for (int b = 0; b < article.blocks().size(); b++) {
      Block block = article.blocks().get(b);
      String text = block.span().of(article.text());
      for (Span piece : pieces(kinds, b, text, detector)) {
        Span span = piece.shift(block.span().start());
        String words = span.of(article.text());
        SentenceKind kind = kinds.of(b, words);
        sentences.add(new Sentence(sentences.size(), b, kind, span, words));
      }
    }
    return sentences;
  }

  /**
   * The sentences of a text that is one paragraph, an abstract for instance; blank ones left out.
   */
  public List<String> sentences(String paragraph) {
    BitSet proposed = proposed(paragraph, new SentenceDetectorME(Shared.MODEL));
    BitSet ends = SentenceBoundaries.repaired(paragraph, proposed);
    return SentenceBoundaries.slices(paragraph, ends).stream()
        .map(span -> span.of(paragraph))
        .filter(sentence -> !sentence.isBlank())
        .toList();
  }

  private static List<Span> pieces(
      LineKinds kinds, int block, String text, SentenceDetectorME detector) {
    if (kinds.isOneLine(block)) {
      return SentenceBoundaries.slices(text, new BitSet());
    }
    return SentenceBoundaries.slices(
        text, SentenceBoundaries.repaired(text, proposed(text, detector)));
  }

  /** The model's ends; none in a text without words, on which its time grows with the square. */
  private static BitSet proposed(String text, SentenceDetectorME detector) {
    BitSet ends = new BitSet(text.length() + 1);
    if (longestWord(text) <= SentenceBoundaries.LONGEST) {
      for (opennlp.tools.util.Span found : detector.sentPosDetect(text)) {
        ends.set(found.getEnd());
      }
    }
    return ends;
  }

  private static int longestWord(String text) {
    int longest = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
        longest = Math.max(longest, i - start);
        start = i + 1;
      }
    }
    return longest;
  }
}
