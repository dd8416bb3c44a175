package org.medclaim.retrieve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;

/** Reads what stands beside the words: ids and vectors in columns, whole passages one by one. */
final class PassageColumns {
  private final DirectoryReader reader;

  PassageColumns(DirectoryReader reader) {
    this.reader = reader;
  }

  /** The documents with their ids and scores, in order of documents. */
  List<PassageHit> hits(ScoreDoc[] documents) throws IOException {
    List<PassageHit> hits = new ArrayList<>(documents.length);
    BinaryDocValues ids = null;
    LeafReaderContext at = null;
    for (ScoreDoc document : inOrder(documents)) {
      LeafReaderContext leaf = leaf(document.doc);
      if (ids == null || !leaf.equals(at)) {
        at = leaf;
        ids = leaf.reader().getBinaryDocValues(IndexFields.PASSAGE_ID);
      }
      if (ids == null || !ids.advanceExact(document.doc - leaf.docBase)) {
        throw new IOException("document " + document.doc + " is no passage");
      }
      hits.add(new PassageHit(ids.binaryValue().utf8ToString(), document.score, document.doc));
    }
    return hits;
  }

  /** The ids of what these hits are passages of, in their order. */
  List<String> documents(List<PassageHit> hits) throws IOException {
    List<String> documents = new ArrayList<>(hits.size());
    for (PassageHit hit : hits) {
      // Columns are read forwards only, and these hits are in order of their scores.
      LeafReaderContext leaf = leaf(hit.document());
      BinaryDocValues column = leaf.reader().getBinaryDocValues(IndexFields.PASSAGE_DOCUMENT);
      if (column == null || !column.advanceExact(hit.document() - leaf.docBase)) {
        throw new IOException("document " + hit.document() + " is no passage");
      }
      documents.add(column.binaryValue().utf8ToString());
    }
    return documents;
  }

  /** The documents with the dot product of their full vectors, in order of documents. */
  ScoreDoc[] closeness(ScoreDoc[] documents, float[] wanted) throws IOException {
    ScoreDoc[] scored = inOrder(documents);
    FloatVectorValues vectors = null;
    LeafReaderContext at = null;
    for (int i = 0; i < scored.length; i++) {
      LeafReaderContext leaf = leaf(scored[i].doc);
      if (vectors == null || !leaf.equals(at)) {
        at = leaf;
        vectors = leaf.reader().getFloatVectorValues(IndexFields.PASSAGE_VECTOR);
      }
      int document = scored[i].doc - leaf.docBase;
      boolean found =
          vectors != null
              && (vectors.docID() == document
                  || (vectors.docID() < document
                      && vectors.docID() != DocIdSetIterator.NO_MORE_DOCS
                      && vectors.advance(document) == document));
      scored[i] =
          new ScoreDoc(
              scored[i].doc, vectors != null && found ? dot(vectors.vectorValue(), wanted) : 0);
    }
    return scored;
  }

  /** The stored line of a passage. */
  String line(int document) throws IOException {
    return reader.storedFields().document(document).get(IndexFields.PASSAGE_LINE);
  }

  private LeafReaderContext leaf(int document) {
    return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
  }

  private static ScoreDoc[] inOrder(ScoreDoc[] documents) {
    ScoreDoc[] sorted = documents.clone();
    Arrays.sort(sorted, Comparator.comparingInt(document -> document.doc));
    return sorted;
  }

  /** In one fixed order of additions, whatever the processor can do at once. */
  private static float dot(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return (float) sum;
  }
}
