package org.medclaim.eval;

import java.util.List;

/**
 * Fits a logistic function by Newton's method, with a penalty on squared weights but not on the
 * constant.
 *
 * <p>The same examples give the same weights. Features should be on one scale, since the penalty
 * treats them alike.
 */
final class LogisticRegression {
  private static final int MOST_STEPS = 30;
  private static final double ENOUGH = 1e-7;

  private LogisticRegression() {}

  /** Features, whether it is so, and how much the example counts. */
  record Example(double[] features, boolean positive, double weight) {}

  /**
   * The weights of the features and, last, the constant; needs an example.
   *
   * @param penalty half of what a weight of 1 costs, where all examples together cost their weights
   */
  static double[] fit(List<Example> examples, double penalty) {
    int size = examples.get(0).features().length + 1;
    double[] weights = new double[size];
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = new double[size];
      double[][] curvature = new double[size][size];
      for (Example example : examples) {
        add(example, weights, gradient, curvature);
      }
      for (int i = 0; i < size - 1; i++) {
        gradient[i] += 2 * penalty * weights[i];
        curvature[i][i] += 2 * penalty;
      }
      double[] change = solved(curvature, gradient);
      double largest = 0;
      for (int i = 0; i < size; i++) {
        weights[i] -= change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < ENOUGH) {
        break;
      }
    }
    return weights;
  }

  private static void add(
      Example example, double[] weights, double[] gradient, double[][] curvature) {
    int last = weights.length - 1;
    double[] x = example.features();
    double score = weights[last];
    for (int i = 0; i < last; i++) {
      score += weights[i] * x[i];
    }
    double p = 1 / (1 + Math.exp(-score));
    double error = example.weight() * (p - (example.positive() ? 1 : 0));
    double slope = example.weight() * Math.max(p * (1 - p), 1e-6);
    for (int i = 0; i <= last; i++) {
      double xi = i == last ? 1 : x[i];
      gradient[i] += error * xi;
      for (int j = 0; j <= i; j++) {
        curvature[i][j] += slope * xi * (j == last ? 1 : x[j]);
      }
    }
  }

  /** Solves a symmetric positive system, of which the lower half is given, after Cholesky. */
  private static double[] solved(double[][] matrix, double[] right) {
    int size = right.length;
    double[] x = right.clone();
    for (int j = 0; j < size; j++) {
      for (int k = 0; k < j; k++) {
        matrix[j][j] -= matrix[j][k] * matrix[j][k];
      }
      matrix[j][j] = Math.sqrt(Math.max(matrix[j][j], 1e-12));
      for (int i = j + 1; i < size; i++) {
        for (int k = 0; k < j; k++) {
          matrix[i][j] -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] /= matrix[j][j];
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= matrix[i][k] * x[k];
      }
      x[i] /= matrix[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        x[i] -= matrix[k][i] * x[k];
      }
      x[i] /= matrix[i][i];
    }
    return x;
  }
}
