package org.medclaim.model;

/** What a sentence is on the page. */
public enum SentenceKind {
  /** A sentence of running text. */
  PROSE,
  /** A heading or title line. */
  HEADING,
  /** A list item, or a sentence of one. */
  LIST_ITEM,
  /** A line of navigation, a form label, a by-line: not a sentence of the article's argument. */
  FRAGMENT
}
