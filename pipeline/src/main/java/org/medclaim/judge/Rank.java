package org.medclaim.judge;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/**
 * Which thing a sentence gives a first place: "A is the most common leukaemia of adults".
 *
 * <p>Only one thing can be first, so that a record carries a rank only for the very thing that it
 * ranks, or what that is a kind of; for the same place; and not for more people than it speaks of.
 */
final class Rank {
  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)\\b(?:most|least) (?:common|frequent|often|usual|deadly)\\w*|\\b(?:commonest|leading)\\b");

  /** Ends what is ranked. */
  private static final Pattern AMONG =
      Pattern.compile(
          "(?i)[,;:.()]|\\b(?:in|of|among|for|with|and|worldwide|after|that|which|is|are)\\b");

  private static final Set<String> KINDS =
      Set.of("type", "types", "kind", "kinds", "form", "forms");

  private static final String WORLD = "world";

  private Rank() {}

  /** True where the claim ranks nothing, or the statement gives the same thing that rank. */
  static boolean isCarried(Claim claim, String statement, Terminology terms) {
    Matcher claimed = FIRST.matcher(claim.text());
    if (!claimed.find()) {
      return true;
    }
    int rank = claim.span().start() + claimed.start();
    Optional<String> subject =
        claim.mentions().stream()
            .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
            .filter(mention -> mention.span().start() < rank)
            .max(Comparator.comparingInt(mention -> mention.span().start()))
            .map(Mention::conceptId);
    return !isOfFewer(claim.text(), statement, terms)
        && isOfSamePlace(claim.text(), statement, terms)
        && (subject.isEmpty()
            || ranked(statement, terms).stream()
                .anyMatch(one -> isKind(one, subject.get(), terms)));
  }

  /** "Most common of women" is not "most common", and the second is not the third. */
  private static boolean isOfSamePlace(String claim, String statement, Terminology terms) {
    Optional<Ranking> claimed = Ranking.of(claim, terms);
    Optional<Ranking> recorded = Ranking.of(statement, terms);
    Set<String> places = regions(statement, terms);
    if (regions(claim, terms).contains(WORLD) && !places.isEmpty() && !places.contains(WORLD)) {
      return false;
    }
    if (claimed.isPresent() && recorded.isEmpty()) {
      return isOneOrUnnamed(claimed.get().regions(), places);
    }
    return claimed.isEmpty()
        || (claimed.get().agrees(recorded.get())
            && isOneOrUnnamed(claimed.get().regions(), recorded.get().regions())
            && claimed.get().people().containsAll(recorded.get().people()));
  }

  private static Set<String> regions(String sentence, Terminology terms) {
    return terms.find(sentence).stream()
        .map(TermMatch::concept)
        .filter(concept -> concept.kind() == ConceptKind.REGION)
        .map(Concept::id)
        .collect(Collectors.toSet());
  }

  private static boolean isOneOrUnnamed(Set<String> some, Set<String> others) {
    return some.isEmpty() || others.isEmpty() || some.equals(others);
  }

  /**
   * "The most common slow-growing lymphoma" is not the most common lymphoma: true where the
   * statement ranks among fewer things than the claim.
   */
  private static boolean isOfFewer(String claim, String statement, Terminology terms) {
    Matcher rank = FIRST.matcher(statement);
    if (!rank.find()) {
      return false;
    }
    String among = AMONG.split(statement.substring(rank.end()), 2)[0];
    Set<String> narrowing = Overlap.stems(among);
    terms.find(among).forEach(match -> narrowing.removeAll(Overlap.stems(match.text())));
    narrowing.removeAll(Overlap.stems(claim));
    narrowing.removeAll(KINDS);
    return !narrowing.isEmpty();
  }

  private static boolean isKind(String id, String other, Terminology terms) {
    return id.equals(other) || terms.isA(id, other);
  }

  /** What stands next before each rank of a statement. */
  private static List<String> ranked(String statement, Terminology terms) {
    List<TermMatch> named = terms.find(statement);
    return FIRST
        .matcher(statement)
        .results()
        .flatMap(
            rank ->
                named.stream()
                    .filter(match -> match.span().start() < rank.start())
                    .max(Comparator.comparingInt(match -> match.span().start()))
                    .stream())
        .map(match -> match.concept().id())
        .toList();
  }
}
