package org.medclaim.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Sentence;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Span;

class SentenceSplitterTest {
  private final SentenceSplitter splitter = new SentenceSplitter();

  static Stream<String> paragraphs() {
    return TestLines.of(SentenceSplitterTest.class, "sentences.txt").stream();
  }

  /** Each line of the file is a paragraph; || marks where it is to be cut. */
  @ParameterizedTest
  @MethodSource("paragraphs")
  void cutsAtTheMarksAndNowhereElse(String line) {
    List<String> expected = Splitter.on("||").trimResults().splitToList(line);
    assertEquals(
        expected, texts(TestArticles.plain(line.replace("||", " ").replaceAll(" {2,}", " "))));
  }

  private List<String> texts(Article article) {
    return splitter.split(article).stream().map(Sentence::text).toList();
  }

  @Test
  void aHeadingAndItsTextAreTwo() {
    List<Sentence> sentences =
        splitter.split(
            TestArticles.plain(
                "1. Chemotherapy\nIt is given in cycles over half a year. It has side effects."));
    assertEquals(
        List.of(SentenceKind.HEADING, SentenceKind.PROSE, SentenceKind.PROSE), kinds(sentences));
  }

  /** The lines of small pages, # between them, and the first letter of the kind of each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Our cell therapy#● One infusion is enough.#● No pills.#The clinic is open all year.|HLLP",
        "#4 Vitamin D#9 out of 10 people lack it in winter.|HP",
        "8 Remedies That Work#Posted in Wellness by Jane Roe#Garlic lowers blood pressure.|HFP",
        "Keto ¦ Gut ¦ Sleep ¦ Home#Garlic lowers blood pressure.|FP",
        "3 in 4 people lack it.#Garlic lowers blood pressure.|PP",
        "Some good news#Walking protects the heart of old and young people.|HP",
      })
  void aLineIsReadByItsFormAndByWhatFollows(String page, String kinds) {
    String text = page.replaceAll("(?<!^)(?<=\\S)#(?=\\S)", "\n").replace('¦', '|');
    assertEquals(
        kinds,
        splitter.split(TestArticles.plain("A page\nIt has text enough for all.\n" + text)).stream()
            .skip(2)
            .map(sentence -> sentence.kind().name().substring(0, 1))
            .collect(Collectors.joining()));
  }

  @Test
  void pageFurnitureIsFragments() {
    List<Sentence> sentences =
        splitter.split(
            TestArticles.plain(
                "top of page\nWhat is eczema?\nJun 19, 2025 Source: Example Health\nDr. Jane Roe\n"
                    + "Eczema is an itchy rash that often begins in childhood.\nComments\nSubscribe to our newsletter"));
    assertEquals(
        List.of(
            SentenceKind.FRAGMENT,
            SentenceKind.HEADING,
            SentenceKind.FRAGMENT,
            SentenceKind.FRAGMENT,
            SentenceKind.PROSE,
            SentenceKind.FRAGMENT,
            SentenceKind.FRAGMENT),
        kinds(sentences));
  }

  @Test
  void aListItemKeepsItsMark() {
    List<Sentence> sentences =
        splitter.split(
            TestArticles.plain(
                "The plan has two parts, which are described here.\n● Reduce pain and swelling.\n① By rest, the knee recovers."));
    assertEquals("● Reduce pain and swelling.", sentences.get(1).text());
    assertEquals(SentenceKind.LIST_ITEM, sentences.get(1).kind());
    assertEquals("① By rest, the knee recovers.", sentences.get(2).text());
  }

  @Test
  void aHeadingThatThePageMarksStaysOne() {
    String text = "Does it work? Yes. It does.";
    Article plain = TestArticles.plain(text);
    Article marked =
        new Article(
            plain.id(),
            plain.path(),
            "",
            "en",
            text,
            List.of(new Block(BlockKind.HEADING, 2, new Span(0, text.length()))),
            plain.source());
    assertEquals(List.of(text), texts(marked));
    assertEquals(SentenceKind.HEADING, splitter.split(marked).get(0).kind());
  }

  @Test
  void everyVisibleCharacterStandsInExactlyOneSentence() {
    Random random = new Random(7);
    String[] pieces = {
      "The drug works",
      ". ",
      ".",
      "?",
      "! ",
      " e.g. ",
      "Dr. Roe",
      " [2]",
      "\n",
      "1. ",
      "● ",
      "0.5",
      "%",
      " and ",
      "”",
      ")",
      "…",
      " vs. ",
      "U.S. ",
      "患者。",
      "\u00a0",
      "vitamin C. ",
      "et al. ",
      "No. 5",
      " ",
      "the",
      "IT"
    };
    for (int i = 0; i < 1500; i++) {
      StringBuilder made = new StringBuilder();
      for (int k = random.nextInt(20); k >= 0; k--) {
        made.append(pieces[random.nextInt(pieces.length)]);
      }
      Article article = TestArticles.plain(made.toString());
      StringBuilder covered = new StringBuilder();
      int end = 0;
      for (Sentence sentence : splitter.split(article)) {
        assertEquals(sentence.span().of(article.text()), sentence.text());
        assertTrue(sentence.span().start() >= end, "overlap in: " + made);
        end = sentence.span().end();
        covered.append(sentence.text());
      }
      assertEquals(visible(made), visible(covered));
    }
  }

  @Test
  void whatIsLongerThanAnySentenceIsCutBetweenWordsAndLosesNothing() {
    Random random = new Random(11);
    String[] pieces = {
      "pain", ", ", " ", "; ", "(", "5%", " and ", "\u00a0", "\ud83d\ude00", "-", "a,b"
    };
    for (int i = 0; i < 60; i++) {
      String often = pieces[random.nextInt(pieces.length)];
      StringBuilder made = new StringBuilder("The drug");
      while (made.length() < 4_000) {
        made.append(random.nextInt(4) == 0 ? pieces[random.nextInt(pieces.length)] : often);
      }
      Article article = TestArticles.plain(made.toString());
      StringBuilder covered = new StringBuilder();
      for (Sentence sentence : splitter.split(article)) {
        String text = sentence.text();
        assertTrue(text.length() <= SentenceBoundaries.LONGEST, "too long in: " + made);
        assertEquals(text.strip(), text);
        assertTrue(
            !Character.isHighSurrogate(text.charAt(text.length() - 1)), "cut a pair: " + made);
        covered.append(text);
      }
      assertEquals(visible(made), visible(covered));
    }
  }

  @Test
  void aListThatGoesOnForPagesIsCutAfterItsMarks() {
    String list = "The herb helps against " + "pain of the joints, ".repeat(80) + "and fever.";
    List<String> cut = texts(TestArticles.plain(list));
    assertEquals(2, cut.size());
    assertTrue(cut.get(0).endsWith("joints,"), cut.get(0));
  }

  private static String visible(CharSequence text) {
    return text.toString().replaceAll("[\\s\\u00a0]", "");
  }

  private static List<SentenceKind> kinds(List<Sentence> sentences) {
    return sentences.stream().map(Sentence::kind).toList();
  }
}
