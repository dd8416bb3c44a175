package org.medclaim.judge.stance;

import static com.google.common.base.Preconditions.checkArgument;

import org.medclaim.model.Stance;

/** How likely sentences support a claim, refute it, or do neither; the three add up to 1. */
public record StanceProbabilities(double supports, double refutes, double neutral) {
  private static final double TOLERANCE = 1e-6;

  /** Nothing was read, so nothing bears on the claim. */
  public static final StanceProbabilities NONE = new StanceProbabilities(0, 0, 1);

  public StanceProbabilities {
    checkArgument(
        supports >= 0 && refutes >= 0 && neutral >= 0,
        "not probabilities: %s, %s, %s",
        supports,
        refutes,
        neutral);
    checkArgument(
        Math.abs(supports + refutes + neutral - 1) < TOLERANCE,
        "%s, %s and %s do not add up to 1",
        supports,
        refutes,
        neutral);
  }

  /** From scores without a bound: a difference of 1 is a factor of e. */
  public static StanceProbabilities ofScores(double supports, double refutes, double neutral) {
    double most = Math.max(supports, Math.max(refutes, neutral));
    double s = Math.exp(supports - most);
    double r = Math.exp(refutes - most);
    double n = Math.exp(neutral - most);
    double sum = s + r + n;
    return new StanceProbabilities(s / sum, r / sum, n / sum);
  }

  /** From whether the sentences bear on the claim at all, and if so, which way. */
  public static StanceProbabilities of(double bears, double supportsIfItBears) {
    return new StanceProbabilities(
        bears * supportsIfItBears, bears * (1 - supportsIfItBears), 1 - bears);
  }

  /** The likeliest stance; of equals the more careful one: neutral, then refutes. */
  public Stance best() {
    if (neutral >= supports && neutral >= refutes) {
      return Stance.NEUTRAL;
    }
    return refutes >= supports ? Stance.REFUTES : Stance.SUPPORTS;
  }

  /** The probability of one stance. */
  public double of(Stance stance) {
    return switch (stance) {
      case SUPPORTS -> supports;
      case REFUTES -> refutes;
      case NEUTRAL -> neutral;
    };
  }

  /** What is left of them where it is known that the sentences bear on the claim. */
  public StanceProbabilities knownToBear() {
    double sum = supports + refutes;
    return sum == 0
        ? new StanceProbabilities(0.5, 0.5, 0)
        : new StanceProbabilities(supports / sum, refutes / sum, 0);
  }

  /** Between these and others; {@code share} is what the others count, 0 to 1. */
  public StanceProbabilities mixedWith(StanceProbabilities others, double share) {
    return new StanceProbabilities(
        (1 - share) * supports + share * others.supports,
        (1 - share) * refutes + share * others.refutes,
        (1 - share) * neutral + share * others.neutral);
  }

  /** The same order, less sure of it the higher the temperature; 1 changes nothing. */
  public StanceProbabilities at(double temperature) {
    double s = Math.pow(supports, 1 / temperature);
    double r = Math.pow(refutes, 1 / temperature);
    double n = Math.pow(neutral, 1 / temperature);
    double sum = s + r + n;
    return new StanceProbabilities(s / sum, r / sum, n / sum);
  }
}
