package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medclaim.extract.Conjugation.Form;
import org.medclaim.yaml.YamlMap;

/**
 * The words of clauses.yaml, by which one statement of a sentence is told from the next, whatever
 * their place; {@link Verbs} tells what they are in their place.
 *
 * <p>Knows the verbs in which health effects are told, not all verbs of English: an unknown verb
 * leaves a sentence whole.
 */
final class ClauseWords {
  /** A list of clauses.yaml, which says what it is for. */
  enum Group {
    ALSO_NOUNS,
    AUXILIARIES,
    BEFORE_BASE,
    ADVERBS,
    NOT_BEFORE_VERB,
    RELATIVE,
    OPENERS,
    CONCESSIONS,
    ARMS,
    PRONOUNS,
    SHOWN_TO,
    CONDITIONS,
    BEFORE_GERUND,
    BEHIND_PARTICIPLE,
    ALSO_ADJECTIVES;

    private String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final ImmutableSetMultimap<String, Form> forms;
  private final ImmutableSet<String> effects;
  private final Map<Group, ImmutableSet<String>> groups;

  private ClauseWords(YamlMap file) {
    Conjugation conjugation = Conjugation.of(file);
    ImmutableSetMultimap<String, Form> ofEffects = conjugation.forms(file.texts("effects"));
    this.effects = ofEffects.keySet();
    this.forms =
        ImmutableSetMultimap.<String, Form>builder()
            .putAll(ofEffects)
            .putAll(conjugation.forms(file.texts("verbs")))
            .build();
    Map<Group, ImmutableSet<String>> lists = new EnumMap<>(Group.class);
    for (Group group : Group.values()) {
      lists.put(group, ImmutableSet.copyOf(file.texts(group.key())));
    }
    ImmutableSet.Builder<String> nouns = ImmutableSet.builder();
    for (String noun : file.texts(Group.ALSO_NOUNS.key())) {
      nouns.add(noun, Conjugation.thirdPerson(noun));
    }
    lists.put(Group.ALSO_NOUNS, nouns.build());
    this.groups = Maps.immutableEnumMap(lists);
  }

  /** Reads clauses.yaml. */
  static ClauseWords load() {
    List<String> keys = new ArrayList<>(List.of("effects", "verbs", "doubled", "irregular"));
    Arrays.stream(Group.values()).map(Group::key).forEach(keys::add);
    return new ClauseWords(Lexicon.open("clauses.yaml").allow(keys.toArray(new String[0])));
  }

  /** The verbs of a sentence, each in its place. */
  Verbs in(Tokens tokens) {
    return new Verbs(this, tokens);
  }

  /** The forms of a verb that the word can be; empty where it can be none. */
  ImmutableSet<Form> forms(String word) {
    return forms.get(word);
  }

  /** True for any form of a verb that states an effect by itself. */
  boolean isEffect(String word) {
    return effects.contains(word);
  }

  /** True for "also", "quickly" and the like, which may stand between a subject and its verb. */
  boolean isAdverb(String word) {
    return is(Group.ADVERBS, word) || word.endsWith("ly") && word.length() > 4;
  }

  boolean isAuxiliary(String word) {
    return is(Group.AUXILIARIES, word);
  }

  boolean isOpener(String word) {
    return is(Group.OPENERS, word);
  }

  boolean isConcession(String word) {
    return is(Group.CONCESSIONS, word);
  }

  /** True for a word that sets one arm of a study against another. */
  boolean isOfArm(String word) {
    return is(Group.ARMS, word);
  }

  /** True where the list holds the word; nouns also in their plural. */
  boolean is(Group group, String word) {
    return groups.getOrDefault(group, ImmutableSet.of()).contains(word);
  }
}
