/**
 * Findings as HTML, JSON Lines, SARIF, CSV and ClaimReview, and how they stand to the run before.
 *
 * <p>No judgement here: what a page says was decided before. Reads model records only, asks nobody
 * for anything over the network, and puts neither a clock nor a path of this machine on a page.
 */
@NullMarked
package org.medclaim.report;

import org.jspecify.annotations.NullMarked;
