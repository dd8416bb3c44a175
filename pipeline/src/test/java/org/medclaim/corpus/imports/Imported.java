package org.medclaim.corpus.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An import of test files into a folder, and what is in the folder after it. */
record Imported(PassageImport.Result result, Map<String, JsonNode> passages) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Imports files of the test resources. */
  static Imported of(SourceFormat format, Path folder, String... files) throws IOException {
    return of(format, folder, Arrays.stream(files).map(Imported::resource).toList());
  }

  static Imported of(SourceFormat format, Path folder, List<Path> files) throws IOException {
    PassageImport.Result result = new PassageImport(format, read -> {}).run(files, folder);
    Map<String, JsonNode> passages = new LinkedHashMap<>();
    if (Files.exists(result.file())) {
      for (String line : Files.readAllLines(result.file())) {
        JsonNode node = JSON.readTree(line);
        if (passages.put(node.path("id").asText(), node) != null) {
          throw new IllegalStateException("twice in the collection: " + line);
        }
      }
    }
    return new Imported(result, passages);
  }

  static Path resource(String name) {
    try {
      return Path.of(Imported.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  List<String> ids() {
    return List.copyOf(passages.keySet());
  }

  JsonNode passage(String id) {
    JsonNode found = passages.get(id);
    if (found == null) {
      throw new IllegalStateException("no passage " + id + "; there are " + passages.keySet());
    }
    return found;
  }

  String text(String id) {
    return passage(id).path("text").asText();
  }

  List<String> list(String id, String key) {
    List<String> values = new ArrayList<>();
    passage(id).path(key).forEach(value -> values.add(value.asText()));
    return values;
  }

  /** The failures with the file's name instead of its path. */
  List<String> failures() {
    return result.failures().stream()
        .map(line -> line.replaceFirst("^.*[/\\\\](?=[^/\\\\]*:)", ""))
        .toList();
  }
}
