/**
 * The Lucene index: built from the corpus, searched for one claim at a time.
 *
 * <p>Finds evidence; does not say what it means. The index holds ids and search fields only; what a
 * record says is kept in memory with the evidence base that the index was built from.
 */
@NullMarked
package org.medclaim.retrieve;

import org.jspecify.annotations.NullMarked;
