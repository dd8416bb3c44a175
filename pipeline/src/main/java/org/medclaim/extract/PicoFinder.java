package org.medclaim.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;

/**
 * Finds population, intervention, comparator and outcome of a claim, and where each was named.
 *
 * <p>What the claim's own words do not name comes from the rest of its sentence; from outside the
 * sentence only where its words take something up ("this therapy", "patients", an item of a list).
 */
final class PicoFinder {
  /** The concepts of a claim, and the mentions that they were made of. */
  record Found(Pico pico, List<Mention> mentions) {}

  /** A part of the question. */
  enum Part {
    POPULATION,
    INTERVENTION,
    COMPARATOR,
    OUTCOME
  }

  record Placed(Mention mention, ConceptKind kind, Part part) {
    String id() {
      return mention.conceptId();
    }
  }

  private final AgeGroups ages;
  private final ClauseWords words;

  PicoFinder(Terminology terminology, ClauseWords words) {
    this.ages = new AgeGroups(terminology);
    this.words = words;
  }

  /** Reads the part of a sentence that makes one claim. */
  Found find(Reading sentence, Reading part, List<ClaimType> types, ArticleContext context) {
    int index = part.sentence().index();
    List<Actor> actors = context.actors(index);
    List<Placed> placed = new ArrayList<>();
    actors.stream()
        .filter(actor -> actor.span().overlaps(part.part()))
        .forEach(actor -> place(actor, MentionOrigin.SENTENCE, placed));
    addAges(part, placed);
    if (!part.part().equals(sentence.part())) {
      addSubject(sentence, part, actors, placed);
      addFromRest(actors, part, LineOpening.end(sentence.text(), words), types, placed);
    }
    List<TakeUp> taken =
        context.takeUps(index).stream()
            .filter(takeUp -> takeUp.span().start() < part.part().end())
            .toList();
    addIntervention(index, taken, actors, aboutTreatment(types), context, placed);
    addCondition(index, taken, actors, context, placed);
    PicoByPlace.add(index, types, context.topic(), placed);
    return found(placed);
  }

  private static void place(Actor actor, MentionOrigin origin, List<Placed> placed) {
    partOf(actor)
        .ifPresent(part -> placed.add(new Placed(actor.mention(origin), actor.kind(), part)));
  }

  private static Optional<Part> partOf(Actor actor) {
    if (actor.role() == Role.EXCLUDED) {
      return Optional.empty();
    }
    return switch (actor.kind()) {
      case INTERVENTION ->
          switch (actor.role()) {
            case COMPARED -> Optional.of(Part.COMPARATOR);
            case BACKGROUND -> Optional.empty();
            default -> Optional.of(Part.INTERVENTION);
          };
      case CONDITION -> Optional.of(actor.role() == Role.OUTCOME ? Part.OUTCOME : Part.POPULATION);
      case OUTCOME -> Optional.of(actor.role() == Role.PATIENTS ? Part.POPULATION : Part.OUTCOME);
      case POPULATION, REGION -> Optional.of(Part.POPULATION);
    };
  }

  private void addAges(Reading part, List<Placed> placed) {
    int offset = part.sentence().span().start() + part.part().start();
    for (Mention mention : ages.find(part.partText(), offset)) {
      if (placed.stream().noneMatch(other -> other.id().equals(mention.conceptId()))) {
        placed.add(new Placed(mention, ConceptKind.POPULATION, Part.POPULATION));
      }
    }
  }

  /**
   * "CAR-T works in lymphoma, but needs supportive care": what begins with its verb is said of the
   * treatment that is the sentence's subject, whatever other treatment it names itself.
   */
  private void addSubject(Reading sentence, Reading part, List<Actor> actors, List<Placed> placed) {
    Tokens tokens = sentence.tokens();
    OptionalInt verb = words.in(tokens).firstFinite(0, tokens.size());
    if (verb.isEmpty() || !words.in(part.tokens()).lackSubject()) {
      return;
    }
    int end = Math.min(tokens.span(verb.getAsInt()).start(), part.part().start());
    for (Actor actor : actors) {
      if (actor.kind() == ConceptKind.INTERVENTION
          && actor.span().end() <= end
          && partOf(actor).filter(Part.INTERVENTION::equals).isPresent()) {
        place(actor, MentionOrigin.SENTENCE, placed);
      }
    }
  }

  /**
   * A part of a sentence keeps the sentence's treatment and disease where it names none itself, and
   * that of a heading that was run together with it, which ends at {@code opening}.
   */
  private static void addFromRest(
      List<Actor> actors, Reading part, int opening, List<ClaimType> types, List<Placed> placed) {
    boolean treatment = has(placed, Part.INTERVENTION);
    boolean condition = has(placed, ConceptKind.CONDITION);
    boolean region = has(placed, ConceptKind.REGION);
    boolean people = has(placed, ConceptKind.POPULATION);
    for (Actor actor : actors) {
      boolean heads = actor.span().end() <= opening;
      boolean wanted =
          switch (actor.kind()) {
            case INTERVENTION -> !treatment && (!heads || aboutTreatment(types));
            case CONDITION -> !condition;
            case REGION -> !region;
            // People named earlier in the sentence are still meant; those named later not yet.
            case POPULATION -> !people && actor.span().end() <= part.part().start();
            case OUTCOME -> false;
          };
      if (wanted && !actor.span().overlaps(part.part())) {
        place(actor, heads ? MentionOrigin.HEADING : MentionOrigin.SENTENCE, placed);
      }
    }
  }

  private static void addIntervention(
      int index,
      List<TakeUp> taken,
      List<Actor> actors,
      boolean aboutTreatment,
      ArticleContext context,
      List<Placed> placed) {
    for (TakeUp takeUp : taken) {
      boolean wanted =
          takeUp.takes(TakeUp.What.INTERVENTION)
              && (aboutTreatment || takeUp.form().manner() != TakeUp.Manner.ELLIPTIC)
              && !isNamedBefore(takeUp, actors, placed);
      List<Mention> found =
          wanted ? context.resolve(index, takeUp, ConceptKind.INTERVENTION) : List.of();
      if (!found.isEmpty()) {
        found.forEach(
            mention ->
                placed.add(new Placed(mention, ConceptKind.INTERVENTION, Part.INTERVENTION)));
        return;
      }
    }
  }

  /**
   * "Metformin works since the drug ..." takes up its own metformin, "this therapy, chemotherapy
   * ..." does not; the general word within "this cell therapy" names nothing by itself.
   */
  private static boolean isNamedBefore(TakeUp takeUp, List<Actor> actors, List<Placed> placed) {
    return actors.stream()
        .filter(actor -> actor.kind() == ConceptKind.INTERVENTION)
        .filter(
            actor ->
                placed.stream()
                    .anyMatch(
                        own -> own.part() == Part.INTERVENTION && own.id().equals(actor.id())))
        .anyMatch(
            actor ->
                takeUp.form().manner() == TakeUp.Manner.ELLIPTIC
                    || actor.span().start() < takeUp.span().start()
                    || actor.span().overlaps(takeUp.span())
                        && !takeUp.form().is().contains(actor.id()));
  }

  private static void addCondition(
      int index,
      List<TakeUp> taken,
      List<Actor> actors,
      ArticleContext context,
      List<Placed> placed) {
    if (addAsked(index, taken, context, placed)) {
      return;
    }
    boolean had =
        placed.stream()
            .anyMatch(
                own ->
                    own.part() == Part.POPULATION
                        && !context.isTrait(own.id())
                        && (own.kind() == ConceptKind.CONDITION
                            || own.kind() == ConceptKind.OUTCOME));
    if (had) {
      return;
    }
    for (TakeUp takeUp : taken) {
      boolean wanted =
          takeUp.takes(TakeUp.What.CONDITION)
              && actors.stream()
                  .filter(actor -> actor.kind() == ConceptKind.CONDITION)
                  .filter(actor -> !context.isTrait(actor.id()))
                  .noneMatch(
                      actor ->
                          takeUp.form().manner() == TakeUp.Manner.ELLIPTIC
                              || actor.span().start() < takeUp.span().start());
      List<Mention> found =
          wanted ? context.resolve(index, takeUp, ConceptKind.CONDITION) : List.of();
      if (!found.isEmpty()) {
        found.forEach(
            mention -> placed.add(new Placed(mention, ConceptKind.CONDITION, Part.POPULATION)));
        return;
      }
    }
  }

  /**
   * "Stress and a cold are the main risk factors": of the page's disease, whatever stands beside.
   * It comes about from its causes, and people have it who have its complications.
   */
  private static boolean addAsked(
      int index, List<TakeUp> taken, ArticleContext context, List<Placed> placed) {
    for (TakeUp takeUp : taken) {
      if (takeUp.form().manner() == TakeUp.Manner.RELATIONAL
          && takeUp.takes(TakeUp.What.CONDITION)) {
        Part part = context.isOfCauses(index, takeUp) ? Part.OUTCOME : Part.POPULATION;
        List<Mention> asked = context.resolve(index, takeUp, ConceptKind.CONDITION);
        asked.forEach(mention -> placed.add(new Placed(mention, ConceptKind.CONDITION, part)));
        return !asked.isEmpty();
      }
    }
    return false;
  }

  static boolean isOfBenefit(List<ClaimType> types) {
    return types.contains(ClaimType.EFFICACY) || types.contains(ClaimType.COMPARATIVE);
  }

  static boolean aboutTreatment(List<ClaimType> types) {
    return switch (types.get(0) == ClaimType.NUMERIC && types.size() > 1
        ? types.get(1)
        : types.get(0)) {
      case EFFICACY, SAFETY, MECHANISM, PROMOTIONAL, COMPARATIVE, NUMERIC -> true;
      case EPIDEMIOLOGY, PROGNOSIS -> false;
    };
  }

  static boolean has(List<Placed> placed, Part part) {
    return placed.stream().anyMatch(own -> own.part() == part);
  }

  static boolean has(List<Placed> placed, ConceptKind kind) {
    return placed.stream().anyMatch(own -> own.kind() == kind);
  }

  private static Found found(List<Placed> placed) {
    placed.sort(
        Comparator.comparing((Placed own) -> own.mention().span())
            .thenComparing(Placed::id)
            .thenComparing(Placed::part));
    List<String> studied = ids(placed, own -> own.part() == Part.INTERVENTION);
    List<String> effects = ids(placed, own -> own.part() == Part.OUTCOME);
    Pico pico =
        new Pico(
            ids(placed, own -> own.part() == Part.POPULATION),
            studied,
            ids(placed, own -> own.part() == Part.COMPARATOR && !studied.contains(own.id())),
            effects);
    return new Found(pico, placed.stream().map(Placed::mention).toList());
  }

  static List<String> ids(List<Placed> placed, Predicate<Placed> wanted) {
    return placed.stream().filter(wanted).map(Placed::id).distinct().toList();
  }
}
