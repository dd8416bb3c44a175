package org.medclaim.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.medclaim.model.CueKind;
import org.medclaim.model.Span;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.yaml.YamlMap;

/**
 * Says what part each concept of a sentence plays, from the words around it (roles.yaml).
 *
 * <p>Of several words that reach a concept the nearest decides, of equally near ones the longest.
 */
final class RoleFinder {
  /** Words that give a concept of one of the kinds a role. */
  record Trigger(Role role, ImmutableSet<ConceptKind> of, Scope scope) {}

  private static final Pattern LISTED = Pattern.compile("\\s?(?:,\\s|,?\\s(?:and|or)\\s|/)");

  private final ImmutableList<Lexicon.Entry<Trigger>> entries;
  private final PhraseBook<Trigger> triggers;
  private final PhraseBook<Boolean> pseudo;
  private final PhraseBook<Boolean> terminators;
  private final ImmutableSet<String> comparators;

  private RoleFinder(
      List<Lexicon.Entry<Trigger>> entries,
      ImmutableList<Phrase> pseudo,
      ImmutableList<Phrase> terminators,
      ImmutableSet<String> comparators) {
    this.entries = ImmutableList.copyOf(entries);
    this.triggers = Lexicon.book(entries, Lexicon.Entry::value);
    this.pseudo = Lexicon.book(pseudo);
    this.terminators = Lexicon.book(terminators);
    this.comparators = comparators;
  }

  /** Reads roles.yaml. */
  static RoleFinder load() {
    YamlMap file =
        Lexicon.open("roles.yaml").allow("terminate", "pseudo", "comparators", "triggers");
    List<Lexicon.Entry<Trigger>> entries = new ArrayList<>();
    for (YamlMap map : file.maps("triggers")) {
      map.allow("role", "of", "direction", "within", "phrases", "examples", "near-misses");
      Trigger trigger =
          new Trigger(
              map.word("role", Role.class, Role::code),
              ImmutableSet.copyOf(map.words("of", ConceptKind.class, ConceptKind::code)),
              Lexicon.scope(map));
      entries.add(Lexicon.entry(map, trigger));
    }
    return new RoleFinder(
        entries,
        Lexicon.phrases(file, "pseudo"),
        Lexicon.phrases(file, "terminate"),
        ImmutableSet.copyOf(file.texts("comparators")));
  }

  ImmutableList<Lexicon.Entry<Trigger>> entries() {
    return entries;
  }

  /** Treatments that others are held against, by their ids: a placebo. */
  ImmutableSet<String> comparators() {
    return comparators;
  }

  /** The role of each of the sentence's terms, in their order. */
  List<Role> roles(Reading sentence) {
    if (sentence.terms().isEmpty()) {
      return List.of();
    }
    Tokens tokens = sentence.tokens();
    List<PhraseBook.Hit<Boolean>> none = pseudo.find(tokens);
    List<PhraseBook.Hit<Boolean>> stops = terminators.find(tokens);
    List<PhraseBook.Hit<Trigger>> hits =
        triggers.find(tokens).stream()
            .filter(hit -> none.stream().noneMatch(other -> other.span().contains(hit.span())))
            .toList();
    List<Role> roles = new ArrayList<>();
    for (TermMatch term : sentence.terms()) {
      Role role =
          nearest(tokens, hits, stops, term).map(hit -> hit.value().role()).orElse(Role.PLAIN);
      roles.add(settled(sentence, term, listed(sentence, roles, term, role)));
    }
    return roles;
  }

  /**
   * A member of a list plays the part of the one before it: "in patients with asthma, eczema and
   * hay fever"; a disease that is listed after an effect is an effect: "nausea, headache".
   */
  private static Role listed(Reading sentence, List<Role> before, TermMatch term, Role role) {
    if (role != Role.PLAIN || before.isEmpty()) {
      return role;
    }
    TermMatch last = sentence.terms().get(before.size() - 1);
    Span gap = new Span(last.span().end(), Math.max(last.span().end(), term.span().start()));
    if (!LISTED.matcher(gap.of(sentence.text())).matches()) {
      return role;
    }
    Role given = before.get(before.size() - 1);
    boolean effect = given == Role.PLAIN && last.concept().kind() == ConceptKind.OUTCOME;
    if (term.concept().kind() == ConceptKind.CONDITION && effect) {
      return Role.OUTCOME;
    }
    boolean sameKind = last.concept().kind() == term.concept().kind();
    return sameKind && (given == Role.PATIENTS || given == Role.OUTCOME) ? given : role;
  }

  private static Optional<PhraseBook.Hit<Trigger>> nearest(
      Tokens tokens,
      List<PhraseBook.Hit<Trigger>> hits,
      List<PhraseBook.Hit<Boolean>> stops,
      TermMatch term) {
    return hits.stream()
        .filter(hit -> hit.value().of().contains(term.concept().kind()))
        .filter(hit -> !hit.span().overlaps(term.span()))
        .filter(hit -> hit.value().scope().reach(tokens, hit, stops).overlaps(term.span()))
        .min(
            Comparator.<PhraseBook.Hit<Trigger>>comparingInt(
                    hit -> distance(hit.span(), term.span()))
                .thenComparingInt(hit -> -hit.span().length())
                .thenComparing(hit -> hit.value().role()));
  }

  private static int distance(Span a, Span b) {
    return Math.max(a.start(), b.start()) - Math.min(a.end(), b.end());
  }

  /** A treatment that is all the sentence has is never mere ground; a placebo always compares. */
  private Role settled(Reading sentence, TermMatch term, Role role) {
    if (role == Role.BACKGROUND && !hasOtherSubject(sentence, term)) {
      return Role.PLAIN;
    }
    return role == Role.PLAIN && comparators.contains(term.concept().id()) ? Role.COMPARED : role;
  }

  private static boolean hasOtherSubject(Reading sentence, TermMatch term) {
    return sentence.cues().stream().anyMatch(cue -> cue.kind() == CueKind.BENEFIT)
        || hasOtherTreatment(sentence, term);
  }

  private static boolean hasOtherTreatment(Reading sentence, TermMatch term) {
    return sentence.terms().stream()
        .anyMatch(
            other ->
                other.concept().kind() == ConceptKind.INTERVENTION
                    && !other.concept().id().equals(term.concept().id()));
  }
}
