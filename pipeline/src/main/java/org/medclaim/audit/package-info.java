/** The run manifest and the ledger: what was judged, on what, and whether the books balance. */
@NullMarked
package org.medclaim.audit;

import org.jspecify.annotations.NullMarked;
