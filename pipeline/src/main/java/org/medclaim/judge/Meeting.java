package org.medclaim.judge;

import java.util.function.BooleanSupplier;
import org.medclaim.model.Claim;
import org.medclaim.model.Statement;

/**
 * A claim beside a statement, with what they have in common.
 *
 * @param match how directly the statement answers the claim's question
 * @param overlap how far both say the same in words, the names of the subject left out
 * @param coverage how much of the claim the statement covers
 * @param harmsElsewhere whether the claim has a disease come about and the statement has not; asked
 *     only where the statement would bear the claim out, which is seldom
 */
record Meeting(
    Claim claim,
    Statement statement,
    PicoMatch match,
    Overlap overlap,
    Coverage coverage,
    BooleanSupplier harmsElsewhere) {}
