package org.medclaim.extract;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Names claims so that a new layout of the page does not rename them: a hash of the words alone,
 * and of how many equal claims the article made before.
 *
 * <p>One for an article; not safe for threads.
 */
final class ClaimIds {
  private static final int LENGTH = 12;

  private final Map<String, Integer> seen = new HashMap<>();

  /** The id of the next claim with these words; 12 hex digits. */
  String next(String claim) {
    String words = claim.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", " ").strip();
    int occurrence = seen.merge(words, 1, Integer::sum);
    return Hashing.sha256()
        .hashString(words + "\n" + occurrence, StandardCharsets.UTF_8)
        .toString()
        .substring(0, LENGTH);
  }
}
