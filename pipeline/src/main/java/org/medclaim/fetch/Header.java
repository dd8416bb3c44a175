package org.medclaim.fetch;

/** One line of an HTTP header. */
record Header(String name, String value) {}
