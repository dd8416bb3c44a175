package org.medclaim.judge;

import java.math.BigDecimal;
import org.medclaim.model.Evidence;
import org.medclaim.model.Statistic;

/**
 * A statistic that answers a claim's question, on the claim's scale.
 *
 * <p>{@code timesApart} is how many times the nearest ends of both are apart, 1 where they overlap.
 */
record ComparedStatistic(
    Evidence evidence,
    Statistic statistic,
    PicoMatch match,
    Figure.Reported reported,
    Closeness closeness,
    BigDecimal timesApart,
    boolean standIn) {

  boolean agrees() {
    return closeness == Closeness.AGREES;
  }

  BigDecimal value() {
    return reported.value();
  }
}
