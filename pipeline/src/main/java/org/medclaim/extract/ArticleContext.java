package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.medclaim.model.Article;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.SentenceKind;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.Terminology;
import org.medclaim.text.ArticleVoice;

/**
 * What the sentences before a claim, the heading above it and the article as a whole are about.
 *
 * <p>Resolves only words that take something up. A pronoun means what the sentence before was
 * about; "this drug" means a drug of the same section, else of its heading, else the article's one
 * subject; an elliptic sentence belongs to its heading. Of several candidates in one sentence the
 * first is taken, which as a rule is its subject, and what only was compared or suffered is none.
 * Where nothing agrees in kind and number, nothing is carried over.
 */
final class ArticleContext {
  private static final int AGAIN_AND_AGAIN = 3;

  /** What begins within so many letters opens its sentence. */
  private static final int OPENING = 12;

  /** A page with so many numbered headings is a guide, and no news. */
  private static final int GUIDE = 3;

  /** A list may be so long. */
  private static final int LIST_REACH = 10;

  private static final Pattern NUMBERED =
      Pattern.compile(
          "\\s*(?:#?\\p{Nd}{1,2}\\s?[.):、]|#\\p{Nd}{1,2}\\b|[①-⑳]|\\((?:\\p{Nd}{1,2})\\))");

  /** A report goes from one treatment to the next: its side effects are those just named. */
  private static final int REPORT_REACH = 2;

  private static final Pattern CAUSES = Pattern.compile("(?i)\\bcauses?\\b");

  /** A firm's or a university's news is told as news is, whatever it offers. */
  private static final Pattern RELEASE =
      Pattern.compile(
          "(?i)\\b(?:\\w{0,12}newswire|prweb|(?:news|press|media) release|for immediate release|business ?wire"
              + "|forward[- ]looking statements|media contacts?)\\b");

  private final List<Reading> readings;
  private final List<List<Actor>> actors;
  private final List<List<TakeUp>> takeUps;
  private final Terminology terminology;
  private final Candidates candidates;
  private final ArticleSubject subject;
  private final ArticleTopic topic;
  private final ImmutableSet<String> traits;
  private final Antecedents antecedents;

  ArticleContext(
      Article article,
      List<Reading> readings,
      Terminology terminology,
      RoleFinder roles,
      TakeUpFinder finder,
      ClauseWords words,
      ArticleVoice voice) {
    this.traits = finder.traits();
    this.readings = List.copyOf(readings);
    this.terminology = terminology;
    this.actors = readings.stream().map(reading -> actors(reading, roles)).toList();
    this.takeUps = readings.stream().map(finder::find).toList();
    this.candidates = new Candidates(readings, actors, terminology, finder.never());
    this.subject = new ArticleSubject(article, readings, actors, terminology, finder.never());
    this.topic =
        new ArticleTopic(
            readings, actors, terminology, takeUps, finder, subject, isReport(article, voice));
    this.antecedents = new Antecedents(this.readings, takeUps, candidates, words);
  }

  /** A list with a heading for each of its members is none, though it names studies. */
  private boolean isReport(Article article, ArticleVoice voice) {
    return RELEASE.matcher(article.text()).find()
        || voice == ArticleVoice.REPORTS && numberedHeadings() < GUIDE;
  }

  private long numberedHeadings() {
    return IntStream.range(0, readings.size())
        .filter(i -> isHeading(i) && NUMBERED.matcher(readings.get(i).text()).lookingAt())
        .count();
  }

  private static List<Actor> actors(Reading reading, RoleFinder finder) {
    List<Role> roles = finder.roles(reading);
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      actors.add(
          new Actor(reading.terms().get(i), roles.get(i), reading.sentence().span().start()));
    }
    return List.copyOf(actors);
  }

  /** The concepts that the sentence itself names, in text order. */
  List<Actor> actors(int sentence) {
    return actors.get(sentence);
  }

  /** The words of the sentence that take something up; an item of a list does so without words. */
  List<TakeUp> takeUps(int sentence) {
    List<TakeUp> found = new ArrayList<>(takeUps.get(sentence));
    if (isListItem(sentence)) {
      found.add(TakeUp.byPlace(TakeUp.What.INTERVENTION));
    }
    if (isListItem(sentence) || isUnderNumberedHeading(sentence)) {
      found.add(TakeUp.byPlace(TakeUp.What.CONDITION));
    }
    return found;
  }

  /** Numbered headings with a sentence each are a list that was set wide. */
  private boolean isUnderNumberedHeading(int sentence) {
    return sentence > 0
        && isHeading(sentence - 1)
        && NUMBERED.matcher(readings.get(sentence - 1).text()).lookingAt();
  }

  /** True of what makes another disease likelier or milder, and is named beside it. */
  boolean isTrait(String concept) {
    return traits.contains(concept);
  }

  /** What the sentence is about by its place alone. */
  ArticleTopic topic() {
    return topic;
  }

  /** What the words of the sentence take up, of this kind; empty where nothing fits. */
  List<Mention> resolve(int sentence, TakeUp takeUp, ConceptKind kind) {
    return switch (takeUp.form().manner()) {
      case PRONOUN, SUBJECT -> pronoun(sentence, takeUp, kind);
      case DEFINITE -> definite(sentence, takeUp, kind);
      case ELLIPTIC -> elliptic(sentence, takeUp, kind);
      case RELATIONAL -> relational(sentence, takeUp, kind);
    };
  }

  private List<Mention> definite(int sentence, TakeUp takeUp, ConceptKind kind) {
    List<Actor> near = antecedents.nearest(sentence, takeUp, kind, Antecedents.REACH, false);
    boolean aside = isAside(near, takeUp, kind);
    List<Mention> above = near.isEmpty() || aside ? above(sentence, takeUp, kind) : List.of();
    boolean fleeting = aside && takeUp.form().what() == TakeUp.What.PATIENTS;
    return above.isEmpty() && !fleeting ? mentions(near, MentionOrigin.ANTECEDENT) : above;
  }

  /**
   * In an article about headache, a fracture named by the way is not what its patients have: a
   * condition other than the article's counts only where people are said to have it. In an article
   * without one subject, patients have what opens its sentence or is named again and again.
   */
  private boolean isAside(List<Actor> near, TakeUp takeUp, ConceptKind kind) {
    if (kind != ConceptKind.CONDITION || near.stream().anyMatch(a -> a.role() == Role.PATIENTS)) {
      return false;
    }
    Optional<Actor> whole = whole(kind);
    if (whole.isEmpty()) {
      return takeUp.form().what() == TakeUp.What.PATIENTS
          && near.stream()
              .noneMatch(
                  actor ->
                      actor.span().start() < OPENING || timesNamed(actor.id()) >= AGAIN_AND_AGAIN);
    }
    return near.stream().noneMatch(actor -> terminology.related(actor.id(), whole.get().id()));
  }

  private long timesNamed(String id) {
    return actors.stream().flatMap(List::stream).filter(actor -> actor.id().equals(id)).count();
  }

  private List<Mention> pronoun(int sentence, TakeUp takeUp, ConceptKind kind) {
    Antecedents.Found found = antecedents.ofPronoun(sentence, takeUp, kind);
    return mentions(
        found.actors(), found.inHeading() ? MentionOrigin.HEADING : MentionOrigin.ANTECEDENT);
  }

  /**
   * "Side effects are rare", "the most frequent causes": what the heading alone names, then what
   * was named last, then what the article is about. A noun of a disease passes over the other
   * diseases that stand beside it.
   */
  private List<Mention> relational(int sentence, TakeUp takeUp, ConceptKind kind) {
    List<Mention> governing =
        IntStream.iterate(sentence - 1, i -> i > 0, i -> i - 1)
            .filter(this::isHeading)
            .limit(1)
            .mapToObj(i -> topic.governing(i, kind))
            .findFirst()
            .orElse(List.of());
    if (!governing.isEmpty()) {
      return governing;
    }
    if (kind == ConceptKind.CONDITION) {
      return names(sentence, topic.ofPage()) ? List.of() : topic.ofArticle();
    }
    boolean report = topic.isOfReport();
    int reach = report ? REPORT_REACH : Antecedents.REACH;
    List<Actor> near = antecedents.nearest(sentence, takeUp, kind, reach, false);
    return near.isEmpty() && !report
        ? above(sentence, takeUp, kind)
        : mentions(near, MentionOrigin.ANTECEDENT);
  }

  /** True where the noun is "cause": what it asks for comes about. */
  boolean isOfCauses(int sentence, TakeUp takeUp) {
    return CAUSES.matcher(takeUp.span().of(readings.get(sentence).text())).find();
  }

  private boolean names(int sentence, Optional<Actor> disease) {
    return disease
        .filter(
            page ->
                actors.get(sentence).stream()
                    .anyMatch(actor -> terminology.related(actor.id(), page.id())))
        .isPresent();
  }

  private List<Mention> elliptic(int sentence, TakeUp takeUp, ConceptKind kind) {
    List<Mention> heading = heading(sentence, takeUp, kind);
    if (!heading.isEmpty()) {
      return heading;
    }
    boolean item = isListItem(sentence);
    List<Actor> leadIn =
        item ? antecedents.nearest(sentence, takeUp, kind, LIST_REACH, true) : List.of();
    // The item above is another of the list, and not what this one is about.
    int reach = item ? sentence - itemStart(sentence) : Antecedents.REACH;
    List<Actor> near =
        leadIn.isEmpty() ? antecedents.nearest(sentence, takeUp, kind, reach, false) : leadIn;
    return near.isEmpty()
        ? ofArticle(sentence, takeUp, kind)
        : mentions(near, MentionOrigin.ANTECEDENT);
  }

  private int itemStart(int sentence) {
    int start = sentence;
    int block = readings.get(sentence).sentence().block();
    while (start > 0 && readings.get(start - 1).sentence().block() == block) {
      start--;
    }
    return start;
  }

  private List<Mention> above(int sentence, TakeUp takeUp, ConceptKind kind) {
    List<Mention> heading = heading(sentence, takeUp, kind);
    return heading.isEmpty() ? ofArticle(sentence, takeUp, kind) : heading;
  }

  /** From the heading above; the title is no heading of a section, but tells of the article. */
  private List<Mention> heading(int sentence, TakeUp takeUp, ConceptKind kind) {
    for (int i = sentence - 1; i > 0; i--) {
      if (isHeading(i)) {
        return mentions(candidates.fitting(i, takeUp, kind), MentionOrigin.HEADING);
      }
    }
    return List.of();
  }

  private List<Mention> ofArticle(int sentence, TakeUp takeUp, ConceptKind kind) {
    return whole(kind)
        .filter(actor -> candidates.agrees(actor, takeUp.form()))
        .filter(actor -> actor.offset() != readings.get(sentence).sentence().span().start())
        .map(actor -> List.of(actor.mention(MentionOrigin.ARTICLE)))
        .orElse(List.of());
  }

  /** What the whole article is about; a page's one disease before what is only named most. */
  private Optional<Actor> whole(ConceptKind kind) {
    return kind == ConceptKind.CONDITION && !topic.isOfReport()
        ? topic.ofPage().or(() -> subject.of(kind))
        : subject.of(kind);
  }

  private boolean isHeading(int sentence) {
    return Headings.isHeading(readings, sentence);
  }

  private boolean isListItem(int sentence) {
    return readings.get(sentence).sentence().kind() == SentenceKind.LIST_ITEM;
  }

  private static List<Mention> mentions(List<Actor> found, MentionOrigin origin) {
    return found.stream().map(actor -> actor.mention(origin)).toList();
  }
}
