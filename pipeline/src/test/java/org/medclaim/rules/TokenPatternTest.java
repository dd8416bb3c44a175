package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenPatternTest {
  private static final PatternParser.Pieces NO_PIECES =
      new PatternParser.Pieces() {
        @Override
        public Optional<PatternNode> piece(String name) {
          return name.equals("percent") ? Optional.of(parse("% | percent")) : Optional.empty();
        }

        @Override
        public String advice(String name) {
          return "there is {percent}";
        }
      };

  @ParameterizedTest(name = "{0} in: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "no side effects;It has no side-effects.;no side-effects",
        "without any? side effects;without side effects;without side effects",
        "without any? side effects;without any side effects;without any side effects",
        "cure~;She was cured.;cured",
        "cure~;The curator left.;",
        "cure*;The cures and curing.;cures",
        "stop~;He stopped.;stopped",
        "study ..2.. shows;The study of mice shows;study of mice shows",
        "study ..2.. shows;The study of very old mice shows;",
        "study ..2.. shows;The study shows;study shows",
        "{number} {percent};About 83% of them;83%",
        "{number} {percent};About 83 percent;83 percent",
        "(a | b c) d;b c d;b c d",
        "a | a b;a b c;a b",
        "tumour;A TUMOR grew;TUMOR",
        "治愈率;其治愈率高;治愈率"
      })
  void findsTheLongestMatchAtItsLeftmostPlace(String pattern, String text, String found) {
    assertEquals(found == null ? List.of() : List.of(found), first(pattern, text));
  }

  @Test
  void findsEveryPlaceOnceAndNeverOverlapping() {
    assertEquals(List.of("a a", "a a"), all("a a", "a a a a a"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "(a;character 3: '(' is not closed",
        "a);character 2: ')' without '('",
        "a |;character 4: nothing stands here",
        "..2.. a;a gap joins two words",
        "a ..2..;a gap joins two words",
        "a ..x.. b;'..' is no gap",
        "{prozent};no piece {prozent}",
        "a? b?;everything in it is optional",
        "a ..70.. b;it spans up to 72 tokens",
        "a !;punctuation is not seen"
      })
  void saysWhereAPatternIsWrong(String pattern, String complaint) {
    String message = assertThrows(PatternSyntaxException.class, () -> parse(pattern)).getMessage();
    assertTrue(message.contains(complaint), message);
  }

  @Test
  void hostileTextCostsStepsInProportionToItsLength() {
    String pattern = "(a | a a) ..9.. (a | a a a) ..9.. a? a? a? a? b";
    long once = steps(pattern, "a ".repeat(1000));
    long twice = steps(pattern, "a ".repeat(2000));
    assertTrue(twice <= 2.1 * once, once + " steps for 1000 tokens, " + twice + " for 2000");
  }

  private static PatternNode parse(String pattern) {
    return PatternParser.parse(pattern, NO_PIECES);
  }

  private static List<String> first(String pattern, String text) {
    return all(pattern, text).stream().limit(1).toList();
  }

  private static List<String> all(String pattern, String text) {
    List<Token> tokens = Tokeniser.tokens(text);
    return TokenPattern.of(parse(pattern)).findAll(tokens, new StepCounter()).stream()
        .map(range -> range.span(tokens).of(text))
        .toList();
  }

  private static long steps(String pattern, String text) {
    StepCounter steps = new StepCounter();
    TokenPattern.of(parse(pattern)).findAll(Tokeniser.tokens(text), steps);
    return steps.steps();
  }
}
