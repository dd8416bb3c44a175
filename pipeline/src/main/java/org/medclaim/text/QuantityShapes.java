package org.medclaim.text;

import com.google.common.collect.ImmutableList;

/**
 * All forms that a quantity is written in, the most specific first.
 *
 * <p>What an earlier form has read is closed to later ones, so the order is part of the language:
 * "20 to 70 per 100,000" before "20 to 70", a dose before a duration, counts last.
 */
final class QuantityShapes {
  static final ImmutableList<Shape> ALL =
      ImmutableList.<Shape>builder()
          .addAll(RatioShapes.LABELLED)
          .addAll(PowerShapes.ALL)
          .addAll(RateShapes.ALL)
          .addAll(ShareShapes.OF_WHOLES)
          .addAll(ShareShapes.ALL)
          .addAll(RatioShapes.FOLD)
          .addAll(LaboratoryShapes.ALL)
          .addAll(DoseShapes.ALL)
          .addAll(DurationShapes.ALL)
          .addAll(RankShapes.ALL)
          .addAll(CountShapes.ALL)
          .build();

  private QuantityShapes() {}
}
