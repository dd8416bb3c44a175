package org.medclaim.corpus.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.medclaim.corpus.ImportException;
import org.medclaim.corpus.imports.Notice.Kind;

/**
 * Who corrects and retracts whom, in {@code notices.jsonl} beside the passages, so that an article
 * is marked whether it came before its notice or after.
 */
final class Notices {
  static final String FILE = "notices.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final TreeSet<Notice> all = new TreeSet<>();
  private final Map<String, TreeSet<Notice>> of = new HashMap<>();
  private boolean changed;

  private Notices(Path file) {
    this.file = file;
  }

  static Notices read(Path file) throws IOException {
    Notices notices = new Notices(file);
    if (Files.exists(file)) {
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          number++;
          notices.add(parse(line, file + ":" + number));
        }
      }
    }
    notices.changed = false;
    return notices;
  }

  private static Notice parse(String line, String place) throws IOException {
    JsonNode node = JSON.readTree(line);
    String word = node.path("kind").asText();
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(value -> value.code().equals(word))
            .findFirst()
            .orElseThrow(
                () -> new ImportException(place + ": '" + word + "' is no kind of notice"));
    return new Notice(kind, node.path("by").asText(), node.path("of").asText());
  }

  void add(Notice notice) {
    if (all.add(notice)) {
      of.computeIfAbsent(notice.of(), key -> new TreeSet<>()).add(notice);
      changed = true;
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether something was added since they were read. */
  boolean changed() {
    return changed;
  }

  void write() throws IOException {
    if (!changed) {
      return;
    }
    Path part = file.resolveSibling(FILE + ".part");
    try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
      for (Notice notice : all) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", notice.kind().code()).put("by", notice.by()).put("of", notice.of());
        out.write(node.toString());
        out.write('\n');
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    changed = false;
  }

  /** A passage's line with the notices on its document; the same line where there are none. */
  String applied(String line) throws IOException {
    JsonNode parsed = JSON.readTree(line);
    TreeSet<Notice> found = new TreeSet<>();
    for (JsonNode identifier : parsed.path("identifiers")) {
      found.addAll(of.getOrDefault(identifier.asText(), new TreeSet<>()));
    }
    if (found.isEmpty() || !(parsed instanceof ObjectNode node)) {
      return line;
    }
    if (found.stream().anyMatch(notice -> notice.kind() == Kind.RETRACTION)) {
      node.put("retracted", true);
    }
    ArrayNode array = node.putArray("notices");
    for (Notice notice : found) {
      array.addObject().put("kind", notice.kind().code()).put("by", notice.by());
    }
    return node.toString();
  }
}
