package org.medclaim.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.RuleKind;

/**
 * Whether a message reads as English whatever its slots are filled with.
 *
 * <p>What fills {@code {missing}} and {@code {intervention}} brings its own article ("a randomised
 * trial in people", "the treatment") and may be one thing or several, so no other article may stand
 * before a slot, and no verb or pronoun that has to agree with it after. What a {@code
 * require-evidence} rule misses is always one thing.
 */
final class MessageGrammar {
  private static final Pattern ARTICLE_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:an?|the|no|any|this|that|its|your)\\s+\\{(?:missing|intervention)}");

  private static final Pattern AGREES_AFTER =
      Pattern.compile(
          "\\{(missing|intervention)}\\s+"
              + "(?:is|are|was|were|has|have|does|do|needs?|lacks?|shows?)\\b");

  private static final Pattern PRONOUN_AFTER =
      Pattern.compile("\\{intervention}[^.;]*\\b(?:for|of|from|with) (?:it|them)\\b");

  private MessageGrammar() {}

  /** What would read wrongly, with the words of the message; empty where nothing would. */
  static Optional<String> complaint(String message, RuleKind kind) {
    Matcher article = ARTICLE_BEFORE.matcher(message);
    if (article.find()) {
      return Optional.of("'" + article.group() + "': what fills the slot brings its own article");
    }
    Matcher verb = AGREES_AFTER.matcher(message);
    while (verb.find()) {
      boolean alwaysOne = verb.group(1).equals("missing") && kind == RuleKind.REQUIRE_EVIDENCE;
      if (!alwaysOne) {
        return Optional.of("'" + verb.group() + "': what fills the slot may be one or several");
      }
    }
    Matcher pronoun = PRONOUN_AFTER.matcher(message);
    if (pronoun.find()) {
      return Optional.of("'" + pronoun.group() + "': the treatment may be one or several");
    }
    return Optional.empty();
  }
}
