package org.medclaim.corpus.imports;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.medclaim.model.StudyDesign;

/**
 * Translates what sources call a study into a design, after the table {@code designs.tsv}.
 *
 * <p>Before the table comes what MeSH's check tags tell: animals without people is {@code ANIMAL},
 * cells without animals and without anybody's age or sex {@code IN_VITRO}, even where the cells are
 * human.
 */
final class StudyDesigns {
  private static final Set<String> CELLS =
      Set.of("In Vitro Techniques", "Cells, Cultured", "Tumor Cells, Cultured", "Cell Line");
  private static final Set<String> PEOPLE =
      Set.of(
          "Male",
          "Female",
          "Adult",
          "Young Adult",
          "Middle Aged",
          "Aged",
          "Aged, 80 and over",
          "Adolescent",
          "Child",
          "Child, Preschool",
          "Infant",
          "Infant, Newborn");

  private static final ImmutableList<Row> ROWS = read();

  private StudyDesigns() {}

  private record Row(String source, String word, Pattern pattern, StudyDesign design) {}

  /** The design of a study with these publication types, MeSH headings and title. */
  static StudyDesign of(List<String> types, List<String> headings, String title) {
    boolean animals = headings.contains("Animals");
    boolean humans = headings.contains("Humans");
    if (animals && !humans) {
      return StudyDesign.ANIMAL;
    }
    if (!animals && isCells(headings) && headings.stream().noneMatch(PEOPLE::contains)) {
      return StudyDesign.IN_VITRO;
    }
    for (Row row : ROWS) {
      boolean fits =
          switch (row.source) {
            case "type" -> types.contains(row.word);
            case "mesh" -> headings.contains(row.word);
            default -> row.pattern.matcher(title).find();
          };
      if (fits) {
        return row.design;
      }
    }
    return StudyDesign.OTHER;
  }

  private static boolean isCells(List<String> headings) {
    return headings.stream()
        .anyMatch(heading -> CELLS.contains(heading) || heading.startsWith("Cell Line, "));
  }

  private static ImmutableList<Row> read() {
    List<String> lines;
    try {
      lines =
          Resources.readLines(
              Resources.getResource(StudyDesigns.class, "designs.tsv"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table of designs", e);
    }
    return lines.stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(StudyDesigns::row)
        .collect(ImmutableList.toImmutableList());
  }

  private static Row row(String line) {
    List<String> cells = Splitter.on('\t').splitToList(line);
    if (cells.size() != 3 || !Set.of("type", "mesh", "title").contains(cells.get(0))) {
      throw new IllegalStateException("designs.tsv: not source, word and design: " + line);
    }
    StudyDesign design =
        Arrays.stream(StudyDesign.values())
            .filter(value -> value.code().equals(cells.get(2)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("designs.tsv: no such design: " + line));
    String pattern = cells.get(0).equals("title") ? cells.get(1) : Pattern.quote(cells.get(1));
    return new Row(
        cells.get(0), cells.get(1), Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), design);
  }
}
