package org.medclaim.judge.stance;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/**
 * Whether the diseases, people, treatments and outcomes of the claim are those of the sentences.
 */
final class ConceptFeatures {
  private final Terminology terms;

  ConceptFeatures(Terminology terms) {
    this.terms = terms;
  }

  void put(TextReading claim, List<TextReading> chosen, FeatureVector features) {
    Map<ConceptKind, Set<String>> claimed = concepts(List.of(claim));
    Map<ConceptKind, Set<String>> there = concepts(chosen);
    int found = 0;
    int named = 0;
    for (ConceptKind kind : ConceptKind.values()) {
      Set<String> wanted = claimed.getOrDefault(kind, Set.of());
      Set<String> present = there.getOrDefault(kind, Set.of());
      named += wanted.size();
      found += (int) wanted.stream().filter(id -> isThere(id, present)).count();
    }
    features.put("concepts-claim", Math.min(1, named / 3.0));
    features.put("concepts-found", named == 0 ? 0 : (double) found / named);
    features.put("condition-other", isOther(claimed, there, ConceptKind.CONDITION));
    features.put("intervention-other", isOther(claimed, there, ConceptKind.INTERVENTION));
    features.put("outcome-other", isOther(claimed, there, ConceptKind.OUTCOME));
  }

  private Map<ConceptKind, Set<String>> concepts(List<TextReading> readings) {
    Map<ConceptKind, Set<String>> found = new EnumMap<>(ConceptKind.class);
    String text = readings.stream().map(TextReading::text).collect(Collectors.joining("\n"));
    for (TermMatch match : terms.find(text)) {
      found
          .computeIfAbsent(match.concept().kind(), kind -> new TreeSet<>())
          .add(match.concept().id());
    }
    return found;
  }

  private boolean isThere(String id, Set<String> present) {
    return present.stream().anyMatch(other -> terms.related(id, other));
  }

  /** The sentences name something of this kind, but nothing that the claim names. */
  private boolean isOther(
      Map<ConceptKind, Set<String>> claimed,
      Map<ConceptKind, Set<String>> there,
      ConceptKind kind) {
    Set<String> wanted = claimed.getOrDefault(kind, Set.of());
    Set<String> present = there.getOrDefault(kind, Set.of());
    return !wanted.isEmpty()
        && !present.isEmpty()
        && wanted.stream().noneMatch(id -> isThere(id, present));
  }
}
