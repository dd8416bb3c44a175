package org.medclaim.corpus.imports;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a document a line, as BEIR and SciFact have them; a broken line is named and passed over.
 */
final class JsonLines implements SourceReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Form form;

  JsonLines(Form form) {
    this.form = form;
  }

  /** Makes a document of a line's object. */
  interface Form {
    ImportedDocument document(JsonNode node) throws BrokenRecordException;
  }

  @Override
  public void read(InputStream in, ImportSink sink) throws IOException, BrokenFileException {
    int number = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          line(line, number, sink);
        }
      }
    } catch (CharacterCodingException e) {
      throw new BrokenFileException(String.valueOf(number + 1), "not UTF-8 from about here on");
    }
  }

  private void line(String line, int number, ImportSink sink) throws IOException {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new BrokenRecordException("not a JSON object");
      }
      ImportedDocument document = form.document(node);
      sink.document(document);
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      sink.failed(
          number,
          "not JSON"
              + (where == null ? "" : " at column " + where.getColumnNr())
              + ": "
              + e.getOriginalMessage());
    } catch (BrokenRecordException e) {
      sink.failed(number, String.valueOf(e.getMessage()));
    }
  }

  /** A line {@code {"_id", "title", "text", "metadata"}}. */
  static ImportedDocument beir(JsonNode node) throws BrokenRecordException {
    String id = required(node, "_id");
    String text = node.path("text").asText("");
    String title = node.path("title").asText("");
    if (text.isBlank()) {
      throw new BrokenRecordException("document '" + id + "' has no 'text'");
    }
    return new ImportedDocument(id, head(id, title), List.of(ImportedPassage.of("", "", text)));
  }

  /** A line {@code {"doc_id", "title", "abstract": [sentences], "structured"}}. */
  static ImportedDocument scifact(JsonNode node) throws BrokenRecordException {
    String id = required(node, "doc_id");
    List<String> sentences = new ArrayList<>();
    for (JsonNode sentence : node.path("abstract")) {
      sentences.add(sentence.asText());
    }
    if (String.join("", sentences).isBlank()) {
      throw new BrokenRecordException(
          "document '" + id + "' has no 'abstract': expected an array of sentences");
    }
    return new ImportedDocument(
        id,
        head(id, node.path("title").asText("")),
        List.of(ImportedPassage.ofSentences(sentences)));
  }

  private static DocumentHead head(String id, String title) {
    return DocumentHead.titled(title)
        .source(id)
        .design(StudyDesigns.of(List.of(), List.of(), title))
        .build();
  }

  private static String required(JsonNode node, String key) throws BrokenRecordException {
    String value = node.path(key).asText("");
    if (value.isBlank()) {
      throw new BrokenRecordException("no '" + key + "' in it");
    }
    return value;
  }
}
