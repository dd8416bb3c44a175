package org.medclaim.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Sentence;
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
  /** A report goes from study to study and to the people who did them: only what is near counts. */
  private static final int REPORT_REACH = 3;

  /** Its sentence is about what the sentences before it were about. */
  private static final Pattern PRONOUN =
      Pattern.compile("(?i)\\W*(?:it|this|the (?:disease|condition|illness|disorder))\\b");

  /**
   * What comes about in these words comes of the disease, and of nothing that the sentence names.
   */
  private static final Pattern COURSE =
      Pattern.compile(
          "(?i)^\\W*it\\b|\\b(?:untreated|left alone|if left|without treatment|, it|patients|sufferers"
              + "|life expectancy|at (?:\\w+ )?risk)\\b");

  /** Before the name of a family it makes that the page's disease: "the cancer". */
  private static final Pattern DEFINITE = Pattern.compile("(?i)\\b(?:the|this|your|that)\\s$");

  /** Who says of any disease does not mean the page's. */
  private static final String ANY = "any-condition";

  /** What stands below says who wrote or made it, and is about no disease. */
  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "(?i)\\W*(?:about (?!the (?:disease|condition|treatment))|(?:media )?contacts?\\b|references?\\b"
              + "|sources?\\b|forward[- ]looking|safe harbou?r|disclosures?\\b|disclaimer|funding\\b"
              + "|important safety information|(?:our )?advantages?\\b|notes? to editors)");

  private final List<Reading> readings;
  private final List<List<Actor>> actors;
  private final List<List<TakeUp>> takeUps;
  private final Terminology terminology;
  private final Set<String> never;
  private final Set<String> traits;
  private final Set<String> ofAnybody;
  private final boolean report;
  private final Optional<Actor> disease;

  ArticleTopic(
      List<Reading> readings,
      List<List<Actor>> actors,
      Terminology terminology,
      List<List<TakeUp>> takeUps,
      TakeUpFinder finder,
      ArticleSubject subject,
      boolean report) {
    this.report = report;
    this.readings = List.copyOf(readings);
    this.actors = List.copyOf(actors);
    this.takeUps = List.copyOf(takeUps);
    this.terminology = terminology;
    this.never = finder.never();
    this.traits = finder.traits();
    this.ofAnybody = finder.ofAnybody();
    this.disease = new PageDisease(readings, actors, terminology, never, report).find(subject);
  }

  /** The one disease of the page, at its first mention. */
  Optional<Actor> ofPage() {
    return disease;
  }

  private boolean isMeant(Actor actor, ConceptKind kind) {
    return actor.kind() == kind
        && (actor.role() == Role.PLAIN || actor.role() == Role.PATIENTS)
        && !never.contains(actor.id());
  }

  /** True where the article is news or a release, which goes from one matter to the next. */
  boolean isOfReport() {
    return report;
  }

  /** True of what is measured in the healthy too. */
  boolean isOfAnybody(String outcome) {
    return ofAnybody.contains(outcome);
  }

  /**
   * The disease that the sentence is about: that of a heading which names nothing else, or the
   * article's one subject. Empty where the sentence names a disease of its own, where the nearest
   * disease that was named before, under the same heading, is another, and where the paragraph has
   * come to a kind of it, of which the sentence may speak alone.
   */
  List<Mention> disease(int sentence) {
    if (namesDisease(sentence)) {
      return List.of();
    }
    int reach = report ? Math.max(0, sentence - REPORT_REACH) : 0;
    for (int i = sentence - 1; i >= reach; i--) {
      if (isHeading(i) && OF_OTHERS.matcher(readings.get(i).text()).lookingAt()) {
        return List.of();
      }
      int line = i;
      List<Actor> kin = disease.map(subject -> kin(line, subject)).orElse(List.of());
      if (!kin.isEmpty()) {
        boolean narrowed =
            isNarrower(kin.get(kin.size() - 1), disease.orElseThrow())
                && isSameParagraph(i, sentence);
        return narrowed ? List.of() : ofArticle();
      }
      if (namesOther(i)) {
        return isHeading(i) ? governing(i, ConceptKind.CONDITION) : List.of();
      }
      if (isHeading(i) || asksForDisease(i)) {
        return report ? List.of() : ofArticle();
      }
    }
    return List.of();
  }

  /** The page's one disease as a mention, where it has one. */
  List<Mention> ofArticle() {
    return disease
        .map(subject -> List.of(subject.mention(MentionOrigin.ARTICLE)))
        .orElse(List.of());
  }

  /**
   * "Stress and a cold are the main triggers" names other diseases, and yet is about the page's.
   */
  private boolean asksForDisease(int sentence) {
    return takeUps.get(sentence).stream()
        .anyMatch(
            takeUp ->
                takeUp.form().manner() == TakeUp.Manner.RELATIONAL
                    && takeUp.takes(TakeUp.What.CONDITION));
  }

  private boolean namesOther(int sentence) {
    return !asksForDisease(sentence)
        && actors.get(sentence).stream()
            .anyMatch(a -> isMeant(a, ConceptKind.CONDITION) && !traits.contains(a.id()));
  }

  /** What a heading names that names nothing else: "Psoriasis", "#3 Omega-3", "Denosumab:". */
  List<Mention> governing(int heading, ConceptKind kind) {
    return Headings.onlyNamed(readings.get(heading), actors.get(heading)).stream()
        .filter(actor -> isMeant(actor, kind))
        .map(actor -> actor.mention(MentionOrigin.HEADING))
        .toList();
  }

  private List<Actor> kin(int sentence, Actor subject) {
    return actors.get(sentence).stream()
        .filter(actor -> actor.role() != Role.EXCLUDED)
        .filter(actor -> terminology.related(actor.id(), subject.id()))
        .toList();
  }

  /**
   * True where the sentence is about a disease that it names itself. What comes about is not what
   * people have: "left alone, it leads to stroke". Nor is what makes a disease likelier, and nor is
   * the family in "it is the most common cancer".
   */
  private boolean namesDisease(int sentence) {
    List<Actor> named =
        actors.get(sentence).stream().filter(a -> a.kind() == ConceptKind.CONDITION).toList();
    boolean outcomesAreBeside = !report && tellsOfItsCourse(sentence);
    return named.stream()
        .anyMatch(
            actor ->
                disease.filter(subject -> terminology.isA(actor.id(), subject.id())).isPresent()
                    || actor.id().equals(ANY)
                    || (actor.role() == Role.OUTCOME
                        ? !outcomesAreBeside && !never.contains(actor.id())
                        : !isBeside(actor, sentence)));
  }

  /** "Salt causes stomach cancer" has a subject of its own. */
  private boolean tellsOfItsCourse(int sentence) {
    return treatments(sentence).isEmpty() && COURSE.matcher(readings.get(sentence).text()).find();
  }

  private boolean isBeside(Actor actor, int sentence) {
    if (report) {
      return false;
    }
    boolean family =
        disease.filter(subject -> isNarrower(subject, actor)).isPresent()
            && PRONOUN.matcher(readings.get(sentence).text()).lookingAt();
    return family
        || traits.contains(actor.id())
            && actors.get(sentence).stream()
                .noneMatch(a -> a.kind() == ConceptKind.CONDITION && a.role() == Role.OUTCOME);
  }

  /**
   * The article's one disease in place of a wider one that was taken up: on a page about leukaemia
   * the cancer of the sentence before is leukaemia, and so is "the cancer".
   */
  Optional<Mention> inPlaceOf(int sentence, Mention taken) {
    return disease
        .filter(subject -> !report && !subject.id().equals(taken.conceptId()))
        .filter(subject -> terminology.isA(subject.id(), taken.conceptId()))
        .filter(subject -> isTakenUp(sentence, taken))
        .map(subject -> subject.mention(MentionOrigin.ARTICLE));
  }

  private boolean isTakenUp(int sentence, Mention mention) {
    Sentence own = readings.get(sentence).sentence();
    return switch (mention.origin()) {
      case ANTECEDENT, ARTICLE -> true;
      case HEADING -> false;
      case SENTENCE ->
          DEFINITE
              .matcher(own.text())
              .region(0, mention.span().start() - own.span().start())
              .find();
    };
  }

  private boolean isNarrower(Actor one, Actor other) {
    return !one.id().equals(other.id()) && terminology.isA(one.id(), other.id());
  }

  private boolean isSameParagraph(int one, int other) {
    return readings.get(one).sentence().block() == readings.get(other).sentence().block();
  }

  /**
   * The treatment of the section, by its heading. Empty where the heading names several, where the
   * sentence names one itself, and where the nearest that was named since is another.
   */
  List<Mention> treatment(int sentence) {
    int heading = headingOf(sentence);
    if (heading < 0 || !treatments(sentence).isEmpty()) {
      return List.of();
    }
    List<Actor> named =
        report
            ? Headings.onlyNamed(readings.get(heading), treatments(heading))
            : treatments(heading);
    if (named.isEmpty() || !areKin(named)) {
      return List.of();
    }
    for (int i = sentence - 1; i > heading; i--) {
      List<Actor> since = treatments(i);
      if (!since.isEmpty()) {
        boolean goesOn =
            since.stream().anyMatch(a -> terminology.related(a.id(), named.get(0).id()));
        return goesOn ? List.of(named.get(0).mention(MentionOrigin.HEADING)) : List.of();
      }
    }
    return List.of(named.get(0).mention(MentionOrigin.HEADING));
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
    return Headings.isHeading(readings, sentence);
  }
}
