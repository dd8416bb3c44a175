/**
 * The run manifest and the ledger: what was judged, on what, and whether the books balance.
 *
 * <p>Writes down what the other stages did; judges nothing and reads no article. The manifest is
 * the only output with times in it, and those are handed in.
 */
@NullMarked
package org.medclaim.audit;

import org.jspecify.annotations.NullMarked;
