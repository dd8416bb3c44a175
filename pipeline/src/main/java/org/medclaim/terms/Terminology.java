package org.medclaim.terms;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
  private final ImmutableMap<String, String> foreignIds;
  private final ImmutableList<Concept> inOrder;
  private final ImmutableMultiset<String> kinds;
  private final PhraseTable<Meaning> conceptNames;
  private final PhraseTable<Meaning> measureNames;
  private final ImmutableList<Ambiguous> ambiguous;

  Terminology(
      Map<String, Concept> concepts,
      Map<String, Measure> measures,
      PhraseTable<Meaning> conceptNames,
      PhraseTable<Meaning> measureNames,
      List<Ambiguous> ambiguous) {
    this.concepts = ImmutableMap.copyOf(concepts);
    this.measures = ImmutableMap.copyOf(measures);
    this.conceptNames = conceptNames;
    this.measureNames = measureNames;
    this.ambiguous = ImmutableList.copyOf(ambiguous);
    Map<String, ImmutableSet<String>> closed = new HashMap<>();
    concepts.keySet().forEach(id -> closed.put(id, ImmutableSet.copyOf(climb(id))));
    this.ancestors = ImmutableMap.copyOf(closed);
    Map<String, String> foreign = new HashMap<>();
    this.concepts.values().forEach(c -> c.ids().forEach(id -> foreign.putIfAbsent(id, c.id())));
    this.foreignIds = ImmutableMap.copyOf(foreign);
    this.inOrder = ImmutableList.sortedCopyOf(comparing(Concept::id), this.concepts.values());
    this.kinds =
        ancestors.values().stream()
            .flatMap(ImmutableSet::stream)
            .collect(ImmutableMultiset.toImmutableMultiset());
  }

  /**
   * Reads {@code terminology/*.yaml} and {@code measures.yaml} of a corpus folder.
   *
   * @throws YamlFileException at the first thing that is wrong
   */
  public static Terminology load(Path corpus) {
    return strict().read(corpus);
  }

  /**
   * Reads what people have curated, and nothing that was imported.
   *
   * @throws YamlFileException at the first thing that is wrong
   */
  public static Terminology loadCurated(Path corpus) {
    return strict().readCurated(corpus);
  }

  private static TerminologyReader strict() {
    return new TerminologyReader(
        complaint -> {
          throw complaint;
        });
  }

  /** The concept of an id; empty where there is none. */
  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** The concept that has this id in another terminology ({@code DOID:162}); empty where none. */
  public Optional<Concept> conceptOf(String foreignId) {
    return Optional.ofNullable(foreignIds.get(foreignId)).flatMap(this::concept);
  }

  /** The concept that these words are a name of, all of them; empty where there is none. */
  public Optional<Concept> named(String name) {
    List<Words.Word> words = Words.of(name);
    return conceptNames.find(words).stream()
        .filter(hit -> hit.firstWord() == 0 && hit.endWord() == words.size())
        .flatMap(
            hit -> hit.value() instanceof Meaning.Clear clear ? Stream.of(clear.id()) : Stream.of())
        .findFirst()
        .flatMap(this::concept);
  }

  /** All concepts, in order of their ids. */
  public ImmutableList<Concept> concepts() {
    return inOrder;
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
    return kinds.count(id);
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

  /**
   * Finds concepts in a text that stands alone, longest first, never overlapping, in order of the
   * text; {@link #inArticle} knows more of abbreviations.
   */
  public List<TermMatch> find(String text) {
    return inArticle(text).find(text);
  }

  /**
   * Finds measures in a text that stands alone, longest first, never overlapping, in order of the
   * text; {@link #inArticle} knows more of abbreviations.
   */
  public List<MeasureMatch> findMeasures(String text) {
    return inArticle(text).findMeasures(text);
  }

  /** A finder for the sentences of this article, which knows the abbreviations it explains. */
  public ArticleTerms inArticle(String articleText) {
    return new ArticleTerms(this, articleText);
  }

  /** How many examples of ambiguous names there are. */
  public int exampleCount() {
    return ambiguous.stream().mapToInt(name -> name.examples().size()).sum();
  }

  /**
   * Which examples of ambiguous names are read otherwise than they say, each with its place; none
   * where all is well.
   */
  public ImmutableList<String> brokenExamples() {
    return ambiguous.stream()
        .flatMap(name -> name.examples().stream().flatMap(example -> broken(name, example)))
        .collect(ImmutableList.toImmutableList());
  }

  private Stream<String> broken(Ambiguous name, Ambiguous.Example example) {
    ArticleTerms article = inArticle(example.article() + "\n" + example.text());
    List<String> seen =
        Stream.concat(
                article.find(example.text()).stream()
                    .filter(match -> name.isNamed(match.text()))
                    .map(match -> match.concept().id()),
                article.findMeasures(example.text()).stream()
                    .filter(match -> name.isNamed(match.text()))
                    .map(match -> match.measure().id()))
            .distinct()
            .toList();
    String said = seen.isEmpty() ? Ambiguous.NOTHING : String.join(" and ", seen);
    return said.equals(example.means()) || seen.contains(example.means())
        ? Stream.empty()
        : Stream.of(
            example.place()
                + ": '"
                + name.name()
                + "' is read as "
                + said
                + " in '"
                + example.text()
                + "', not as "
                + example.means());
  }

  PhraseTable<Meaning> conceptNames() {
    return conceptNames;
  }

  PhraseTable<Meaning> measureNames() {
    return measureNames;
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
