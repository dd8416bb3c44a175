/**
 * Reads a claim against sentences and says how likely they support or refute it.
 *
 * <p>Two voices: features whose weights can be read, and a small network. Both see only text; who
 * the claim and the sentences are about is for the judges that ask them to compare.
 */
@NullMarked
package org.medclaim.judge.stance;

import org.jspecify.annotations.NullMarked;
