package org.medclaim.extract;

import org.medclaim.model.Article;

/**
 * A sentence with what people say of it: for measuring check-worthiness.
 *
 * <p>{@code page} holds the sentence and nothing else; {@code type} is the main type of a claim and
 * empty for others; {@code heldOut} marks topics that nobody looked at while the patterns were
 * written.
 */
public record LabelledSentence(Article page, Label label, String type, boolean heldOut) {
  /** What people say. */
  public enum Label {
    CLAIM,
    NOT,
    /** Two careful readers could differ: not measured. */
    BORDERLINE
  }
}
