package org.medclaim.retrieve;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * The fields of the index, besides the concept fields that {@link Dimension} names.
 *
 * <p>A passage of an imported document fits in the same fields: its document's id under {@link
 * #REFERENCE}, its sentences under {@link #TEXT}, the concepts found in it under the dimensions.
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
