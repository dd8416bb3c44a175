package org.medclaim.report;

import java.io.Serializable;

/**
 * What a reviewer decided on a finding, and on what basis.
 *
 * <p>{@code at} is an instant in ISO 8601 and UTC, as the reviewer's machine told it.
 */
public record Decision(DecisionKind kind, String comment, String by, String at, Basis basis)
    implements Serializable {
  /** The day of the decision. */
  public String day() {
    return at.length() < 10 ? at : at.substring(0, 10);
  }
}
