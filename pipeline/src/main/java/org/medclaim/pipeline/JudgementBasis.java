package org.medclaim.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medclaim.retrieve.IndexStamp;
import org.medclaim.rules.Rule;
import org.medclaim.rules.RuleBook;

/**
 * All that a judgement depends on beside the article: a line each, and the digest of the lines.
 *
 * <p>Two runs of the same basis judge the same article alike. The day of a run is no part of it but
 * where it decides: through the rules in force, and where a configuration suppresses until a day.
 */
record JudgementBasis(String told) {
  /** The basis of these settings. */
  static JudgementBasis of(
      CheckSettings settings, IndexStamp stamp, RuleBook rules, Optional<String> stanceNetwork) {
    RuleChoice choice = settings.ruleChoice();
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("program", ProgramVersion.current() + " " + programDigest());
    parts.put(
        "evidence base",
        String.join(" ", stamp.corpusDigest(), stamp.settings(), "vectors", stamp.vectors()));
    // Where native code does not load, the features read alone, and judge otherwise.
    parts.put("stance network", stanceNetwork.orElse("none"));
    parts.put(
        "rules",
        rules.digest()
            + " in force "
            + digest(rules.rules().stream().map(Rule::id).sorted().toList()));
    parts.put(
        "options",
        String.join(
            " ",
            String.join(",", choice.packs()),
            choice.audience().code(),
            String.valueOf(choice.packsNamed()),
            String.valueOf(choice.audienceNamed()),
            configuration(settings),
            settings.evidenceDate().map(Object::toString).orElse("all evidence")));
    return new JudgementBasis(
        parts.entrySet().stream()
            .map(part -> part.getKey() + ": " + part.getValue() + "\n")
            .collect(Collectors.joining()));
  }

  /** A suppression may end with any day, so that a file that may hold some counts for one day. */
  private static String configuration(CheckSettings settings) {
    String file = settings.ruleChoice().configuration();
    if (file.isEmpty()) {
      return "none";
    }
    try {
      boolean day = Files.readString(Path.of(file)).contains("suppressions");
      return RunBooks.digest(Path.of(file)) + (day ? " on " + settings.rulesAsOf() : "");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /** The digest by which judgements on this basis are found. */
  String digest() {
    return Hashing.sha256().hashString(told, UTF_8).toString();
  }

  /** The names of the parts that are not the same in the other's words. */
  List<String> differences(String other) {
    List<String> names = new ArrayList<>();
    List<String> others = other.lines().toList();
    for (String line : told.lines().toList()) {
      if (!others.contains(line)) {
        names.add(line.substring(0, line.indexOf(':')));
      }
    }
    return names;
  }

  private static String digest(List<String> words) {
    return Hashing.sha256().hashString(String.join("\n", words), UTF_8).toString();
  }

  /** Of the jar, whose manifest names its libraries; of all classes where there is no jar. */
  private static String programDigest() {
    Path location = ProgramVersion.location();
    if (Files.isRegularFile(location)) {
      return RunBooks.digest(location);
    }
    Hasher hasher = Hashing.sha256().newHasher();
    try (Stream<Path> files = Files.walk(location)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        hasher.putString(location.relativize(file).toString(), UTF_8);
        hasher.putBytes(Files.readAllBytes(file));
      }
      return hasher.hash().toString();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own classes", e);
    }
  }
}
