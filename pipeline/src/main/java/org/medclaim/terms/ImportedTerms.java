package org.medclaim.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medclaim.yaml.YamlFileException;

/**
 * Joins imported terms to the curated concepts.
 *
 * <p>What people have curated wins: a term with the id or name of a curated concept is that concept
 * and lends it synonyms and ids; a name that means something already goes on meaning it. Every
 * other term becomes a concept under its own id in our form ({@code DOID:162} is {@code doid-162}).
 */
public final class ImportedTerms {
  /** The folder of a corpus that imported terms are in, one a line. */
  public static final String FOLDER = "imported";

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Concept> concepts;
  private final PhraseTable.Builder<Meaning> names;
  private final Map<String, String> conceptOf = new HashMap<>();
  private final List<ImportedTerm> terms = new ArrayList<>();

  ImportedTerms(Map<String, Concept> concepts, PhraseTable.Builder<Meaning> names) {
    this.concepts = concepts;
    this.names = names;
    for (Concept concept : concepts.values()) {
      concept.ids().forEach(id -> conceptOf.putIfAbsent(id, concept.id()));
    }
  }

  /**
   * The curated concept that a term is, by its id or its name.
   *
   * <p>Tells an importer beforehand what reading will do.
   */
  public static Optional<Concept> curated(Terminology terms, ImportedTerm term) {
    return terms.conceptOf(term.id()).or(() -> terms.named(term.name()));
  }

  /** One line of a file of imported terms. */
  public static String line(ImportedTerm term) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", term.id()).put("kind", term.kind().code()).put("name", term.name());
    term.synonyms().forEach(node.putArray("synonyms")::add);
    term.parents().forEach(node.putArray("parents")::add);
    term.ids().forEach(node.putArray("ids")::add);
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a term of plain texts cannot be written as JSON", e);
    }
  }

  /** Reads a file of terms, one a line. */
  void read(Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          terms.add(term(file, number, line));
        }
      }
    } catch (IOException e) {
      throw new YamlFileException(file.toString(), "cannot be read: " + e.getMessage());
    }
  }

  private static ImportedTerm term(Path file, int number, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      return new ImportedTerm(
          text(node, "id"),
          ConceptKind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
          text(node, "name"),
          texts(node, "synonyms"),
          texts(node, "parents"),
          texts(node, "ids"));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new YamlFileException(
          file.toString(),
          number,
          1,
          "no imported term; import the terminology again ('medclaim corpus import')");
    }
  }

  private static String text(JsonNode node, String key) {
    String text = node.path(key).asText();
    if (text.isBlank()) {
      throw new IllegalArgumentException(key);
    }
    return text;
  }

  private static List<String> texts(JsonNode node, String key) {
    List<String> texts = new ArrayList<>();
    node.path(key).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** Joins everything read to the concepts and names; once, after the last file. */
  void join() {
    List<String> ids = new ArrayList<>();
    for (ImportedTerm term : terms) {
      String id = conceptOf.getOrDefault(term.id(), conceptId(term));
      conceptOf.put(term.id(), id);
      ids.add(id);
      // All names before all synonyms: a name says more surely what a term is.
      names.add(term.name(), new Meaning.Clear(id));
    }
    for (int i = 0; i < terms.size(); i++) {
      ImportedTerm term = terms.get(i);
      String id = ids.get(i);
      Concept before = concepts.get(id);
      concepts.put(id, before == null ? concept(id, term) : joined(before, term));
      term.synonyms().forEach(synonym -> names.add(synonym, new Meaning.Clear(id)));
    }
  }

  private String conceptId(ImportedTerm term) {
    return names.get(term.name()).orElse(null) instanceof Meaning.Clear clear
        ? clear.id()
        : term.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private Concept concept(String id, ImportedTerm term) {
    List<String> parents =
        term.parents().stream()
            .flatMap(parent -> Optional.ofNullable(conceptOf.get(parent)).stream())
            .filter(parent -> !parent.equals(id))
            .distinct()
            .toList();
    return new Concept(
        id, term.kind(), term.name(), term.synonyms(), parents, List.of(), ids(term), false);
  }

  private static List<String> ids(ImportedTerm term) {
    Set<String> ids = new LinkedHashSet<>(List.of(term.id()));
    ids.addAll(term.ids());
    return List.copyOf(ids);
  }

  private static Concept joined(Concept concept, ImportedTerm term) {
    Set<String> synonyms = new LinkedHashSet<>(concept.synonyms());
    if (!term.name().equals(concept.name())) {
      synonyms.add(term.name());
    }
    synonyms.addAll(term.synonyms());
    Set<String> ids = new LinkedHashSet<>(concept.ids());
    ids.addAll(ids(term));
    return new Concept(
        concept.id(),
        concept.kind(),
        concept.name(),
        List.copyOf(synonyms),
        concept.parents(),
        concept.people(),
        List.copyOf(ids),
        concept.undefined());
  }
}
