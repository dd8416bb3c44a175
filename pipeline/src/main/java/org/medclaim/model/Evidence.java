package org.medclaim.model;

import java.io.Serializable;

/**
 * One piece of evidence of one reference, retrieved for one claim.
 *
 * <p>{@code score} orders the evidence of one claim and means nothing else; it is not a
 * probability.
 */
public record Evidence(Reference reference, EvidenceContent content, double score)
    implements Serializable {}
