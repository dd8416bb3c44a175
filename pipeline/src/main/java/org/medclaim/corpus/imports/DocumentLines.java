package org.medclaim.corpus.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A document as lines of JSON, a passage a line.
 *
 * <pre>{@code
 * {"id": "PMC123#3", "document": "PMC123", "digest": "16 hex digits", "title": "...",
 *  "text": "..." or "sentences": ["..."], "sections": [{"label": "METHODS", "start": 0, "end": 10}],
 *  "section": "heading", "source": "PMID:1", "identifiers": ["PMID:1"], "trial": "NCT...",
 *  "year": 2019, "published": "2019-08", "design": "randomised-trial", "retracted": false,
 *  "mesh": ["D003920"], and facts of the source: "journal", "publication_types", "status", ...}
 * }</pre>
 *
 * <p>{@code document} is left out where it equals {@code id}. {@code digest} is over all that was
 * imported of the document, so that the same document is known again. These three come first: a
 * line is told from another without reading it to its end.
 */
final class DocumentLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = new JsonFactory();

  private DocumentLines() {}

  /** Which document in which version a line is part of. */
  record Key(String document, long digest) {}

  /** A document's lines, without ends, and its key. */
  record Lines(Key key, List<String> lines) {}

  static Lines of(ImportedDocument document) {
    List<String> rests = new ArrayList<>();
    Hasher hasher = Hashing.sha256().newHasher();
    for (ImportedPassage passage : document.passages()) {
      ObjectNode node = JSON.createObjectNode();
      put(node, document.head(), passage);
      String rest = node.toString();
      rests.add(rest);
      hasher.putString(passage.name() + "\n" + rest + "\n", StandardCharsets.UTF_8);
    }
    long digest = hasher.hash().asLong();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < rests.size(); i++) {
      String name = document.passages().get(i).name();
      ObjectNode first = JSON.createObjectNode();
      first.put("id", name.isEmpty() ? document.id() : document.id() + "#" + name);
      if (!name.isEmpty()) {
        first.put("document", document.id());
      }
      first.put("digest", String.format(Locale.ROOT, "%016x", digest));
      String begin = first.toString();
      // Two objects in one: the text, which is long, is written only once.
      lines.add(begin.substring(0, begin.length() - 1) + "," + rests.get(i).substring(1));
    }
    return new Lines(new Key(document.id(), digest), lines);
  }

  /** The key of a line that {@link #of} wrote, reading no further than needed. */
  static Key key(String line) throws IOException {
    String document = "";
    try (JsonParser parser = FACTORY.createParser(line)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          switch (name) {
            case "id" -> document = parser.getText();
            case "document" -> document = parser.getText();
            case "digest" -> {
              return new Key(document, Long.parseUnsignedLong(parser.getText(), 16));
            }
            default -> parser.skipChildren();
          }
        }
      }
    } catch (NumberFormatException e) {
      throw new IOException("'digest' is not 16 hex digits", e);
    }
    throw new IOException("not a line that an import wrote: it has no 'digest'");
  }

  private static void put(ObjectNode node, DocumentHead head, ImportedPassage passage) {
    node.put("title", head.title());
    if (passage.sentences().isEmpty()) {
      node.put("text", passage.text());
    } else {
      put(node, "sentences", passage.sentences());
    }
    ArrayNode labels = JSON.createArrayNode();
    for (ImportedPassage.Label label : passage.labels()) {
      labels
          .addObject()
          .put("label", label.label())
          .put("start", label.start())
          .put("end", label.end());
    }
    if (!labels.isEmpty()) {
      node.set("sections", labels);
    }
    put(node, "section", passage.heading());
    put(node, "source", head.source());
    put(node, "identifiers", head.identifiers());
    put(node, "trial", head.trial());
    if (!head.published().isEmpty()) {
      node.put("year", Integer.parseInt(head.published().substring(0, 4)));
      node.put("published", head.published());
    }
    node.put("design", head.design().code());
    node.put("retracted", head.retracted());
    put(node, "mesh", head.mesh());
    head.facts().forEach((name, value) -> put(node, name, value));
    head.lists().forEach((name, values) -> put(node, name, values));
  }

  private static void put(ObjectNode node, String name, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = node.putArray(name);
      values.forEach(array::add);
    }
  }

  private static void put(ObjectNode node, String name, String value) {
    if (!value.isEmpty()) {
      node.put(name, value);
    }
  }
}
