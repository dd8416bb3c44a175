package org.medclaim.eval;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.Table;

/**
 * Tells whether an abstract that our own search found bears on a claim at all, from two things: how
 * sure the voice is that it does, and how far the abstract leads in the search.
 *
 * <p>A logistic function, fitted on SciFact's training claims with the voice and network that
 * {@code network} names. It holds for searches by words and vectors, and for questions that one or
 * two abstracts answer, as SciFact's: the lead of one is the lag of the others.
 */
public record AbstractGate(
    double bearing, double lead, double constant, int pairs, String network) {
  private static final String FILE = "abstract-gate.tsv";
  private static final List<String> COLUMNS =
      List.of("bearing", "lead", "constant", "pairs", "network");

  /** From here on an abstract is taken to bear on the claim: more likely than not. */
  private static final double PASSES = 0.5;

  /** No reading counts as surer than this: the voice has never seen so many pairs. */
  private static final double SUREST = 0.999;

  private static final double PENALTY = 0.5;

  /** An abstract that was found, what the voice said, and whether it does bear on the claim. */
  record Example(StanceProbabilities said, double lead, boolean bears) {}

  /** The gate that the program brings. */
  public static AbstractGate load() {
    try {
      return parse(
          Resources.toString(
              Resources.getResource(AbstractGate.class, FILE), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + FILE, e);
    }
  }

  static AbstractGate parse(String text) {
    List<Table.Row> rows = Table.parse(FILE, text, COLUMNS).rows();
    if (rows.size() != 1) {
      throw new IllegalStateException(FILE + ": expected one row, found " + rows.size());
    }
    Table.Row row = rows.get(0);
    return new AbstractGate(
        row.number("bearing"),
        row.number("lead"),
        row.number("constant"),
        (int) row.number("pairs"),
        row.of("network"));
  }

  /** The table that {@link #parse} reads. */
  public String table() {
    return "# Whether an abstract that was found bears on a claim; AbstractGate says what each column\n"
        + "# means. Made by 'medclaim eval fit-scifact'.\n"
        + String.join("\t", COLUMNS)
        + String.format(
            Locale.ROOT, "\n%.4f\t%.4f\t%.4f\t%d\t%s\n", bearing, lead, constant, pairs, network);
  }

  static AbstractGate fit(List<Example> examples, String network) {
    List<LogisticRegression.Example> fit = new ArrayList<>();
    for (Example one : examples) {
      fit.add(
          new LogisticRegression.Example(
              new double[] {bearing(one.said()), one.lead()}, one.bears(), 1));
    }
    double[] weights = LogisticRegression.fit(fit, PENALTY);
    return new AbstractGate(weights[0], weights[1], weights[2], examples.size(), network);
  }

  /** How likely the abstract bears on the claim. */
  double probability(StanceProbabilities said, double ahead) {
    return 1 / (1 + Math.exp(-(bearing * bearing(said) + lead * ahead + constant)));
  }

  boolean lets(StanceProbabilities said, double ahead) {
    return probability(said, ahead) >= PASSES;
  }

  /** How sure the voice is that it bears on the claim, as log odds. */
  private static double bearing(StanceProbabilities said) {
    double bears = Math.min(SUREST, Math.max(1 - SUREST, 1 - said.neutral()));
    return Math.log(bears / (1 - bears));
  }
}
