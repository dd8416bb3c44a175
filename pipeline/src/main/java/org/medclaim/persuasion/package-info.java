/**
 * Finds the sentences of an article that win their reader over by other means than evidence, and by
 * which.
 *
 * <p>What reads a sentence comes from outside as a function; no network, no rules and no evidence
 * enter.
 */
@NullMarked
package org.medclaim.persuasion;

import org.jspecify.annotations.NullMarked;
