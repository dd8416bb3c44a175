package org.medclaim.retrieve;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The fields of the index, besides the concept fields that {@link Dimension} names.
 *
 * <p>Imported passages have fields of their own: how rare a word is in a million abstracts must not
 * change what it is worth among the curated records.
 */
final class IndexFields {
  /** The record's id; the only stored field. */
  static final String ID = "id";

  /** statistic, statement, approval or passage. */
  static final String KIND = "kind";

  /** What the record says, the title of its reference, and the trial's name. */
  static final String TEXT = "text";

  /** The id of the measure of a statistic. */
  static final String MEASURE = "measure";

  /** The code of the reference's study design. */
  static final String DESIGN = "design";

  /** The id of the reference. */
  static final String REFERENCE = "reference";

  /** The first day on which the record can have been public, see {@link PublicationDay}. */
  static final String PUBLISHED = "published";

  /** The id of a passage, as doc values: a search reads it for every candidate. */
  static final String PASSAGE_ID = "passage.id";

  /** The id that all passages of one document share, as doc values. */
  static final String PASSAGE_DOCUMENT = "passage.document";

  /** Title and text of a passage, words and their counts only. */
  static final String PASSAGE_TEXT = "passage.text";

  /** The concepts that a passage speaks of, and all that they are a kind of. */
  static final String PASSAGE_CONCEPT = "passage.concept";

  /** The vector of a passage's title and text. */
  static final String PASSAGE_VECTOR = "passage.vector";

  /** The passage as a line of JSON; stored, read for what is shown. */
  static final String PASSAGE_LINE = "passage.line";

  private IndexFields() {}

  /** The analyser of {@link #TEXT}, the same for building and searching. */
  static Analyzer analyzer() {
    return new EnglishAnalyzer();
  }

  /** BM25 as Anserini tuned it for passages: short texts want less weight on repeats and length. */
  static Similarity similarity() {
    return new BM25Similarity(0.9f, 0.4f);
  }
}
