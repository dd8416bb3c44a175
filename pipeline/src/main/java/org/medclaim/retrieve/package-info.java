/**
 * The Lucene index: built from the corpus, searched for one claim at a time.
 *
 * <p>Finds evidence; does not say what it means.
 */
@NullMarked
package org.medclaim.retrieve;

import org.jspecify.annotations.NullMarked;
