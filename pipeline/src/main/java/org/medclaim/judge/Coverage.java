package org.medclaim.judge;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Statement;
import org.medclaim.terms.Terminology;

/**
 * How much of what a claim says a statement says too, in concepts and in words.
 *
 * <p>That psychotherapy eases depression carries neither that it eases the irritable bowel nor that
 * it does so as well as a medicine. What a claim says beyond a record, its other diseases,
 * outcomes, people, stages, comparisons and telling words, has to stand in the record as well, or
 * the record decides nothing. Who says it, and the words that only join subject and object, do not
 * count.
 *
 * @param shared concepts and telling words that both name, the claim's subject included
 * @param foreign diseases, treatments, outcomes and people that only the claim names
 * @param words telling words of the claim outside its concepts
 * @param strange those of them that the statement does not have
 * @param compares true where only the claim compares, or only it tells a stage or a superlative
 * @param sameRelation true where what the claim says of its concepts the statement says of them
 * @param namedInWords true where the statement's words name all that the claim names
 * @param vague true where the claim is of symptoms, side effects or the like, and only the claim is
 */
record Coverage(
    Set<String> shared,
    Set<String> foreign,
    int words,
    Set<String> strange,
    boolean compares,
    boolean sameRelation,
    boolean namedInWords,
    boolean vague) {
  private static final double MOST_STRANGE = 0.4;
  private static final int ALWAYS_ALLOWED = 1;
  private static final int FEW_WORDS = 2;
  private static final int MUCH_SHARED = 3;

  /** What the statement covers of the claim. */
  static Coverage of(Claim claim, Statement statement, Terminology terms) {
    String said = said(claim);
    NamedThings things = NamedThings.of(claim, said, statement, terms);
    Set<String> shared = new LinkedHashSet<>(things.shared());
    Set<String> foreign = new LinkedHashSet<>(things.foreign());
    boolean sexes =
        Predominance.of(said).isPresent() && Predominance.of(statement.sentence()).isPresent();
    if (sexes) {
      foreign.removeAll(NamedThings.SEXES);
    }
    Set<String> has = new HashSet<>(TellingWords.roots(statement.sentence()));
    things.recorded().forEach(id -> has.addAll(TellingWords.roots(terms.name(id))));
    Set<String> telling = TellingWords.of(said, things.names());
    Set<String> strange = new LinkedHashSet<>(telling);
    strange.removeAll(has);
    telling.stream().filter(has::contains).forEach(shared::add);
    return new Coverage(
        shared,
        foreign,
        telling.size(),
        strange,
        (!sexes && ComparedWith.isOnlyIn(said, statement.sentence()))
            || !Rank.isCarried(claim, statement.sentence(), terms),
        Relation.isSame(claim, said, Agreement.believed(statement.sentence()), terms),
        isNamedIn(statement, claim, terms),
        things.isVague());
  }

  /** Without who says it, unless the names of all that it is about would go with that. */
  private static String said(Claim claim) {
    String said = Attribution.strippedFrom(claim.text());
    boolean named =
        claim.mentions().stream()
            .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
            .filter(mention -> claim.text().contains(mention.text()))
            .allMatch(mention -> said.contains(mention.text()));
    return named ? said : claim.text();
  }

  /** True where nothing of weight in the claim is missing in the statement. */
  boolean isEnough() {
    return foreign.isEmpty() && !compares && !isTooStrange();
  }

  /**
   * True where several statements together carry what none of them carries alone: each names one of
   * the things that the claim lists.
   */
  static boolean areEnough(List<Coverage> together) {
    Set<String> foreign = new HashSet<>(together.get(0).foreign());
    together.forEach(one -> foreign.retainAll(one.foreign()));
    return foreign.isEmpty()
        && together.stream().noneMatch(one -> one.compares() || one.isTooStrange());
  }

  /** As {@link #isEnough}, but for treatments beside the statement's own, and comparisons. */
  boolean leavesOnly(List<String> treatments) {
    return treatments.containsAll(foreign) && strange.size() <= mostStrange(ALWAYS_ALLOWED);
  }

  /** Of a claim with one or two telling words each tells something; of many some may be missing. */
  private boolean isTooStrange() {
    int allowed = words <= FEW_WORDS && shared.size() < MUCH_SHARED ? 0 : ALWAYS_ALLOWED;
    return strange.size() > mostStrange(allowed);
  }

  private int mostStrange(int allowed) {
    return Math.max(allowed, (int) (MOST_STRANGE * words));
  }

  /** True where the statement is about all that the claim names. */
  boolean isOfAllNamed() {
    return foreign.isEmpty() && !compares;
  }

  /** True where the claim says nothing that the statement does not say. */
  boolean isWhole() {
    return foreign.isEmpty() && !compares && strange.isEmpty();
  }

  /**
   * True where the claim says nothing that the statement does not say, two things at least are
   * named in both, and they are joined the same way round by the same kind of relation.
   */
  boolean saysTheSame() {
    boolean allSaid = isWhole() && shared.size() >= 2 && !vague;
    boolean nearlyAll = isEnough() && shared.size() >= 4 && strange.size() <= 1;
    return (allSaid || nearlyAll) && sameRelation && namedInWords;
  }

  /** True where the words of the statement, not only its labels, name what the claim is of. */
  private static boolean isNamedIn(Statement statement, Claim claim, Terminology terms) {
    List<String> own =
        terms.find(statement.sentence()).stream().map(match -> match.concept().id()).toList();
    return claim.mentions().stream()
        .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
        .map(Mention::conceptId)
        .filter(NamedThings::isTelling)
        .allMatch(
            concept ->
                own.stream().anyMatch(id -> id.equals(concept) || terms.related(id, concept)));
  }
}
