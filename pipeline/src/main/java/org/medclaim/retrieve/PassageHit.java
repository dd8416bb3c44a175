package org.medclaim.retrieve;

import java.util.Comparator;

/** A passage that was found: its id, its score among the passages of one search, its place. */
public record PassageHit(String id, double score, int document) {
  /** Equal scores in order of ids. */
  static final Comparator<PassageHit> BEST_FIRST =
      Comparator.comparingDouble(PassageHit::score)
          .reversed()
          .thenComparing(PassageHit::id)
          .thenComparingInt(PassageHit::document);
}
