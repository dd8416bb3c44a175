/** Judges claims against evidence. Pure: no files, no index, no Beam. */
@NullMarked
package org.medclaim.judge;

import org.jspecify.annotations.NullMarked;
