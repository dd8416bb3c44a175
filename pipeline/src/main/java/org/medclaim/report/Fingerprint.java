package org.medclaim.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.RuleFinding;

/**
 * Names what was found so that the name outlives a new layout of the page.
 *
 * <p>A name is made of the article's path, the words themselves and how many equal ones stand
 * before; where they stand has no part in it. A re-wrapped page, a moved paragraph or an edit
 * beside the words therefore keeps it, and an edit of the words does not.
 */
public final class Fingerprint {
  private static final int DIGITS = 16;

  private Fingerprint() {}

  /** The name of a claim; {@code equalBefore} counts the claims of the same words before it. */
  public static String ofClaim(String path, String claim, int equalBefore) {
    return digest(path + '\0' + words(claim) + '\0' + equalBefore);
  }

  /** Each rule finding of the article with its name. */
  static Map<RuleFinding, String> ofRules(CheckedArticle checked) {
    Map<String, Integer> seen = new HashMap<>();
    Map<RuleFinding, String> names = new LinkedHashMap<>();
    String path = checked.article().path();
    for (RuleFinding rule : checked.rules()) {
      String key = "rule\0" + rule.ruleId() + '\0' + words(rule.text());
      int before = seen.merge(key, 1, Integer::sum) - 1;
      names.put(rule, digest(path + '\0' + key + '\0' + before));
    }
    return names;
  }

  /** Letters, digits and percent signs in lower case; what a new layout can change is left out. */
  static String words(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\u00AD\\u200B\\u2060\\uFEFF]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}%]+", " ")
        .strip();
  }

  /** The first 16 hex digits of a text's SHA-256. */
  static String digest(String text) {
    return Hashing.sha256().hashString(text, UTF_8).toString().substring(0, DIGITS);
  }
}
