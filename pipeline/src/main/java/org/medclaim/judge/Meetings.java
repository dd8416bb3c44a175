package org.medclaim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.Pico;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.terms.Terminology;

/** Brings claims and curated statements together, dimension by dimension and word by word. */
final class Meetings {
  private final Terminology terms;
  private final PicoMatcher matcher;

  Meetings(Terminology terms) {
    this.terms = terms;
    this.matcher = new PicoMatcher(terms);
  }

  /** What the statement may do to the claim. */
  StatementEffects of(Claim claim, Statement statement) {
    return new StatementEffects(
        new Meeting(
            claim,
            statement,
            match(claim, statement),
            Overlap.of(claim.text(), statement.sentence(), names(claim, statement)),
            Coverage.of(claim, statement, terms),
            () -> Aftermath.isOnlyOf(claim, statement, terms)));
  }

  private PicoMatch match(Claim claim, Statement statement) {
    Pico asked =
        withNamedEffects(
            statement.kind() == StatementKind.HARM
                ? withoutHarms(claim.pico(), statement)
                : claim.pico());
    PicoMatch match =
        matcher.match(
            statement.pico().intervention().isEmpty() ? ofAllDiseases(asked) : asked,
            statement.pico(),
            statement.sentence());
    return Excepted.isOf(claim, statement, terms) ? match.ofOtherCondition() : match;
  }

  /** "Graft-versus-host disease follows a transplantation": the disease is what comes about. */
  private Pico withoutHarms(Pico pico, Statement statement) {
    List<String> named =
        terms.find(statement.sentence()).stream().map(match -> match.concept().id()).toList();
    List<String> diseases =
        pico.population().stream()
            .filter(
                id ->
                    statement.pico().population().contains(id)
                        || !(named.contains(id) || statement.pico().outcome().contains(id)))
            .toList();
    List<String> outcomes = new ArrayList<>(pico.outcome());
    pico.population().stream().filter(id -> !diseases.contains(id)).forEach(outcomes::add);
    return new Pico(diseases, pico.intervention(), pico.comparator(), outcomes);
  }

  /** "Causes autism", "prevents cancer": the disease named may be the outcome of the record. */
  private static Pico withNamedEffects(Pico pico) {
    List<String> effects = new ArrayList<>(pico.outcome());
    effects.addAll(pico.population());
    return new Pico(pico.population(), pico.intervention(), pico.comparator(), effects);
  }

  /** "Only smokers get lung cancer" is about lung cancer, though it is what comes about. */
  private static Pico ofAllDiseases(Pico pico) {
    List<String> diseases = new ArrayList<>(pico.population());
    diseases.addAll(pico.outcome());
    return new Pico(diseases, pico.intervention(), pico.comparator(), pico.outcome());
  }

  private List<String> names(Claim claim, Statement statement) {
    List<String> names = new ArrayList<>();
    claim.mentions().forEach(mention -> names.add(mention.text()));
    Stream.of(statement.pico().intervention(), statement.pico().population())
        .flatMap(List::stream)
        .forEach(id -> names.add(terms.name(id)));
    return names;
  }
}
