package org.medclaim.model;

/** How the words around a number bound it. */
public enum Bound {
  /** The number itself: "83%". */
  EXACT,
  /** "about 50%", "nearly half". */
  ABOUT,
  /** "20 to 70", "between 73% and 98%". */
  RANGE,
  /** "more than 90%", "over 40,000". */
  MORE_THAN,
  /** "at least 90%", "90% or more". */
  AT_LEAST,
  /** "less than 10%", "under 5". */
  LESS_THAN,
  /** "at most 10%", "up to 80%". */
  AT_MOST
}
