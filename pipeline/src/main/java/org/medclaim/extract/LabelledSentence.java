package org.medclaim.extract;

import org.medclaim.model.Article;

/**
 * A sentence with what people say of it: for learning check-worthiness and for measuring it.
 *
 * <p>{@code page} holds the sentence and nothing else; {@code type} is the main type of a claim and
 * empty for others; {@code heldOut} is for measuring only.
 */
public record LabelledSentence(Article page, Label label, String type, boolean heldOut) {
  /** What people say. */
  public enum Label {
    CLAIM,
    NOT,
    /** Two careful readers could differ: neither learned from nor measured. */
    BORDERLINE
  }
}
