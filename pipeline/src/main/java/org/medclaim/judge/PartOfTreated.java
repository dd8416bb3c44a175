package org.medclaim.judge;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.medclaim.model.Scope;
import org.medclaim.model.Statistic;

/**
 * Tells whether a figure on record is a share of those of whom the claim gives a share.
 *
 * <p>"53% of the responders" is another number than 53% of all treated: it is held only against
 * records whose setting names the same part, or whose measure is always one of that part.
 */
final class PartOfTreated {
  private static final List<Pattern> PARTS =
      List.of(
          Pattern.compile("\\bnon-?respon"),
          Pattern.compile("(?<!non|non-)respon"),
          Pattern.compile("\\bremission"),
          Pattern.compile("\\bsurviv"),
          Pattern.compile("\\brelaps"));

  /** By its definition a share of those in remission. */
  private static final String RELAPSE_RATE = "relapse-rate";

  private static final Pattern REACHED_REMISSION = Pattern.compile("remission|(?<!non|non-)respon");

  private PartOfTreated() {}

  /** True for a claim on all treated, and for one on the part that the record is about. */
  static boolean isSame(Scope claim, Statistic statistic) {
    if (!claim.isOfPart()) {
      return true;
    }
    String base = claim.base().toLowerCase(Locale.ROOT);
    if (statistic.measure().equals(RELAPSE_RATE) && REACHED_REMISSION.matcher(base).find()) {
      return true;
    }
    String setting = statistic.setting().toLowerCase(Locale.ROOT);
    return PARTS.stream()
        .anyMatch(part -> part.matcher(base).find() && part.matcher(setting).find());
  }
}
