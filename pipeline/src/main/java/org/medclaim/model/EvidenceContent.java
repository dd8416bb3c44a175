package org.medclaim.model;

import java.io.Serializable;

/** What a piece of evidence says: a figure, a statement, an approval, or a passage of text. */
public sealed interface EvidenceContent extends Serializable
    permits Statistic, Statement, Approval, Passage {
  /** The record's id, unique in the corpus. */
  String id();

  /** What it is about. */
  Pico pico();

  /** How it was checked. */
  Verification verification();

  /** One sentence that a reader can take as the rationale, in our own words or the passage's. */
  String sentence();
}
