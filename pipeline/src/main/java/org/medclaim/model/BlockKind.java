package org.medclaim.model;

/** What the page said a block is. */
public enum BlockKind {
  /** A heading that the page marks as one (HTML h1 to h6, Markdown #, a Word heading style). */
  HEADING,
  /** Running text. */
  PARAGRAPH,
  /** An item of a list, its marker included where the text has one. */
  LIST_ITEM,
  /** One row of a table, cells separated by a tab. */
  TABLE_ROW,
  /** A quotation that the page marks as one. */
  QUOTE,
  /** A line of a format without mark-up; whether it is a heading is for the reader to decide. */
  LINE
}
