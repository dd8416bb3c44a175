/**
 * Sentences, tokens, numbers, units and intervals: pure functions on strings.
 *
 * <p>No files, no terminology, no judgement. Whatever needs to know what a word means belongs in
 * {@code terms} or {@code extract}.
 */
@NullMarked
package org.medclaim.text;

import org.jspecify.annotations.NullMarked;
