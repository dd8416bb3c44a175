/**
 * Reads, validates and imports reference material.
 *
 * <p>No Lucene here: the index belongs to {@code retrieve}.
 */
@NullMarked
package org.medclaim.corpus;

import org.jspecify.annotations.NullMarked;
