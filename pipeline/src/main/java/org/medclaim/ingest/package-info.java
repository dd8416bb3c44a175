/**
 * Files in, articles out: plain text, Markdown, HTML, PDF, DOCX, and WARC files that hold them.
 *
 * <p>What cannot be read becomes an {@link org.medclaim.ingest.UnreadableInputException} with a
 * reason; nothing is guessed about claims. No network, no external process, no OCR.
 */
@NullMarked
package org.medclaim.ingest;

import org.jspecify.annotations.NullMarked;
