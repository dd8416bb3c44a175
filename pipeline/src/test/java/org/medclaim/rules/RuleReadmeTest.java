package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.medclaim.model.RuleKind;

/** The packs as a whole: what the README shows of them, and what they must cover. */
class RuleReadmeTest {
  private static final Path RULES = Path.of(System.getProperty("medclaim.home", ".."), "rules");
  private static final String MARK = "-Dgolden.update=true -->\n";

  private final RuleBook book =
      RuleBook.load(
          RULES,
          List.of("core", "us", "eu", "uk", "cn", "cell-therapy"),
          LocalDate.of(2026, 11, 1),
          ConceptTree.FLAT);

  @Test
  void theTableIsThatOfTheRuleFiles() throws IOException {
    Path readme = RULES.resolve("README.md");
    String text = Files.readString(readme);
    int start = text.indexOf(MARK) + MARK.length();
    String wanted = text.substring(0, start) + "\n" + RuleTable.markdown(book);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(readme, wanted);
      return;
    }
    assertEquals(wanted, text);
  }

  @Test
  void allKindsAreInUse() {
    assertEquals(
        Set.of(RuleKind.values()),
        book.rules().stream().map(Rule::kind).collect(Collectors.toSet()));
  }

  @Test
  void everyPackHasRules() {
    for (Pack pack : book.packs()) {
      assertTrue(
          book.rules().stream().filter(rule -> rule.card().pack().equals(pack)).count() >= 15,
          pack::id);
    }
    assertTrue(book.rules().size() >= 140, () -> "only " + book.rules().size() + " rules");
  }

  @Test
  void everySuggestionSaysSomethingElseThanTheMessage() {
    for (Rule rule : book.rules()) {
      assertTrue(rule.card().suggestion().length() > 10, rule::id);
      assertTrue(!rule.card().message().contains(rule.card().suggestion()), rule::id);
    }
  }
}
