package org.medclaim.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Certainty;
import org.medclaim.model.Reference;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verification;

/**
 * A passage as one line of JSON. The form, with all that may stand in a line:
 *
 * <pre>{@code
 * {"id": "PMC:PMC1#s2", "document": "PMC:PMC1",   the id where it is left out
 *  "title": "...", "section": "Results",
 *  "sections": [{"label": "METHODS", "start": 0, "end": 80}],     stretches of the text
 *  "sentences": ["...", "..."],          or "text": "..." where they are not known
 *  "source": "PMID:12345",               what a reader looks it up by; the id where it is left out
 *  "identifiers": ["PMID:12345", "DOI:10.1000/1"],
 *  "trial": "NCT...", "year": 2019, "published": "2019-08",
 *  "design": "randomised-trial", "certainty": "not-stated", "retracted": false,
 *  "notices": [{"kind": "correction", "by": "PMID:2"}], "enrolment": 120,
 *  "licence": "https://...",
 *  "mesh": ["D003920"], "concepts": ["type-2-diabetes"]}
 * }</pre>
 *
 * <p>Only {@code id} and one of {@code sentences} and {@code text} have to be there. BEIR's lines
 * ({@code _id}, {@code title}, {@code text}) are such lines. Other keys are passed over, so that
 * importers can keep what they know. A passage is the source's own words and counts as read in it.
 */
public final class PassageLine {
  private static final ObjectMapper JSON = new ObjectMapper();

  private PassageLine() {}

  /**
   * Reads one line; {@code place} is where it stands, for the complaint.
   *
   * @throws PassageFileException where it is no such line
   */
  public static SourcePassage parse(String line, String place) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new PassageFileException(place, "not JSON: " + e.getOriginalMessage());
    }
    if (!node.isObject()) {
      throw new PassageFileException(place, "not a JSON object");
    }
    try {
      return passage(node);
    } catch (IllegalArgumentException e) {
      throw new PassageFileException(place, String.valueOf(e.getMessage()));
    }
  }

  /** The passage as a line without its end; what is empty or unknown is left out. */
  public static String of(SourcePassage passage) {
    Reference reference = passage.reference();
    ObjectNode node = JSON.createObjectNode();
    node.put("id", reference.id()).put("title", reference.title());
    if (passage.sentences().isEmpty()) {
      node.put("text", passage.text());
    } else {
      put(node, "sentences", passage.sentences());
    }
    node.put("source", reference.source());
    put(node, "identifiers", reference.identifiers());
    put(node, "trial", reference.trial());
    if (reference.year() != null) {
      node.put("year", reference.year());
    }
    put(node, "published", passage.published());
    node.put("design", reference.design().code());
    node.put("certainty", reference.certainty().code());
    node.put("retracted", reference.retracted());
    put(node, "mesh", passage.headings());
    put(node, "concepts", passage.concepts());
    put(node, reference.id(), passage.context());
    return node.toString();
  }

  private static void put(ObjectNode node, String id, PassageContext context) {
    if (!context.document().equals(id)) {
      node.put("document", context.document());
    }
    put(node, "section", context.section());
    if (!context.labels().isEmpty()) {
      ArrayNode sections = node.putArray("sections");
      context
          .labels()
          .forEach(
              label ->
                  sections
                      .addObject()
                      .put("label", label.label())
                      .put("start", label.start())
                      .put("end", label.end()));
    }
    if (!context.notices().isEmpty()) {
      ArrayNode notices = node.putArray("notices");
      context
          .notices()
          .forEach(notice -> notices.addObject().put("kind", notice.kind()).put("by", notice.by()));
    }
    if (context.n() != null) {
      node.put("enrolment", context.n());
    }
    put(node, "licence", context.licence());
  }

  private static SourcePassage passage(JsonNode node) {
    String id = node.path("id").asText(node.path("_id").asText(""));
    ImmutableList<String> sentences = texts(node, "sentences");
    String text = sentences.isEmpty() ? node.path("text").asText("") : String.join(" ", sentences);
    if (id.isBlank() || text.isBlank() && node.path("title").asText("").isBlank()) {
      throw new IllegalArgumentException(
          id.isBlank()
              ? "the passage has no 'id'"
              : "the passage " + id + " has neither 'sentences' nor 'text' nor 'title'");
    }
    String published = node.path("published").asText("");
    Integer year = year(node, published);
    return new SourcePassage(
        new Reference(
            id,
            node.path("title").asText(""),
            node.path("source").asText(id),
            texts(node, "identifiers"),
            node.path("trial").asText(""),
            year,
            of("design", node, StudyDesign.values(), StudyDesign::code, StudyDesign.OTHER),
            of("certainty", node, Certainty.values(), Certainty::code, Certainty.NOT_STATED),
            Verification.PRIMARY,
            node.path("retracted").asBoolean(false)),
        text,
        sentences,
        published.isEmpty() && year != null ? String.valueOf(year) : published,
        texts(node, "mesh"),
        texts(node, "concepts"),
        context(node, id));
  }

  private static PassageContext context(JsonNode node, String id) {
    ImmutableList.Builder<PassageContext.Label> labels = ImmutableList.builder();
    for (JsonNode section : node.path("sections")) {
      labels.add(
          new PassageContext.Label(
              section.path("label").asText(),
              section.path("start").asInt(-1),
              section.path("end").asInt(-1)));
    }
    ImmutableList.Builder<PassageContext.Notice> notices = ImmutableList.builder();
    for (JsonNode notice : node.path("notices")) {
      notices.add(
          new PassageContext.Notice(notice.path("kind").asText(), notice.path("by").asText()));
    }
    return new PassageContext(
        node.path("document").asText(id),
        node.path("section").asText(""),
        labels.build(),
        notices.build(),
        Ints.tryParse(node.path("enrolment").asText("")),
        node.path("licence").asText(""));
  }

  private static @Nullable Integer year(JsonNode node, String published) {
    if (node.path("year").isInt()) {
      return node.path("year").intValue();
    }
    return published.length() >= 4 ? Integer.valueOf(published.substring(0, 4)) : null;
  }

  private static <T> T of(
      String key, JsonNode node, T[] values, Function<T, String> code, T absent) {
    String word = node.path(key).asText("");
    if (word.isEmpty()) {
      return absent;
    }
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + key
                        + "' is '"
                        + word
                        + "'; it is one of "
                        + String.join(", ", Arrays.stream(values).map(code).toList())));
  }

  private static ImmutableList<String> texts(JsonNode node, String key) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (JsonNode item : node.path(key)) {
      texts.add(item.asText());
    }
    return texts.build();
  }

  private static void put(ObjectNode node, String key, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(key);
      values.forEach(array::add);
    }
  }

  private static void put(ObjectNode node, String key, String value) {
    if (!value.isEmpty()) {
      node.put(key, value);
    }
  }
}
