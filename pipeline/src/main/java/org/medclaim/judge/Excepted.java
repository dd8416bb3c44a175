package org.medclaim.judge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.Pico;
import org.medclaim.model.Statement;
import org.medclaim.terms.Terminology;

/**
 * What a statement leaves out by name: "types of leukaemia other than acute promyelocytic
 * leukaemia", "NSAIDs other than aspirin".
 *
 * <p>Such a statement says nothing of a claim on what it leaves out, though that lies below what it
 * is labelled with.
 */
final class Excepted {
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "(?i)(?:\\bother than|\\bexcept(?:ing)?(?: for| in)?|\\bwith the exception of|\\bexcluding"
              + "|(?:^|, )apart from) ((?:[^\\s,;:.]+ ?){1,8})");

  private Excepted() {}

  /** True where the claim's disease or treatment is one that the statement leaves out. */
  static boolean isOf(Claim claim, Statement statement, Terminology terms) {
    Matcher exception = EXCEPTION.matcher(statement.sentence());
    if (!exception.find()) {
      return false;
    }
    List<String> leftOut =
        terms.find(exception.group(1)).stream()
            .map(match -> match.concept().id())
            .filter(id -> !isLabelled(statement.pico(), id))
            .toList();
    return Stream.concat(claim.pico().population().stream(), claim.pico().intervention().stream())
        .anyMatch(
            named -> leftOut.stream().anyMatch(id -> id.equals(named) || terms.isA(named, id)));
  }

  private static boolean isLabelled(Pico pico, String id) {
    return Stream.of(pico.population(), pico.intervention(), pico.comparator(), pico.outcome())
        .anyMatch(labels -> labels.contains(id));
  }
}
