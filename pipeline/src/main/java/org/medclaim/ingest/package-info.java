/**
 * Files in, articles out: plain text, Markdown, HTML, PDF, DOCX.
 *
 * <p>What cannot be read becomes an {@code UnreadableInput} with a reason; nothing is guessed about
 * claims.
 */
@NullMarked
package org.medclaim.ingest;

import org.jspecify.annotations.NullMarked;
