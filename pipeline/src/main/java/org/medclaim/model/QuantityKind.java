package org.medclaim.model;

import java.util.Locale;

/** What sort of number a quantity is. */
public enum QuantityKind {
  /** A share of a whole, in percent. */
  PROPORTION,
  /** A number of people, cases, studies. */
  COUNT,
  /** Cases by population and time, such as 5 per 100,000 person-years. */
  RATE,
  /** A laboratory or clinical limit, such as less than 10^6 per litre. */
  THRESHOLD,
  /** A length of time, such as a median survival of 25.8 months. */
  DURATION,
  /** A place in an order, such as "one of the ten most frequent". */
  RANK,
  /** A hazard, odds, risk or sex ratio, or a fold change. */
  RATIO,
  /** An amount of a substance given. */
  DOSE,
  /** A change or difference: percent relative, percentage points, kilograms, points on a scale. */
  EFFECT;

  /** The word that stands in files: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
