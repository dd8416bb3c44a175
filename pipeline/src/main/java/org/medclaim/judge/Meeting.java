package org.medclaim.judge;

import org.medclaim.model.Claim;
import org.medclaim.model.Statement;

/**
 * A claim beside a statement, with what they have in common.
 *
 * @param match how directly the statement answers the claim's question
 * @param overlap how far both say the same in words, the names of the subject left out
 * @param coverage how much of the claim the statement covers
 * @param harmsElsewhere true where the claim has a disease come about and the statement does not
 */
record Meeting(
    Claim claim,
    Statement statement,
    PicoMatch match,
    Overlap overlap,
    Coverage coverage,
    boolean harmsElsewhere) {}
