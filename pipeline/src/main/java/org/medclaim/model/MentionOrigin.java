package org.medclaim.model;

/** Where a concept of a claim was mentioned. */
public enum MentionOrigin {
  /** In the claim's own sentence. */
  SENTENCE,
  /** Earlier, taken up by "this therapy", "it", "patients". */
  ANTECEDENT,
  /** In the heading above. */
  HEADING,
  /** Only in the title, or as the subject of the whole article. */
  ARTICLE
}
