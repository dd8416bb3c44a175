package org.medclaim.judge;

import java.util.List;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Reason;
import org.medclaim.model.Verdict;

/**
 * What one judge says of a claim.
 *
 * <p>{@code probability} is how likely the verdict is right, before the evidence's verification is
 * taken into account; {@code because} is one or more full sentences.
 */
record Opinion(
    Verdict verdict,
    List<Reason> reasons,
    double probability,
    List<JudgedEvidence> evidence,
    String because) {}
