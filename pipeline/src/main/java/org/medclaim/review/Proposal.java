package org.medclaim.review;

import org.jspecify.annotations.Nullable;
import org.medclaim.report.Basis;
import org.medclaim.report.DecisionKind;

/**
 * A decision on its way into the log; {@code kind} is null where an earlier one is taken back.
 *
 * <p>{@code article} and {@code claim} are for people who read the log; the id decides.
 */
public record Proposal(
    String findingId,
    String article,
    String claim,
    @Nullable DecisionKind kind,
    String comment,
    String by,
    String at,
    Basis basis) {}
