/**
 * Findings as HTML and JSON Lines.
 *
 * <p>No judgement here: what a page says was decided before. Reads model records only, asks nobody
 * for anything over the network, and puts neither a clock nor a path of this machine on a page.
 */
@NullMarked
package org.medclaim.report;

import org.jspecify.annotations.NullMarked;
