package org.medclaim.retrieve;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.medclaim.corpus.EvidenceRecord;
import org.medclaim.model.Statistic;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/** Lays one evidence record out as a Lucene document. */
final class EvidenceDocument {
  private final Terminology terminology;

  EvidenceDocument(Terminology terminology) {
    this.terminology = terminology;
  }

  Document of(EvidenceRecord record) {
    Document document = new Document();
    document.add(new StringField(IndexFields.ID, record.content().id(), Store.YES));
    add(
        document,
        IndexFields.KIND,
        record.content().getClass().getSimpleName().toLowerCase(Locale.ROOT));
    add(document, IndexFields.REFERENCE, record.reference().id());
    add(document, IndexFields.DESIGN, record.reference().design().code());
    document.add(new IntPoint(IndexFields.PUBLISHED, PublicationDay.of(record)));
    document.add(new TextField(IndexFields.TEXT, text(record), Store.NO));
    addConcepts(document, Dimension.concepts(record.content().pico(), terminology));
    if (record.content() instanceof Statistic statistic) {
      add(document, IndexFields.MEASURE, statistic.measure());
      addDimension(document, Dimension.REGION, regions(statistic));
    }
    return document;
  }

  private static String text(EvidenceRecord record) {
    return String.join(
        "\n", record.content().sentence(), record.reference().title(), record.reference().trial());
  }

  /** The places that a statistic's region names; it is written in words, not as a concept. */
  private Set<String> regions(Statistic statistic) {
    Set<String> regions = new TreeSet<>();
    for (TermMatch match : terminology.find(statistic.region())) {
      if (match.concept().kind() == ConceptKind.REGION) {
        regions.add(match.concept().id());
      }
    }
    return regions;
  }

  private void addConcepts(Document document, ImmutableSetMultimap<Dimension, String> concepts) {
    for (Dimension dimension : Dimension.values()) {
      addDimension(document, dimension, concepts.get(dimension));
    }
  }

  private void addDimension(Document document, Dimension dimension, Set<String> ids) {
    Set<String> parents = new TreeSet<>();
    Set<String> ancestors = new TreeSet<>();
    for (String id : ids) {
      add(document, dimension.field(), id);
      terminology.concept(id).map(Concept::parents).ifPresent(parents::addAll);
      ancestors.addAll(terminology.ancestors(id));
    }
    parents.forEach(parent -> add(document, dimension.parentField(), parent));
    ancestors.forEach(ancestor -> add(document, dimension.ancestorField(), ancestor));
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.NO));
  }
}
