package org.medclaim.judge;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.model.Statement;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/**
 * Which of the things that a claim names a statement names too.
 *
 * <p>What is on record of a disease holds for its kinds; what is on record of a kind holds for the
 * disease only where something is said to exist: a harm, a cure in some. An outcome is met by a
 * kind of it: what prevents heart attacks prevents heart disease.
 *
 * @param shared concepts that both name
 * @param foreign diseases, treatments, outcomes and people that only the claim names
 * @param names the claim's names of things, verbatim
 * @param recorded all that the statement names, in its labels or its words
 * @param isVague true where only the claim speaks of symptoms, an outlook or another thing that
 *     narrows nothing by itself, so that what it says of these is not compared
 */
record NamedThings(
    Set<String> shared,
    Set<String> foreign,
    List<String> names,
    Set<String> recorded,
    boolean isVague) {
  /** Stands for people whom the statement leaves out, since it tells of others. */
  static final String OTHER_PEOPLE = "other-people";

  static final ImmutableSet<String> SEXES = ImmutableSet.of("women", "men");

  /** Concepts that stand in nearly every sentence of medicine and narrow nothing. */
  private static final ImmutableSet<String> NARROWS_NOTHING =
      WordList.read("concepts-that-narrow-nothing.txt");

  /** Treatments of so many diseases that a record on one of them answers for that one only. */
  static final ImmutableSet<String> OF_MANY_USES =
      ImmutableSet.of("surgery", "chemotherapy", "radiotherapy", "exercise");

  /** Classes of so many treatments that what one of them fails to do in one disease is little. */
  private static final ImmutableSet<String> AT_LARGE =
      ImmutableSet.of(
          "dietary-supplement",
          "vitamin",
          "herbal-medicine",
          "alternative-medicine",
          "traditional-chinese-medicine",
          "diet",
          "stem-cell-therapy",
          "cell-therapy",
          "drug-treatment",
          "medical-device",
          "vaccine",
          "screening");

  /** Said of every disease, so that only the rest of the sentence tells what of them is claimed. */
  private static final ImmutableSet<String> VAGUE =
      ImmutableSet.of("symptoms", "side-effects", "prognosis");

  private static final Pattern SOME = Pattern.compile("(?i)\\b(?:can|may|some|certain)\\b");

  private static final Pattern DEADLY =
      Pattern.compile(
          "(?i)\\b(?:threaten\\w* life|fatal\\w*|deadly|lethal|kills?|die[sd]?|deaths?)\\b");

  /** What the claim, taken as {@code said}, shares with the statement. */
  static NamedThings of(Claim claim, String said, Statement statement, Terminology terms) {
    return new Sorting(claim, said, statement, terms).sorted();
  }

  /** True of a concept that tells whom or what a claim is about. */
  static boolean isTelling(String concept) {
    return !NARROWS_NOTHING.contains(concept) && !SEXES.contains(concept);
  }

  /** True where nothing is named but what is used in many diseases. */
  static boolean areOfManyUses(List<String> treatments) {
    return !treatments.isEmpty()
        && treatments.stream().allMatch(id -> OF_MANY_USES.contains(id) || AT_LARGE.contains(id));
  }

  /** The claim and the statement while they are being compared. */
  private static final class Sorting {
    private final Claim claim;
    private final String said;
    private final Statement statement;
    private final Terminology terms;
    private final Set<String> recorded;
    private final Set<String> shared = new LinkedHashSet<>();
    private final Set<String> foreign = new LinkedHashSet<>();
    private boolean vague;

    Sorting(Claim claim, String said, Statement statement, Terminology terms) {
      this.claim = claim;
      this.said = said;
      this.statement = statement;
      this.terms = terms;
      this.recorded = recorded(statement, terms);
    }

    NamedThings sorted() {
      String lowered = said.toLowerCase(Locale.ROOT);
      List<String> names = new ArrayList<>();
      for (Mention mention : claim.mentions()) {
        boolean inSentence = mention.origin() == MentionOrigin.SENTENCE;
        if (inSentence) {
          names.add(mention.text());
        }
        if (inSentence && lowered.contains(mention.text().toLowerCase(Locale.ROOT))) {
          sort(mention);
        } else if (mention.origin() != MentionOrigin.ARTICLE && isRecorded(mention.conceptId())) {
          share(mention.conceptId());
        }
      }
      if (isOfOtherPeople()) {
        foreign.add(OTHER_PEOPLE);
      }
      return new NamedThings(shared, foreign, names, recorded, vague);
    }

    private void sort(Mention mention) {
      String concept = mention.conceptId();
      if (isOfAnyDisease(concept) && isPlace(mention.text())) {
        return;
      }
      if (isRecorded(concept)) {
        share(concept);
      } else if (NARROWS_NOTHING.contains(concept)) {
        vague |= VAGUE.contains(concept);
      } else if (terms.concept(concept).isPresent() && !is(concept, ConceptKind.REGION)) {
        foreign.add(concept);
      }
    }

    /** A thing and its kind ("dementia from Alzheimer disease") are one thing in common. */
    private void share(String concept) {
      if (shared.stream().noneMatch(other -> terms.related(other, concept))) {
        shared.add(concept);
      }
    }

    private boolean isRecorded(String concept) {
      return recorded.stream()
          .anyMatch(
              id ->
                  id.equals(concept)
                      || terms.isA(concept, id)
                      || (terms.isA(id, concept) && isMetByKind(concept, id)));
    }

    /** True where what is on record of a kind answers for the concept that the claim names. */
    private boolean isMetByKind(String concept, String kind) {
      boolean isSubject = is(concept, ConceptKind.CONDITION) || is(concept, ConceptKind.POPULATION);
      return !isSubject
          || isOfExistence()
          || statement.pico().outcome().contains(kind)
          || claim.mentions().stream()
              .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
              .map(Mention::conceptId)
              .anyMatch(own -> !own.equals(concept) && terms.isA(own, concept) && isRecorded(own));
    }

    private boolean isOfExistence() {
      return switch (statement.kind()) {
        case HARM, CURABLE -> true;
        case BENEFIT, STANDARD_CARE -> SOME.matcher(said).find() && isOfOneUse();
        default -> false;
      };
    }

    /** True of a product or procedure; what surgery can do in one disease it cannot in all. */
    private boolean isOfOneUse() {
      return statement.pico().intervention().stream().noneMatch(OF_MANY_USES::contains);
    }

    private boolean is(String concept, ConceptKind kind) {
      return terms.concept(concept).filter(one -> one.kind() == kind).isPresent();
    }

    /** "The most common leukaemia of adults" says nothing of childhood leukaemia. */
    private boolean isOfOtherPeople() {
      Set<String> asked = new HashSet<>();
      claim.pico().population().stream()
          .flatMap(id -> terms.concept(id).stream())
          .forEach(concept -> asked.addAll(concept.people()));
      List<String> told =
          recorded.stream()
              .filter(id -> is(id, ConceptKind.POPULATION))
              .filter(id -> !SEXES.contains(id))
              .toList();
      return !asked.isEmpty()
          && !told.isEmpty()
          && told.stream()
              .noneMatch(
                  id -> asked.stream().anyMatch(own -> own.equals(id) || terms.related(own, id)));
    }

    /**
     * True where a disease is where something happens ("in", "for"), not what comes about ("the
     * risk of a stroke").
     */
    private boolean isPlace(String name) {
      return Pattern.compile(
              "(?i)\\b(?:in|with|for|(?<!\\b(?:risks?|danger|odds|chances?|likelihood) )of|against|from|treats?|prevents?|cures?|heals?|help|helps) (?:[\\p{L}-]+ ){0,3}?(?:[\\p{L}-]+(?: [\\p{L}-]+)?(?:,| and| or|, and|, or) ){0,4}?"
                  + Pattern.quote(name))
          .matcher(said)
          .find();
    }

    /**
     * What is known of a treatment in any disease, its harms or that it does nothing, holds in
     * this.
     */
    private boolean isOfAnyDisease(String concept) {
      List<String> population = statement.pico().population();
      boolean general =
          switch (statement.kind()) {
            case HARM, NO_HARM, NO_BENEFIT, UNPROVEN, NOT_APPROVED, PRECLINICAL_ONLY -> true;
            default -> false;
          };
      return general
          && (population.isEmpty() || population.contains("any-condition"))
          && (is(concept, ConceptKind.CONDITION)
              || (is(concept, ConceptKind.OUTCOME) && statement.pico().outcome().isEmpty()))
          && !statement.pico().outcome().contains(concept);
    }
  }

  private static Set<String> recorded(Statement statement, Terminology terms) {
    Pico pico = statement.pico();
    Set<String> recorded = new LinkedHashSet<>();
    Stream.of(pico.population(), pico.intervention(), pico.comparator(), pico.outcome())
        .forEach(recorded::addAll);
    terms.find(statement.sentence()).stream()
        .map(TermMatch::concept)
        .map(Concept::id)
        .forEach(recorded::add);
    if (DEADLY.matcher(statement.sentence()).find()) {
      recorded.add("mortality");
    }
    return recorded;
  }
}
