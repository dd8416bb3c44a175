/**
 * Scheduled runs: what to watch, what a run leaves for the monitoring, and what is kept.
 *
 * <p>Reads the configuration, fetches, and cleans up; how articles are checked is handed in. No
 * judgement here.
 */
@NullMarked
package org.medclaim.watch;

import org.jspecify.annotations.NullMarked;
