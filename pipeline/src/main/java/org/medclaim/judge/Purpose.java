package org.medclaim.judge;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a treatment is said to be for: to keep a disease away, or to help those who have it.
 *
 * <p>A vaccine that prevents an infection does not clear one, and a vitamin that does not lower the
 * number of cancers may still do something for patients.
 */
enum Purpose {
  PREVENT(
      "prevent\\w*|incidence|protect\\w*|ward(?:s|ing)? off|(?:risk|chances?|odds|likelihood|number|incidence|cases) of|likely to (?:get|develop|have)"
          + "|keep(?:s|ing)? away|fewer (?:\\w+ )?(?:cases|cancers|infections|attacks|strokes|events)|avoid(?:s|ing)?|screening"),
  TREAT(
      "treat\\w*|cur(?:e[sd]?|ing)|heal\\w*|patients|people (?:with|who (?:already )?have)|survivors?|survival|outcomes?|symptoms?|eas(?:e[sd]?|ing)|reliev\\w+|remission"
          + "|clears?|shrink\\w*|flares?|recover\\w*|progression|already|slow\\w*|respon[ds]\\w*|remedy|relief|kills?|revers\\w+");

  private static final ReadOnce<ImmutableSet<Purpose>> TOLD = new ReadOnce<>(Purpose::in);

  private final Pattern words;

  Purpose(String words) {
    this.words = Pattern.compile("(?i)\\b(?:" + words + ")\\b");
  }

  private static ImmutableSet<Purpose> in(String sentence) {
    return Arrays.stream(values())
        .filter(purpose -> purpose.words.matcher(sentence).find())
        .collect(Sets.toImmutableEnumSet());
  }

  /** "Prevents infection; does not treat cancer" is a record of what does not treat. */
  private static String denied(String statement) {
    String denied =
        Denial.clauses(statement).stream()
            .filter(Denial::isDenied)
            .collect(Collectors.joining(" "));
    return denied.isEmpty() ? statement : denied;
  }

  /** False where one sentence speaks of prevention alone and the other of treatment alone. */
  static boolean mayBeSame(String claim, String statement) {
    ImmutableSet<Purpose> claimed = TOLD.of(claim);
    ImmutableSet<Purpose> recorded = TOLD.of(denied(statement));
    return claimed.isEmpty() || recorded.isEmpty() || !Collections.disjoint(claimed, recorded);
  }
}
