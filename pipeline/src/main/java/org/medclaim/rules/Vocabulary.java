package org.medclaim.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.medclaim.yaml.Nearest;
import org.medclaim.yaml.YamlMap;

/**
 * The named pieces of {@code vocabulary.yaml}, and the words by which a sentence takes its
 * distance.
 *
 * <p>A piece may use pieces that stand above it, so there are no circles.
 */
final class Vocabulary implements PatternParser.Pieces {
  private final Map<String, PatternNode> pieces = new LinkedHashMap<>();
  private final Map<String, String> guards = new HashMap<>();
  private final List<String> written = new ArrayList<>();

  /**
   * Words for {@link Guards}, where what each list is for is told, those of an offer, which make an
   * article advertising, and those that tell what somebody says or what a study found, which make
   * it a report.
   */
  static final List<String> GUARD_NAMES =
      List.of(
          "negation",
          "no-negation",
          "no-question",
          "negation-after",
          "question",
          "criticism",
          "hedge",
          "attribution",
          "passing",
          "other-study",
          "own-study",
          "exposing",
          "contest",
          "offer",
          "reported",
          "study-told");

  private Vocabulary() {}

  /** Reads the vocabulary; complains with line and column. */
  static Vocabulary read(YamlMap file) {
    file.allow("pieces", "guards");
    Vocabulary vocabulary = new Vocabulary();
    for (YamlMap piece : file.maps("pieces")) {
      piece.allow("name", "pattern", "patterns");
      String name = piece.text("name");
      String pattern = Patterns.joined(piece, "pattern", "patterns");
      if (!name.matches("[a-z]+(-[a-z]+)*")) {
        throw piece.error("name", "'" + name + "' is no name; write kebab-case");
      }
      PatternNode node = vocabulary.parse(piece, "pattern", pattern);
      vocabulary.written.add(pattern);
      if (vocabulary.pieces.putIfAbsent(name, node) != null) {
        throw piece.error("name", "piece '" + name + "' stands here twice");
      }
    }
    YamlMap guards =
        file.optionalMap("guards")
            .orElseThrow(() -> file.error("key 'guards' is missing here"))
            .allow(GUARD_NAMES.toArray(String[]::new));
    for (String name : GUARD_NAMES) {
      String pattern = String.join(" | ", guards.oneOrMoreTexts(name));
      if (pattern.isEmpty()) {
        throw guards.error("key '" + name + "' is missing here");
      }
      vocabulary.parse(guards, name, pattern);
      vocabulary.guards.put(name, pattern);
      vocabulary.written.add(pattern);
    }
    return vocabulary;
  }

  /** The pattern with which a guard looks for its words. */
  String guard(String name) {
    return Objects.requireNonNull(guards.get(name), name);
  }

  /** All pieces and guards as they are written, for who asks which pieces are in use. */
  String source() {
    return String.join(" ", written);
  }

  /** The names of all pieces. */
  Set<String> names() {
    return pieces.keySet();
  }

  /** Takes a pattern apart, naming the place in the file where it cannot be read. */
  PatternNode parse(YamlMap where, String key, String pattern) {
    try {
      return parse(pattern);
    } catch (PatternSyntaxException e) {
      throw where.error(key, e.getMessage());
    }
  }

  /** Takes a pattern apart. */
  PatternNode parse(String pattern) {
    return PatternParser.parse(pattern, this);
  }

  @Override
  public Optional<PatternNode> piece(String name) {
    return Optional.ofNullable(pieces.get(name));
  }

  @Override
  public String advice(String name) {
    List<String> known = new ArrayList<>(pieces.keySet());
    known.addAll(List.of("number", "small-number", "reference-mark", "signature"));
    return Nearest.to(name, known)
        .map(near -> "did you mean {" + near + "}?")
        .orElse("vocabulary.yaml lists them");
  }
}
