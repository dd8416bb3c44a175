package org.medclaim.extract;

import java.util.Locale;

/** What part a concept plays in the question that a sentence answers. */
enum Role {
  /** The plain reading of its kind: a treatment is studied, a condition is what people have. */
  PLAIN,
  /** A treatment that another one is held against: "better than chemotherapy". */
  COMPARED,
  /** Only the ground: "relieves the side effects of chemotherapy", "alongside surgery". */
  BACKGROUND,
  /** What comes about or is spared: "prevents stroke", "causes autism". */
  OUTCOME,
  /** What the people have whom it is about: "in patients with anxiety". */
  PATIENTS,
  /** Named, but no part of the question: "people without diabetes", "steroid-refractory". */
  EXCLUDED;

  /** The word that stands in files: lower case. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
