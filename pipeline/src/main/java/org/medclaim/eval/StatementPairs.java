package org.medclaim.eval;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.medclaim.model.Stance;

/**
 * Reads pairs of claims and curated statements: record id, relation and claim with tabs between,
 * {@code #} before remarks.
 */
public final class StatementPairs {
  private static final Splitter CELLS = Splitter.on('\t');
  private static final int COLUMNS = 3;

  private StatementPairs() {}

  /**
   * All pairs, in order of the file.
   *
   * @throws GoldException where a line is not as it should be; the message says where and how
   */
  public static List<StatementPair> read(Path file) {
    List<StatementPair> pairs = new ArrayList<>();
    Set<StatementPair> known = new HashSet<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        String place = file + ":" + (i + 1);
        StatementPair pair = pair(CELLS.splitToList(line), place);
        if (!known.add(pair)) {
          throw new GoldException(place + ": this pair stands twice");
        }
        pairs.add(pair);
      }
    }
    return pairs;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static StatementPair pair(List<String> cells, String place) {
    if (cells.size() != COLUMNS) {
      throw new GoldException(
          place + ": " + cells.size() + " columns; expected record, relation, claim");
    }
    Stance gold =
        Arrays.stream(Stance.values())
            .filter(stance -> stance.name().equals(cells.get(1).toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElseThrow(
                () ->
                    new GoldException(
                        place
                            + ": '"
                            + cells.get(1)
                            + "' is none of SUPPORTS, REFUTES and NEUTRAL"));
    return new StatementPair(cells.get(0), gold, cells.get(2));
  }
}
