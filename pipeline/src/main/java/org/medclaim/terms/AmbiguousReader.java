package org.medclaim.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medclaim.yaml.Nearest;
import org.medclaim.yaml.YamlMap;

/** Reads names that mean several things, and puts them into the dictionaries of their senses. */
final class AmbiguousReader {
  private final Map<String, Concept> concepts;
  private final Map<String, Measure> measures;
  private final PhraseTable.Builder<Meaning> conceptNames;
  private final PhraseTable.Builder<Meaning> measureNames;

  AmbiguousReader(
      Map<String, Concept> concepts,
      Map<String, Measure> measures,
      PhraseTable.Builder<Meaning> conceptNames,
      PhraseTable.Builder<Meaning> measureNames) {
    this.concepts = concepts;
    this.measures = measures;
    this.conceptNames = conceptNames;
    this.measureNames = measureNames;
  }

  Ambiguous read(YamlMap map) {
    map.allow("name", "senses", "otherwise", "word", "examples");
    String name = map.text("name");
    List<Ambiguous.Sense> senses = map.maps("senses").stream().map(this::sense).toList();
    if (senses.isEmpty()) {
      throw map.error("senses", "'" + name + "' needs at least one sense");
    }
    Optional<Ambiguous.Sense> otherwise =
        map.optionalText("otherwise").map(id -> named(map, senses, id));
    List<Ambiguous.Example> examples = new ArrayList<>();
    for (YamlMap example : map.maps("examples")) {
      examples.add(example(example));
    }
    Ambiguous ambiguous = new Ambiguous(name, senses, otherwise, map.flag("word", false), examples);
    enter(map, ambiguous, Ambiguous.Kind.CONCEPT, conceptNames);
    enter(map, ambiguous, Ambiguous.Kind.MEASURE, measureNames);
    return ambiguous;
  }

  private Ambiguous.Sense sense(YamlMap map) {
    map.allow("concept", "measure", "other", "words");
    List<String> words = map.texts("words").stream().map(word -> folded(word)).distinct().toList();
    Optional<String> concept = map.optionalText("concept");
    if (concept.isPresent()) {
      refuseUnknown(map, "concept", concept.get(), concepts);
      return new Ambiguous.Sense(Ambiguous.Kind.CONCEPT, concept.get(), words);
    }
    Optional<String> measure = map.optionalText("measure");
    if (measure.isPresent()) {
      refuseUnknown(map, "measure", measure.get(), measures);
      return new Ambiguous.Sense(Ambiguous.Kind.MEASURE, measure.get(), words);
    }
    return new Ambiguous.Sense(Ambiguous.Kind.OTHER, folded(map.text("other")), words);
  }

  private static String folded(String phrase) {
    return Context.folded(Words.of(phrase)).strip();
  }

  private static void refuseUnknown(YamlMap map, String key, String id, Map<String, ?> known) {
    if (!known.containsKey(id)) {
      throw map.error(
          key,
          "there is no "
              + (key.equals("means") ? "concept or measure" : key)
              + " '"
              + id
              + "'"
              + Nearest.to(id, known.keySet())
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse(""));
    }
  }

  private static Ambiguous.Sense named(YamlMap map, List<Ambiguous.Sense> senses, String id) {
    return senses.stream()
        .filter(sense -> sense.kind() != Ambiguous.Kind.OTHER && sense.id().equals(id))
        .findFirst()
        .orElseThrow(() -> map.error("otherwise", "'" + id + "' is none of the senses"));
  }

  private Ambiguous.Example example(YamlMap map) {
    map.allow("text", "article", "means");
    String means = map.text("means");
    if (!means.equals(Ambiguous.NOTHING) && !measures.containsKey(means)) {
      refuseUnknown(map, "means", means, concepts);
    }
    return new Ambiguous.Example(
        map.text("text"),
        map.optionalText("article").orElse(""),
        means,
        map.path() + ":" + map.line());
  }

  /** Takes the place of what had the name in clear, which must be one of the senses. */
  private static void enter(
      YamlMap map, Ambiguous ambiguous, Ambiguous.Kind kind, PhraseTable.Builder<Meaning> table) {
    Optional<Meaning> there = table.get(ambiguous.name());
    if (there.isPresent()
        && !(there.get() instanceof Meaning.Clear clear && ambiguous.canMean(kind, clear.id()))) {
      throw map.error(
          "name", "'" + ambiguous.name() + "' means something already that is no sense here");
    }
    if (ambiguous.senses().stream().anyMatch(sense -> sense.kind() == kind)) {
      table.replace(ambiguous.name(), new Meaning.Open(ambiguous));
    }
  }
}
