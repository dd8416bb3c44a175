package org.medclaim.judge;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.model.Quantity;
import org.medclaim.model.Span;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;

/**
 * Tells which of a claim's places each of its figures is of: "kills 1.2 million people globally and
 * 157,000 in the United States".
 *
 * <p>The nearest place counts, one beyond a comma or a conjunction as farther away than it stands.
 */
final class PlaceOfFigure {
  private static final Pattern BETWEEN =
      Pattern.compile("(?i)[,;:]|\\b(?:and|but|while|whereas|against|compared|with)\\b");

  /** Farther than any place of the same part of a sentence. */
  private static final int BEYOND = 60;

  private final Terminology terms;

  PlaceOfFigure(Terminology terms) {
    this.terms = terms;
  }

  /** The claim with the figure's own place alone; as it is where its sentence names one or none. */
  Claim claimOf(Claim claim, Quantity quantity) {
    List<Mention> places =
        claim.mentions().stream()
            .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
            .filter(mention -> isPlace(mention.conceptId()))
            .toList();
    if (places.stream().map(Mention::conceptId).distinct().count() < 2) {
      return claim;
    }
    List<String> population = new ArrayList<>(claim.pico().population());
    population.removeIf(this::isPlace);
    places.stream()
        .min(comparingInt(place -> distance(claim, quantity.span(), place.span())))
        .map(Mention::conceptId)
        .ifPresent(population::add);
    Pico pico = claim.pico();
    return claim.withPico(
        new Pico(population, pico.intervention(), pico.comparator(), pico.outcome()));
  }

  private boolean isPlace(String id) {
    return terms.concept(id).filter(one -> one.kind() == ConceptKind.REGION).isPresent();
  }

  private static int distance(Claim claim, Span figure, Span place) {
    int apart =
        Math.abs(Math.max(figure.start(), place.start()) - Math.min(figure.end(), place.end()));
    boolean beyond =
        claim.between(figure, place).filter(words -> BETWEEN.matcher(words).find()).isPresent();
    return beyond ? apart + BEYOND : apart;
  }
}
