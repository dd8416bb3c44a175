package org.medclaim.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medclaim.model.RuleFinding;

/**
 * Which rules fire on the examples of others; a listing that is kept in a file, so that a new rule
 * shows in the difference where it talks into others.
 */
final class CrossFire {
  /** Where a folder of rules keeps its listing. */
  static final String FILE = "cross-fire.txt";

  private final List<RuleFile> files;
  private final RuleMatcher active;

  CrossFire(List<RuleFile> files, Vocabulary vocabulary) {
    this.files = List.copyOf(files);
    this.active =
        new RuleMatcher(
            files.stream()
                .map(RuleFile::rule)
                .filter(rule -> rule.card().status() == RuleStatus.ACTIVE)
                .toList(),
            vocabulary,
            ConceptTree.FLAT);
  }

  /** For every text of every rule, the ids of all active rules that fire on it: a line a text. */
  String listing() {
    StringBuilder lines = new StringBuilder();
    for (RuleFile file : files) {
      append(lines, file, "example", file.examples());
      append(lines, file, "near miss", file.nearMisses());
    }
    return lines.toString();
  }

  private void append(StringBuilder lines, RuleFile file, String name, List<Example> examples) {
    for (int i = 0; i < examples.size(); i++) {
      String others =
          new ExamplePage(examples.get(i))
              .findings(active, new StepCounter()).stream()
                  .map(RuleFinding::ruleId)
                  .distinct()
                  .filter(id -> !id.equals(file.rule().id()))
                  .sorted()
                  .collect(Collectors.joining(" "));
      lines
          .append(file.rule().id())
          .append(' ')
          .append(name)
          .append(' ')
          .append(i + 1)
          .append(others.isEmpty() ? ": -" : ": " + others)
          .append('\n');
    }
  }

  /** Compares the listing with the one in the file; a file that is not there lists nothing. */
  RuleTestResult heldAgainst(Path golden) {
    List<String> seen = listing().lines().toList();
    List<String> listed = read(golden);
    int same =
        (int)
            IntStream.range(0, Math.min(seen.size(), listed.size()))
                .takeWhile(i -> seen.get(i).equals(listed.get(i)))
                .count();
    boolean equal = same == seen.size() && same == listed.size();
    return new RuleTestResult(
        "all rules",
        "cross-fire",
        equal
            ? ""
            : "%s:%d: the rules that fire together have changed; seen: %s; listed: %s"
                .formatted(
                    FILE,
                    same + 1,
                    same < seen.size() ? seen.get(same) : "nothing more",
                    same < listed.size() ? listed.get(same) : "nothing more"));
  }

  private static List<String> read(Path golden) {
    if (!Files.exists(golden)) {
      return List.of();
    }
    try {
      return Files.readAllLines(golden);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
