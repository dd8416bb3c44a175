package org.medclaim.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.SentenceKind;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;

/**
 * What a sentence is about by its place alone, where none of its words takes anything up: the one
 * disease of a page about that disease, the one treatment of its section.
 *
 * <p>"In most cases no cause can be found" speaks, on a page about migraine, of migraine. Silent
 * where a page has no clear subject, and where something else was named since: then a reader has to
 * look twice as well.
 */
final class ArticleTopic {
  /** What of all mentions of a kind must be of the subject and its kin, in percent. */
  private static final int CLEAR = 70;

  /** The same where the lines above the text name the subject and no other. */
  private static final int HEADED = 50;

  /** A disease that an article names but once is not yet its subject. */
  private static final int OFTEN = 3;

  /** What a page is about it names among its first sentences. */
  private static final int EARLY = 8;

  /** A report goes from study to study and to the people who did them: only what is near counts. */
  private static final int REPORT_REACH = 3;

  /** What stands below says who wrote or made it, and is about no disease. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?i)\\W*(?:about (?!the (?:disease|condition|treatment))|(?:media )?contacts?\\b|references?\\b"
              + "|sources?\\b|forward[- ]looking|safe harbou?r|disclosures?\\b|disclaimer|funding\\b"
              + "|important safety information|(?:our )?advantages?\\b|notes? to editors)");

  private final List<Reading> readings;
  private final List<List<Actor>> actors;
  private final Terminology terminology;
  private final Set<String> never;
  private final boolean report;
  private final Optional<Actor> disease;

  ArticleTopic(
      List<Reading> readings,
      List<List<Actor>> actors,
      Terminology terminology,
      Set<String> never,
      ArticleSubject subject,
      boolean report) {
    this.report = report;
    this.readings = List.copyOf(readings);
    this.actors = List.copyOf(actors);
    this.terminology = terminology;
    this.never = Set.copyOf(never);
    this.disease = firstNamed().or(() -> subject.of(ConceptKind.CONDITION)).filter(this::isClear);
  }

  /**
   * Where effects and complications outnumber it, a page is still about the disease it opens on.
   */
  private Optional<Actor> firstNamed() {
    return actors.stream()
        .limit(EARLY)
        .flatMap(List::stream)
        .filter(actor -> isMeant(actor, ConceptKind.CONDITION))
        .findFirst();
  }

  private boolean isClear(Actor subject) {
    List<Actor> named =
        actors.stream().flatMap(List::stream).filter(a -> isMeant(a, subject.kind())).toList();
    long kin = named.stream().filter(a -> terminology.related(a.id(), subject.id())).count();
    boolean headline = isHeadline(subject);
    if (report && !headline) {
      return false;
    }
    long share = headline && !report ? HEADED : CLEAR;
    return kin >= OFTEN && kin * 100 >= named.size() * share;
  }

  /** "What is migraine?" or "Migraine" above a page says more than what its sentences count. */
  private boolean isHeadline(Actor subject) {
    for (int i = 0; i < Math.min(EARLY, actors.size()); i++) {
      List<Actor> named =
          actors.get(i).stream().filter(a -> isMeant(a, ConceptKind.CONDITION)).toList();
      if (!named.isEmpty()) {
        return (i == 0 || readings.get(i).sentence().kind() != SentenceKind.PROSE)
            && named.stream().allMatch(a -> terminology.related(a.id(), subject.id()));
      }
    }
    return false;
  }

  private boolean isMeant(Actor actor, ConceptKind kind) {
    return actor.kind() == kind
        && (actor.role() == Role.PLAIN || actor.role() == Role.PATIENTS)
        && !never.contains(actor.id());
  }

  /**
   * The disease that the sentence is about: the article's one subject. Empty where the nearest
   * disease that was named before, under the same heading, is another, and where the paragraph has
   * come to a kind of it, of which the sentence may speak alone.
   */
  List<Mention> disease(int sentence) {
    if (disease.isEmpty() || namesDisease(sentence)) {
      return List.of();
    }
    Actor subject = disease.get();
    int reach = report ? Math.max(0, sentence - REPORT_REACH) : 0;
    for (int i = sentence - 1; i >= reach; i--) {
      boolean others = actors.get(i).stream().anyMatch(a -> isMeant(a, ConceptKind.CONDITION));
      List<Actor> kin = kin(i, subject);
      if (kin.isEmpty() && others) {
        return List.of();
      }
      if (isHeading(i) && OF_OTHERS.matcher(readings.get(i).text()).lookingAt()) {
        return List.of();
      }
      if (kin.isEmpty() && isHeading(i)) {
        return report ? List.of() : List.of(subject.mention(MentionOrigin.ARTICLE));
      }
      if (!kin.isEmpty()) {
        return isNarrower(kin.get(kin.size() - 1), subject) && isSameParagraph(i, sentence)
            ? List.of()
            : List.of(subject.mention(MentionOrigin.ARTICLE));
      }
    }
    return List.of();
  }

  private List<Actor> kin(int sentence, Actor subject) {
    return actors.get(sentence).stream()
        .filter(actor -> actor.role() != Role.EXCLUDED)
        .filter(actor -> terminology.related(actor.id(), subject.id()))
        .toList();
  }

  private boolean namesDisease(int sentence) {
    return actors.get(sentence).stream()
        .anyMatch(
            actor ->
                actor.kind() == ConceptKind.CONDITION
                    && (actor.role() != Role.OUTCOME || !never.contains(actor.id())));
  }

  private boolean isNarrower(Actor one, Actor other) {
    return !one.id().equals(other.id()) && terminology.isA(one.id(), other.id());
  }

  private boolean isSameParagraph(int one, int other) {
    return readings.get(one).sentence().block() == readings.get(other).sentence().block();
  }

  /**
   * The treatment of the section, by its heading. Empty where the heading names several, where the
   * sentence names one itself, and where the section has gone on to another.
   */
  List<Mention> treatment(int sentence) {
    int heading = headingOf(sentence);
    if (heading < 0 || report) {
      return List.of();
    }
    List<Actor> named = treatments(heading);
    if (named.isEmpty() || !areKin(named)) {
      return List.of();
    }
    List<Actor> since = new ArrayList<>(named);
    for (int i = heading + 1; i <= sentence; i++) {
      since.addAll(treatments(i));
    }
    return areKin(since) && treatments(sentence).isEmpty()
        ? List.of(named.get(0).mention(MentionOrigin.HEADING))
        : List.of();
  }

  private boolean areKin(List<Actor> named) {
    return named.stream().allMatch(a -> terminology.related(a.id(), named.get(0).id()));
  }

  private List<Actor> treatments(int sentence) {
    return actors.get(sentence).stream()
        .filter(actor -> isMeant(actor, ConceptKind.INTERVENTION))
        .toList();
  }

  /** The title is no heading of a section. */
  private int headingOf(int sentence) {
    for (int i = sentence - 1; i > 0; i--) {
      if (isHeading(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isHeading(int sentence) {
    return readings.get(sentence).sentence().kind() == SentenceKind.HEADING;
  }
}
