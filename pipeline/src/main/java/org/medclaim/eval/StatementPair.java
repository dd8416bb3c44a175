package org.medclaim.eval;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.medclaim.model.Stance;

/** A claim as an article may word it, with what one curated statement does to it. */
public record StatementPair(String record, Stance gold, String claim) {
  /** What a pair may be used for; all pairs of one record are used for the same. */
  public enum Use {
    /** To train the stance network. */
    NETWORK,
    /** To fit the weights of the statement voice. */
    WEIGHTS,
    /** To measure. */
    MEASURING
  }

  private static final int FOR_NETWORK = 10;
  private static final int FOR_WEIGHTS = 14;

  /**
   * By the first hexadecimal digit of the SHA-1 of the record's id: 0 to 9, a to d, e and f. New
   * pairs fall into their part without moving the old ones.
   */
  @SuppressWarnings("deprecation") // SHA-1 parts a table here; it protects nothing.
  public Use use() {
    int digit =
        (Hashing.sha1().hashString(record, StandardCharsets.UTF_8).asBytes()[0] & 0xff) >> 4;
    return digit < FOR_NETWORK ? Use.NETWORK : digit < FOR_WEIGHTS ? Use.WEIGHTS : Use.MEASURING;
  }
}
