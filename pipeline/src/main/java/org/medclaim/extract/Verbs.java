package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.medclaim.yaml.YamlMap;

/**
 * The words of clauses.yaml, by which one statement of a sentence is told from the next.
 *
 * <p>Knows the verbs in which health effects are told, not all verbs of English: an unknown verb
 * leaves a sentence whole.
 */
final class Verbs {
  /** What form of a verb a word can be. */
  enum Form {
    BASE,
    THIRD_PERSON,
    PAST,
    GERUND
  }

  private static final ImmutableSet<String> MODALS =
      ImmutableSet.of("to", "can", "may", "might", "could", "will", "would", "cannot", "should");

  private final ImmutableSetMultimap<String, Form> forms;
  private final ImmutableSet<String> effects;
  private final ImmutableSet<String> alsoNouns;
  private final ImmutableSet<String> auxiliaries;
  private final ImmutableSet<String> beforeBase;
  private final ImmutableSet<String> adverbs;
  private final ImmutableSet<String> notBeforeVerb;
  private final ImmutableSet<String> relative;
  private final ImmutableSet<String> openers;
  private final ImmutableSet<String> concessions;
  private final ImmutableSet<String> arms;
  private final ImmutableSet<String> pronouns;
  private final ImmutableSet<String> shownTo;
  private final ImmutableSet<String> conditions;
  private final ImmutableSet<String> alsoAdjectives;
  private final ImmutableSet<String> beforeGerund;
  private final ImmutableSet<String> behindParticiple;

  private Verbs(YamlMap file) {
    Set<String> nouns = new LinkedHashSet<>(file.texts("also-nouns"));
    ImmutableSetMultimap<String, Form> ofEffects = forms(file, file.texts("effects"));
    this.effects = ofEffects.keySet();
    this.forms =
        ImmutableSetMultimap.<String, Form>builder()
            .putAll(ofEffects)
            .putAll(forms(file, file.texts("verbs")))
            .build();
    ImmutableSet.Builder<String> both = ImmutableSet.builder();
    for (String noun : nouns) {
      both.add(noun, thirdPerson(noun));
    }
    this.alsoNouns = both.build();
    this.auxiliaries = ImmutableSet.copyOf(file.texts("auxiliaries"));
    this.beforeBase = ImmutableSet.copyOf(file.texts("before-base"));
    this.adverbs = ImmutableSet.copyOf(file.texts("adverbs"));
    this.notBeforeVerb = ImmutableSet.copyOf(file.texts("not-before-verb"));
    this.relative = ImmutableSet.copyOf(file.texts("relative"));
    this.openers = ImmutableSet.copyOf(file.texts("openers"));
    this.concessions = ImmutableSet.copyOf(file.texts("concessions"));
    this.arms = ImmutableSet.copyOf(file.texts("arms"));
    this.pronouns = ImmutableSet.copyOf(file.texts("pronouns"));
    this.shownTo = ImmutableSet.copyOf(file.texts("shown-to"));
    this.conditions = ImmutableSet.copyOf(file.texts("conditions"));
    this.behindParticiple = ImmutableSet.copyOf(file.texts("behind-participle"));
    this.alsoAdjectives = ImmutableSet.copyOf(file.texts("also-adjectives"));
    this.beforeGerund = ImmutableSet.copyOf(file.texts("before-gerund"));
  }

  /** Reads clauses.yaml. */
  static Verbs load() {
    return new Verbs(
        Lexicon.open("clauses.yaml")
            .allow(
                "effects",
                "verbs",
                "also-nouns",
                "doubled",
                "irregular",
                "auxiliaries",
                "before-base",
                "adverbs",
                "not-before-verb",
                "relative",
                "openers",
                "concessions",
                "arms",
                "pronouns",
                "shown-to",
                "conditions",
                "before-gerund",
                "behind-participle",
                "also-adjectives"));
  }

  private static ImmutableSetMultimap<String, Form> forms(YamlMap file, List<String> verbs) {
    Set<String> doubled = ImmutableSet.copyOf(file.texts("doubled"));
    Map<String, YamlMap> irregular = new HashMap<>();
    for (YamlMap map : file.maps("irregular")) {
      irregular.put(map.allow("verb", "past", "ing").text("verb"), map);
    }
    ImmutableSetMultimap.Builder<String, Form> forms = ImmutableSetMultimap.builder();
    for (String verb : verbs) {
      forms.put(verb, Form.BASE).put(thirdPerson(verb), Form.THIRD_PERSON);
      String stem = doubled.contains(verb) ? verb + verb.charAt(verb.length() - 1) : verb;
      YamlMap exception = irregular.get(verb);
      if (exception == null) {
        forms.put(past(stem), Form.PAST).put(gerund(stem), Form.GERUND);
      } else {
        exception.texts("past").forEach(past -> forms.put(past, Form.PAST));
        forms.put(exception.optionalText("ing").orElseGet(() -> gerund(stem)), Form.GERUND);
      }
    }
    return forms.build();
  }

  private static String thirdPerson(String verb) {
    if (endsWithConsonantAndY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ies";
    }
    boolean hiss = Stream.of("s", "x", "z", "ch", "sh", "o").anyMatch(verb::endsWith);
    return verb + (hiss ? "es" : "s");
  }

  private static String past(String verb) {
    if (endsWithConsonantAndY(verb)) {
      return verb.substring(0, verb.length() - 1) + "ied";
    }
    return verb + (verb.endsWith("e") ? "d" : "ed");
  }

  private static String gerund(String verb) {
    return (verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb) + "ing";
  }

  private static boolean endsWithConsonantAndY(String verb) {
    return verb.endsWith("y") && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
  }

  /** The forms that the word at {@code at} has in its place; empty where it is no verb there. */
  Set<Form> formsAt(Tokens tokens, int at) {
    if (at >= tokens.size()) {
      return Set.of();
    }
    List<Form> found = new ArrayList<>();
    for (Form form : forms.get(tokens.word(at))) {
      boolean fits =
          switch (form) {
            case BASE, THIRD_PERSON -> !isNoun(tokens, at);
            case PAST, GERUND -> true;
          };
      if (fits) {
        found.add(form);
      }
    }
    return Set.copyOf(found);
  }

  /** "causes of", "risks and controls": a word that can be a noun and has no object behind it. */
  private boolean isNoun(Tokens tokens, int at) {
    if (!alsoNouns.contains(tokens.word(at))) {
      return false;
    }
    if (at + 1 >= tokens.size()) {
      return true;
    }
    String next = tokens.word(at + 1);
    return !tokens.isWord(at + 1)
        || auxiliaries.contains(next)
        || ImmutableSet.of("of", "for", "and", "or", "that", "rate", "rates", "group")
            .contains(next);
  }

  /**
   * True for a verb that can carry a statement at this place: no participle, no relative clause.
   */
  boolean isFinite(Tokens tokens, int at) {
    String before = at == 0 ? "" : tokens.word(at - 1);
    int adverb = at - 1;
    while (adverb >= 0 && isAdverb(tokens.word(adverb))) {
      adverb--;
    }
    String carrier = adverb < 0 ? "" : tokens.word(adverb);
    if (isRelative(tokens, adverb)) {
      return false;
    }
    if (auxiliaries.contains(tokens.word(at))) {
      return !before.equals("to");
    }
    for (Form form : formsAt(tokens, at)) {
      boolean finite =
          switch (form) {
            case BASE ->
                carrier.isEmpty()
                    ? !alsoNouns.contains(tokens.word(at))
                    : canCarryBase(carrier) && !isPurpose(tokens, adverb);
            case THIRD_PERSON -> !notBeforeVerb.contains(before) || before.equals("this");
            case PAST ->
                !notBeforeVerb.contains(carrier)
                    && !before.equals(",")
                    && !isParticiple(tokens, at)
                    && !isCompound(tokens, at);
            case GERUND -> false;
          };
      if (finite) {
        return true;
      }
    }
    return false;
  }

  /** "pain caused by a fall": passive and without its auxiliary, so that it only describes. */
  boolean isParticiple(Tokens tokens, int at) {
    return effects.contains(tokens.word(at))
        && at + 1 < tokens.size()
        && behindParticiple.contains(tokens.word(at + 1))
        && (at + 2 >= tokens.size() || !Character.isDigit(tokens.word(at + 2).charAt(0)));
  }

  /** "stroke-caused": the second half of a word with a hyphen. */
  private static boolean isCompound(Tokens tokens, int at) {
    int start = tokens.span(at).start();
    return start > 0 && tokens.text().charAt(start - 1) == '-';
  }

  /** The "to" of "taken to relieve pain", not that of "shown to relieve pain". */
  private boolean isPurpose(Tokens tokens, int at) {
    if (!tokens.word(at).equals("to")) {
      return false;
    }
    int before = at - 1;
    while (before >= 0 && (isAdverb(tokens.word(before)) || tokens.word(before).equals("them"))) {
      before--;
    }
    return before < 0 || !shownTo.contains(tokens.word(before));
  }

  /** True for a form in -ing that is a verb in its place, not a noun such as "rebuilding". */
  boolean isVerbalGerund(Tokens tokens, int at) {
    int before = at - 1;
    while (before >= 0 && isAdverb(tokens.word(before))) {
      before--;
    }
    return before >= 0 && beforeGerund.contains(tokens.word(before));
  }

  /** True for a verb of the present tense in its place, whatever its subject. */
  boolean isPresent(Tokens tokens, int at) {
    Set<Form> found = formsAt(tokens, at);
    return found.contains(Form.BASE) || found.contains(Form.THIRD_PERSON);
  }

  /** True for a past form, wherever it stands. */
  boolean isPast(String word) {
    return forms.containsEntry(word, Form.PAST);
  }

  /** True for a word such as "relapses", which is a verb more often than a noun at the very end. */
  boolean isThirdPerson(String word) {
    return forms.containsEntry(word, Form.THIRD_PERSON);
  }

  /** True for "lower" and the like, which may be no verb where a verb could stand. */
  boolean isAdjectiveToo(String word) {
    return alsoAdjectives.contains(word);
  }

  /** True for a base form behind a modal, "to" or "helps", which is surely a verb. */
  boolean isSurelyBase(Tokens tokens, int at) {
    int before = at - 1;
    while (before >= 0 && isAdverb(tokens.word(before))) {
      before--;
    }
    return before >= 0
        && (MODALS.contains(tokens.word(before)) || tokens.word(before).startsWith("help"));
  }

  /**
   * True for a word that can stand between a modal and its verb's object: it is itself the verb.
   */
  boolean isBareVerb(Tokens tokens, int at) {
    int before = at - 1;
    while (before >= 0 && isAdverb(tokens.word(before))) {
      before--;
    }
    return before >= 0
        && MODALS.contains(tokens.word(before))
        && !isAdverb(tokens.word(at))
        && tokens.isWord(at);
  }

  /** True for a verb that states an effect by itself, in any form. */
  boolean isEffect(String word) {
    return effects.contains(word);
  }

  boolean isCondition(String word) {
    return conditions.contains(word);
  }

  /** True for the verb of a relative clause that narrows a noun: "compounds that reduce ...". */
  boolean followsRelative(Tokens tokens, int at) {
    int before = at - 1;
    while (before >= 0 && isAdverb(tokens.word(before))) {
      before--;
    }
    return before >= 0 && isRelative(tokens, before);
  }

  /** A plural or one of the listed words can stand before a base form. */
  private boolean canCarryBase(String word) {
    return beforeBase.contains(word)
        || word.endsWith("s") && !notBeforeVerb.contains(word) && !auxiliaries.contains(word);
  }

  /** "who", "that", "which" without a comma: what follows narrows a noun and states nothing. */
  private boolean isRelative(Tokens tokens, int at) {
    return at > 0
        && relative.contains(tokens.word(at))
        && !tokens.word(at - 1).equals(",")
        && !forms.containsKey(tokens.word(at - 1));
  }

  /** True where some verb between the two tokens carries a statement. */
  boolean hasFinite(Tokens tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isFinite(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** True where the words say that something is brought about, with what it is brought about in. */
  boolean statesEffect(Tokens tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (effects.contains(tokens.word(i))
          && !formsAt(tokens, i).isEmpty()
          && (i == 0 || !notBeforeVerb.contains(tokens.word(i - 1)))
          && tokens.isWord(i + 1)) {
        return true;
      }
    }
    return false;
  }

  boolean isAuxiliary(String word) {
    return auxiliaries.contains(word);
  }

  boolean isAdverb(String word) {
    return adverbs.contains(word) || word.endsWith("ly") && word.length() > 4;
  }

  boolean isRelativeWord(String word) {
    return relative.contains(word);
  }

  boolean isOpener(String word) {
    return openers.contains(word);
  }

  boolean isConcession(String word) {
    return concessions.contains(word);
  }

  boolean isOfArm(String word) {
    return arms.contains(word);
  }

  boolean isPronoun(String word) {
    return pronouns.contains(word);
  }

  boolean isNotBeforeVerb(String word) {
    return notBeforeVerb.contains(word);
  }
}
