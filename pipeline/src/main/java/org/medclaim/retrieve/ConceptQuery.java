package org.medclaim.retrieve;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.medclaim.model.Claim;
import org.medclaim.model.Quantity;
import org.medclaim.terms.Concept;
import org.medclaim.terms.Measure;
import org.medclaim.terms.RecordedPico;
import org.medclaim.terms.Terminology;

/**
 * Asks the index for the records that are about what a claim is about.
 *
 * <p>A record is found where its intervention or its condition is the claim's, a kind of it, or
 * what it is a kind of. It gets points for each dimension that agrees, those of {@link Dimension}
 * for the same concept, three quarters of them one step up or down the is-a tree, half of them
 * further off; and for its measure: 3 for the claim's own, 2 for a wider, narrower or stand-in
 * measure, 1.5 for one that pages mistake it for. A record for any condition counts as further off
 * and is not found by that alone.
 *
 * <p>An illness may be who is treated in one sentence and what comes of it in the next ("the
 * vaccine causes autism"): a condition on the one side and an outcome on the other agree for 3
 * points. So does a claim's intervention with what a record compares with, for half.
 */
final class ConceptQuery {
  /** The condition of records that hold for every disease. */
  private static final String ANY_CONDITION = "any-condition";

  private static final float ONE_STEP = 0.75f;
  private static final float FURTHER = 0.5f;
  private static final float AS_COMPARATOR = 0.5f;
  private static final float ACROSS = 3;
  private static final float SAME_MEASURE = 3;
  private static final float NEAR_MEASURE = 2;
  private static final float MISTAKEN_MEASURE = 1.5f;

  private final Terminology terminology;

  ConceptQuery(Terminology terminology) {
    this.terminology = terminology;
  }

  /** Finds the records and gives them their points; matches nothing for a claim without topic. */
  Query of(Claim claim, Set<String> measures) {
    ImmutableSetMultimap<Dimension, String> concepts =
        Dimension.concepts(RecordedPico.of(claim.pico(), terminology), terminology);
    List<Query> topics = new ArrayList<>();
    Set<String> interventions = concepts.get(Dimension.INTERVENTION);
    Set<String> conditions = withoutAny(concepts.get(Dimension.CONDITION));
    topics.addAll(kin(Dimension.INTERVENTION, interventions));
    topics.addAll(kin(Dimension.COMPARATOR, interventions));
    Set<String> outcomes = concepts.get(Dimension.OUTCOME);
    topics.addAll(kin(Dimension.CONDITION, conditions));
    topics.addAll(kin(Dimension.OUTCOME, conditions));
    if (topics.isEmpty()) {
      return new MatchNoDocsQuery("the claim names neither an intervention nor a condition");
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(anyOf(topics), Occur.FILTER);
    for (Dimension dimension : Dimension.values()) {
      addPoints(query, agreement(dimension, concepts.get(dimension)), dimension.points());
    }
    addPoints(
        query,
        agreement(Dimension.COMPARATOR, interventions),
        Dimension.INTERVENTION.points() * AS_COMPARATOR);
    addPoints(query, agreement(Dimension.OUTCOME, conditions), ACROSS);
    addPoints(query, agreement(Dimension.CONDITION, withoutAny(outcomes)), ACROSS);
    addPoints(query, measures(measures), 1);
    return query.build();
  }

  /** The ids of the measures that the claim's numbers state or its words name. */
  Set<String> measuresOf(Claim claim) {
    Set<String> measures = new TreeSet<>();
    for (Quantity quantity : claim.quantities()) {
      if (quantity.measure() != null) {
        measures.add(quantity.measure());
      }
    }
    terminology.findMeasures(claim.text()).forEach(match -> measures.add(match.measure().id()));
    return measures;
  }

  private static Set<String> withoutAny(Set<String> ids) {
    return Sets.difference(ids, Set.of(ANY_CONDITION));
  }

  /** Everything up and down the tree from the concepts, any-condition left out. */
  private List<Query> kin(Dimension dimension, Set<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<String> upwards = new TreeSet<>(ids);
    ids.forEach(id -> upwards.addAll(terminology.ancestors(id)));
    upwards.remove(ANY_CONDITION);
    return List.of(in(dimension.field(), upwards), in(dimension.ancestorField(), ids));
  }

  /** One point for the same concept and less for its kin, of which the best counts. */
  private List<Query> agreement(Dimension dimension, Set<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<String> parents = new TreeSet<>();
    Set<String> ancestors = new TreeSet<>();
    for (String id : ids) {
      parents.addAll(terminology.concept(id).map(Concept::parents).orElse(List.of()));
      ancestors.addAll(terminology.ancestors(id));
    }
    parents.remove(ANY_CONDITION);
    if (dimension == Dimension.CONDITION) {
      ancestors.add(ANY_CONDITION);
    }
    return List.of(
        worth(1, in(dimension.field(), ids)),
        worth(ONE_STEP, in(dimension.field(), parents)),
        worth(ONE_STEP, in(dimension.parentField(), ids)),
        worth(FURTHER, in(dimension.field(), ancestors)),
        worth(FURTHER, in(dimension.ancestorField(), ids)));
  }

  private List<Query> measures(Set<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<String> near = new TreeSet<>();
    Set<String> mistaken = new TreeSet<>();
    for (Measure other : terminology.measures()) {
      for (String id : ids) {
        if (isNear(id, other)) {
          near.add(other.id());
        }
        if (other.confusedWith().contains(id) || has(id, Measure::confusedWith, other)) {
          mistaken.add(other.id());
        }
      }
    }
    return List.of(
        worth(SAME_MEASURE, in(IndexFields.MEASURE, ids)),
        worth(NEAR_MEASURE, in(IndexFields.MEASURE, near)),
        worth(MISTAKEN_MEASURE, in(IndexFields.MEASURE, mistaken)));
  }

  private boolean isNear(String id, Measure other) {
    return terminology.isMeasure(id, other.id())
        || terminology.isMeasure(other.id(), id)
        || other.estimatedBy().contains(id)
        || has(id, Measure::estimatedBy, other);
  }

  private boolean has(String id, Function<Measure, List<String>> list, Measure other) {
    return terminology.measure(id).map(list).orElse(List.of()).contains(other.id());
  }

  private static void addPoints(BooleanQuery.Builder query, List<Query> levels, float points) {
    if (!levels.isEmpty()) {
      query.add(new BoostQuery(new DisjunctionMaxQuery(levels, 0), points), Occur.SHOULD);
    }
  }

  private static Query anyOf(List<Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static Query worth(float points, Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), points);
  }

  private static Query in(String field, Collection<String> ids) {
    return new TermInSetQuery(field, ids.stream().map(BytesRef::new).toList());
  }
}
