package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.RuleKind;

/** Messages read as English with every slot filled in every way that rules fill it. */
class MessageGrammarTest {
  private static final Path RULES = Path.of(System.getProperty("medclaim.home", ".."), "rules");
  private static final List<String> TREATMENTS =
      List.of("the treatment", "stem cells", "an infusion of immune cells", "CAR-T");

  /** Two articles in a row, a slot left open, space before a stop, two stops, two spaces. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?i)\\b(?:an?|the|no) (?:an?|the|no)\\b|[{}]|\\s[.,;:]|[.,;:]{2}|\\s{2}|\\ba [aeio]");

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "REQUIRE_EVIDENCE | The evidence base has no {missing}. | no {missing}",
        "REQUIRE_EVIDENCE | An effect of the {intervention}. | the {intervention}",
        "REQUIRE_EVIDENCE | {intervention} has no licence. | {intervention} has",
        "OMISSION | {missing} is not there. | {missing} is",
        "REQUIRE_EVIDENCE | Of {intervention} we know nothing for it. | may be one or several"
      })
  void namesWhatWouldReadWrongly(RuleKind kind, String message, String complaint) {
    String said = MessageGrammar.complaint(message, kind).orElse("");
    assertEquals(true, said.contains(complaint), said);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "REQUIRE_EVIDENCE | The evidence base does not hold {missing}.",
        "REQUIRE_EVIDENCE | An effect of {intervention}, but {missing} is lacking.",
        "OMISSION | “{match}” leaves out {missing}.",
        "FORBID | “{match}” has no source."
      })
  void passesWhatReadsWellHoweverItIsFilled(RuleKind kind, String message) {
    assertEquals("", MessageGrammar.complaint(message, kind).orElse(""));
  }

  @Test
  void everyShippedMessageReadsWellWithEverySlotFilled() {
    List<String> packs = new RuleFolder(RULES).packIds();
    for (Rule rule :
        RuleBook.load(RULES, packs, LocalDate.of(2026, 11, 1), ConceptTree.FLAT).rules()) {
      for (String filled : filled(rule)) {
        assertFalse(BROKEN.matcher(filled).find(), () -> rule.id() + ": " + filled);
      }
    }
  }

  private static List<String> filled(Rule rule) {
    List<String> all = new ArrayList<>();
    for (String treatment : TREATMENTS) {
      for (String missing : missing(rule)) {
        all.add(
            rule.card()
                .message()
                .replace("{match}", "these words")
                .replace("{missing}", missing)
                .replace("{intervention}", treatment));
      }
    }
    return all;
  }

  /** Each thing alone, and all together, as the matcher words them. */
  private static List<String> missing(Rule rule) {
    if (rule instanceof Rule.Omission omission) {
      List<String> things = omission.missing().stream().map(Expectation::what).toList();
      List<String> ways = new ArrayList<>(things);
      ways.add(String.join(" and ", things));
      return ways;
    } else if (rule instanceof Rule.RequireEvidence evidence) {
      return List.of(
          evidence.needs().stream().sorted().map(Need::words).collect(Collectors.joining(" or ")));
    }
    return List.of("");
  }
}
