package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Why somebody decided that a rule finding need not be acted on, who it was, and until when.
 *
 * <p>The last day on which it holds is {@code expires}.
 */
public record Suppression(String reason, String author, LocalDate expires) implements Serializable {
  /** Refuses a suppression that nobody answers for. */
  public Suppression {
    checkArgument(!reason.isBlank() && !author.isBlank(), "a suppression has a reason and author");
  }
}
