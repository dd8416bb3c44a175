package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * What a regulator decided about a product for an indication.
 *
 * <p>{@code date} is ISO 8601, as exact as the source is: {@code 2017}, {@code 2017-08} or {@code
 * 2017-08-30}. {@code jurisdiction} is an ISO 3166 country code or EU.
 */
public record Approval(
    String id,
    Pico pico,
    String jurisdiction,
    ApprovalStatus status,
    String date,
    Verification verification,
    String sentence)
    implements EvidenceContent, Serializable {
  public Approval {
    checkArgument(date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?"), "not a date: %s", date);
  }
}
