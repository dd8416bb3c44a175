package org.medclaim.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.medclaim.model.Stance;

/**
 * SciFact's own files: abstracts, and claims with the abstracts and sentences that bear on them.
 */
record SciFactSet(ImmutableMap<String, Abstract> abstracts, ImmutableList<GoldClaim> claims) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CORPUS = "corpus.jsonl";

  /** One abstract, sentence by sentence. */
  record Abstract(String id, String title, ImmutableList<String> sentences) {}

  /** An abstract's stance on a claim, and the sets of sentences of which each shows it. */
  record GoldEvidence(Stance stance, ImmutableList<ImmutableSet<Integer>> rationales) {}

  /** A claim with the abstracts that bear on it, and all that its makers looked at. */
  record GoldClaim(
      String id,
      String claim,
      ImmutableMap<String, GoldEvidence> evidence,
      ImmutableList<String> cited) {}

  /**
   * Reads {@code corpus.jsonl} of a folder and a file of claims beside it.
   *
   * @throws GoldException at the first line that is wrong
   */
  static SciFactSet read(Path folder, String claims) {
    ImmutableMap.Builder<String, Abstract> abstracts = ImmutableMap.builder();
    for (Line line : lines(folder.resolve(CORPUS))) {
      String id = line.text("doc_id");
      abstracts.put(id, new Abstract(id, line.text("title"), texts(line.of("abstract"))));
    }
    ImmutableMap<String, Abstract> known = abstracts.buildOrThrow();
    ImmutableList.Builder<GoldClaim> found = ImmutableList.builder();
    for (Line line : lines(folder.resolve(claims))) {
      found.add(
          new GoldClaim(
              line.text("id"),
              line.text("claim"),
              evidence(line, known),
              texts(line.of("cited_doc_ids"))));
    }
    return new SciFactSet(known, found.build());
  }

  private record Line(String where, JsonNode node) {
    JsonNode of(String key) {
      if (!node.has(key)) {
        throw new GoldException(where + ": there is no '" + key + "'");
      }
      return node.path(key);
    }

    String text(String key) {
      return of(key).asText();
    }
  }

  private static ImmutableMap<String, GoldEvidence> evidence(
      Line line, ImmutableMap<String, Abstract> known) {
    ImmutableMap.Builder<String, GoldEvidence> evidence = ImmutableMap.builder();
    for (Map.Entry<String, JsonNode> entry : line.of("evidence").properties()) {
      if (!known.containsKey(entry.getKey())) {
        throw new GoldException(line.where() + ": there is no abstract " + entry.getKey());
      }
      ImmutableList.Builder<ImmutableSet<Integer>> rationales = ImmutableList.builder();
      String label = "";
      for (JsonNode one : entry.getValue()) {
        ImmutableSet.Builder<Integer> sentences = ImmutableSet.builder();
        one.path("sentences").forEach(index -> sentences.add(index.asInt()));
        rationales.add(sentences.build());
        label = one.path("label").asText();
      }
      String said = label;
      Stance stance =
          GoldLabels.stance(label)
              .orElseThrow(() -> new GoldException(line.where() + ": label '" + said + "'"));
      evidence.put(entry.getKey(), new GoldEvidence(stance, rationales.build()));
    }
    return evidence.buildOrThrow();
  }

  private static ImmutableList<String> texts(JsonNode array) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    array.forEach(text -> texts.add(text.asText()));
    return texts.build();
  }

  private static List<Line> lines(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new GoldException(file + ": no such file; --dir must name a folder of SciFact's files");
    }
    try {
      ImmutableList.Builder<Line> lines = ImmutableList.builder();
      List<String> all = Files.readAllLines(file);
      for (int i = 0; i < all.size(); i++) {
        lines.add(new Line(file + ":" + (i + 1), json(all.get(i), file + ":" + (i + 1))));
      }
      return lines.build();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static JsonNode json(String line, String where) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new GoldException(where + ": not JSON: " + e.getOriginalMessage());
    }
  }
}
