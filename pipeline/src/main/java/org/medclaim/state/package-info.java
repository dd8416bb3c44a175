/**
 * What was judged before, kept in a database between runs: SQLite in a folder, or PostgreSQL.
 *
 * <p>Knows bytes and keys only: what they mean is the pipeline's. Everything in it can be had again
 * by judging again, so that a state that is damaged or lost costs time and nothing else; what has
 * to last are the runs.
 */
@NullMarked
package org.medclaim.state;

import org.jspecify.annotations.NullMarked;
