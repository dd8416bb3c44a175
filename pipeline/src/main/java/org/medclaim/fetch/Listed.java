package org.medclaim.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A page that a source names; {@code changed} is when it says the page changed, if it does. */
record Listed(WebAddress address, @Nullable Instant changed) {}
