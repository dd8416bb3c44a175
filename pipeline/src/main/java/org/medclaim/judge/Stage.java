package org.medclaim.judge;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** At what point of its course a disease is, as far as the words of a sentence tell. */
final class Stage {
  private static final int STEM = 7;

  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\b(early(?=[ -](?:stages?|\\p{L}*(?:cancer|disease|lymphoma|leuk)))|advanced|metasta\\w+|locali[sz]ed|newly diagnosed(?! with)"
              + "|untreated|refractory|relapsed|recurrent|end-stage|terminal"
              + "|stage (?:iii?|iv|i|[1-4]))\\b");

  private Stage() {}

  /** True where a sentence tells a stage. */
  static boolean isSaidIn(String sentence) {
    return WORDS.matcher(sentence).find();
  }

  /** True where the claim tells a stage and the record, of another or of any, does not. */
  static boolean isOnlyIn(String claim, String record) {
    String recorded = record.toLowerCase(Locale.ROOT);
    Matcher stages = WORDS.matcher(claim);
    while (stages.find()) {
      String stage = stages.group(1).toLowerCase(Locale.ROOT);
      if (!recorded.contains(stage.substring(0, Math.min(STEM, stage.length())))) {
        return true;
      }
    }
    return false;
  }
}
