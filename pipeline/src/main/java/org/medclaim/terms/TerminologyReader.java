package org.medclaim.terms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.QuantityKind;
import org.medclaim.yaml.Nearest;
import org.medclaim.yaml.YamlFile;
import org.medclaim.yaml.YamlFileException;
import org.medclaim.yaml.YamlMap;

/**
 * Reads terminology files and says everything that is wrong with them.
 *
 * <p>A record that is wrong is reported and left out; reading goes on, so that one pass shows all
 * complaints.
 */
public final class TerminologyReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern FOREIGN_ID = Pattern.compile("(MESH|DOID|ATC|CHEBI|UNII):\\S+");

  private final Consumer<YamlFileException> complaints;
  private final Map<String, Concept> concepts = new TreeMap<>();
  private final Map<String, YamlMap> conceptPlaces = new HashMap<>();
  private final Map<String, Measure> measures = new TreeMap<>();
  private final Map<String, YamlMap> measurePlaces = new HashMap<>();
  private final PhraseTable.Builder<Meaning> conceptNames = new PhraseTable.Builder<>();
  private final PhraseTable.Builder<Meaning> measureNames = new PhraseTable.Builder<>();
  private final List<YamlMap> ambiguous = new ArrayList<>();

  /** A reader that hands every complaint to the consumer, which may throw it. */
  public TerminologyReader(Consumer<YamlFileException> complaints) {
    this.complaints = complaints;
  }

  /**
   * Reads {@code terminology/*.yaml}, {@code measures.yaml} and what was imported ({@code
   * imported/*.jsonl}) of a corpus folder.
   *
   * <p>For one use: a reader keeps what it has read.
   */
  public Terminology read(Path corpus) {
    List<Ambiguous> names = curated(corpus);
    readImported(corpus.resolve(ImportedTerms.FOLDER));
    return new Terminology(concepts, measures, conceptNames.build(), measureNames.build(), names);
  }

  /** As {@link #read}, but nothing that was imported. */
  Terminology readCurated(Path corpus) {
    List<Ambiguous> names = curated(corpus);
    return new Terminology(concepts, measures, conceptNames.build(), measureNames.build(), names);
  }

  private List<Ambiguous> curated(Path corpus) {
    List<Path> files = new ArrayList<>();
    checked(() -> files.addAll(files(corpus.resolve("terminology"), ".yaml")));
    for (Path file : files) {
      checked(() -> readFile(file));
    }
    Path measureFile = corpus.resolve("measures.yaml");
    checked(
        () ->
            YamlFile.read(measureFile, measureFile.toString())
                .allow("measures")
                .maps("measures")
                .forEach(map -> checked(() -> addMeasure(map))));
    concepts.values().forEach(concept -> checked(() -> checkParents(concept)));
    measures.values().forEach(measure -> checked(() -> checkRelatives(measure)));
    List<Ambiguous> names = new ArrayList<>();
    AmbiguousReader reader = new AmbiguousReader(concepts, measures, conceptNames, measureNames);
    ambiguous.forEach(map -> checked(() -> names.add(reader.read(map))));
    return names;
  }

  private void readFile(Path file) {
    YamlMap top = YamlFile.read(file, file.toString()).allow("concepts", "ambiguous", "idioms");
    top.maps("concepts").forEach(map -> checked(() -> addConcept(map)));
    top.texts("idioms").forEach(idiom -> addIdiom(top, idiom));
    ambiguous.addAll(top.maps("ambiguous"));
  }

  private void addIdiom(YamlMap top, String idiom) {
    conceptNames
        .add(idiom, new Meaning.Idiom())
        .ifPresent(
            other ->
                complaints.accept(
                    top.error("idioms", "'" + idiom + "' is " + said(other) + " as well")));
  }

  private void readImported(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    ImportedTerms imported = new ImportedTerms(concepts, conceptNames);
    checked(() -> files(folder, ".jsonl").forEach(file -> checked(() -> imported.read(file))));
    imported.join();
  }

  private void checked(Runnable step) {
    try {
      step.run();
    } catch (YamlFileException complaint) {
      complaints.accept(complaint);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      throw new YamlFileException(
          folder.toString(), "no such folder; expected the terminology's YAML files here");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new YamlFileException(folder.toString(), "cannot be listed: " + e.getMessage());
    }
  }

  private void addConcept(YamlMap map) {
    map.allow("id", "kind", "name", "synonyms", "parents", "people", "ids", "undefined");
    Concept concept =
        new Concept(
            id(map),
            map.word("kind", ConceptKind.class, ConceptKind::code),
            map.text("name"),
            map.texts("synonyms"),
            map.texts("parents"),
            map.texts("people"),
            map.texts("ids"),
            map.flag("undefined", false));
    for (String foreign : concept.ids()) {
      if (!FOREIGN_ID.matcher(foreign).matches()) {
        throw map.error(
            "ids",
            "'" + foreign + "' is no identifier; expected MESH:, DOID:, ATC:, CHEBI: or UNII:");
      }
    }
    if (concepts.putIfAbsent(concept.id(), concept) != null) {
      throw map.error(
          "id",
          "concept '" + concept.id() + "' is defined twice" + first(conceptPlaces, concept.id()));
    }
    conceptPlaces.put(concept.id(), map);
    addNames(map, conceptNames, concept.name(), concept.synonyms(), concept.id());
  }

  private void addMeasure(YamlMap map) {
    map.allow(
        "id", "name", "meaning", "kinds", "synonyms", "parent", "confused-with", "estimated-by");
    Measure measure =
        new Measure(
            id(map),
            map.text("name"),
            map.text("meaning"),
            map.words("kinds", QuantityKind.class, QuantityKind::code),
            map.texts("synonyms"),
            map.optionalText("parent"),
            map.texts("confused-with"),
            map.texts("estimated-by"));
    if (measures.putIfAbsent(measure.id(), measure) != null) {
      throw map.error(
          "id",
          "measure '" + measure.id() + "' is defined twice" + first(measurePlaces, measure.id()));
    }
    measurePlaces.put(measure.id(), map);
    addNames(map, measureNames, measure.name(), measure.synonyms(), measure.id());
  }

  private static String first(Map<String, YamlMap> places, String id) {
    YamlMap place = places.get(id);
    return place == null ? "" : "; first at " + place.path() + ":" + place.line();
  }

  private void addNames(
      YamlMap map,
      PhraseTable.Builder<Meaning> table,
      String name,
      List<String> synonyms,
      String id) {
    Stream.concat(Stream.of(name), synonyms.stream())
        .forEach(
            phrase ->
                table
                    .add(phrase, new Meaning.Clear(id))
                    .ifPresent(
                        other ->
                            complaints.accept(
                                map.error(
                                    "synonyms", "'" + phrase + "' is already " + said(other)))));
  }

  private static String said(Meaning meaning) {
    return meaning instanceof Meaning.Clear clear ? "a name of '" + clear.id() + "'" : "an idiom";
  }

  private static String id(YamlMap map) {
    String id = map.text("id");
    if (!ID.matcher(id).matches()) {
      throw map.error(
          "id",
          "'"
              + id
              + "' is no id; expected lower case with hyphens, such as '"
              + suggestion(id)
              + "'");
    }
    return id;
  }

  private static String suggestion(String id) {
    return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  private void checkParents(Concept concept) {
    YamlMap map = conceptPlaces.get(concept.id());
    if (map != null) {
      refuseUnknown(map, "parents", "concept", concept.parents(), concepts);
      refuseUnknown(map, "people", "concept", concept.people(), concepts);
    }
    if (map != null && isAbove(concept.id(), concept, new HashSet<>())) {
      throw map.error("parents", "'" + concept.id() + "' would be a kind of itself");
    }
  }

  private boolean isAbove(String id, Concept concept, Set<String> seen) {
    for (String parent : concept.parents()) {
      Concept above = concepts.get(parent);
      if (parent.equals(id) || (above != null && seen.add(parent) && isAbove(id, above, seen))) {
        return true;
      }
    }
    return false;
  }

  private void checkRelatives(Measure measure) {
    YamlMap map = measurePlaces.get(measure.id());
    if (map != null) {
      refuseUnknown(map, "confused-with", "measure", measure.confusedWith(), measures);
      refuseUnknown(map, "estimated-by", "measure", measure.estimatedBy(), measures);
      refuseUnknown(map, "parent", "measure", measure.parent().stream().toList(), measures);
    }
  }

  private static void refuseUnknown(
      YamlMap map, String key, String what, List<String> ids, Map<String, ?> known) {
    for (String id : ids) {
      if (!known.containsKey(id)) {
        throw map.error(key, unknown(what, id, known));
      }
    }
  }

  private static String unknown(String what, String id, Map<String, ?> known) {
    return "there is no "
        + what
        + " '"
        + id
        + "'"
        + Nearest.to(id, known.keySet()).map(near -> "; did you mean '" + near + "'?").orElse("");
  }
}
