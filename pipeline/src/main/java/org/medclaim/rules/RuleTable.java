package org.medclaim.rules;

import java.util.List;
import java.util.stream.Collectors;

/** The table of rules in {@code rules/README.md}, made from the rules themselves. */
public final class RuleTable {
  private RuleTable() {}

  /** Markdown: a table a pack, a row a rule, in order of ids. */
  public static String markdown(RuleBook book) {
    StringBuilder table = new StringBuilder();
    for (Pack pack : book.packs()) {
      List<Rule> rules =
          book.rules().stream().filter(rule -> rule.card().pack().equals(pack)).toList();
      table
          .append("### ")
          .append(pack.id())
          .append(": ")
          .append(pack.title())
          .append("\n\n")
          .append(
              "| rule | kind | severity | what it finds | cites |\n| --- | --- | --- | --- | --- |\n")
          .append(rules.stream().map(RuleTable::row).collect(Collectors.joining()))
          .append('\n');
    }
    return table.toString();
  }

  private static String row(Rule rule) {
    RuleCard card = rule.card();
    return "| `%s` | %s | %s | %s | %s |\n"
        .formatted(
            card.id(), rule.kind().code(), card.severity().code(), card.summary(), card.citation());
  }
}
