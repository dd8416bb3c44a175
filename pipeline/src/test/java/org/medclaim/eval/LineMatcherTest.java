package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.RuleKind;
import org.medclaim.model.Severity;
import org.medclaim.model.Span;
import org.medclaim.model.Verdict;

/** Which annotated line a finding is scored on. */
class LineMatcherTest {
  private static GoldLine line(int index, String sentence) {
    return new GoldLine(
        "a.txt",
        index,
        sentence,
        true,
        false,
        List.of(),
        Verdict.SUPPORTED,
        List.of(),
        false,
        List.of());
  }

  private static Finding on(String text, int start, String words) {
    return Judged.finding(text, start, words, Verdict.SUPPORTED, false);
  }

  private static List<Integer> counts(LineMatcher.Matched matched) {
    return matched.lines().stream().map(line -> line.findings().size()).toList();
  }

  @Test
  void whiteSpaceAsideALineIsFoundAsItStands() {
    String text = "Vitamin C\n  cures cancer.";
    LineMatcher.Matched matched =
        LineMatcher.match(
            List.of(line(0, "Vitamin C cures cancer.")), Judged.article(text, on(text, 0, text)));
    assertEquals(List.of(1), counts(matched));
    assertEquals(List.of(), matched.lost());
    assertEquals(List.of(), matched.stray());
  }

  @Test
  void aSentenceThatStandsTwiceIsTwoLines() {
    String text = "It works. Really. It works.";
    LineMatcher.Matched matched =
        LineMatcher.match(
            List.of(line(0, "It works."), line(1, "Really."), line(2, "It works.")),
            Judged.article(text, on(text, 18, "It works.")));
    assertEquals(List.of(0, 0, 1), counts(matched));
  }

  @Test
  void severalClaimsOfALineAreAllOnIt() {
    String text = "A cures B and C cures D.";
    LineMatcher.Matched matched =
        LineMatcher.match(
            List.of(line(0, text)),
            Judged.article(text, on(text, 0, "A cures B"), on(text, 14, "C cures D")));
    assertEquals(List.of(2), counts(matched));
  }

  @Test
  void aClaimMustShareHalfOfTheShorterLength() {
    String text = "A cures B. And then there is much more to say of it.";
    Finding slightlyOver = on(text, 0, "A cures B. And");
    Finding mostlyElsewhere = on(text, 8, "B. And then there is much more");
    LineMatcher.Matched matched =
        LineMatcher.match(
            List.of(line(0, "A cures B.")), Judged.article(text, slightlyOver, mostlyElsewhere));
    assertEquals(List.of(slightlyOver), matched.lines().get(0).findings());
    assertEquals(List.of(mostlyElsewhere), matched.stray());
  }

  @Test
  void aFindingOnNoLineIsStrayAndALineThatTheTextLacksIsLost() {
    String text = "A cures B.";
    Finding finding = on(text, 0, text);
    LineMatcher.Matched matched =
        LineMatcher.match(List.of(line(0, "C cures D.")), Judged.article(text, finding));
    assertEquals(List.of(finding), matched.stray());
    assertEquals(List.of(0), matched.lost().stream().map(GoldLine::index).toList());
    assertEquals(List.of(0), counts(matched));
  }

  @Test
  void linesOutOfOrderAreFoundFromTheStart() {
    String text = "First one. Second one.";
    LineMatcher.Matched matched =
        LineMatcher.match(
            List.of(line(1, "Second one."), line(0, "First one.")),
            Judged.article(text, on(text, 0, "First one.")));
    assertEquals(List.of(0, 1), counts(matched));
  }

  @Test
  void aGraveRuleFindingOutsideClaimsFlagsTheLineThatItsWordsTouch() {
    String text = "It saved me. It is cheap. It is mild.";
    CheckedArticle plain = Judged.article(text);
    CheckedArticle checked =
        new CheckedArticle(
            plain.article(),
            plain.sentences(),
            plain.findings(),
            List.of(
                rule(Severity.WARNING, new Span(0, 12)), rule(Severity.INFO, new Span(26, 37))));
    LineMatcher.Matched matched =
        LineMatcher.match(
            List.of(line(0, "It saved me."), line(1, "It is cheap."), line(2, "It is mild.")),
            checked);
    assertEquals(
        List.of(true, false, false), matched.lines().stream().map(ScoredLine::flagged).toList());
    assertEquals(List.of("core/story"), matched.lines().get(0).noted());
  }

  private static RuleFinding rule(Severity severity, Span span) {
    return new RuleFinding(
        "core/story", RuleKind.FORBID, severity, "INT", "", "", "", span.start(), span, "words");
  }
}
