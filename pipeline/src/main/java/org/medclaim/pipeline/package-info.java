/**
 * The Beam wiring: transforms, coders, counters, rejected output.
 *
 * <p>Logic lives in the other rooms; a transform only calls it.
 */
@NullMarked
package org.medclaim.pipeline;

import org.jspecify.annotations.NullMarked;
