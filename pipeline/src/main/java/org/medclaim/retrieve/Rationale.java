package org.medclaim.retrieve;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.medclaim.corpus.SourcePassage;
import org.medclaim.text.SentenceSplitter;

/**
 * Picks the sentences of a passage that bear on a text: those that share its rarest words.
 *
 * <p>A sentence is worth the sum over the shared words of how rare each is among all passages.
 * Those that are worth at least half as much as the best are taken, {@value #MOST} at most, in the
 * order of the passage. A passage that shares no word gives its first sentence.
 */
final class Rationale {
  private static final int MOST = 3;
  private static final double OF_THE_BEST = 0.5;

  private final IndexReader reader;
  private final PassageWords words;
  private final SentenceSplitter splitter = new SentenceSplitter();

  Rationale(IndexReader reader, PassageWords words) {
    this.reader = reader;
    this.words = words;
  }

  /** The numbers of the sentences, in order of the passage; at least one. */
  ImmutableList<Integer> sentences(String text, List<String> sentences) throws IOException {
    Map<String, Integer> wanted = words.counts(text);
    List<Double> worth = new ArrayList<>();
    double best = 0;
    for (String sentence : sentences) {
      double sum = 0;
      Set<String> shared = new TreeSet<>(words.counts(sentence).keySet());
      shared.retainAll(wanted.keySet());
      for (String word : shared) {
        sum += rarity(word);
      }
      worth.add(sum);
      best = Math.max(best, sum);
    }
    if (best == 0) {
      return ImmutableList.of(0);
    }
    double enough = OF_THE_BEST * best;
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < worth.size(); i++) {
      if (worth.get(i) >= enough) {
        numbers.add(i);
      }
    }
    return numbers.stream()
        .sorted(Comparator.comparing(worth::get).reversed().thenComparing(i -> i))
        .limit(MOST)
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  /** The passage's sentences: as imported, or cut now. */
  List<String> of(SourcePassage passage) {
    if (!passage.sentences().isEmpty()) {
      return passage.sentences();
    }
    List<String> cut = splitter.sentences(passage.text());
    return cut.isEmpty() ? List.of(passage.reference().title()) : cut;
  }

  private double rarity(String word) throws IOException {
    int passages = Math.max(1, reader.getDocCount(IndexFields.PASSAGE_TEXT));
    int with = reader.docFreq(new Term(IndexFields.PASSAGE_TEXT, word));
    return Math.log(1 + (passages - with + 0.5) / (with + 0.5));
  }
}
