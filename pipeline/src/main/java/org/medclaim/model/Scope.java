package org.medclaim.model;

import java.io.Serializable;

/**
 * Whom a number is about, in the sentence's own words.
 *
 * <p>{@code subject} is the group or thing that the number is stated of: "lymphoma patients" in
 * "83% of lymphoma patients respond". {@code base} is what a share is a share of where that is only
 * a part of those treated, such as the responders or those whom the number before counted: "83% of
 * lymphoma patients" in "..., of whom 53% reach complete remission". Both are verbatim, and empty
 * where the sentence does not say.
 */
public record Scope(String subject, String base) implements Serializable {
  /** Nothing is said. */
  public static final Scope UNSAID = new Scope("", "");

  /** True where the number is a share of a part of those treated, not of all of them. */
  public boolean isOfPart() {
    return !base.isEmpty();
  }
}
