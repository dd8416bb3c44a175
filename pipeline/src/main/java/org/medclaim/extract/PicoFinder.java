package org.medclaim.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.model.SentenceKind;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/**
 * Finds population, intervention, comparator and outcome of a claim, and where each was named.
 *
 * <p>What the claim's own words do not name comes from the rest of its sentence, from the sentences
 * before where a word points back, from the heading above, or from the subject of the article.
 */
final class PicoFinder {
  /** The concepts of a claim, and the mentions that they were made of. */
  record Found(Pico pico, List<Mention> mentions) {}

  private static final Pattern POINTS_TO_TREATMENT =
      Pattern.compile(
          "\\b(?:this|these|that|such|the|its?)\\s(?:[\\p{L}-]{2,15}\\s)?(?:therap\\w{1,5}|treatments?|approach\\w{0,2}|methods?|drugs?|medications?|medicines?|procedures?|technolog\\w{1,4}"
              + "|interventions?|vaccin\\w{1,6}|products?|supplements?|remed\\w{1,3}|regimens?|programm?e?s?|techniques?|infusions?|cells?|injections?|pills?|diets?|herbs?)\\b"
              + "|^\\W{0,4}(?:it|they|these|this|its)\\b|\\bit\\b",
          Pattern.CASE_INSENSITIVE);

  /** Begins with a word that takes up what was said before. */
  private static final Pattern BEGINS_WITH_POINTER =
      Pattern.compile(
          "^\\W{0,4}(?:it\\b|they\\b|this (?:therap|treatment|approach|method|drug|medic|procedure|technolog|vaccin|product|supplement|regimen|program)|these (?:drugs|therap|treatments|medic|products|cells))|,\\s(?:it|they)\\s(?:help|can|may|also|has|have|is|are|work|improv|reduc)",
          Pattern.CASE_INSENSITIVE);

  /**
   * Begins without a subject of its own: "Rapidly controls ...", "Such as ...", "Including ...".
   */
  private static final Pattern ELLIPTICAL =
      Pattern.compile(
          "^\\W{0,4}(?:\\d{1,2}[.)]\\s)?(?:such as|including|for example|e\\.g\\.|used (?:to|for|in|alongside|with)|suitable|commonly|mainly|usually|often|can|may|helps?|\\p{L}{3,12}ly\\s\\p{L}{3,14}(?:s|es|ed)\\b"
              + "|(?:improv|reduc|enhanc|prevent|reliev|control|boost|restor|prolong|delay|increas|promot|inhibit|suppress|protect|correct|induc|lower|kill|destroy|eliminat|strengthen|accelerat)\\w{0,4}\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern OTHER_TREATMENT =
      Pattern.compile(
          "\\b(?:traditional|conventional|standard|other|usual|existing|current) (?:[\\p{L}-]{2,15} )?(?:regimens?|treatments?|therap\\w{1,5}|drugs?|medicines?|care)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Terminology terminology;

  PicoFinder(Terminology terminology) {
    this.terminology = terminology;
  }

  /** Reads the part of a sentence that makes one claim. */
  Found find(Reading sentence, Reading part, List<ClaimType> types, ArticleContext context) {
    List<Mention> mentions = new ArrayList<>();
    Set<String> comparators = new LinkedHashSet<>();
    for (TermMatch term : part.terms()) {
      place(part, term, mentions, comparators);
    }
    if (!part.part().equals(sentence.part())) {
      addFromRest(sentence, mentions, comparators);
      addEarlierPeople(sentence, part, mentions);
    }
    int index = part.sentence().index();
    boolean unnamed = !names(mentions, ConceptKind.INTERVENTION, comparators);
    if (unnamed && aboutTreatment(types)) {
      mentions.addAll(interventionFromContext(part, index, context));
    } else if (!unnamed && BEGINS_WITH_POINTER.matcher(part.partText()).find()) {
      mentions.addAll(context.antecedents(index, ConceptKind.INTERVENTION));
    }
    if (!names(mentions, ConceptKind.CONDITION, Set.of())) {
      mentions.addAll(conditionFromContext(index, context));
    }
    mentions.sort(Comparator.comparing(Mention::span).thenComparing(Mention::conceptId));
    Pico pico =
        new Pico(
            ids(
                mentions,
                Set.of(),
                ConceptKind.CONDITION,
                ConceptKind.POPULATION,
                ConceptKind.REGION),
            ids(mentions, comparators, ConceptKind.INTERVENTION),
            List.copyOf(comparators),
            ids(mentions, Set.of(), ConceptKind.OUTCOME));
    return new Found(pico, List.copyOf(mentions));
  }

  /**
   * Where a term of the sentence goes: an intervention that is only compared or suffered is none.
   */
  private static void place(
      Reading reading, TermMatch term, List<Mention> mentions, Set<String> comparators) {
    if (term.concept().kind() == ConceptKind.INTERVENTION) {
      switch (InterventionRole.of(reading, term)) {
        case COMPARED -> comparators.add(term.concept().id());
        case BACKGROUND -> {
          return;
        }
        case STUDIED -> comparators.remove(term.concept().id());
      }
    }
    mentions.add(ArticleContext.mention(reading, term, MentionOrigin.SENTENCE));
  }

  /** A part of a sentence keeps the sentence's treatment and disease where it names none itself. */
  private void addFromRest(Reading sentence, List<Mention> mentions, Set<String> comparators) {
    for (ConceptKind kind :
        List.of(ConceptKind.INTERVENTION, ConceptKind.CONDITION, ConceptKind.REGION)) {
      if (!names(mentions, kind, comparators)) {
        for (TermMatch term : sentence.terms()) {
          if (term.concept().kind() == kind) {
            place(sentence, term, mentions, comparators);
          }
        }
      }
    }
  }

  /** People named earlier in the sentence are still meant; those named later are not yet. */
  private void addEarlierPeople(Reading sentence, Reading part, List<Mention> mentions) {
    if (names(mentions, ConceptKind.POPULATION, Set.of())) {
      return;
    }
    for (TermMatch term : sentence.terms()) {
      if (term.concept().kind() == ConceptKind.POPULATION
          && term.span().end() <= part.part().start()) {
        mentions.add(ArticleContext.mention(sentence, term, MentionOrigin.SENTENCE));
      }
    }
  }

  private List<Mention> interventionFromContext(Reading part, int index, ArticleContext context) {
    if (OTHER_TREATMENT.matcher(part.partText()).find()
        && !POINTS_TO_TREATMENT.matcher(part.partText()).find()
        && part.sentence().kind() != SentenceKind.LIST_ITEM) {
      return List.of();
    }
    if (POINTS_TO_TREATMENT.matcher(part.partText()).find()) {
      List<Mention> found = context.antecedents(index, ConceptKind.INTERVENTION);
      if (!found.isEmpty()) {
        return found;
      }
    }
    List<Mention> heading = context.heading(index, ConceptKind.INTERVENTION);
    if (!heading.isEmpty()) {
      return heading;
    }
    if (ELLIPTICAL.matcher(part.partText()).find()
        || part.sentence().kind() == SentenceKind.LIST_ITEM) {
      List<Mention> found = context.antecedents(index, ConceptKind.INTERVENTION);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return context.subject(ConceptKind.INTERVENTION).map(List::of).orElse(List.of());
  }

  private static List<Mention> conditionFromContext(int index, ArticleContext context) {
    List<Mention> heading = context.heading(index, ConceptKind.CONDITION);
    List<Mention> found =
        heading.isEmpty() ? context.antecedents(index, ConceptKind.CONDITION) : heading;
    return found.isEmpty()
        ? context.subject(ConceptKind.CONDITION).map(List::of).orElse(List.of())
        : found;
  }

  private static boolean aboutTreatment(List<ClaimType> types) {
    return switch (types.get(0) == ClaimType.NUMERIC && types.size() > 1
        ? types.get(1)
        : types.get(0)) {
      case EFFICACY, SAFETY, MECHANISM, PROMOTIONAL, COMPARATIVE, NUMERIC -> true;
      case EPIDEMIOLOGY, PROGNOSIS -> false;
    };
  }

  private boolean names(List<Mention> mentions, ConceptKind kind, Set<String> leftOut) {
    return !ids(mentions, leftOut, kind).isEmpty();
  }

  private List<String> ids(List<Mention> mentions, Set<String> leftOut, ConceptKind... kinds) {
    List<ConceptKind> wanted = List.of(kinds);
    return mentions.stream()
        .map(Mention::conceptId)
        .distinct()
        .filter(id -> !leftOut.contains(id))
        .filter(
            id ->
                terminology
                    .concept(id)
                    .map(concept -> wanted.contains(concept.kind()))
                    .orElse(false))
        .toList();
  }
}
