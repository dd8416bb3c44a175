package org.medclaim.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.medclaim.yaml.Nearest;
import org.medclaim.yaml.YamlFile;
import org.medclaim.yaml.YamlFileException;

/**
 * A folder of rule packs on disk: {@code vocabulary.yaml}, and a folder a pack with {@code
 * pack.yaml} and a file a rule.
 */
final class RuleFolder {
  private static final String VOCABULARY = "vocabulary.yaml";
  private static final String PACK = "pack.yaml";
  private static final String SUFFIX = ".yaml";

  private final Path dir;

  RuleFolder(Path dir) {
    this.dir = dir;
    if (!Files.isRegularFile(dir.resolve(VOCABULARY))) {
      throw new YamlFileException(
          shownAs(dir), "no folder of rule packs: it has no file " + VOCABULARY);
    }
  }

  /** The ids of all packs, in order of the alphabet. */
  List<String> packIds() {
    return list(dir).stream()
        .filter(path -> Files.isRegularFile(path.resolve(PACK)))
        .map(path -> path.getFileName().toString())
        .toList();
  }

  /** Refuses a pack that is not there, naming those that are. */
  void checkPacks(List<String> wanted) {
    List<String> known = packIds();
    for (String id : wanted) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException(
            "unknown rule pack '"
                + id
                + "'; "
                + Nearest.to(id, known).map(near -> "did you mean '" + near + "'? ").orElse("")
                + "packs in "
                + shownAs(dir)
                + ": "
                + String.join(", ", known));
      }
    }
  }

  Vocabulary vocabulary() {
    Path file = dir.resolve(VOCABULARY);
    return Vocabulary.read(YamlFile.read(file, shownAs(file)));
  }

  Pack pack(String id) {
    Path file = dir.resolve(id).resolve(PACK);
    return PackReader.read(YamlFile.read(file, shownAs(file)), id);
  }

  /** All rule files of a pack, whatever their status and dates, in order of their ids. */
  List<RuleFile> rules(Pack pack, Vocabulary vocabulary) {
    RuleReader reader = new RuleReader(pack, vocabulary);
    List<RuleFile> files = new ArrayList<>();
    for (Path file : ruleFiles(pack.id())) {
      String id = idOf(pack.id(), file);
      if (!id.matches("[a-z0-9-]+/[a-z0-9]+(-[a-z0-9]+)*")) {
        throw new YamlFileException(shownAs(file), "a rule file's name is kebab-case");
      }
      files.add(reader.read(YamlFile.read(file, shownAs(file)), id));
    }
    return files;
  }

  /** The ids of all rules of a pack, as their paths say. */
  List<String> ruleIds(String pack) {
    return ruleFiles(pack).stream().map(file -> idOf(pack, file)).toList();
  }

  private static String idOf(String pack, Path file) {
    String name = file.getFileName().toString();
    return pack + "/" + name.substring(0, name.length() - SUFFIX.length());
  }

  /** SHA-256 over the names and bytes of all files of these packs and the vocabulary. */
  String digest(List<String> packs) {
    TreeMap<String, Path> files = new TreeMap<>();
    files.put(VOCABULARY, dir.resolve(VOCABULARY));
    for (String pack : packs) {
      files.put(pack + "/" + PACK, dir.resolve(pack).resolve(PACK));
      for (Path file : ruleFiles(pack)) {
        files.put(pack + "/" + file.getFileName(), file);
      }
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (var entry : files.entrySet()) {
        byte[] bytes = Files.readAllBytes(entry.getValue());
        // Name and length keep the parts apart: no two sets of files feed the same bytes.
        digest.update(
            (entry.getKey() + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private List<Path> ruleFiles(String pack) {
    return list(dir.resolve(pack)).stream()
        .filter(path -> path.toString().endsWith(SUFFIX))
        .filter(path -> !path.endsWith(PACK))
        .toList();
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path from the folder's own name on: the same on every machine. */
  private String shownAs(Path path) {
    Path name = dir.toAbsolutePath().normalize().getFileName();
    String root = name == null ? "rules" : name.toString();
    String rest = dir.relativize(path).toString().replace('\\', '/');
    return rest.isEmpty() ? root : root + "/" + rest;
  }
}
