package org.medclaim.judge;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/**
 * What a sentence says of the things that it names: that one causes the other, how often it is,
 * that it is cured, treated, caught.
 *
 * <p>"Atrial fibrillation leads to stroke" and "Atrial fibrillation raises the risk of stroke" say
 * the same of the two; "stroke leads to atrial fibrillation" and "atrial fibrillation is treated
 * like stroke" do not.
 */
enum Relation {
  CAUSE(
      "caus\\w+|lead(?:s|ing)? to|led to|results?\\b|due to|because|trigger\\w*|bring\\w*|produc\\w*|behind"
          + "|com(?:e|es|ing) from|makes?|ends? in|rais\\w+|increas\\w+|risk|linked|associated|aris\\w+|follow\\w*"
          + "|symptoms?|signs?|announce\\w*|damag\\w+|develop\\w*|go along"),
  FREQUENCY(
      "common\\w*|frequent\\w*|often|mostly|most|usual\\w*|rare\\w*|seldom|affects?|occurs?|found|majority"
          + "|almost only|befalls?|nearly all|(?:seven|eight|nine) in ten"),
  CURE("cur(?:e[sd]?|able|ing)|incurable"),
  TREAT(
      "treats?|treated|treating|treatments? (?:of|for)|prevent\\w*|protect\\w*|help\\w*|eas(?:e[sd]?|ing)|reliev\\w+|reduc\\w+|lower\\w*|improv\\w+"
          + "|standard|recommend\\w*"),
  CONTAGION(
      "contagious|spread\\w*|pass(?:es|ed)?|transmi\\w+|catch\\w*|caught|infectious|infects?");

  /** Between cause and effect these turn the order round. */
  private static final Pattern BACKWARD =
      Pattern.compile(
          "(?i)\\b(?:caused by|due to|com(?:e|es|ing) from|results? (?:of|from)|because of|aris\\w+ from|(?:symptoms?|signs?|complications?|consequences?) (?:of|in)|linked to|associated with)\\b");

  private final Pattern words;

  Relation(String words) {
    this.words = Pattern.compile("(?i)\\b(?:" + words + ")\\b");
  }

  private static Set<Relation> in(String sentence) {
    Set<Relation> found = EnumSet.noneOf(Relation.class);
    for (Relation relation : values()) {
      if (relation.words.matcher(sentence).find()) {
        found.add(relation);
      }
    }
    return found;
  }

  /** True where a claim relates its concepts as a statement does, or neither has a word for it. */
  static boolean isSame(Claim claim, String said, String statement, Terminology terms) {
    Set<Relation> claimed = in(said);
    Set<Relation> recorded = in(statement);
    boolean shared =
        claimed.isEmpty() ? recorded.isEmpty() : claimed.stream().anyMatch(recorded::contains);
    return shared
        && !(claimed.contains(CAUSE)
            && recorded.contains(CAUSE)
            && isTurned(claim, said, statement, terms));
  }

  /** True where cause and effect have changed places. */
  private static boolean isTurned(Claim claim, String said, String statement, Terminology terms) {
    List<Mention> own =
        claim.mentions().stream()
            .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
            .toList();
    List<TermMatch> theirs = terms.find(statement);
    for (Mention first : own) {
      for (Mention second : own) {
        Optional<TermMatch> one = matching(first, theirs, terms);
        Optional<TermMatch> other = matching(second, theirs, terms);
        int start = position(said, first.text());
        int end = position(said, second.text());
        if (start >= 0
            && start < end
            && one.isPresent()
            && other.isPresent()
            && !one.get().equals(other.get())) {
          boolean claimForward = !isBackward(said, start, end);
          int from = one.get().span().start();
          int to = other.get().span().start();
          boolean recordForward = !isBackward(statement, Math.min(from, to), Math.max(from, to));
          return (from < to) == (claimForward != recordForward);
        }
      }
    }
    return false;
  }

  private static int position(String sentence, String name) {
    return sentence.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isBackward(String sentence, int from, int to) {
    Matcher backward = BACKWARD.matcher(sentence);
    return backward.region(from, to).find();
  }

  private static Optional<TermMatch> matching(
      Mention mention, List<TermMatch> found, Terminology terms) {
    return found.stream()
        .filter(
            match ->
                match.concept().id().equals(mention.conceptId())
                    || terms.related(match.concept().id(), mention.conceptId()))
        .findFirst();
  }
}
