/**
 * Commands, options, exit codes.
 *
 * <p>The only {@code main}, the only {@code System.exit}, the only use of {@code System.out}.
 */
@NullMarked
package org.medclaim.cli;

import org.jspecify.annotations.NullMarked;
