/**
 * Findings as HTML and JSON Lines.
 *
 * <p>No judgement here: what a page says was decided before.
 */
@NullMarked
package org.medclaim.report;

import org.jspecify.annotations.NullMarked;
