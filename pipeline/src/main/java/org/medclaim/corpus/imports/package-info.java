/**
 * Imports documents (abstracts, articles, trial records, drug labels) as passages, and statistics
 * from tables.
 *
 * <p>Everything streams: one record is in memory at a time, and 16 bytes for each document that is
 * already there. Nothing outside the files named is ever read.
 */
@NullMarked
package org.medclaim.corpus.imports;

import org.jspecify.annotations.NullMarked;
