package org.medclaim.yaml;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A map of a YAML file that knows where it stands.
 *
 * <p>Every accessor refuses a value of the wrong form with a {@link YamlFileException} that names
 * line and column. A key with an empty value counts as absent.
 */
public final class YamlMap {
  private final String path;
  private final MappingNode node;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();

  YamlMap(String path, MappingNode node) {
    this.path = path;
    this.node = node;
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode)) {
        throw at(tuple.getKeyNode(), "a key must be a word");
      }
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (keys.putIfAbsent(key, tuple.getKeyNode()) != null) {
        throw at(tuple.getKeyNode(), "key '" + key + "' stands here twice");
      }
      values.put(key, tuple.getValueNode());
    }
  }

  /** The file as messages name it. */
  public String path() {
    return path;
  }

  /** The line that the map begins on, from 1. */
  public int line() {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** The keys that are there, in order of the file, those with empty values included. */
  public Set<String> keys() {
    return keys.keySet();
  }

  /** True where the key is there with a value. */
  public boolean has(String key) {
    return value(key).isPresent();
  }

  /**
   * Refuses every key but these, naming the nearest of them.
   *
   * @return this map
   */
  public YamlMap allow(String... known) {
    for (String key : keys.keySet()) {
      if (!Arrays.asList(known).contains(key)) {
        throw error(
            key,
            "unknown key '"
                + key
                + "'; "
                + Nearest.to(key, Arrays.asList(known))
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("known keys: " + String.join(", ", known)));
      }
    }
    return this;
  }

  /** The text under a key that must be there and not blank. */
  public String text(String key) {
    return optionalText(key).orElseThrow(() -> missing(key));
  }

  /** The text under a key; empty where the key is absent. */
  public Optional<String> optionalText(String key) {
    return value(key).map(found -> scalar(key, found));
  }

  /** The whole number under a key; empty where the key is absent. */
  public Optional<Integer> optionalInt(String key) {
    return optionalText(key)
        .map(
            text -> {
              try {
                return Integer.valueOf(text);
              } catch (NumberFormatException e) {
                throw error(key, "'" + text + "' is not a whole number");
              }
            });
  }

  /** The number under a key; empty where the key is absent. */
  public Optional<BigDecimal> optionalNumber(String key) {
    return optionalText(key)
        .map(
            text -> {
              try {
                return new BigDecimal(text);
              } catch (NumberFormatException e) {
                throw error(key, "'" + text + "' is not a number");
              }
            });
  }

  /** The truth value under a key, {@code true} or {@code false}; the default where absent. */
  public boolean flag(String key, boolean otherwise) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    return switch (text.get()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error(key, "'" + text.get() + "' is neither true nor false");
    };
  }

  /** One of a closed set of words under a key that must be there. */
  public <E extends Enum<E>> E word(String key, Class<E> type, Function<E, String> code) {
    return optionalWord(key, type, code).orElseThrow(() -> missing(key));
  }

  /** One of a closed set of words; empty where the key is absent. */
  public <E extends Enum<E>> Optional<E> optionalWord(
      String key, Class<E> type, Function<E, String> code) {
    return optionalText(key).map(text -> word(key, text, type, code));
  }

  /** A list of words of a closed set; empty where the key is absent. */
  public <E extends Enum<E>> ImmutableList<E> words(
      String key, Class<E> type, Function<E, String> code) {
    return texts(key).stream()
        .map(text -> word(key, text, type, code))
        .collect(ImmutableList.toImmutableList());
  }

  /** A list of texts; empty where the key is absent. A single text is no list. */
  public ImmutableList<String> texts(String key) {
    ImmutableList.Builder<String> texts = ImmutableList.builder();
    for (Node item : items(key)) {
      texts.add(scalar(key, item));
    }
    return texts.build();
  }

  /** The texts under a key that may hold one text or a list of them; empty where absent. */
  public ImmutableList<String> oneOrMoreTexts(String key) {
    return value(key).filter(ScalarNode.class::isInstance).isPresent()
        ? ImmutableList.of(text(key))
        : texts(key);
  }

  /** A list of maps; empty where the key is absent. */
  public ImmutableList<YamlMap> maps(String key) {
    ImmutableList.Builder<YamlMap> maps = ImmutableList.builder();
    for (Node item : items(key)) {
      maps.add(map(key, item));
    }
    return maps.build();
  }

  /** The map under a key; empty where the key is absent. */
  public Optional<YamlMap> optionalMap(String key) {
    return value(key).map(found -> map(key, found));
  }

  /** A complaint about the value of a key, or about the map where the key is absent. */
  public YamlFileException error(String key, String complaint) {
    return at(keys.getOrDefault(key, node), complaint);
  }

  /** A complaint about the map as a whole. */
  public YamlFileException error(String complaint) {
    return at(node, complaint);
  }

  private YamlFileException missing(String key) {
    return error("key '" + key + "' is missing here");
  }

  private <E extends Enum<E>> E word(
      String key, String text, Class<E> type, Function<E, String> code) {
    for (E candidate : type.getEnumConstants()) {
      if (code.apply(candidate).equals(text)) {
        return candidate;
      }
    }
    List<String> known = Arrays.stream(type.getEnumConstants()).map(code).toList();
    throw error(
        key,
        "'"
            + text
            + "' is not a known "
            + key
            + "; "
            + Nearest.to(text, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("known: " + known.stream().collect(Collectors.joining(", "))));
  }

  private Optional<Node> value(String key) {
    return Optional.ofNullable(values.get(key)).filter(found -> !isEmpty(found));
  }

  private static boolean isEmpty(Node found) {
    return found instanceof ScalarNode scalar
        && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank());
  }

  private List<Node> items(String key) {
    Optional<Node> found = value(key);
    if (found.isEmpty()) {
      return List.of();
    }
    if (found.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw error(key, "'" + key + "' must be a list: [first, second]");
  }

  private String scalar(String key, Node found) {
    if (found instanceof ScalarNode scalar && !isEmpty(found)) {
      return scalar.getValue().strip();
    }
    throw at(found, "'" + key + "' must be a text or a number here");
  }

  private YamlMap map(String key, Node found) {
    if (found instanceof MappingNode mapping) {
      return new YamlMap(path, mapping);
    }
    throw at(found, "'" + key + "' must be a map of keys here");
  }

  private YamlFileException at(Node where, String complaint) {
    Optional<Mark> mark = where.getStartMark();
    return mark.map(m -> new YamlFileException(path, m.getLine() + 1, m.getColumn() + 1, complaint))
        .orElseGet(() -> new YamlFileException(path, complaint));
  }
}
