package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * One sentence or one line, verbatim.
 *
 * <p>{@code index} counts from 0 over the article; {@code block} is the index of the block that it
 * stands in. A list marker stays in the sentence.
 */
public record Sentence(int index, int block, SentenceKind kind, Span span, String text)
    implements Serializable {
  public Sentence {
    checkArgument(index >= 0 && block >= 0, "negative index in %s", text);
    checkArgument(
        span.length() == text.length(), "span %s does not have the length of %s", span, text);
  }
}
