package org.medclaim.terms;

/** What a phrase of the dictionary stands for. */
sealed interface Meaning {

  /** One concept or measure, wherever the phrase stands. */
  record Clear(String id) implements Meaning {}

  /** One of several things; which, the words around it tell. */
  record Open(Ambiguous name) implements Meaning {}

  /** Nothing of ours: "stroke of luck" is there so that no stroke is found in it. */
  record Idiom() implements Meaning {}
}
