package org.medclaim.model;

import java.util.Locale;

/** What the wording of a claim adds, where a verdict can turn on it. */
public enum CueKind {
  /** Says that something is cured, eradicated, reversed for good. */
  CURE,
  /** Asserts a benefit: improves, reduces, prevents, prolongs, restores. */
  BENEFIT,
  /** Asserts a harm or risk of the intervention. */
  HARM,
  /** Reassures: safe, no side effects, well tolerated. */
  REASSURANCE,
  /** Says that nothing happens: no effect, no benefit, does not work. */
  NO_EFFECT,
  /** Says that evidence or experience has shown it: studies show, demonstrated, proven. */
  EVIDENCE_CLAIMED,
  /** Says that the numbers are those of named or unnamed trials: in trials, in trial results. */
  TRIAL_SCOPE,
  /** For everybody: all patients, any type, suitable for everyone. */
  UNIVERSAL,
  /** Absolute words: completely, ensure, 100%, guaranteed, precisely. */
  ABSOLUTE,
  /** Praise: breakthrough, revolutionary, miracle, remarkable. */
  PRAISE,
  /** Compares: better than, most common, higher. */
  COMPARISON,
  /** Says that an authority allows it: approved, registered, licensed. */
  APPROVAL;

  /** The word that stands in files: lower case with hyphens. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
