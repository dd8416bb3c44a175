package org.medclaim.rules;

/** Tells whether one concept is a kind of another; {@code Terminology::isA} is one. */
@FunctionalInterface
public interface ConceptTree {
  /** A tree without branches: a concept is a kind of itself only. */
  ConceptTree FLAT = String::equals;

  /** True where {@code concept} is {@code ancestor} or stands below it. */
  boolean isA(String concept, String ancestor);
}
