/**
 * Scores against labelled data.
 *
 * <p>The one place where other data sets' labels are translated.
 */
@NullMarked
package org.medclaim.eval;

import org.jspecify.annotations.NullMarked;
