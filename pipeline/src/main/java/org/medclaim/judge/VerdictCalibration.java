package org.medclaim.judge;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medclaim.judge.stance.Table;
import org.medclaim.model.Confidence;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Reason;
import org.medclaim.model.Verdict;

/**
 * What a verdict's probability is worth, from {@code verdict-calibration.tsv}: fitted on claims
 * that were written without sight of the program.
 *
 * <p>The judge states a probability by rule. Here it becomes the share of verdicts like it that
 * were right: a logistic function of what was stated, of the verdict and of its leading reason.
 * {@code weights} are by code of the reason and by verdict in lower case; one that was too rare to
 * be fitted has none, so that its verdict's mean holds. HIGH begins at {@code high}, MEDIUM at
 * {@code medium}; above 1 where no such could be shown. {@code fittedOn} is how many claims, 0
 * where nothing was fitted; {@code date} is ISO 8601; {@code held} is how it did on claims that it
 * was not fitted on.
 *
 * <p>The claims were labelled by our own records, so that calibration says nothing of errors in
 * these: what rests on recalled records alone is kept down by the caller.
 */
public record VerdictCalibration(
    String date,
    int fittedOn,
    double constant,
    double slope,
    ImmutableMap<String, Double> weights,
    double high,
    double medium,
    Held held) {
  /** The probabilities as the judge states them by rule. */
  public static final VerdictCalibration BY_RULE =
      new VerdictCalibration("", 0, 0, 1, ImmutableMap.of(), 0.9, 0.7, Held.NONE);

  /** The least probability that may be called HIGH. */
  public static final double LEAST_HIGH = 0.9;

  /** The least probability that may be called MEDIUM. */
  public static final double LEAST_MEDIUM = 0.7;

  private static final double NEAREST_TO_CERTAIN = 0.98;
  private static final double LESS = 0.01;
  private static final String FILE = "verdict-calibration.tsv";
  private static final List<String> COLUMNS = List.of("part", "key", "value", "right", "of");
  private static final String NONE = "-";

  /** How many of some verdicts were right. */
  public record Right(int right, int of) {}

  /** Verdicts of about one probability: its mean, and how many of them were right. */
  public record Bin(double stated, Right share) {}

  /** What was seen on claims held apart: the expected calibration error, by label, and by bins. */
  public record Held(
      double error, ImmutableMap<ConfidenceLabel, Right> labels, ImmutableList<Bin> bins) {
    /** Nothing was measured. */
    public static final Held NONE = new Held(0, ImmutableMap.of(), ImmutableList.of());

    /** How many verdicts were held against labels. */
    public int claims() {
      return bins.stream().mapToInt(bin -> bin.share().of()).sum();
    }
  }

  public VerdictCalibration {
    checkArgument(slope >= 0, "the surer must not become the less sure: slope %s", slope);
    checkArgument(high >= LEAST_HIGH, "HIGH begins at %s", high);
    checkArgument(medium >= LEAST_MEDIUM && medium <= high, "MEDIUM begins at %s", medium);
  }

  /** True where claims were fitted on. */
  public boolean isFitted() {
    return fittedOn > 0;
  }

  /** The same with what was seen on claims held apart. */
  public VerdictCalibration with(Held seen) {
    return new VerdictCalibration(date, fittedOn, constant, slope, weights, high, medium, seen);
  }

  /**
   * The confidence in a verdict; {@code stated} is its probability by rule, and {@code most} what
   * its evidence allows whatever was fitted.
   */
  Confidence confidence(Verdict verdict, Reason leading, double stated, double most) {
    double probability = Math.min(probability(verdict, leading, stated), most);
    return new Confidence(label(probability), probability);
  }

  /** The share of verdicts like this one that were right, in thousandths. */
  public double probability(Verdict verdict, Reason leading, double stated) {
    if (!isFitted()) {
      return stated;
    }
    double score =
        constant
            + slope * logit(stated)
            + weights.getOrDefault(key(verdict), 0.0)
            + weights.getOrDefault(leading.code(), 0.0);
    return Math.min(mostShown(), Math.round(1000 / (1 + StrictMath.exp(-score))) / 1000.0);
  }

  /** Where no HIGH could be shown, no number that reads like it is stated either. */
  private double mostShown() {
    return medium > 1 ? LEAST_MEDIUM - LESS : high > 1 ? LEAST_HIGH - LESS : 1;
  }

  /** What a probability may be called. */
  public ConfidenceLabel label(double probability) {
    return probability >= high
        ? ConfidenceLabel.HIGH
        : probability >= medium ? ConfidenceLabel.MEDIUM : ConfidenceLabel.LOW;
  }

  /** The logarithm of the odds, of probabilities not too near 0 or 1. */
  public static double logit(double probability) {
    double p = Math.max(1 - NEAREST_TO_CERTAIN, Math.min(NEAREST_TO_CERTAIN, probability));
    return StrictMath.log(p / (1 - p));
  }

  /** The key of a verdict among the weights. */
  public static String key(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the table beside this class.
   *
   * @throws IllegalStateException where it is missing or not formed as its columns say
   */
  public static VerdictCalibration load() {
    try {
      return parse(
          Resources.toString(
              Resources.getResource(VerdictCalibration.class, FILE), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(FILE + " is not among the program's resources", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  static VerdictCalibration parse(String text) {
    String date = "";
    int fittedOn = 0;
    double error = 0;
    ImmutableMap.Builder<String, Double> numbers = ImmutableMap.builder();
    ImmutableMap.Builder<String, Double> weights = ImmutableMap.builder();
    ImmutableMap.Builder<ConfidenceLabel, Right> labels = ImmutableMap.builder();
    ImmutableList.Builder<Bin> bins = ImmutableList.builder();
    for (Table.Row row : Table.parse(FILE, text, COLUMNS).rows()) {
      String key = row.of("key");
      switch (row.of("part")) {
        case "fitted" -> {
          date = key;
          fittedOn = (int) row.number("of");
        }
        case "function", "from" -> numbers.put(key, row.number("value"));
        case "weight" -> weights.put(key, row.number("value"));
        case "error" -> error = row.number("value");
        case "label" -> labels.put(ConfidenceLabel.valueOf(key), right(row));
        case "bin" -> bins.add(new Bin(row.number("value"), right(row)));
        default -> throw new IllegalStateException(row.where() + ": unknown part");
      }
    }
    Map<String, Double> of = numbers.buildOrThrow();
    return new VerdictCalibration(
        date,
        fittedOn,
        number(of, "constant"),
        number(of, "slope"),
        weights.buildOrThrow(),
        number(of, "HIGH"),
        number(of, "MEDIUM"),
        new Held(error, labels.buildOrThrow(), bins.build()));
  }

  private static Right right(Table.Row row) {
    return new Right((int) row.number("right"), (int) row.number("of"));
  }

  private static double number(Map<String, Double> of, String key) {
    Double value = of.get(key);
    if (value == null) {
      throw new IllegalStateException(FILE + ": there is no row '" + key + "'");
    }
    return value;
  }

  /** The table that {@link #load} reads. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "# What the probabilities of verdicts are worth; VerdictCalibration says what each\n");
    table.append("# row means. Made by 'medclaim eval calibrate-verdicts': fitted on the\n");
    table.append(
        "# calibration half of training/verdicts/held-apart.tsv; error, labels and bins\n");
    table.append("# are of the measuring half.\n");
    table.append(String.join("\t", COLUMNS)).append('\n');
    table.append(row("fitted", date, NONE, NONE, Integer.toString(fittedOn)));
    table.append(row("function", "constant", decimals(constant), NONE, NONE));
    table.append(row("function", "slope", decimals(slope), NONE, NONE));
    weights.forEach((key, w) -> table.append(row("weight", key, decimals(w), NONE, NONE)));
    table.append(row("from", "HIGH", decimals(high), NONE, NONE));
    table.append(row("from", "MEDIUM", decimals(medium), NONE, NONE));
    table.append(row("error", "expected", decimals(held.error()), NONE, NONE));
    held.labels()
        .forEach((label, share) -> table.append(counted("label", label.name(), NONE, share)));
    for (int i = 0; i < held.bins().size(); i++) {
      Bin bin = held.bins().get(i);
      table.append(counted("bin", Integer.toString(i + 1), decimals(bin.stated()), bin.share()));
    }
    return table.toString();
  }

  private static String counted(String part, String key, String value, Right share) {
    return row(part, key, value, Integer.toString(share.right()), Integer.toString(share.of()));
  }

  private static String row(String... cells) {
    return String.join("\t", cells) + "\n";
  }

  private static String decimals(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
