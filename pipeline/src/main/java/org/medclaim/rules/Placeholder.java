package org.medclaim.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;

/** What a message can be filled with. */
enum Placeholder {
  /** The words that were found. */
  MATCH,
  /** What an omission or a disclosure rule missed, in words. */
  MISSING,
  /** The treatment as the claim's own text names it, or "the treatment". */
  INTERVENTION;

  /** Words that were found may run over the lines of a page; a message does not. */
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private static final Pattern WRITTEN = Pattern.compile("\\{([a-z-]*)\\}");

  /** The word that stands in files: lower case. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Names of placeholders in the message, known or not. */
  static List<String> in(String message) {
    return WRITTEN.matcher(message).results().map(result -> result.group(1)).toList();
  }

  /** Names in the message that are not placeholders. */
  static List<String> unknownIn(String message) {
    List<String> known = Arrays.stream(values()).map(Placeholder::code).toList();
    return in(message).stream().filter(name -> !known.contains(name)).toList();
  }

  /** The message with everything filled in. */
  static String fill(String message, String match, String missing, Hit hit) {
    return WRITTEN
        .matcher(message)
        .replaceAll(
            result ->
                Matcher.quoteReplacement(
                    switch (valueOf(result.group(1).toUpperCase(Locale.ROOT))) {
                      case MATCH -> WHITE_SPACE.matcher(match).replaceAll(" ");
                      case MISSING -> missing;
                      case INTERVENTION -> intervention(hit);
                    }));
  }

  private static String intervention(Hit hit) {
    Claim claim = hit.claim();
    if (claim == null) {
      return "the treatment";
    }
    return claim.mentions().stream()
        .filter(mention -> claim.pico().intervention().contains(mention.conceptId()))
        .map(mention -> WHITE_SPACE.matcher(mention.text()).replaceAll(" "))
        .findFirst()
        .orElse("the treatment");
  }
}
