package org.medclaim.rules;

import java.util.ArrayList;
import java.util.List;
import org.medclaim.yaml.YamlMap;

/** Pattern keys of a YAML map: one pattern under one key, or a list of alternatives. */
final class Patterns {
  private Patterns() {}

  /** All patterns under these keys as one, joined by "or"; empty where there is none. */
  static String joined(YamlMap map, String... keys) {
    List<String> alternatives = new ArrayList<>();
    for (String key : keys) {
      alternatives.addAll(map.oneOrMoreTexts(key));
    }
    return String.join(" | ", alternatives).replaceAll("\\s+", " ");
  }

  /** The same for one key, after a check that the pattern can be read. */
  static String read(YamlMap map, String key, Vocabulary vocabulary) {
    return checked(map, key, joined(map, key), vocabulary);
  }

  /** The pattern, after a check that it can be read. */
  static String checked(YamlMap map, String key, String pattern, Vocabulary vocabulary) {
    if (!pattern.isEmpty()) {
      vocabulary.parse(map, key, pattern);
    }
    return pattern;
  }
}
