package org.medclaim.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who speaks: endings and inserts of pages that offer something and of pages that do not. */
class ArticleVoiceTest {
  private static final List<String> LINES = TestLines.of(ArticleVoiceTest.class, "page-voices.txt");

  @Test
  void aPageThatSellsBooksOrEnrolsIsToldByItsEndOrInsert() {
    assertEquals(
        List.of(), texts("offers").stream().filter(text -> !ArticleVoice.sells(text)).toList());
  }

  @Test
  void leafletsNewsAndHelplinesSellNothing() {
    assertEquals(List.of(), texts("not").stream().filter(ArticleVoice::sells).toList());
  }

  @Test
  void whoSellsOrSpeaksForHisHouseOffers() {
    assertEquals(
        List.of(),
        Stream.concat(texts("offers").stream(), texts("speaks").stream())
            .filter(text -> ArticleVoice.of(text) != ArticleVoice.OFFERS)
            .toList());
  }

  @Test
  void aNumberToCallInNeedIsNoOffer() {
    assertEquals(
        ArticleVoice.UNKNOWN, ArticleVoice.of("Contact us straight away if you feel faint."));
    assertEquals(ArticleVoice.OFFERS, ArticleVoice.of("Contact us to hear about the method."));
  }

  @Test
  void wordsThatAreQuotedSellNothing() {
    assertFalse(ArticleVoice.sells("The page tells its visitors: “Reserve your place now.”"));
    assertTrue(ArticleVoice.sells("Reserve your place now."));
  }

  private static List<String> texts(String kind) {
    return LINES.stream()
        .map(line -> line.split("\t", 2))
        .filter(parts -> parts[0].equals(kind))
        .map(parts -> parts[1])
        .toList();
  }
}
