package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;

/**
 * The bytes that an article was read from.
 *
 * <p>{@code sha256} is lower-case hex over the bytes as stored, {@code charset} is empty for binary
 * formats.
 */
public record Source(String sha256, long bytes, String mediaType, String charset)
    implements Serializable {
  public Source {
    checkArgument(sha256.matches("[0-9a-f]{64}"), "not a SHA-256: %s", sha256);
    checkArgument(bytes >= 0, "negative size: %s", bytes);
  }
}
