package org.medclaim.retrieve;

import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;
import org.medclaim.corpus.PassageLine;
import org.medclaim.corpus.SourcePassage;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/** Lays one imported passage out as a Lucene document. */
final class PassageDocument {
  private static final FieldType WORDS = words();

  private final Terminology terminology;

  PassageDocument(Terminology terminology) {
    this.terminology = terminology;
  }

  /** The passage with its words only. */
  Document of(SourcePassage passage) {
    String text = passage.searched();
    Document document = new Document();
    document.add(new StringField(IndexFields.KIND, "passage", Store.NO));
    document.add(new StringField(IndexFields.PASSAGE_ID, passage.id(), Store.NO));
    document.add(new BinaryDocValuesField(IndexFields.PASSAGE_ID, new BytesRef(passage.id())));
    document.add(
        new BinaryDocValuesField(
            IndexFields.PASSAGE_DOCUMENT, new BytesRef(passage.context().document())));
    document.add(new Field(IndexFields.PASSAGE_TEXT, text, WORDS));
    document.add(
        new StringField(IndexFields.DESIGN, passage.reference().design().code(), Store.NO));
    document.add(new IntPoint(IndexFields.PUBLISHED, PublicationDay.of(passage)));
    document.add(new StoredField(IndexFields.PASSAGE_LINE, PassageLine.of(passage)));
    for (String concept : concepts(passage, text)) {
      document.add(new StringField(IndexFields.PASSAGE_CONCEPT, concept, Store.NO));
    }
    return document;
  }

  /** The passage with its words and its vector. */
  Document of(SourcePassage passage, float[] vector) {
    Document document = of(passage);
    document.add(
        new KnnFloatVectorField(
            IndexFields.PASSAGE_VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }

  private Set<String> concepts(SourcePassage passage, String text) {
    Set<String> named = new TreeSet<>(passage.concepts());
    for (TermMatch match : terminology.find(text)) {
      named.add(match.concept().id());
    }
    Set<String> all = new TreeSet<>(named);
    named.forEach(id -> all.addAll(terminology.ancestors(id)));
    return all;
  }

  /** Nobody asks for phrases: positions would double the index. */
  private static FieldType words() {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    type.freeze();
    return type;
  }
}
