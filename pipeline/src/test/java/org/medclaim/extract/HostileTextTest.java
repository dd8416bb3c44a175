package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
import org.medclaim.text.TestArticles;

/**
 * Texts that no person wrote: each ends, without an exception, and claims stay where they stand.
 */
class HostileTextTest {
  private static final int CHARACTERS = 6_000;
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(TestTerminology.load());

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",",
        "pain, ",
        "(",
        "(pain) ",
        "1",
        "17 ",
        "17%, ",
        "5% of patients and ",
        "and ",
        "reduces pain and ",
        "\"pain\" ",
        "“pain ",
        "not ",
        "not cure not reduce ",
        "aged 5 years ",
        "HR 0.5 (95% CI 0.3 to 0.7) ",
        "a-",
        "a.",
        "chemotherapy cancer ",
        ", which reduces the risk of cancer",
        "it this therapy ",
        "one in five ",
        "3 times more ",
        "[12] ",
        "it cures pain; ",
        "it does not: 5% of patients died ",
        "1,",
        "100 ",
        "\u00a0",
        "ALL MS CR ",
        "less than "
      })
  void aSentenceWithoutAnEndIsRead(String piece) {
    String text =
        "The drug "
            + piece.repeat(CHARACTERS / piece.length())
            + " cures cancer in 50% of patients.";
    Article article = TestArticles.plain(text);
    for (Claim claim : EXTRACTOR.extract(article).claims()) {
      assertEquals(claim.span().of(article.text()), claim.text());
      assertTrue(claim.text().length() <= 1_000, claim.text());
    }
  }
}
