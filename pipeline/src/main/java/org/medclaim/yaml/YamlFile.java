package org.medclaim.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads one YAML document whose top is a map.
 *
 * <p>UTF-8 only; YAML 1.2 core, so that {@code no} is a word and {@code 2017-08} is text. Anchors
 * and aliases are refused by the reading maps' scalar checks, duplicate keys by the map.
 */
public final class YamlFile {
  private YamlFile() {}

  /**
   * Reads a file; {@code shownAs} stands for its path in every message.
   *
   * @throws YamlFileException where the file cannot be read or is not a YAML map
   */
  public static YamlMap read(Path file, String shownAs) {
    try {
      return parse(Files.readAllBytes(file), shownAs);
    } catch (NoSuchFileException e) {
      throw new YamlFileException(shownAs, "no such file");
    } catch (IOException e) {
      throw new YamlFileException(shownAs, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads a resource of the program itself.
   *
   * @throws YamlFileException where there is no such resource or it is not a YAML map
   */
  public static YamlMap resource(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new YamlFileException(name, "no such resource beside " + neighbour.getName());
      }
      return parse(in.readAllBytes(), name);
    } catch (IOException e) {
      throw new YamlFileException(name, "cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads a document from a string; {@code shownAs} stands for its path in every message.
   *
   * @throws YamlFileException where the text is not a YAML map
   */
  public static YamlMap parse(String text, String shownAs) {
    LoadSettings settings = LoadSettings.builder().setLabel(shownAs).setUseMarks(true).build();
    Optional<Node> top;
    try {
      top = new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      throw notYaml(shownAs, e);
    } catch (YamlEngineException e) {
      throw new YamlFileException(shownAs, "not YAML: " + e.getMessage());
    }
    if (top.isEmpty()) {
      throw new YamlFileException(shownAs, 1, 1, "the file is empty; expected a map of keys");
    }
    if (!(top.get() instanceof MappingNode)) {
      throw new YamlFileException(shownAs, 1, 1, "expected a map of keys at the top of the file");
    }
    return new YamlMap(shownAs, (MappingNode) top.get());
  }

  private static YamlMap parse(byte[] bytes, String shownAs) {
    try {
      return parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), shownAs);
    } catch (CharacterCodingException e) {
      throw new YamlFileException(shownAs, "not UTF-8; save the file as UTF-8");
    }
  }

  private static YamlFileException notYaml(String shownAs, MarkedYamlEngineException e) {
    Optional<Mark> mark = e.getProblemMark();
    String problem = e.getProblem() == null ? "not YAML" : "not YAML: " + e.getProblem();
    return mark.map(
            at -> new YamlFileException(shownAs, at.getLine() + 1, at.getColumn() + 1, problem))
        .orElseGet(() -> new YamlFileException(shownAs, problem));
  }
}
