package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.medclaim.report.ArticleBuilder.article;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Severity;
import org.medclaim.model.Source;
import org.medclaim.model.Span;
import org.medclaim.model.Verdict;
import org.medclaim.report.view.TextView;

class TextMarkupTest {
  private static List<TextView.Group> groups(CheckedArticle checked) {
    return TextMarkup.of(
        checked.article(), checked.sentences(), ArticlePanels.of(checked, Reports.CONTEXT).marks());
  }

  private static Stream<TextView.Piece> pieces(List<TextView.Group> groups) {
    return groups.stream()
        .flatMap(group -> group.blocks().stream())
        .flatMap(block -> block.cells().stream())
        .flatMap(cell -> cell.pieces().stream());
  }

  /** Pieces as "text[panels]marker". */
  private static String told(CheckedArticle checked) {
    return pieces(groups(checked))
        .map(
            piece ->
                piece.text()
                    + (piece.panels().isEmpty() ? "" : "[" + piece.panels() + "]")
                    + piece.markers().stream()
                        .map(marker -> "<" + marker.text() + ">")
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("|"));
  }

  @Test
  void twoClaimsInOneSentenceStandApart() {
    assertEquals(
        "Zinc helps[c-a]<✗1>| and |iron harms[c-b]<✓2>|.",
        told(
            article("a.txt", "T")
                .paragraph("Zinc helps and iron harms.")
                .claim("Zinc helps", claim -> claim.id("a").verdict(Verdict.REFUTED))
                .claim("iron harms", claim -> claim.id("b").verdict(Verdict.SUPPORTED))
                .build()));
  }

  @Test
  void overlappingClaimsAreCutAtEachOthersBorders() {
    assertEquals(
        "Zinc cures[c-a]| colds[c-b c-a]<?1>| and flu[c-b]<?2>|.",
        told(
            article("a.txt", "T")
                .paragraph("Zinc cures colds and flu.")
                .claim("Zinc cures colds", claim -> claim.id("a"))
                .claim(" colds and flu", claim -> claim.id("b"))
                .build()));
  }

  @Test
  void nestedClaimComesFirstWhereBothCover() {
    assertEquals(
        "It works [c-a]|and is safe[c-b c-a]<?2>| for all[c-a]<?1>|.",
        told(
            article("a.txt", "T")
                .paragraph("It works and is safe for all.")
                .claim("It works and is safe for all", claim -> claim.id("a"))
                .claim("and is safe", claim -> claim.id("b"))
                .build()));
  }

  @Test
  void gravestVerdictGivesTheColourOfSharedText() {
    CheckedArticle checked =
        article("a.txt", "T")
            .paragraph("It works and is safe for all.")
            .claim(
                "It works and is safe for all",
                claim -> claim.verdict(Verdict.REFUTED).flagged(Severity.WARNING))
            .claim("and is safe", claim -> claim.verdict(Verdict.SUPPORTED))
            .build();
    assertEquals(
        List.of(
            "claim t-refuted flagged",
            "claim t-refuted shared flagged",
            "claim t-refuted flagged",
            ""),
        pieces(groups(checked)).map(TextView.Piece::classes).toList());
  }

  @Test
  void ruleWordsInsideAClaimLeadToTheClaim() {
    assertEquals(
        "It [c-a]|always[c-a]| works[c-a]<?1§>|.",
        told(
            article("a.txt", "T")
                .paragraph("It always works.")
                .claim(
                    "It always works",
                    claim ->
                        claim.id("a").rule("cn/x", Severity.ERROR, "CN", "Law", "always", "No."))
                .build()));
  }

  @Test
  void markOverTwoBlocksHasOneMarkerAtItsEnd() {
    CheckedArticle laid = article("a.txt", "T").paragraph("Works.").paragraph("Always.").build();
    Mark mark =
        new Mark(
            new Span(0, laid.article().text().length()),
            Mark.Kind.CLAIM,
            "refuted",
            3,
            "c-a",
            true,
            new TextView.Marker("m-a", "c-a", "", "1", "Claim 1"));
    List<TextView.Piece> pieces =
        pieces(TextMarkup.of(laid.article(), laid.sentences(), List.of(mark))).toList();
    assertEquals(List.of("c-a", "c-a"), pieces.stream().map(TextView.Piece::panels).toList());
    assertEquals(List.of(0, 1), pieces.stream().map(piece -> piece.markers().size()).toList());
  }

  @Test
  void emptySpanStillHasItsMarker() {
    CheckedArticle laid = article("a.txt", "T").paragraph("Works.").build();
    for (int at : List.of(0, 3, 6)) {
      Mark mark =
          new Mark(
              new Span(at, at),
              Mark.Kind.RULE,
              "info",
              1,
              "r-1",
              false,
              new TextView.Marker("mr-1", "r-1", "", "§1", "Rule"));
      List<TextView.Group> groups = TextMarkup.of(laid.article(), laid.sentences(), List.of(mark));
      assertEquals(1, pieces(groups).mapToInt(piece -> piece.markers().size()).sum(), "at " + at);
      assertEquals(
          "Works.", pieces(groups).map(TextView.Piece::text).collect(Collectors.joining()));
    }
  }

  @Test
  void neverCutsACharacterInTwo() {
    String text = "a\uD83D\uDE00b";
    Article article =
        new Article(
            "sha256:" + "0".repeat(64),
            "a.txt",
            "T",
            "en",
            text,
            List.of(new Block(BlockKind.PARAGRAPH, 0, new Span(0, 4))),
            new Source("0".repeat(64), 6, "text/plain", "UTF-8"));
    Mark mark = new Mark(new Span(0, 2), Mark.Kind.CLAIM, "refuted", 3, "c-a", true, null);
    assertEquals(
        List.of(text),
        pieces(TextMarkup.of(article, List.of(), List.of(mark)))
            .map(TextView.Piece::text)
            .toList());
  }

  @Test
  void tableRowsAreCutAtTabsEvenInsideAClaim() {
    CheckedArticle checked =
        article("a.txt", "T")
            .row("Zinc\tcures\tcolds")
            .claim("Zinc\tcures", claim -> claim.id("a"))
            .build();
    TextView.Group table = groups(checked).get(0);
    assertEquals("table", table.shape());
    assertEquals(
        List.of("Zinc[c-a]", "cures[c-a]", "colds[]"),
        table.blocks().get(0).cells().stream()
            .map(cell -> cell.pieces().get(0).text() + "[" + cell.pieces().get(0).panels() + "]")
            .toList());
  }

  @Test
  void linesTakeTheShapeOfTheirSentences() {
    CheckedArticle checked =
        article("a.txt", "T")
            .line(SentenceKind.HEADING, "About us")
            .line(SentenceKind.LIST_ITEM, "- one")
            .line(SentenceKind.LIST_ITEM, "- two")
            .line(SentenceKind.FRAGMENT, "Home > About")
            .line(SentenceKind.PROSE, "We open at nine.")
            .build();
    assertEquals(
        List.of("single:heading", "list:item,item", "single:fragment", "single:paragraph"),
        groups(checked).stream()
            .map(
                group ->
                    group.shape()
                        + ":"
                        + group.blocks().stream()
                            .map(TextView.Block::shape)
                            .collect(Collectors.joining(",")))
            .toList());
  }

  @Test
  void noWordOfTheArticleIsLost() {
    CheckedArticle checked = LupusPage.checked();
    String blocks =
        checked.article().blocks().stream()
            .map(block -> block.span().of(checked.article().text()))
            .collect(Collectors.joining())
            .replace("\t", "");
    assertEquals(
        blocks, pieces(groups(checked)).map(TextView.Piece::text).collect(Collectors.joining()));
  }
}
