package org.medclaim.report;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * How often verdicts of a probability were right on labelled claims that the judge had not seen.
 *
 * <p>{@code error} is the expected calibration error; {@code date} is ISO 8601, {@code data} names
 * the labelled claims.
 */
public record Calibration(String date, String data, double error, List<Bin> bins) {
  public Calibration {
    bins = List.copyOf(bins);
  }

  /** Verdicts of about one probability: the mean they were given, and the share that was right. */
  public record Bin(double stated, double right, int verdicts) {
    public Bin {
      checkArgument(stated >= 0 && stated <= 1 && right >= 0 && right <= 1, "no probability");
      checkArgument(verdicts > 0, "an empty bin says nothing");
    }
  }

  int verdicts() {
    return bins.stream().mapToInt(Bin::verdicts).sum();
  }

  String words() {
    return "Measured on "
        + date
        + " on "
        + data
        + ", "
        + Wording.count(verdicts(), "verdict", "verdicts")
        + "; expected calibration error "
        + Figures.twoDecimals(error)
        + ". A point on the line holds what it says; below it the program is too sure.";
  }
}
