package org.medclaim.judge;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.model.Statement;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/**
 * How much of what a claim says a statement says too, in concepts and in words.
 *
 * <p>That psychotherapy eases depression carries neither that it eases the irritable bowel nor that
 * it does so as well as a medicine. What a claim says beyond a record, its other diseases,
 * outcomes, people, stages, comparisons and telling words, has to stand in the record as well, or
 * the record decides nothing. Who says it, and the words that only join subject and object, do not
 * count.
 *
 * @param shared concepts and telling words that both name, the claim's subject included
 * @param foreign diseases, treatments, outcomes and people that only the claim names
 * @param words telling words of the claim outside its concepts
 * @param strange those of them that the statement does not have
 * @param compares true where only the claim compares, or only it tells a stage or a superlative
 * @param sameRelation true where what the claim says of its concepts the statement says of them
 * @param namedInWords true where the statement's words name all that the claim names
 */
record Coverage(
    Set<String> shared,
    Set<String> foreign,
    int words,
    Set<String> strange,
    boolean compares,
    boolean sameRelation,
    boolean namedInWords) {
  private static final double MOST_STRANGE = 0.4;
  private static final int ALWAYS_ALLOWED = 1;

  private static final Pattern TOO_LITTLE =
      Pattern.compile(
          "(?i)\\b(?:too (?:little|few|low|late)|not enough|stopping|stopped|can(?:not|[\u2019']t) tolerate|intoleran\\w+|(?:fail(?:s|ed)? to|not) respond|discontinu\\w+|resum\\w+|lack of|without)\\b");

  /** Named by a concept of its own. */
  private static final Pattern UNTREATED =
      Pattern.compile("(?i)\\bwithout (?:\\w+ )?(?:treatment|therapy)\\b");

  private static final Pattern DEADLY =
      Pattern.compile(
          "(?i)\\b(?:threaten\\w* life|fatal\\w*|deadly|lethal|kills?|die[sd]?|deaths?)\\b");

  /** Against nothing, or a sham: says no more than that there is an effect, or none. */
  private static final Pattern AGAINST_NOTHING =
      Pattern.compile(
          "(?i)\\b(?:better|worse|more|less|effective|superior|compared|inferior)?\\b\\W*\\b(?:than|as|to|with|versus|vs)\\W+(?:an? |the )?"
              + "(?:placebo|sham\\b|dummy|nothing|no treatment)");

  /** Concepts that stand in nearly every sentence of medicine and narrow nothing. */
  private static final Set<String> NARROWS_NOTHING =
      Set.of(
          "adults",
          "patients",
          "cancer-patients",
          "drug-treatment",
          "cancer-treatment",
          "conventional-treatment",
          "conventional-cancer-treatment",
          "supportive-care",
          "disease-frequency",
          "disease-cause",
          "disease-subtype",
          "disease-stage",
          "symptoms",
          "side-effects",
          "prognosis",
          "treatment-response",
          "relapsed-or-refractory-patients",
          "newly-diagnosed-patients",
          "patients-with-advanced-disease",
          "no-treatment",
          "placebo",
          "disease-control",
          "disease-activity",
          "any-condition");

  private static final Set<String> SEXES = Set.of("women", "men");

  /** Stands for people whom the statement leaves out, since it tells of others. */
  private static final String OTHER_PEOPLE = "other-people";

  private static final Pattern ENDING = Pattern.compile("(?<=\\p{L}{3})(?:ing|ed|es|in|e|s|d)$");

  private static final Set<String> JOINING = joining();

  private static final ReadOnce<ImmutableSet<String>> ROOTS = new ReadOnce<>(Coverage::readRoots);

  /** Sets two things side by side; "more than 80%" and "more than ten" are amounts. */
  private static final Pattern COMPARISON =
      Pattern.compile(
          "(?i)\\b(?:than\\b(?! (?:\\d|half|one|two|three|four|five|ten|a |expected))|as (?:\\w+ ){1,2}as\\b|(?<!-)versus\\b|vs\\b|compared (?:with|to)\\b"
              + "|superior\\b|(?:non-?)?inferior\\b|comparable\\b|equivalent\\b|alternatives? to\\b|instead of\\b"
              + "|rather than\\b|better\\b|safer\\b|fewer\\b|worse\\b|outperform\\w*|replaces?\\b)");

  private static final Pattern SUPERLATIVE =
      Pattern.compile(
          "(?i)\\b(?:best|safest|strongest|gold standard|leading"
              + "|only (?!(?:\\w+ )?(?:cure|treatment|therapy|way|option|remedy)|\\d)|(?:most|least) (?:common|frequent|effective|dangerous|important|deadly|aggressive|reliable|\\w+ful)\\w*)\\b");

  private static Set<String> joining() {
    String words =
        "ability about above accord achiev across actually added addition affect against allow almost"
            + " already although always among amount another appear approach arise around assess associate"
            + " available based because become before begin being believe below benefit beneficial between bring"
            + " called care caus cause certain change clear clinical combine come common commonly compare complete"
            + " condition considered contain continue contribute control could current currently cured curing deal"
            + " decrease decreasing demonstrate depend develop development diagnose diagnosis different difference does doing"
            + " done down drug during each ease eases eased easing effect effective effectively efficacy either enough especially"
            + " established even ever every evidence example expect experience experts fact find finding"
            + " first follow following form found frequent frequently general generally getting gets give given gives"
            + " goes going good greatly grow great group happen hard having health healthy help helping high higher"
            + " hospital however important improve improving improvement include including increase increasing indeed"
            + " individual induce instead involve itself just keep kind know known large largely last later lead leading"
            + " less level levels like likely linked little long lower lowering lowers main mainly majority make makes making"
            + " many matter mean means medical medication medicine method might mild mostly much must nearly need"
            + " never number occur occurs often once only onto option order other others outcome over overall part"
            + " particular particularly patient people percent perhaps person physician place play possible potential"
            + " potentially prescribe present prevent preventing probably problem produce prove proven provide provides quite raise raises"
            + " raised raising rarely rate rather really reason receive recent recently recommend reduce reduces reducing"
            + " reduction regular related relief relieve relieving remain report require research researcher response result"
            + " results reverse risk role routine safe safely said same scientific scientist seem serious several"
            + " should show shown showed significant significantly similar simple since slight slightly small some"
            + " sometimes soon specific spread standard start starts still strong stop stops study studies"
            + " substantial such suffer suggest support sure take taken takes taking tend term test than their thing"
            + " think those thought through throughout thus time today together toward treat treating treated"
            + " trial trials type types under understood unlike until upon used useful user uses using usual usually"
            + " various very want ways well were whether while within without woman work works world worldwide would"
            + " year years yield heal heals prolong event progression cannot lengthen kill kills today affects affecting passes passing transmit leads helps people's adult adults";
    Set<String> stems = new HashSet<>();
    Splitter.on(' ').split(words).forEach(word -> stems.add(root(Overlap.stem(word))));
    return Set.copyOf(stems);
  }

  /** What the statement covers of the claim. */
  static Coverage of(Claim claim, Statement statement, Terminology terms) {
    String said = Attribution.strippedFrom(claim.text());
    String lowered = said.toLowerCase(Locale.ROOT);
    Set<String> recorded = recorded(statement, terms);
    Set<String> shared = new LinkedHashSet<>();
    Set<String> foreign = new LinkedHashSet<>();
    Set<String> named = new HashSet<>();
    for (Mention mention : claim.mentions()) {
      boolean inSentence = mention.origin() == MentionOrigin.SENTENCE;
      if (inSentence) {
        named.addAll(roots(mention.text()));
      }
      if (inSentence && lowered.contains(mention.text().toLowerCase(Locale.ROOT))) {
        sort(
            mention.conceptId(), mention.text(), said, statement, recorded, terms, shared, foreign);
      } else if (mention.origin() != MentionOrigin.ARTICLE
          && isRecorded(mention.conceptId(), recorded, terms)) {
        share(mention.conceptId(), shared, terms);
      }
    }
    boolean sexes =
        Predominance.of(said).isPresent() && Predominance.of(statement.sentence()).isPresent();
    if (sexes) {
      foreign.removeAll(SEXES);
    }
    if (isOfOtherPeople(claim, recorded, terms)) {
      foreign.add(OTHER_PEOPLE);
    }
    Set<String> has = roots(statement.sentence());
    recorded.forEach(id -> has.addAll(roots(terms.name(id))));
    Set<String> telling = roots(withoutNames(said));
    telling.removeAll(named);
    telling.removeAll(JOINING);
    Set<String> strange = new LinkedHashSet<>(telling);
    strange.removeAll(has);
    telling.stream().filter(has::contains).forEach(shared::add);
    return new Coverage(
        shared,
        foreign,
        telling.size(),
        strange,
        (!sexes && comparesAlone(said, statement.sentence()))
            || !Rank.isCarried(claim, statement.sentence(), terms),
        Relation.isSame(claim, said, Agreement.believed(statement.sentence()), terms),
        isNamedIn(statement, claim, terms));
  }

  /** True where nothing of weight in the claim is missing in the statement. */
  boolean isEnough() {
    return foreign.isEmpty() && !isTooStrange();
  }

  /**
   * True where several statements together carry what none of them carries alone: each names one of
   * the things that the claim lists.
   */
  static boolean areEnough(List<Coverage> together) {
    Set<String> foreign = new HashSet<>(together.get(0).foreign());
    together.forEach(one -> foreign.retainAll(one.foreign()));
    return foreign.isEmpty() && together.stream().noneMatch(Coverage::isTooStrange);
  }

  private boolean isTooStrange() {
    return compares || strange.size() > Math.max(ALWAYS_ALLOWED, (int) (MOST_STRANGE * words));
  }

  /** As above, but for treatments beside the statement's own, and whatever is compared. */
  boolean leavesOnly(List<String> treatments) {
    return treatments.containsAll(foreign)
        && strange.size() <= Math.max(ALWAYS_ALLOWED, (int) (MOST_STRANGE * words));
  }

  /**
   * True where the claim compares nothing of its own and names at most one thing that the statement
   * does not. Enough only where other things show that both ask the same question.
   */
  boolean isNearlyEnough() {
    return !compares && foreign.size() <= 1 && !foreign.contains(OTHER_PEOPLE);
  }

  /** True where the statement is about all that the claim names. */
  boolean isOfAllNamed() {
    return foreign.isEmpty() && !compares;
  }

  /** True where the claim says nothing that the statement does not say. */
  boolean isWhole() {
    return foreign.isEmpty() && !compares && strange.isEmpty();
  }

  /**
   * True where the claim says nothing that the statement does not say, two things at least are
   * named in both, and they are joined the same way round by the same kind of relation.
   */
  boolean saysTheSame() {
    boolean allSaid = isWhole() && shared.size() >= 2;
    boolean nearlyAll = isEnough() && shared.size() >= 4 && strange.size() <= 1;
    return (allSaid || nearlyAll) && sameRelation && namedInWords;
  }

  /** A thing and its kind ("dementia from Alzheimer disease") are one thing in common. */
  private static void share(String concept, Set<String> shared, Terminology terms) {
    if (shared.stream().noneMatch(other -> terms.related(other, concept))) {
      shared.add(concept);
    }
  }

  private static boolean isRecorded(String concept, Set<String> recorded, Terminology terms) {
    return recorded.stream().anyMatch(id -> id.equals(concept) || terms.related(id, concept));
  }

  /** True where the words of the statement, not only its labels, name what the claim is of. */
  private static boolean isNamedIn(Statement statement, Claim claim, Terminology terms) {
    List<String> own =
        terms.find(statement.sentence()).stream().map(match -> match.concept().id()).toList();
    return claim.mentions().stream()
        .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
        .map(Mention::conceptId)
        .filter(concept -> !NARROWS_NOTHING.contains(concept) && !SEXES.contains(concept))
        .allMatch(
            concept ->
                own.stream().anyMatch(id -> id.equals(concept) || terms.related(id, concept)));
  }

  private static Set<String> roots(String text) {
    return new LinkedHashSet<>(ROOTS.of(text));
  }

  private static ImmutableSet<String> readRoots(String text) {
    return Overlap.stems(text).stream().map(Coverage::root).collect(toImmutableSet());
  }

  /** "Stays" and "stay", "caused" and "cause" are one word. */
  private static String root(String stem) {
    return ENDING.matcher(stem).replaceFirst("");
  }

  private static void sort(
      String concept,
      String name,
      String said,
      Statement statement,
      Set<String> recorded,
      Terminology terms,
      Set<String> shared,
      Set<String> foreign) {
    if (isOfAnyDisease(statement, concept, terms) && isPlace(said, name)) {
      return;
    }
    if (isRecorded(concept, recorded, terms)) {
      share(concept, shared, terms);
    } else if (!NARROWS_NOTHING.contains(concept)
        && terms
            .concept(concept)
            .map(Concept::kind)
            .filter(kind -> kind != ConceptKind.REGION)
            .isPresent()) {
      foreign.add(concept);
    }
  }

  /** "The most common leukaemia of adults" says nothing of childhood leukaemia. */
  private static boolean isOfOtherPeople(Claim claim, Set<String> recorded, Terminology terms) {
    Set<String> asked = new HashSet<>();
    claim.pico().population().stream()
        .flatMap(id -> terms.concept(id).stream())
        .forEach(concept -> asked.addAll(concept.people()));
    List<String> told =
        recorded.stream()
            .filter(
                id ->
                    terms
                        .concept(id)
                        .filter(concept -> concept.kind() == ConceptKind.POPULATION)
                        .isPresent())
            .filter(id -> !SEXES.contains(id))
            .toList();
    return !asked.isEmpty()
        && !told.isEmpty()
        && told.stream()
            .noneMatch(
                id -> asked.stream().anyMatch(own -> own.equals(id) || terms.related(own, id)));
  }

  /** True where a disease is where something happens ("in", "for"), not what comes about. */
  private static boolean isPlace(String said, String name) {
    return Pattern.compile(
            "(?i)\\b(?:in|with|for|of|against|from|treats?|prevents?|cures?|heals?|help|helps) (?:[\\p{L}-]+ ){0,3}?"
                + Pattern.quote(name))
        .matcher(said)
        .find();
  }

  /**
   * What is known of a treatment in any disease, its harms or that it does nothing, holds in this.
   */
  private static boolean isOfAnyDisease(Statement statement, String concept, Terminology terms) {
    List<String> population = statement.pico().population();
    boolean general =
        switch (statement.kind()) {
          case HARM, NO_HARM, NO_BENEFIT, UNPROVEN, NOT_APPROVED, PRECLINICAL_ONLY -> true;
          default -> false;
        };
    return general
        && (population.isEmpty() || population.contains("any-condition"))
        && terms
            .concept(concept)
            .map(Concept::kind)
            .filter(
                kind ->
                    kind == ConceptKind.CONDITION
                        || (kind == ConceptKind.OUTCOME && statement.pico().outcome().isEmpty()))
            .isPresent()
        && !statement.pico().outcome().contains(concept);
  }

  private static Set<String> recorded(Statement statement, Terminology terms) {
    Pico pico = statement.pico();
    Set<String> recorded = new LinkedHashSet<>();
    Stream.of(pico.population(), pico.intervention(), pico.comparator(), pico.outcome())
        .forEach(recorded::addAll);
    terms.find(statement.sentence()).stream()
        .map(TermMatch::concept)
        .map(Concept::id)
        .forEach(recorded::add);
    if (DEADLY.matcher(statement.sentence()).find()) {
      recorded.add("mortality");
    }
    return recorded;
  }

  private static boolean comparesAlone(String claim, String statement) {
    String plain = AGAINST_NOTHING.matcher(claim).replaceAll(" ");
    return (TOO_LITTLE.matcher(claim).find()
            && !TOO_LITTLE.matcher(statement).find()
            && !UNTREATED.matcher(claim).find())
        || (COMPARISON.matcher(plain).find() && !COMPARISON.matcher(statement).find())
        || (SUPERLATIVE.matcher(claim).find() && !SUPERLATIVE.matcher(statement).find())
        || Stage.isOnlyIn(claim, statement);
  }

  /** Without names of people, places and firms: capitals within the sentence. */
  private static String withoutNames(String sentence) {
    return sentence.replaceAll("(?<=[\\p{Ll}\\d,;:)] )\\p{Lu}[\\p{L}'\u2019-]*", " ");
  }
}
