package org.medclaim.extract;

import java.util.ArrayList;
import java.util.EnumMap;
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
  private final Map<ConceptKind, List<List<Mention>>> mentions = new EnumMap<>(ConceptKind.class);
  private final Map<ConceptKind, Optional<Mention>> subjects = new EnumMap<>(ConceptKind.class);

  ArticleContext(Article article, List<Reading> readings) {
    this.article = article;
    this.readings = List.copyOf(readings);
    for (ConceptKind kind : List.of(ConceptKind.CONDITION, ConceptKind.INTERVENTION)) {
      mentions.put(kind, readings.stream().map(reading -> mentions(reading, kind)).toList());
      subjects.put(kind, findSubject(kind));
    }
  }

  /** The mentions of the kind in the nearest sentence before that has some; empty beyond reach. */
  List<Mention> antecedents(int sentence, ConceptKind kind) {
    for (int i = sentence - 1; i >= Math.max(0, sentence - REACH); i--) {
      Reading reading = readings.get(i);
      if (reading.sentence().kind() == SentenceKind.HEADING) {
        return List.of();
      }
      List<Mention> found = at(i, kind, MentionOrigin.ANTECEDENT);
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
        return at(i, kind, MentionOrigin.HEADING);
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
    return subjects.getOrDefault(kind, Optional.empty());
  }

  private List<Mention> at(int sentence, ConceptKind kind, MentionOrigin origin) {
    return mentions.getOrDefault(kind, List.of()).get(sentence).stream()
        .map(found -> new Mention(found.conceptId(), found.span(), found.text(), origin))
        .toList();
  }

  private Optional<Mention> findSubject(ConceptKind kind) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Mention> first = new LinkedHashMap<>();
    String title = article.title().strip();
    for (int i = 0; i < readings.size(); i++) {
      boolean isTitle = readings.get(i).text().equals(title) && !title.isEmpty();
      for (Mention mention : at(i, kind, MentionOrigin.ARTICLE)) {
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

  private static List<Mention> mentions(Reading reading, ConceptKind kind) {
    List<Mention> mentions = new ArrayList<>();
    for (TermMatch term : reading.terms()) {
      Concept concept = term.concept();
      boolean background =
          kind == ConceptKind.INTERVENTION
              && InterventionRole.of(reading, term) == InterventionRole.BACKGROUND;
      if (concept.kind() == kind && !background && !concept.id().equals("any-condition")) {
        mentions.add(mention(reading, term, MentionOrigin.SENTENCE));
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
