package org.medclaim.model;

import java.util.Locale;

/**
 * What a sentence does to win its reader over in place of evidence; a closed set.
 *
 * <p>About the way of persuading, not about whether what is said is true. The set follows what
 * rules on advertising name (ICC, FTC, CAP) and is told at length, with examples, in {@code
 * pipeline/training/persuasion}.
 */
public enum PersuasionTechnique {
  /** Promises that the result will come, be complete or last. */
  GUARANTEE,
  /** Says or implies that it cannot do harm. */
  HARMLESS,
  /** Tells what happened to patients or customers so that it works as proof. */
  STORY,
  /** Belittles or frightens away from standard care, or puts something in its place. */
  AGAINST_CARE,
  /** Pushes to decide now. */
  PRESSURE,
  /** Best, only, better than others, without a comparison that could be checked. */
  SUPERIORITY,
  /** Lends weight by fame, years, marks, prizes or numbers of customers. */
  AUTHORITY,
  /** New, secret, the future of medicine, as a reason to believe. */
  NOVELTY,
  /** Old, natural, handed down, as a reason to believe. */
  TRADITION,
  /** Says that the truth is kept from people. */
  SUPPRESSION,
  /** Baits with a speed or a size of the result. */
  QUICK,
  /** Says that a food, herb, device or unproven treatment acts on an illness. */
  TREATS_DISEASE,
  /** One thing for many unrelated illnesses, or for the whole body. */
  CURE_ALL,
  /** Puts something that nobody can test in the place of an outcome: balance, detox, energy. */
  VAGUE_BODY,
  /** Frightens with what will become of the reader. */
  FEAR,
  /** Says that there is proof and names no source that could be looked up. */
  PROOF_CLAIMED;

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
