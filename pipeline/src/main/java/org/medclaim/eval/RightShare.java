package org.medclaim.eval;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.SplittableRandom;

/** How many of some verdicts were right. */
public record RightShare(int right, int of) {
  private static final int DRAWS = 10_000;
  private static final long SEED = 20_260_101;

  /** The 97.5 per cent point of the normal distribution: intervals are at 95%, both sides. */
  private static final double Z = 1.959964;

  public RightShare {
    checkArgument(right >= 0 && right <= of, "%s of %s were right", right, of);
  }

  /** An interval of shares, both ends included. */
  public record Interval(double low, double high) {}

  /** The share, 0 to 1; 0 where there are none. */
  public double share() {
    return of == 0 ? 0 : (double) right / of;
  }

  /** Both counts together. */
  RightShare plus(RightShare other) {
    return new RightShare(right + other.right, of + other.of);
  }

  /** Counts one more. */
  RightShare with(boolean isRight) {
    return new RightShare(right + (isRight ? 1 : 0), of + 1);
  }

  /**
   * Where the share may lie at 95%, after Wilson (1927), which holds for few verdicts and for
   * shares near 0 and 1 too; 0 to 1 where there are none.
   */
  public Interval wilson() {
    if (of == 0) {
      return new Interval(0, 1);
    }
    double p = share();
    double middle = p + Z * Z / (2 * of);
    double half = Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of));
    double scale = 1 + Z * Z / of;
    return new Interval(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
  }

  /**
   * Where the share may lie at 95%, by drawing verdicts again with replacement; the draws are the
   * same at every run. Without any verdict 0 to 1.
   */
  public Interval bootstrap() {
    if (of == 0) {
      return new Interval(0, 1);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] shares = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      int hit = 0;
      for (int i = 0; i < of; i++) {
        hit += random.nextInt(of) < right ? 1 : 0;
      }
      shares[draw] = (double) hit / of;
    }
    Arrays.sort(shares);
    return new Interval(shares[DRAWS / 40], shares[DRAWS - 1 - DRAWS / 40]);
  }
}
