package org.medclaim.ingest;

/** Bytes as characters, and the name of the encoding that they were taken to be in. */
record DecodedText(String text, String charset) {}
