/**
 * Articles in, claims out: detection, types, quantities, PICO, qualifiers.
 *
 * <p>Decides what is claimed, never whether it is true.
 */
@NullMarked
package org.medclaim.extract;

import org.jspecify.annotations.NullMarked;
