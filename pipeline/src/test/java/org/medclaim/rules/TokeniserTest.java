package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokeniserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Side-effects | side effects",
        "It doesn’t cure. | it desn't cure",
        "the body’s cells | the body cells",
        "more than 40,000 people | more than 40,000 people",
        "73.5% to 98% | 73.5 % to 98 %",
        "tumour, leukaemia | tumor leukemia",
        "randomised centres | randomized centers",
        "a programme | a program",
        "CAR-T (2017) | car t 2017",
        "治愈率 50% | 治 愈 率 50 %",
        "as shown [2, 3]. | as shown []",
        "[see above] | see above",
        "It smooths the skin.1 | it smooths the skin []",
        "by 3.5 points, 12 in all. 4 more | by 3.5 points 12 in all 4 more",
        "“I can walk again.” – Rosa M., 71 | i can walk again [signed]",
        "“I can walk again.” — Rosa Maria, London | i can walk again [signed]",
        "“I can walk again” – or so he said | i can walk again or so he said"
      })
  void cutsAndFoldsWords(String text, String words) {
    assertEquals(
        words, String.join(" ", Tokeniser.tokens(text).stream().map(Token::word).toList()));
  }

  @Test
  void keepsTheOffsetsOfTheTextAsWritten() {
    List<Token> tokens = Tokeniser.tokens("  Leukaemia—cured!");
    assertEquals(2, tokens.get(0).start());
    assertEquals(11, tokens.get(0).end());
    assertEquals(12, tokens.get(1).start());
    assertEquals('—', tokens.get(1).breakBefore());
  }

  @Test
  void charactersOutsideTheBasicPlaneKeepOffsetsRight() {
    List<Token> tokens = Tokeniser.tokens("😀 cures 𠀀");
    assertEquals(List.of("cures", "𠀀"), tokens.stream().map(Token::word).toList());
    assertEquals(3, tokens.get(0).start());
    assertEquals(11, tokens.get(1).end());
  }

  @Test
  void anEmptyTextHasNoTokens() {
    assertEquals(List.of(), Tokeniser.tokens(" ... "));
  }
}
