package org.medclaim.terms;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.medclaim.yaml.YamlFileException;

/**
 * All concepts and measures, with is-a and a dictionary that finds them in text.
 *
 * <p>Immutable and safe for any number of threads.
 */
public final class Terminology {
  private final ImmutableMap<String, Concept> concepts;
  private final ImmutableMap<String, Measure> measures;
  private final ImmutableMap<String, ImmutableSet<String>> ancestors;
  private final PhraseTable<Concept> conceptNames;
  private final PhraseTable<Measure> measureNames;

  Terminology(
      Map<String, Concept> concepts,
      Map<String, Measure> measures,
      PhraseTable<Concept> conceptNames,
      PhraseTable<Measure> measureNames) {
    this.concepts = ImmutableMap.copyOf(concepts);
    this.measures = ImmutableMap.copyOf(measures);
    this.conceptNames = conceptNames;
    this.measureNames = measureNames;
    Map<String, ImmutableSet<String>> closed = new HashMap<>();
    concepts.keySet().forEach(id -> closed.put(id, ImmutableSet.copyOf(climb(id))));
    this.ancestors = ImmutableMap.copyOf(closed);
  }

  /**
   * Reads {@code terminology/*.yaml} and {@code measures.yaml} of a corpus folder.
   *
   * @throws YamlFileException at the first thing that is wrong
   */
  public static Terminology load(Path corpus) {
    return new TerminologyReader(
            complaint -> {
              throw complaint;
            })
        .read(corpus);
  }

  /** The concept of an id; empty where there is none. */
  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** All concepts, in order of their ids. */
  public ImmutableList<Concept> concepts() {
    return concepts.keySet().stream()
        .sorted()
        .map(id -> concepts.get(id))
        .collect(ImmutableList.toImmutableList());
  }

  /** A concept's preferred name; the id itself where there is no such concept. */
  public String name(String id) {
    return concept(id).map(Concept::name).orElse(id);
  }

  /** The measure of an id; empty where there is none. */
  public Optional<Measure> measure(String id) {
    return Optional.ofNullable(measures.get(id));
  }

  /** All measures, in order of their ids. */
  public ImmutableList<Measure> measures() {
    return measures.keySet().stream()
        .sorted()
        .map(id -> measures.get(id))
        .collect(ImmutableList.toImmutableList());
  }

  /** True where the first is the second or a kind of it. */
  public boolean isA(String id, String ancestor) {
    return id.equals(ancestor) || ancestors.getOrDefault(id, ImmutableSet.of()).contains(ancestor);
  }

  /** True where one of the two is the other or a kind of it. */
  public boolean related(String a, String b) {
    return isA(a, b) || isA(b, a);
  }

  /** Everything that the concept is a kind of, itself left out, in order of the alphabet. */
  public ImmutableSet<String> ancestors(String id) {
    return ancestors.getOrDefault(id, ImmutableSet.of());
  }

  /** How many concepts are a kind of this one, itself left out. */
  public long kindsOf(String id) {
    return ancestors.values().stream().filter(above -> above.contains(id)).count();
  }

  /** True where the one measure is the other or a narrower form of it. */
  public boolean isMeasure(String id, String wider) {
    Optional<String> at = Optional.of(id);
    for (int steps = 0; at.isPresent() && steps <= measures.size(); steps++) {
      if (at.get().equals(wider)) {
        return true;
      }
      at = measure(at.get()).flatMap(Measure::parent);
    }
    return false;
  }

  /** Finds concepts by all their names, longest first, never overlapping, in order of the text. */
  public List<TermMatch> find(String text) {
    return conceptNames.find(text).stream()
        .map(hit -> new TermMatch(hit.value(), hit.span(), hit.span().of(text)))
        .toList();
  }

  /** Finds measures by all their names, longest first, never overlapping, in order of the text. */
  public List<MeasureMatch> findMeasures(String text) {
    return measureNames.find(text).stream()
        .map(hit -> new MeasureMatch(hit.value(), hit.span(), hit.span().of(text)))
        .toList();
  }

  private Set<String> climb(String id) {
    Set<String> found = new TreeSet<>();
    climb(id, found);
    found.remove(id);
    return found;
  }

  private void climb(String id, Set<String> found) {
    Concept concept = concepts.get(id);
    if (concept == null) {
      return;
    }
    for (String parent : concept.parents()) {
      if (found.add(parent)) {
        climb(parent, found);
      }
    }
  }
}
