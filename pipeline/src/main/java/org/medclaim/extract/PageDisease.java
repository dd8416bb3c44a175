package org.medclaim.extract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.medclaim.model.SentenceKind;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;

/**
 * Finds the one disease that a page is about: what the lines above its text name, what it names
 * first, what it names most.
 *
 * <p>A page has such a disease only where that outweighs all others that it names; of a report more
 * is asked, since it goes from one matter to the next.
 */
final class PageDisease {
  /** What of all mentions must be of the disease and its kin, in percent. */
  private static final int CLEAR = 70;

  /** The same where the lines above the text name the disease and no other. */
  private static final int HEADED = 50;

  /** A disease that an article names but once is not yet its subject. */
  private static final int OFTEN = 3;

  /** What a page is about it names among its first sentences. */
  private static final int EARLY = 8;

  /** What has so many kinds is a family of diseases and no disease. */
  private static final int FAMILY = 10;

  /** "Home > Skin > Psoriasis": only the last of the way says what the page is about. */
  private static final Pattern TRAIL =
      Pattern.compile("[^>»›/]*(?:\\s?(?:>{1,2}|[»›])\\s?|\\s/\\s)(?:.*(?:[>»›]|\\s/\\s))?");

  /** "Keto | Gut | Hormones | Sleep": ways on to other pages. */
  private static final Pattern LINKS = Pattern.compile("[^|]*(?:\\s\\|\\s[^|]*){2,}");

  private final List<Reading> readings;
  private final List<List<Actor>> actors;
  private final Terminology terminology;
  private final Set<String> never;
  private final boolean report;

  PageDisease(
      List<Reading> readings,
      List<List<Actor>> actors,
      Terminology terminology,
      Set<String> never,
      boolean report) {
    this.readings = readings;
    this.actors = actors;
    this.terminology = terminology;
    this.never = never;
    this.report = report;
  }

  /** The disease at its first mention; {@code subject} is what is named most. */
  Optional<Actor> find(ArticleSubject subject) {
    int early = Math.min(EARLY, actors.size());
    Stream<Actor> first =
        IntStream.range(0, early).boxed().flatMap(i -> meant(i).stream().limit(1));
    return Stream.concat(first, subject.of(ConceptKind.CONDITION).stream())
        .filter(this::isClear)
        .findFirst()
        .map(this::inItsFamily);
  }

  /**
   * "Cancer" and "autoimmune disease" are families: a page that names one member again and again,
   * and hardly another, is about that, though it mostly uses the short word.
   */
  private Actor inItsFamily(Actor subject) {
    if (terminology.kindsOf(subject.id()) < FAMILY) {
      return subject;
    }
    Map<String, List<Actor>> members =
        actors.stream()
            .flatMap(List::stream)
            .filter(actor -> isMeant(actor) && !actor.id().equals(subject.id()))
            .filter(actor -> terminology.isA(actor.id(), subject.id()))
            .collect(Collectors.groupingBy(Actor::id, LinkedHashMap::new, Collectors.toList()));
    return members.values().stream()
        .filter(named -> named.size() >= OFTEN)
        .filter(
            named ->
                members.values().stream()
                    .filter(other -> !terminology.related(other.get(0).id(), named.get(0).id()))
                    .allMatch(other -> named.size() >= 2 * other.size()))
        .max(Comparator.comparingInt(List::size))
        .map(named -> named.get(0))
        .orElse(subject);
  }

  /** The diseases that the line names for itself; of a way through a site only the last counts. */
  private List<Actor> meant(int line) {
    Reading reading = readings.get(line);
    if (LINKS.matcher(reading.text()).matches()) {
      return List.of();
    }
    Matcher trail = TRAIL.matcher(reading.text());
    int from =
        reading.sentence().kind() != SentenceKind.PROSE && trail.lookingAt() ? trail.end() : 0;
    return actors.get(line).stream()
        .filter(actor -> isMeant(actor) && actor.span().start() >= from)
        .toList();
  }

  private boolean isMeant(Actor actor) {
    return actor.kind() == ConceptKind.CONDITION
        && (actor.role() == Role.PLAIN || actor.role() == Role.PATIENTS)
        && !never.contains(actor.id());
  }

  private boolean isClear(Actor subject) {
    boolean headline = isHeadline(subject);
    if (report && !headline) {
      return false;
    }
    Map<String, Long> others =
        actors.stream()
            .flatMap(List::stream)
            .filter(actor -> isMeant(actor) && !terminology.related(actor.id(), subject.id()))
            .collect(Collectors.groupingBy(Actor::id, Collectors.counting()));
    // What a treatment prevents or a food brings on is still the disease that the page is about.
    long kin =
        actors.stream()
            .flatMap(List::stream)
            .filter(actor -> isMeant(actor) || actor.role() == Role.OUTCOME)
            .filter(actor -> actor.kind() == ConceptKind.CONDITION && !never.contains(actor.id()))
            .filter(actor -> terminology.related(actor.id(), subject.id()))
            .count();
    long beside = others.values().stream().mapToLong(Long::longValue).sum();
    long most = others.values().stream().mapToLong(Long::longValue).max().orElse(0);
    boolean headed = headline && !report;
    return kin >= OFTEN
        && (kin * 100 >= (kin + beside) * (headed ? HEADED : CLEAR) || headed && kin >= 2 * most);
  }

  /** "What is migraine?" or "Migraine" above a page says more than what its sentences count. */
  private boolean isHeadline(Actor subject) {
    for (int i = 0; i < Math.min(EARLY, actors.size()); i++) {
      List<Actor> named = meant(i);
      if (!named.isEmpty()) {
        return (i == 0 || readings.get(i).sentence().kind() != SentenceKind.PROSE)
            && named.stream().allMatch(a -> terminology.related(a.id(), subject.id()));
      }
    }
    return false;
  }
}
