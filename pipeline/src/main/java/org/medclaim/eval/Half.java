package org.medclaim.eval;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a held-apart claim may be used for: confidence is fitted on one half and measured on the
 * other.
 */
public enum Half {
  CALIBRATION,
  MEASURING;

  /**
   * The half of a claim's id: the first hexadecimal digit of its SHA-1, even for calibration, odd
   * for measuring. New claims fall into halves without moving the old ones.
   */
  @SuppressWarnings("deprecation") // SHA-1 parts a table here; it protects nothing.
  public static Half of(String id) {
    int digit = (Hashing.sha1().hashString(id, StandardCharsets.UTF_8).asBytes()[0] & 0xff) >> 4;
    return digit % 2 == 0 ? CALIBRATION : MEASURING;
  }

  /** The word for it in options and outputs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
