package org.medclaim.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A retrieval test in BEIR's layout: {@code corpus.jsonl}, {@code queries.jsonl}, {@code
 * qrels/SPLIT.tsv}.
 */
record BeirSet(Path corpus, ImmutableList<Query> queries) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One query with the documents that answer it and how well each does. */
  record Query(String id, String text, ImmutableMap<String, Integer> relevant) {}

  /**
   * The queries of a split that have an answer, in order of their ids.
   *
   * @throws GoldException where a file is not as BEIR has it
   */
  static BeirSet read(Path folder, String split) {
    try {
      Map<String, Map<String, Integer>> relevant =
          judgements(folder.resolve("qrels").resolve(split + ".tsv"));
      return new BeirSet(
          folder.resolve("corpus.jsonl"), queries(folder.resolve("queries.jsonl"), relevant));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  private static Map<String, Map<String, Integer>> judgements(Path file) throws IOException {
    Map<String, Map<String, Integer>> relevant = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      List<String> parts = Splitter.on('\t').splitToList(lines.get(i));
      Integer score = parts.size() == 3 ? Ints.tryParse(parts.get(2).strip()) : null;
      if (score == null) {
        throw new GoldException(
            file + ":" + (i + 1) + ": expected query, document and a whole number between tabs");
      }
      if (score > 0) {
        relevant.computeIfAbsent(parts.get(0), id -> new TreeMap<>()).put(parts.get(1), score);
      }
    }
    if (relevant.isEmpty()) {
      throw new GoldException(file + ": no query with an answer in it");
    }
    return relevant;
  }

  private static ImmutableList<Query> queries(Path file, Map<String, Map<String, Integer>> relevant)
      throws IOException {
    Map<String, Query> found = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      JsonNode node = json(lines.get(i), file + ":" + (i + 1));
      String id = node.path("_id").asText();
      Map<String, Integer> answers = relevant.get(id);
      if (answers != null) {
        found.put(id, new Query(id, node.path("text").asText(), ImmutableMap.copyOf(answers)));
      }
    }
    for (String id : relevant.keySet()) {
      if (!found.containsKey(id)) {
        throw new GoldException(file + ": there is no query '" + id + "', which has answers");
      }
    }
    return ImmutableList.copyOf(found.values());
  }

  private static JsonNode json(String line, String place) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new GoldException(place + ": not JSON: " + e.getOriginalMessage());
    }
  }
}
