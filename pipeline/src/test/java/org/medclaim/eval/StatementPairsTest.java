package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.terms.Terminology;

class StatementPairsTest {
  private static final Path HOME = Path.of(System.getProperty("medclaim.home", ".."));
  private static final Path SHIPPED = HOME.resolve("pipeline/training/records/pairs.tsv");

  @TempDir Path folder;

  @Test
  void shippedPairsAreOfStatementsThatTheCorpusHas() {
    Terminology terms = Terminology.load(HOME.resolve("corpus"));
    Set<String> statements =
        EvidenceBase.load(HOME.resolve("corpus"), terms).records().stream()
            .map(record -> record.content())
            .filter(Statement.class::isInstance)
            .map(content -> content.id())
            .collect(Collectors.toSet());
    List<StatementPair> pairs = StatementPairs.read(SHIPPED);
    List<String> unknown =
        pairs.stream()
            .map(StatementPair::record)
            .filter(record -> !statements.contains(record))
            .distinct()
            .toList();
    assertEquals(List.of(), unknown);
  }

  @Test
  void eachPartOfThePairsHasAllRelations() {
    Map<StatementPair.Use, Map<Stance, Long>> counts = new EnumMap<>(StatementPair.Use.class);
    for (StatementPair pair : StatementPairs.read(SHIPPED)) {
      counts
          .computeIfAbsent(pair.use(), use -> new EnumMap<>(Stance.class))
          .merge(pair.gold(), 1L, Long::sum);
    }
    for (StatementPair.Use use : StatementPair.Use.values()) {
      for (Stance stance : Stance.values()) {
        long count = counts.getOrDefault(use, Map.of()).getOrDefault(stance, 0L);
        assertTrue(count >= 250, () -> use + " has " + count + " pairs of " + stance);
      }
    }
  }

  @Test
  void allPairsOfOneRecordAreUsedForTheSame() {
    Map<String, Set<StatementPair.Use>> uses =
        StatementPairs.read(SHIPPED).stream()
            .collect(
                Collectors.groupingBy(
                    StatementPair::record,
                    Collectors.mapping(StatementPair::use, Collectors.toSet())));
    uses.forEach((record, use) -> assertEquals(1, use.size(), record));
  }

  @Test
  void wrongLinesAreToldWithTheirPlace() throws IOException {
    assertComplaint("a\tSUPPORTS\n", ":1: 2 columns; expected record, relation, claim");
    assertComplaint("# remark\na\tAGREES\tText.\n", ":2: 'AGREES' is none of");
    assertComplaint("a\tNEUTRAL\tText.\na\tNEUTRAL\tText.\n", ":2: this pair stands twice");
  }

  private void assertComplaint(String lines, String expected) throws IOException {
    Path file = Files.writeString(folder.resolve("pairs.tsv"), lines);
    String message =
        assertThrows(GoldException.class, () -> StatementPairs.read(file)).getMessage();
    assertTrue(message.contains(expected), message);
  }
}
