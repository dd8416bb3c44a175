/**
 * Sources on the web in, WARC files out: feeds, sitemaps, lists of addresses, single pages.
 *
 * <p>The only room that asks anything of the network, and it asks politely: as {@code robots.txt}
 * allows, slowly, and only for what has changed. What comes back is kept as it came, with headers
 * and time; it is not read as an article here. What goes wrong with a page is data.
 */
@NullMarked
package org.medclaim.fetch;

import org.jspecify.annotations.NullMarked;
