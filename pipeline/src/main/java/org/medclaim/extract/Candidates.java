package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Span;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;

/** What of a sentence a later one can mean by the words that take it up. */
record Candidates(
    List<Reading> readings,
    List<List<Actor>> actors,
    Terminology terminology,
    ImmutableSet<String> never) {
  /** What stands between two things that are named together: "statins and (low-dose) aspirin". */
  private static final Pattern TOGETHER =
      Pattern.compile("[\\s,/&(]{0,3}(?:(?:and|or|as well as|plus)\\s)?(?:\\p{L}{2,12}\\s)?");

  /** What the sentence is about, of the kind and number wanted: the first, with what it joins. */
  List<Actor> fitting(int sentence, TakeUp takeUp, ConceptKind kind) {
    List<Actor> candidates =
        actors.get(sentence).stream()
            .filter(actor -> actor.kind() == kind && agrees(actor, takeUp.form()))
            .filter(actor -> actor.role() == Role.PLAIN || actor.role() == Role.PATIENTS)
            .toList();
    List<Actor> weak =
        kind == ConceptKind.CONDITION
                && candidates.isEmpty()
                && takeUp.form().what() != TakeUp.What.PATIENTS
            ? actors.get(sentence).stream()
                .filter(actor -> actor.kind() == kind && agrees(actor, takeUp.form()))
                .filter(actor -> actor.role() == Role.OUTCOME)
                .toList()
            : candidates;
    if (weak.isEmpty()) {
      return List.of();
    }
    boolean one = kind == ConceptKind.INTERVENTION && !isPlural(sentence, takeUp);
    List<Actor> group = one ? List.of(weak.get(0)) : joined(sentence, weak);
    if (takeUp.form().count() == TakeUp.Count.ONE && group.size() > 1) {
      return List.of();
    }
    boolean many = takeUp.form().count() == TakeUp.Count.MANY;
    return many && group.size() == 1 && !group.get(0).isPlural() ? List.of() : group;
  }

  private boolean isPlural(int antecedent, TakeUp takeUp) {
    return switch (takeUp.form().count()) {
      case ONE -> false;
      case MANY -> true;
      // An elliptic sentence belongs to all that its heading names.
      case ANY ->
          takeUp.form().manner() == TakeUp.Manner.ELLIPTIC
              && readings.get(antecedent).sentence().kind() == SentenceKind.HEADING;
    };
  }

  private List<Actor> joined(int sentence, List<Actor> candidates) {
    List<Actor> group = new ArrayList<>();
    String text = readings.get(sentence).text();
    for (Actor actor : candidates) {
      if (!group.isEmpty()) {
        Actor last = group.get(group.size() - 1);
        Span gap = new Span(last.span().end(), Math.max(last.span().end(), actor.span().start()));
        if (!TOGETHER.matcher(gap.of(text)).matches()) {
          break;
        }
      }
      group.add(actor);
    }
    return group;
  }

  /** True where the concept is of the kind and number that the words ask for. */
  boolean agrees(Actor actor, TakeUp.Form form) {
    if (never.contains(actor.id())) {
      return false;
    }
    if (actor.kind() == ConceptKind.INTERVENTION
        && form.count() == TakeUp.Count.ONE
        && actor.isPlural()) {
      return false;
    }
    return (form.is().isEmpty() || isOneOf(actor.id(), form.is()))
        && !isOneOf(actor.id(), form.isNot());
  }

  private boolean isOneOf(String id, Set<String> ancestors) {
    return ancestors.stream().anyMatch(ancestor -> terminology.isA(id, ancestor));
  }
}
