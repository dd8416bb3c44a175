package org.medclaim.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medclaim.model.Article;
import org.medclaim.model.SentenceKind;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;

/**
 * The one treatment and the one disease that an article is about, where it has one.
 *
 * <p>It has one where its title names one and no other, or where most of all mentions are of one
 * concept, its wider and its narrower forms included.
 */
final class ArticleSubject {
  /** A concept named only now and then is not what the article is about. */
  private static final int OFTEN = 3;

  /** What of all mentions of a kind must be of the one family, in percent. */
  private static final int MOST = 60;

  /** What an article is about it names among its first sentences. */
  private static final int EARLY = 10;

  private final Map<ConceptKind, Actor> subjects = new EnumMap<>(ConceptKind.class);

  ArticleSubject(
      Article article,
      List<Reading> readings,
      List<List<Actor>> actors,
      Terminology terminology,
      Set<String> never) {
    for (ConceptKind kind : List.of(ConceptKind.CONDITION, ConceptKind.INTERVENTION)) {
      List<Actor> named = new ArrayList<>();
      List<Actor> inTitle = new ArrayList<>();
      String title = article.title().strip();
      int early =
          readings.isEmpty()
              ? 0
              : readings.get(Math.min(EARLY, readings.size() - 1)).sentence().span().start();
      for (int i = 0; i < readings.size(); i++) {
        boolean isTitle =
            i == 0
                && (readings.get(0).sentence().kind() == SentenceKind.HEADING
                    || readings.get(0).text().strip().equals(title));
        for (Actor actor : actors.get(i)) {
          if (actor.kind() == kind && isMeant(actor) && !never.contains(actor.id())) {
            (isTitle ? inTitle : named).add(actor);
          }
        }
      }
      ofTitle(inTitle, terminology)
          .or(() -> ofMentions(named, terminology))
          .filter(actor -> actor.offset() <= early)
          .ifPresent(actor -> subjects.put(kind, actor));
    }
  }

  private static boolean isMeant(Actor actor) {
    return switch (actor.role()) {
      case PLAIN, PATIENTS, OUTCOME -> true;
      case COMPARED, BACKGROUND, EXCLUDED -> false;
    };
  }

  /** The subject of this kind, at its first mention. */
  Optional<Actor> of(ConceptKind kind) {
    return Optional.ofNullable(subjects.get(kind));
  }

  private static Optional<Actor> ofTitle(List<Actor> named, Terminology terminology) {
    boolean oneFamily =
        named.stream().allMatch(actor -> terminology.related(actor.id(), named.get(0).id()));
    return oneFamily ? named.stream().findFirst() : Optional.empty();
  }

  private static Optional<Actor> ofMentions(List<Actor> named, Terminology terminology) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    named.forEach(actor -> counts.merge(actor.id(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .filter(
            best -> {
              int family =
                  counts.entrySet().stream()
                      .filter(entry -> terminology.related(entry.getKey(), best.getKey()))
                      .mapToInt(Map.Entry::getValue)
                      .sum();
              return best.getValue() >= OFTEN && family * 100 >= named.size() * MOST;
            })
        .flatMap(
            best -> named.stream().filter(actor -> actor.id().equals(best.getKey())).findFirst());
  }
}
