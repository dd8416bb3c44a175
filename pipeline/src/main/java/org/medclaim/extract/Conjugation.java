package org.medclaim.extract;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.stream.Stream;
import org.medclaim.yaml.YamlMap;

/** The forms of verbs, by the rules of spelling and the exceptions that clauses.yaml lists. */
final class Conjugation {
  /** What form of a verb a word can be. */
  enum Form {
    BASE,
    THIRD_PERSON,
    PAST,
    GERUND
  }

  private final ImmutableSet<String> doubled;
  private final ImmutableMap<String, YamlMap> irregular;

  private Conjugation(ImmutableSet<String> doubled, ImmutableMap<String, YamlMap> irregular) {
    this.doubled = doubled;
    this.irregular = irregular;
  }

  /** The exceptions that stand in the file under {@code doubled} and {@code irregular}. */
  static Conjugation of(YamlMap file) {
    ImmutableMap.Builder<String, YamlMap> irregular = ImmutableMap.builder();
    for (YamlMap map : file.maps("irregular")) {
      irregular.put(map.allow("verb", "past", "ing").text("verb"), map);
    }
    return new Conjugation(ImmutableSet.copyOf(file.texts("doubled")), irregular.buildOrThrow());
  }

  /** Every form of these base forms, with what it can be. */
  ImmutableSetMultimap<String, Form> forms(List<String> verbs) {
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

  /** Verbs and nouns take their -s alike. */
  static String thirdPerson(String verb) {
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
}
