package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medclaim.model.ClaimType;

/** Checks the form of the labelled training sentences, not whether a label is right. */
class CheckworthinessSentencesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("medclaim.home", ".."), "pipeline/training/checkworthiness");
  private static final String TOPICS = "topics.tsv";
  private static final String HEADER = "sentence\tlabel\ttype\tfurther types";
  private static final Set<String> LABELS = Set.of("claim", "not", "borderline");
  private static final Set<String> TYPES =
      Arrays.stream(ClaimType.values()).map(ClaimType::code).collect(Collectors.toSet());

  /** A line of a topic's file, with the place to show when it is wrong. */
  private record Row(String place, List<String> cells) {
    String sentence() {
      return cells.get(0);
    }

    String label() {
      return cells.get(1);
    }

    String mainType() {
      return cells.get(2);
    }

    List<String> furtherTypes() {
      return Splitter.on(',').omitEmptyStrings().splitToList(cells.get(3));
    }
  }

  /** A line of topics.tsv. */
  private record Topic(String name, String split, int sentences) {}

  @Test
  void everyRowHasFourColumnsUnderTheHeader() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Topic topic : topics()) {
      List<String> lines = Files.readAllLines(file(topic));
      assertEquals(HEADER, lines.get(0), topic.name());
      for (Row row : rows(topic)) {
        if (row.cells().size() != 4) {
          faults.add(row.place() + ": " + row.cells().size() + " columns");
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void labelsAndTypesAreKnownAndAgree() throws IOException {
    List<String> faults = new ArrayList<>();
    for (Row row : rows()) {
      List<String> types = new ArrayList<>(row.furtherTypes());
      if (!row.mainType().isEmpty()) {
        types.add(0, row.mainType());
      }
      if (!LABELS.contains(row.label())) {
        faults.add(row.place() + ": unknown label '" + row.label() + "'");
      }
      if (!TYPES.containsAll(types)) {
        faults.add(row.place() + ": unknown type in " + types);
      }
      if (new HashSet<>(types).size() != types.size()) {
        faults.add(row.place() + ": a type twice in " + types);
      }
      // What is not a claim has no type; a borderline sentence has the one it would have as a
      // claim.
      if (row.label().equals("not") != row.mainType().isEmpty()
          || (row.mainType().isEmpty() && !types.isEmpty())) {
        faults.add(row.place() + ": label " + row.label() + " with types " + types);
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void noSentenceStandsTwice() throws IOException {
    List<String> faults = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (Row row : rows()) {
      String letters =
          row.sentence().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
      String earlier = seen.putIfAbsent(letters, row.place());
      if (letters.isEmpty() || !row.sentence().strip().equals(row.sentence())) {
        faults.add(row.place() + ": blank, or space around the sentence");
      } else if (earlier != null) {
        faults.add(row.place() + ": as in " + earlier + ": " + row.sentence());
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void topicsAgreeWithTheFiles() throws IOException {
    Map<String, Integer> counted = new HashMap<>();
    for (Topic topic : topics()) {
      assertEquals(topic.sentences(), rows(topic).size(), topic.name());
      assertTrue(topic.sentences() >= 50, topic.name());
      assertEquals(null, counted.put(topic.name() + ".tsv", topic.sentences()), topic.name());
    }
    Set<String> files;
    try (Stream<Path> found = Files.list(FOLDER)) {
      files =
          found
              .map(path -> path.getFileName().toString())
              .filter(name -> name.endsWith(".tsv") && !name.equals(TOPICS))
              .collect(Collectors.toSet());
    }
    assertEquals(files, counted.keySet());
  }

  @Test
  void everyFifthTopicIsHeldOut() throws IOException {
    List<Topic> topics = topics();
    for (int i = 0; i < topics.size(); i++) {
      assertEquals(i % 5 == 4 ? "held-out" : "train", topics.get(i).split(), topics.get(i).name());
    }
  }

  private static List<Topic> topics() throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(TOPICS));
    assertEquals("topic\tsplit\tsentences", lines.get(0));
    return lines.stream()
        .skip(1)
        .map(line -> Splitter.on('\t').splitToList(line))
        .map(cells -> new Topic(cells.get(0), cells.get(1), Integer.parseInt(cells.get(2))))
        .toList();
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Topic topic : topics()) {
      rows.addAll(rows(topic));
    }
    return rows;
  }

  private static List<Row> rows(Topic topic) throws IOException {
    List<String> lines = Files.readAllLines(file(topic));
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String place = topic.name() + ".tsv:" + (i + 1);
      rows.add(new Row(place, Splitter.on('\t').splitToList(lines.get(i))));
    }
    return rows;
  }

  private static Path file(Topic topic) {
    return FOLDER.resolve(topic.name() + ".tsv");
  }
}
