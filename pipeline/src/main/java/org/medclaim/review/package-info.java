/**
 * What outlives a run: the comparison with the run before, and what reviewers decided.
 *
 * <p>Reads the files of finished runs and the decisions beside them, records decisions, serves a
 * run's pages to reviewers on this machine. Judges nothing; no decision changes a verdict.
 */
@NullMarked
package org.medclaim.review;

import org.jspecify.annotations.NullMarked;
