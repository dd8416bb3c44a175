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
  GUARANTEE("promises the result"),
  /** Says or implies that it cannot do harm. */
  HARMLESS("rules harm out"),
  /** Tells what happened to patients or customers so that it works as proof. */
  STORY("lets a story stand for proof"),
  /** Belittles or frightens away from standard care, or puts something in its place. */
  AGAINST_CARE("turns readers away from standard care"),
  /** Pushes to decide now. */
  PRESSURE("presses for a decision"),
  /** Best, only, better than others, without a comparison that could be checked. */
  SUPERIORITY("praises itself above others"),
  /** Lends weight by fame, years, marks, prizes or numbers of customers. */
  AUTHORITY("lends itself the weight of names, marks or numbers"),
  /** New, secret, the future of medicine, as a reason to believe. */
  NOVELTY("offers newness as a reason to believe"),
  /** Old, natural, handed down, as a reason to believe. */
  TRADITION("offers age or nature as a reason to believe"),
  /** Says that the truth is kept from people. */
  SUPPRESSION("says that the truth is hidden"),
  /** Baits with a speed or a size of the result. */
  QUICK("baits with speed or size"),
  /** Says that a food, herb, device or unproven treatment acts on an illness. */
  TREATS_DISEASE("offers something unproven for an illness"),
  /** One thing for many unrelated illnesses, or for the whole body. */
  CURE_ALL("offers one thing for everything"),
  /** Puts something that nobody can test in the place of an outcome: balance, detox, energy. */
  VAGUE_BODY("names an effect that nobody can test"),
  /** Frightens with what will become of the reader. */
  FEAR("frightens"),
  /** Says that there is proof and names no source that could be looked up. */
  PROOF_CLAIMED("claims proof and names none");

  private final String words;

  PersuasionTechnique(String words) {
    this.words = words;
  }

  /** What such a sentence does, in words that follow "it". */
  public String words() {
    return words;
  }

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
