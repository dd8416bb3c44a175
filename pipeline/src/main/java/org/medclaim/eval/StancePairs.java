package org.medclaim.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.Stance;
import org.medclaim.text.SentenceSplitter;

/** Reads files of pairs: JSON lines as data sets are kept, or tables as the project's own. */
public final class StancePairs {
  /** Some sets keep a whole abstract as one sentence; nobody writes sentences that long. */
  private static final int LONG_SENTENCE = 260;

  /** Marks that the makers of a set put where a source was cited. */
  private static final Pattern CITATION_MARK = Pattern.compile("\\s*[\\[(]?<\\|\\w+\\|>[\\])]?");

  private static final ImmutableList<String> COLUMNS =
      ImmutableList.of("group", "split", "topic", "family", "claim", "evidence", "label");
  private static final String HELD_OUT = "held-out";

  private static final ImmutableList<String> PASSAGE_COLUMNS =
      ImmutableList.of("passage", "evidence");
  private static final ImmutableList<String> CLAIM_COLUMNS =
      ImmutableList.of("passage", "relation", "claim");
  private static final String UNDECIDED = "NOT_SUPPORTS";

  private final ObjectMapper json = new ObjectMapper();
  private final SentenceSplitter splitter = new SentenceSplitter();

  /**
   * The pairs of a file, or of {@code SPLIT.jsonl} where a folder is given.
   *
   * @throws GoldException at the first line that is wrong, or where there is no such file
   */
  public ImmutableList<StancePair> read(Path given, String split) {
    Path file = Files.isDirectory(given) ? given.resolve(split + ".jsonl") : given;
    if (!Files.isRegularFile(file)) {
      throw new GoldException(
          file
              + ": no such file; --pairs must name a file of pairs or a folder with "
              + split
              + ".jsonl");
    }
    ImmutableList.Builder<StancePair> pairs = ImmutableList.builder();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        pairs.add(pair(lines.get(i), file + ":" + (i + 1)));
      }
    }
    ImmutableList<StancePair> read = pairs.build();
    if (read.isEmpty()) {
      throw new GoldException(file + ": no pair in it");
    }
    return read;
  }

  /**
   * The pairs of a file or of a set's folder; of the folder of the project's own pairs, those that
   * are held out.
   *
   * @throws GoldException at the first line that is wrong, or where there is no such file
   */
  public ImmutableList<StancePair> readAny(Path given, String split) {
    boolean own = Files.isRegularFile(given.resolve("negation.tsv"));
    return own ? readOwn(given, true) : read(given, split);
  }

  /**
   * The project's own pairs: all tables of a folder, the part that is held out or the other.
   *
   * @throws GoldException at the first line that is wrong, or where there is no table
   */
  public ImmutableList<StancePair> readOwn(Path folder, boolean heldOut) {
    ImmutableList.Builder<StancePair> pairs = ImmutableList.builder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        readTable(file, heldOut, pairs);
      }
    } catch (IOException e) {
      throw new GoldException(folder + ": cannot be read: " + e.getMessage());
    }
    return pairs.build();
  }

  private static void readTable(
      Path file, boolean heldOut, ImmutableList.Builder<StancePair> pairs) {
    String name = file.getFileName().toString().replace(".tsv", "");
    int i = 0;
    for (List<String> cells : rows(file, COLUMNS)) {
      i++;
      String place = file + ":" + (i + 1);
      if (cells.get(1).equals(HELD_OUT) == heldOut) {
        ImmutableList<String> evidence = ImmutableList.of(cells.get(5));
        pairs.add(
            new StancePair(
                name + "-" + i,
                cells.get(4),
                evidence,
                evidence,
                stance(cells.get(6), place),
                "own/" + name,
                cells.get(2)));
      }
    }
  }

  /**
   * The claims that were written before passages of the project's own ({@code passage-claims.tsv}
   * beside {@code passages.tsv}), but for those whose writer hesitated between two labels.
   *
   * @throws GoldException at the first line that is wrong, or where a table is missing
   */
  public ImmutableList<StancePair> readBeforePassages(Path folder) {
    Map<String, String> evidence = new HashMap<>();
    for (List<String> row : rows(folder.resolve("passages.tsv"), PASSAGE_COLUMNS)) {
      evidence.put(row.get(0), row.get(1));
    }
    Path file = folder.resolve("passage-claims.tsv");
    ImmutableList.Builder<StancePair> pairs = ImmutableList.builder();
    int line = 1;
    for (List<String> row : rows(file, CLAIM_COLUMNS)) {
      line++;
      String place = file + ":" + line;
      String passage = row.get(0);
      if (!evidence.containsKey(passage)) {
        throw new GoldException(place + ": there is no passage '" + passage + "'");
      }
      if (!row.get(1).equals(UNDECIDED)) {
        ImmutableList<String> read = ImmutableList.of(evidence.get(passage));
        pairs.add(
            new StancePair(
                passage + "-" + line,
                row.get(2),
                read,
                read,
                stance(row.get(1), place),
                "passages",
                passage));
      }
    }
    return pairs.build();
  }

  /** The lines of a table below its head, in cells. */
  private static List<List<String>> rows(Path file, ImmutableList<String> columns) {
    List<String> lines = lines(file);
    if (lines.isEmpty() || !Splitter.on('\t').splitToList(lines.get(0)).equals(columns)) {
      throw new GoldException(file + ":1: expected the columns " + columns);
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = Splitter.on('\t').splitToList(lines.get(i));
      if (cells.size() != columns.size()) {
        throw new GoldException(
            file + ":" + (i + 1) + ": " + cells.size() + " columns; expected " + columns.size());
      }
      rows.add(cells);
    }
    return rows;
  }

  private StancePair pair(String line, String place) {
    try {
      JsonNode node = json.readTree(line);
      for (String field : List.of("id", "claim", "evidence_sentences", "label")) {
        if (!node.has(field)) {
          throw new GoldException(place + ": there is no '" + field + "'");
        }
      }
      List<String> sentences = texts(node.path("evidence_sentences"));
      ImmutableList.Builder<String> rationale = ImmutableList.builder();
      for (JsonNode index : node.path("rationale")) {
        if (index.asInt(-1) < 0 || index.asInt() >= sentences.size()) {
          throw new GoldException(
              place + ": 'rationale' names sentence " + index + " of " + sentences.size());
        }
        rationale.addAll(cut(sentences.get(index.asInt())));
      }
      String claim = CITATION_MARK.matcher(node.path("claim").asText()).replaceAll("").strip();
      return new StancePair(
          node.path("id").asText(),
          claim,
          sentences.stream().flatMap(this::cutStream).collect(ImmutableList.toImmutableList()),
          rationale.build(),
          stance(node.path("label").asText(), place),
          node.path("dataset").asText("pairs"),
          node.path("evidence_id").asText());
    } catch (JsonProcessingException e) {
      throw new GoldException(place + ": not JSON: " + e.getOriginalMessage());
    }
  }

  private Stream<String> cutStream(String sentence) {
    return cut(sentence).stream();
  }

  private List<String> cut(String sentence) {
    String clean = sentence.strip();
    if (clean.length() < LONG_SENTENCE) {
      return clean.isEmpty() ? List.of() : List.of(clean);
    }
    return splitter.sentences(clean).stream().map(String::strip).toList();
  }

  private static Stance stance(String label, String place) {
    return GoldLabels.stance(label)
        .orElseThrow(
            () ->
                new GoldException(
                    place
                        + ": label '"
                        + label
                        + "'; expected SUPPORTED, REFUTED or NOT_ENOUGH_INFO"));
  }

  private static List<String> texts(JsonNode array) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    array.forEach(text -> texts.add(text.asText()));
    return texts.build();
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
