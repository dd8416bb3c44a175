package org.medclaim.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medclaim.model.Article;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Span;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;

/**
 * What the sentences before a claim, the heading above it and the article as a whole are about.
 *
 * <p>A heading holds until the next one; what was said before a heading is no antecedent after it,
 * but for the sentences that lead into a list.
 */
final class ArticleContext {
  /** An antecedent stands at most so many sentences back. */
  private static final int REACH = 4;

  /** An intervention named only now and then is not what the article is about. */
  private static final int OFTEN = 3;

  private final Article article;
  private final List<Reading> readings;

  ArticleContext(Article article, List<Reading> readings) {
    this.article = article;
    this.readings = List.copyOf(readings);
  }

  /** The mentions of the kind in the nearest sentence before that has some; empty beyond reach. */
  List<Mention> antecedents(int sentence, ConceptKind kind) {
    for (int i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
      Reading reading = readings.get(i);
      if (reading.sentence().kind() == SentenceKind.HEADING) {
        return List.of();
      }
      List<Mention> found = mentions(reading, kind, MentionOrigin.ANTECEDENT);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The mentions of the kind in the heading above. */
  List<Mention> heading(int sentence, ConceptKind kind) {
    for (int i = sentence - 1; i >= 0; i--) {
      if (readings.get(i).sentence().kind() == SentenceKind.HEADING) {
        return mentions(readings.get(i), kind, MentionOrigin.HEADING);
      }
    }
    return List.of();
  }

  /**
   * What the article is about: the concept of its title, else the one named most often.
   *
   * <p>An intervention counts only where it is named often enough, and more than all others.
   */
  Optional<Mention> subject(ConceptKind kind) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Mention> first = new LinkedHashMap<>();
    String title = article.title().strip();
    for (Reading reading : readings) {
      boolean isTitle = reading.text().equals(title) && !title.isEmpty();
      for (Mention mention : mentions(reading, kind, MentionOrigin.ARTICLE)) {
        first.putIfAbsent(mention.conceptId(), mention);
        counts.merge(mention.conceptId(), isTitle && title.length() < 120 ? 100 : 1, Integer::sum);
      }
    }
    String best = null;
    int most = 0;
    int all = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      all += entry.getValue();
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    boolean enough = kind != ConceptKind.INTERVENTION || most >= OFTEN && most * 2 >= all;
    return best != null && enough ? Optional.ofNullable(first.get(best)) : Optional.empty();
  }

  private static List<Mention> mentions(Reading reading, ConceptKind kind, MentionOrigin origin) {
    List<Mention> mentions = new ArrayList<>();
    for (TermMatch term : reading.terms()) {
      Concept concept = term.concept();
      boolean background =
          kind == ConceptKind.INTERVENTION
              && InterventionRole.of(reading, term) == InterventionRole.BACKGROUND;
      if (concept.kind() == kind && !background && !concept.id().equals("any-condition")) {
        mentions.add(mention(reading, term, origin));
      }
    }
    return mentions;
  }

  /** A term of a sentence as a mention, with its place in the article. */
  static Mention mention(Reading reading, TermMatch term, MentionOrigin origin) {
    Span span = term.span().shift(reading.sentence().span().start());
    return new Mention(term.concept().id(), span, term.text(), origin);
  }
}
