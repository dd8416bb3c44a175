package org.medclaim.eval;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medclaim.model.Verdict;

/**
 * Reads a table of held-apart claims: tabs between columns, {@code #} before remarks, the names of
 * the columns in the first line that is none.
 */
public final class HeldApartClaims {
  private static final List<String> COLUMNS =
      List.of("id", "claim", "verdict", "also-acceptable", "record", "why");
  private static final String NONE = "-";
  private static final Splitter CELLS = Splitter.on('\t');
  private static final Splitter PARTS = Splitter.on(',').trimResults();

  private HeldApartClaims() {}

  /**
   * All claims, in order of the file.
   *
   * @throws GoldException where a line is not as it should be; the message says where and how
   */
  public static List<HeldApartClaim> read(Path file) {
    List<HeldApartClaim> claims = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    boolean named = false;
    List<String> lines = lines(file);
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String place = file + ":" + number;
      List<String> cells = CELLS.splitToList(line);
      if (!named) {
        checkNames(cells, place);
        named = true;
        continue;
      }
      HeldApartClaim claim = claim(cells, place);
      if (!ids.add(claim.id())) {
        throw new GoldException(place + ": the id '" + claim.id() + "' stands twice");
      }
      claims.add(claim);
    }
    if (claims.isEmpty()) {
      throw new GoldException(file + ": no claim in it");
    }
    return claims;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void checkNames(List<String> cells, String place) {
    if (!cells.equals(COLUMNS)) {
      throw new GoldException(
          place + ": columns are " + cells + "; expected " + COLUMNS + ", with tabs between");
    }
  }

  private static HeldApartClaim claim(List<String> cells, String place) {
    if (cells.size() != COLUMNS.size()) {
      throw new GoldException(
          place + ": " + cells.size() + " columns; expected " + COLUMNS.size() + ": " + COLUMNS);
    }
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isBlank()) {
        throw new GoldException(
            place + ": '" + COLUMNS.get(i) + "' is empty; where there is none stands '-'");
      }
    }
    Verdict best = verdict(cells.get(2), place);
    ImmutableSet<Verdict> also =
        parts(cells.get(3)).stream()
            .map(label -> verdict(label, place))
            .collect(ImmutableSet.toImmutableSet());
    if (also.contains(best)) {
      throw new GoldException(place + ": " + best + " is the verdict and also acceptable");
    }
    return new HeldApartClaim(
        cells.get(0).strip(), cells.get(1).strip(), best, also, parts(cells.get(4)), cells.get(5));
  }

  private static ImmutableList<String> parts(String cell) {
    return cell.strip().equals(NONE)
        ? ImmutableList.of()
        : ImmutableList.copyOf(PARTS.splitToList(cell));
  }

  private static Verdict verdict(String label, String place) {
    return GoldLabels.verdict(label.strip())
        .orElseThrow(
            () ->
                new GoldException(
                    place
                        + ": '"
                        + label
                        + "' is no verdict; known: SUPPORTED, REFUTED, MISLEADING,"
                        + " NOT_ENOUGH_INFO"));
  }
}
