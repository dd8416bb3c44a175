package org.medclaim.judge.stance;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Stance;

/**
 * What a voice's probabilities are worth, from {@code calibration.tsv}: measured on pairs that the
 * voice was not trained on.
 *
 * <p>{@code temperature} is the one at which probabilities fit best on the set that is hardest for
 * the voice. From {@code high} on at least 90 of 100 answers were right on the sets held apart
 * together, and 85 on each; from {@code medium} on 75, and 70. A threshold above 1 says that no
 * such could be shown. Below {@code speaks} the voice abstains: its bound holds that an answer that
 * supports or refutes is wrong for at most {@code errorBound} of all pairs, by conformal risk
 * control (Angelopoulos et al. 2024), for pairs like those it was set on.
 */
public record StanceCalibration(
    double temperature, double high, double medium, double speaks, double errorBound, int pairs) {
  private static final String FILE = "calibration.tsv";
  private static final List<String> COLUMNS =
      List.of("voice", "temperature", "high", "medium", "speaks", "error-bound", "pairs");

  public StanceCalibration {
    checkArgument(temperature > 0, "a temperature has to be positive: %s", temperature);
    checkArgument(medium <= high, "MEDIUM begins at %s, above HIGH at %s", medium, high);
  }

  /** Reads the table beside this class. */
  static ImmutableMap<VoiceKind, StanceCalibration> load() {
    Map<VoiceKind, StanceCalibration> all = new EnumMap<>(VoiceKind.class);
    for (Table.Row row : Table.resource(FILE, COLUMNS).rows()) {
      all.put(
          VoiceKind.valueOf(row.of("voice").toUpperCase(Locale.ROOT)),
          new StanceCalibration(
              row.number("temperature"),
              row.number("high"),
              row.number("medium"),
              row.number("speaks"),
              row.number("error-bound"),
              (int) row.number("pairs")));
    }
    for (VoiceKind kind : VoiceKind.values()) {
      if (!all.containsKey(kind)) {
        throw new IllegalStateException(FILE + ": there is no row '" + kind.code() + "'");
      }
    }
    return ImmutableMap.copyOf(all);
  }

  /** The table that {@link #load} reads. */
  public static String table(Map<VoiceKind, StanceCalibration> all) {
    StringBuilder table = new StringBuilder();
    table.append("# What the voices' probabilities are worth; StanceCalibration says what each\n");
    table.append("# column means. Made by 'medclaim eval calibrate-stance'.\n");
    table.append(String.join("\t", COLUMNS)).append('\n');
    for (VoiceKind kind : VoiceKind.values()) {
      StanceCalibration one = all.get(kind);
      if (one != null) {
        table.append(
            String.format(
                Locale.ROOT,
                "%s\t%.3f\t%.3f\t%.3f\t%.3f\t%.2f\t%d\n",
                kind.code(),
                one.temperature(),
                one.high(),
                one.medium(),
                one.speaks(),
                one.errorBound(),
                one.pairs()));
      }
    }
    return table.toString();
  }

  /** How sure an answer of this probability may be called. */
  public ConfidenceLabel label(double probability) {
    return probability >= high
        ? ConfidenceLabel.HIGH
        : probability >= medium ? ConfidenceLabel.MEDIUM : ConfidenceLabel.LOW;
  }

  /** The stance that may be stated: neutral where the voice abstains. */
  public Stance stated(StanceProbabilities probabilities) {
    Stance best = probabilities.best();
    return probabilities.of(best) >= speaks ? best : Stance.NEUTRAL;
  }
}
