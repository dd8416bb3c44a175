package org.medclaim.judge;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/**
 * The place that a sentence gives a thing among others: "stroke is the second leading cause of
 * death in the world".
 *
 * <p>{@code subject} is the concept that is ranked, empty where the sentence does not name it;
 * {@code first} and {@code last} are the best and the worst place, from 1; {@code vague} is true
 * where it is only among the first ("a leading cause"). {@code among} holds the stems of what it is
 * ranked among, {@code people} the groups and {@code regions} the places that the sentence names.
 */
record Ranking(
    String subject,
    int first,
    int last,
    boolean vague,
    Set<String> among,
    Set<String> people,
    Set<String> regions) {
  /** "Among the leading causes": nobody says so of the eleventh. */
  private static final int LAST_OF_THE_LEADING = 6;

  private static final Map<String, Integer> ORDINALS =
      ImmutableMap.<String, Integer>builder()
          .put("first", 1)
          .put("second", 2)
          .put("third", 3)
          .put("fourth", 4)
          .put("fifth", 5)
          .put("sixth", 6)
          .put("seventh", 7)
          .put("eighth", 8)
          .put("ninth", 9)
          .put("tenth", 10)
          .put("eleventh", 11)
          .put("twelfth", 12)
          .buildOrThrow();

  private static final String ORDINAL =
      "(?:"
          + String.join("|", ORDINALS.keySet())
          + "|(?:1[0-2]|[1-9])(?:st|nd|rd|th)|(?:number|no\\.|#) ?(?:one|two|three|1[0-2]|[1-9]))";

  /** The place, the ranking word, and what the thing is ranked among. */
  private static final Pattern RANKED =
      Pattern.compile(
          "(?i)\\b(?<vague>among (?:the )?(?:\\w+ )?|one of (?:the )?(?:\\w+ )?|an? )?"
              + "(?:(?<place>"
              + ORDINAL
              + ")(?: (?:or|to) (?<to>"
              + ORDINAL
              + "))?[ -])?"
              + "(?:(?<least>least)[ -]|most[ -])?"
              + "(?:(?:common(?:ly)?|frequent(?:ly)?)(?:[ -](?:diagnosed|occurring))?|often[ -]diagnosed|commonest|leading"
              + "|(?<deadly>deadliest|deadly|lethal)|biggest|largest|main|(?<=[a-z0-9] )(?=(?:single )?cause of death))\\s*"
              + "(?<among>(?:[\\p{L}-]+ ?){1,7})");

  /** Ends what a thing is ranked among; "of" goes on after a kind or a cause. */
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?i)\\b(?:in|among|for|worldwide|globally|internationally|after|behind|with|within|is|are|was|were|which|that|but|overall|today|now"
              + "|(?<!\\bcauses? |\\breasons? |\\bforms? |\\btypes? |\\bkinds? |\\bsources? )of)\\b");

  /** Goes on to something else than what is ranked, or among whom. */
  private static final Pattern FURTHER =
      Pattern.compile(
          "[,;:(]|\\band (?!(?:wom[ae]n|m[ae]n|girls|boys|children|adults|infants|adolescents|teenagers)\\b)");

  private static final Set<String> EMPTY =
      ImmutableSet.of(
          "cause",
          "causes",
          "reason",
          "reasons",
          "form",
          "forms",
          "type",
          "types",
          "kind",
          "kinds",
          "of",
          "the",
          "a",
          "an",
          "all",
          "from",
          "due",
          "to",
          "related",
          "new",
          "disease",
          "diseases",
          "single",
          "killer",
          "killers",
          "adult",
          "adults");

  /** Reads the first ranking of a sentence; empty where it gives no place. */
  static Optional<Ranking> of(String sentence, Terminology terms) {
    Matcher ranked = RANKED.matcher(sentence);
    while (ranked.find()) {
      Set<String> among = among(ranked);
      if (!among.isEmpty() && isAPlace(ranked)) {
        return Optional.of(read(sentence, ranked, among, terms));
      }
    }
    return Optional.empty();
  }

  /** "A common cause" and "most commonly" give no place; a superlative or an ordinal does. */
  private static boolean isAPlace(Matcher ranked) {
    String words = ranked.group().toLowerCase(Locale.ROOT);
    return ranked.group("place") != null
        || words.contains("most ")
        || words.contains("least ")
        || words.contains("commonest")
        || words.contains("leading")
        || words.contains("deadliest")
        || words.contains("biggest cause")
        || words.contains("main cause");
  }

  private static Ranking read(
      String sentence, Matcher ranked, Set<String> among, Terminology terms) {
    int place = ranked.group("place") == null ? 1 : number(ranked.group("place"));
    int to = ranked.group("to") == null ? place : number(ranked.group("to"));
    // "A second leading cause" is a place, "a leading cause" is none.
    String before = ranked.group("vague") == null ? "" : ranked.group("vague");
    boolean vague = !before.isBlank() && ranked.group("place") == null;
    List<TermMatch> named = terms.find(sentence);
    // "... and mostly affects older people" ranks nothing among these.
    Matcher further = FURTHER.matcher(sentence);
    int end = further.find(ranked.start()) ? further.start() : sentence.length();
    List<TermMatch> around = named.stream().filter(match -> match.span().start() < end).toList();
    return new Ranking(
        subject(sentence, ranked, named),
        place,
        vague ? LAST_OF_THE_LEADING : to,
        vague,
        among,
        concepts(around, ConceptKind.POPULATION),
        concepts(around, ConceptKind.REGION));
  }

  /** What is named last before the place, or first after "is": "the leading cause is stroke". */
  private static String subject(String sentence, Matcher ranked, List<TermMatch> named) {
    List<TermMatch> things =
        named.stream()
            .filter(
                match ->
                    match.concept().kind() == ConceptKind.CONDITION
                        || match.concept().kind() == ConceptKind.INTERVENTION)
            .toList();
    Optional<TermMatch> before =
        things.stream()
            .filter(match -> match.span().end() <= ranked.start())
            .max(Comparator.comparingInt(match -> match.span().start()));
    int is = sentence.indexOf(" is ", ranked.start());
    return before
        .or(
            () ->
                things.stream()
                    .filter(match -> is >= 0 && match.span().start() > is)
                    .min(Comparator.comparingInt(match -> match.span().start())))
        .map(match -> match.concept().id())
        .orElse("");
  }

  private static Set<String> concepts(List<TermMatch> named, ConceptKind kind) {
    return named.stream()
        .map(TermMatch::concept)
        .filter(concept -> concept.kind() == kind)
        .map(concept -> concept.id())
        .collect(ImmutableSet.toImmutableSet());
  }

  private static Set<String> among(Matcher ranked) {
    String phrase = BOUNDARY.split(ranked.group("among"), 2)[0].toLowerCase(Locale.ROOT);
    Set<String> stems = new HashSet<>();
    for (String word : phrase.split("[\\s-]+", -1)) {
      if (!word.isEmpty() && !EMPTY.contains(word)) {
        stems.add(stem(word));
      }
    }
    if (ranked.group("deadly") != null || phrase.contains("killer")) {
      stems.add("death");
    }
    if (ranked.group("least") != null) {
      stems.add("least");
    }
    return ImmutableSet.copyOf(stems);
  }

  private static String stem(String word) {
    return switch (word) {
      case "mortality", "dying", "die", "deaths" -> "death";
      case "malignancy", "malignancies", "tumour", "tumor", "tumours", "tumors" -> "cancer";
      default ->
          word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
              ? word.substring(0, word.length() - 1)
              : word;
    };
  }

  private static int number(String ordinal) {
    String word = ordinal.toLowerCase(Locale.ROOT);
    String digits = word.replaceAll("\\D", "");
    if (!digits.isEmpty()) {
      return Integer.parseInt(digits);
    }
    if (word.endsWith("one")) {
      return 1;
    }
    if (word.endsWith("two")) {
      return 2;
    }
    return ORDINALS.getOrDefault(word, 3);
  }

  /** The same ranking with this subject, where the sentence names none. */
  Ranking of(String named) {
    return subject.isEmpty()
        ? new Ranking(named, first, last, vague, among, people, regions)
        : this;
  }

  /** True where both rank among the same things and the same people. */
  boolean isOfSameOrder(Ranking other) {
    return among.equals(other.among) && people.equals(other.people);
  }

  /** True where both give the same place, as exactly as they give it. */
  boolean agrees(Ranking other) {
    return first <= other.last && other.first <= last;
  }

  /** How many places lie between both. */
  int placesApart(Ranking other) {
    return Math.max(0, Math.max(other.first - last, first - other.last));
  }
}
