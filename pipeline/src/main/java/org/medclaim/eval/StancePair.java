package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import org.medclaim.model.Stance;

/**
 * A claim with the sentences of one piece of evidence and the stance that people gave it.
 *
 * <p>{@code rationale} are the sentences that the annotators named, empty where they named none;
 * {@code set} and {@code group} tell where it is from and which pairs have to stay together.
 */
public record StancePair(
    String id,
    String claim,
    ImmutableList<String> sentences,
    ImmutableList<String> rationale,
    Stance gold,
    String set,
    String group) {}
