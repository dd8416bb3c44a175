package org.medclaim.extract;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.yaml.YamlMap;

/**
 * Names for long lists of words, so that a phrase says "(ease|soothe) ~3 ({symptom}|{illness})" and
 * all phrases mean the same by a symptom.
 */
final class WordGroups {
  private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

  private final ImmutableMap<String, String> byName;

  private WordGroups(ImmutableMap<String, String> byName) {
    this.byName = byName;
  }

  /** Reads words.yaml. */
  static WordGroups load() {
    YamlMap file = Lexicon.open("words.yaml").allow("groups");
    ImmutableMap.Builder<String, String> byName = ImmutableMap.builder();
    for (YamlMap group : file.maps("groups")) {
      group.allow("name", "words");
      byName.put(group.text("name"), String.join("|", group.oneOrMoreTexts("words")));
    }
    return new WordGroups(byName.buildOrThrow());
  }

  /**
   * The phrase with the words of each group in place of its name.
   *
   * @throws IllegalArgumentException where it names a group that there is not
   */
  String expand(String phrase) {
    Matcher name = NAME.matcher(phrase);
    List<String> unknown = new ArrayList<>();
    String expanded =
        name.replaceAll(
            found -> {
              String words = byName.get(found.group(1));
              if (words == null) {
                unknown.add(found.group());
                return "";
              }
              return Matcher.quoteReplacement(words);
            });
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "phrase '" + phrase + "' names " + unknown + "; the groups are " + byName.keySet());
    }
    return expanded;
  }
}
