package org.medclaim.eval;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.terms.Terminology;

/**
 * Rewords a claim as one that stands in the middle of an article, which no longer names what it is
 * about: "Asthma cannot be cured" becomes "asthma: It cannot be cured".
 *
 * <p>The judge puts the name of what the sentences before tell before such a claim. Pairs written
 * sentence by sentence name everything themselves, so that a network trained on them alone has
 * never seen the form. The wording need not be good English, only what such sentences look like.
 */
final class SubjectToContext {
  private static final Pattern OF_PEOPLE =
      Pattern.compile(
          "(?i)\\b(people|patients|those|women|men|children|adults|everyone|anyone|someone)"
              + " (?:with|who (?:have|suffer from)|living with|suffering from) (?:an? |the )?$");
  private static final Pattern AFTER_PREPOSITION =
      Pattern.compile("(?i) (?:of|in|for|with) (?:an? |the )?$");
  private static final Pattern SINGULAR =
      Pattern.compile(
          "^ (?:is|was|has|does|did|can|cannot|may|might|will|could|must|should|never|often|usually|always|mostly|\\p{Ll}{2,}[^s\\W]s)\\b.*");
  private static final Pattern PLURAL = Pattern.compile("^ (?:are|were|have|do)\\b.*");
  private static final CharMatcher LEADING_MARKS = CharMatcher.anyOf(":,;");
  private static final int FEWEST_LEFT = 4;

  private final Terminology terms;

  SubjectToContext(Terminology terms) {
    this.terms = terms;
  }

  /**
   * The claim with its first disease or treatment that the record is of too moved before it; empty
   * where there is none, where it is named twice, or where too little would be left to read.
   */
  Optional<String> of(Claim claim, Pico record) {
    List<Mention> about =
        claim.mentions().stream()
            .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
            .filter(
                mention ->
                    record.population().contains(mention.conceptId())
                        || record.intervention().contains(mention.conceptId()))
            .toList();
    if (about.isEmpty()) {
      return Optional.empty();
    }
    Mention first = about.get(0);
    boolean again =
        about.stream().skip(1).anyMatch(other -> other.conceptId().equals(first.conceptId()));
    int from = first.span().start() - claim.span().start();
    int to = first.span().end() - claim.span().start();
    if (again || from < 0 || to > claim.text().length()) {
      return Optional.empty();
    }
    String after = LEADING_MARKS.trimLeadingFrom(claim.text().substring(to));
    return without(claim.text().substring(0, from), after)
        .filter(rest -> CharMatcher.is(' ').countIn(rest) + 1 >= FEWEST_LEFT)
        .map(rest -> terms.name(first.conceptId()) + ": " + rest);
  }

  private static Optional<String> without(String before, String after) {
    if (before.isBlank() || Ascii.equalsIgnoreCase(before.strip(), "the")) {
      if (SINGULAR.matcher(after).matches()) {
        return Optional.of("It" + after);
      }
      return PLURAL.matcher(after).matches()
          ? Optional.of("They" + after)
          : Optional.of(capitalised(after.strip()));
    }
    Matcher people = OF_PEOPLE.matcher(before);
    if (people.find()) {
      return Optional.of(capitalised(before.substring(0, people.end(1)) + after));
    }
    Matcher preposition = AFTER_PREPOSITION.matcher(before);
    return preposition.find()
        ? Optional.of(capitalised(before.substring(0, preposition.start()) + after))
        : Optional.of(before + "it" + after);
  }

  private static String capitalised(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
