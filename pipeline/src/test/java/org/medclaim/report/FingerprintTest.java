package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.medclaim.report.ArticleBuilder.article;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Severity;

class FingerprintTest {
  private static String name(String claim) {
    return Fingerprint.ofClaim("a.txt", claim, 0);
  }

  static Stream<Arguments> anotherLayoutIsTheSameClaim() {
    return Stream.of(
        Arguments.of("Zinc cures 90% of colds", "Zinc  cures\n90% of colds"),
        Arguments.of("Zinc cures 90% of colds", "ZINC CURES 90% OF COLDS."),
        Arguments.of("the “total” rate", "the \"total\" rate"),
        Arguments.of("mesenchymal stem cells", "mesen\u00ADchymal stem cells"),
        Arguments.of("Sjo\u0308gren syndrome", "Sjögren syndrome"));
  }

  @ParameterizedTest
  @MethodSource
  void anotherLayoutIsTheSameClaim(String one, String other) {
    assertEquals(name(one), name(other));
  }

  static Stream<Arguments> otherWordsAreAnotherClaim() {
    return Stream.of(
        Arguments.of("Zinc cures 90% of colds", "Zinc cures 9% of colds"),
        Arguments.of("Zinc cures 90% of colds", "Zinc cures 90 of colds"),
        Arguments.of("10⁶ cells", "106 cells"),
        Arguments.of("zinc cures colds", "zinc causes colds"));
  }

  @ParameterizedTest
  @MethodSource
  void otherWordsAreAnotherClaim(String one, String other) {
    assertNotEquals(name(one), name(other));
  }

  @Test
  void equalClaimsAndClaimsOfAnotherArticleHaveNamesOfTheirOwn() {
    assertNotEquals(name("Zinc helps"), Fingerprint.ofClaim("a.txt", "Zinc helps", 1));
    assertNotEquals(name("Zinc helps"), Fingerprint.ofClaim("b.txt", "Zinc helps", 0));
  }

  @Test
  void ruleFindingsKeepTheirNamesWhereTheTextAroundThemChanges() {
    CheckedArticle before =
        article("a.txt", "T")
            .paragraph("Mrs Lin dances again.")
            .rule("cn/testimony", Severity.ERROR, "Mrs Lin", "No testimonies.")
            .build();
    CheckedArticle after =
        article("a.txt", "T")
            .paragraph("A new paragraph in front.")
            .paragraph("Today Mrs Lin, she says, dances again.")
            .rule("cn/testimony", Severity.ERROR, "Mrs Lin", "No testimonies.")
            .build();
    assertEquals(
        List.copyOf(Fingerprint.ofRules(before).values()),
        List.copyOf(Fingerprint.ofRules(after).values()));
  }

  @Test
  void basisTellsWhatHasChangedAndPassesOverTheLayout() {
    CheckedArticle checked = LupusPage.checked();
    Basis basis = Basis.of(checked.findings().get(0));
    assertEquals(List.of(), basis.differences(Basis.of(checked.findings().get(0))));
    assertEquals(
        List.of("wording", "verdict", "evidence", "rules"),
        basis.differences(Basis.of(checked.findings().get(1))));
  }
}
