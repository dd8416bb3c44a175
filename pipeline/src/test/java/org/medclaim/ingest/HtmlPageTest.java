package org.medclaim.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.medclaim.ingest.Reading.blocks;
import static org.medclaim.ingest.Reading.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medclaim.model.Article;

class HtmlPageTest {
  private static final String PROSE =
      "Acute leukaemia is a cancer of the blood, and most children who have it are cured by"
          + " chemotherapy that takes two to three years.";

  @TempDir Path folder;

  @Test
  void readsTheArticleOutOfAPage() throws Exception {
    Article article =
        read(
            folder,
            "x.html",
            """
            <!DOCTYPE html><html lang="en-GB"><head><title>Leukaemia | Clinic</title>
            <style>p {color: red}</style><script>var x = "<p>no</p>";</script></head><body>
            <a class="skip-link" href="#m">Skip to content</a>
            <header><div class="logo">Clinic</div><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
            <div id="cookie-banner"><p>We use cookies to improve this page. <button>OK</button></p></div>
            <main id="m">
              <h1>Can it be <em>cured</em>?</h1>
              <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
              <p>%s</p>
              <h2>Options</h2>
              <ul><li>First <b>choice</b></li><li><p>Second</p><ol><li>Nested</li></ol></li></ul>
              <table><caption>Results</caption><tr><th>Arm</th><th>Cured</th></tr><tr><td>A</td><td>83%%</td></tr></table>
              <blockquote><p>&ldquo;It works.&rdquo;</p></blockquote>
              <img src="x.png" alt="Not taken">
              <section id="comments"><p>I was cured in a day by this wonderful clinic, thank you so very much!</p></section>
            </main>
            <aside class="sidebar"><ul><li><a href="/a">Vitamin C cures cancer</a></li></ul></aside>
            <footer><a href="/imprint">Imprint</a><p>This page is no medical advice, and it cannot take the place of a talk with your doctor.</p><p>(c) Clinic</p></footer>
            </body></html>
            """
                .formatted(PROSE));
    assertEquals(
        List.of(
            "HEADING1 Can it be cured?",
            "PARAGRAPH " + PROSE,
            "HEADING2 Options",
            "LIST_ITEM First choice",
            "LIST_ITEM Second",
            "LIST_ITEM Nested",
            "PARAGRAPH Results",
            "TABLE_ROW Arm\tCured",
            "TABLE_ROW A\t83%",
            "QUOTE \u201CIt works.\u201D",
            "PARAGRAPH This page is no medical advice, and it cannot take the place of a talk with"
                + " your doctor."),
        blocks(article));
    assertEquals("Can it be cured?", article.title());
    assertEquals("en", article.language());
    assertEquals("text/html", article.source().mediaType());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fewer than 10<sup>6</sup>/L                     | fewer than 10^6/L",
        "2 &times; 10<sup>&minus;3</sup> cells            | 2 \u00D7 10^-3 cells",
        "400 mg/m<sup>2</sup> a day                       | 400 mg/m^2 a day",
        "5 ml min<sup>-1</sup> kg<sup>-1</sup>            | 5 ml min^-1 kg^-1",
        "complete remission<sup>12</sup> was seen         | complete remission[12] was seen",
        "as shown.<sup><a href='#r'>3,4</a></sup> Then    | as shown.[3,4] Then",
        "in 2019<sup>3</sup> it rose                      | in 2019[3] it rose",
        "approved<sup>[2]</sup> drug                      | approved[2] drug",
        "83%<sup>a</sup> of them                          | 83%[a] of them",
        "the 1<sup>st</sup> trial of CD8<sup>+</sup> cells | the 1st trial of CD8+ cells",
        "Ca<sup>2+</sup> and <sup>131</sup>I              | Ca2+ and 131I",
        "H<sub>2</sub>O and HbA<sub>1c</sub>, IC<sub>50</sub> | H2O and HbA1c, IC50",
        "leu&shy;kae&#8203;mia&nbsp;cells                 | leukaemia cells",
        "un<b>believ</b>able <i>cure</i>s                 | unbelievable cures",
        "she <b>said</b> <q>it works</q>.                        | she said \u201Cit works\u201D.",
        "one<br>two                                       | one two",
        "Caf\u00E9 <del>old</del><ins>new</ins>           | Caf\u00E9 new",
        "a<!-- b -->c <noscript>d</noscript>e             | ac e"
      })
  void joinsInlineMarkUpWithItsMeaning(String html, String text) throws Exception {
    assertEquals(text, read(folder, "x.html", "<html><body><p>" + html + "</p>").text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p hidden>SECRET</p>",
        "<div hidden='until-found'>SECRET</div>",
        "<span style='display: none'>SECRET</span>",
        "<span style='DISPLAY:NONE !important'>SECRET</span>",
        "<span style='color:red; visibility : hidden;'>SECRET</span>",
        "<span style='font-size:0px'>SECRET</span>",
        "<span style='position:absolute; left:-9999px'>SECRET</span>",
        "<span style='text-indent:-5000px'>SECRET</span>",
        "<span style='height:0;overflow:hidden'>SECRET</span>",
        "<span style='dis/* */play:none'>SECRET</span>",
        "<span aria-hidden='true'>SECRET</span>",
        "<span class='sr-only'>SECRET</span>",
        "<template><p>SECRET</p></template>",
        "<noscript>SECRET</noscript>",
        "<button>SECRET</button>",
        "<form><label>SECRET <input></label></form>",
        "<nav>SECRET</nav>",
        "<div role='navigation'>SECRET</div>",
        "<div class='breadcrumbs'><a href='#'>SECRET</a></div>",
        "<div class='article__shareBar'>SECRET</div>",
        "<ul class='main-menu'><li><a href='#'>SECRET</a></li></ul>",
        "<div id='disqus_thread'>SECRET</div>",
        "<ol class='comment-list'><li>SECRET</li></ol>",
        "<div class='gdpr-consent'>SECRET cookies</div>",
        "<div class='related-posts'><a href='#'>SECRET cure of cancer found</a></div>",
        "<div><a href='#'>SECRET</a> <a href='#'>menu</a> <a href='#'>more</a></div>",
        "<svg><text>SECRET</text></svg>",
        "<img alt='SECRET'>",
        "<a href='#' title='SECRET'></a>",
      })
  void leavesOutWhatIsHiddenOrNotTheArticle(String html) throws Exception {
    String page = "<html><body>" + html + "<p>" + PROSE + "</p>" + html + "</body></html>";
    assertEquals(PROSE, read(folder, "x.html", page).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<span style='font-size:0.9em'>KEPT</span>",
        "<span style='margin-left:-10px'>KEPT</span>",
        "<span style='opacity:0'>KEPT</span>",
        "<p class='expert-comment'>KEPT</p>",
        "<div class='social-anxiety'><p>KEPT says the psychologist, who has treated hundreds of people. "
            + PROSE
            + PROSE
            + "</p></div>",
        "<div class='elementor-widget'><p>KEPT</p></div>",
        "<div class='informed-consent-form'>KEPT " + PROSE + PROSE + PROSE + "</div>",
        "<aside><p>KEPT: key points</p></aside>",
        "<div class='hero-banner'>KEPT: our therapy cures</div>",
        "<details><summary>KEPT</summary></details>",
        "<h2><a href='#'>KEPT</a></h2>",
        "<p>See <a href='#'>KEPT</a></p>"
      })
  void keepsWhereItIsUnsure(String html) throws Exception {
    String page = "<html><body><p>" + PROSE + "</p>" + html + "</body></html>";
    assertTrue(read(folder, "x.html", page).text().contains("KEPT"));
  }

  static Stream<Arguments> wholePages() {
    return Stream.of(
        Arguments.of("bare body", "<body>" + PROSE + "</body>"),
        Arguments.of("no tags but html", "<html>" + PROSE),
        Arguments.of("page in a form", "<body><form><div><p>" + PROSE + "</p></div></form></body>"),
        Arguments.of("article in header", "<body><header><p>" + PROSE + "</p></header></body>"),
        Arguments.of(
            "class on body", "<body class='has-sidebar comments'><p>" + PROSE + "</p></body>"),
        Arguments.of(
            "hidden body", "<body style='visibility:hidden' hidden><p>" + PROSE + "</p></body>"),
        Arguments.of(
            "font", "<body><table><tr><td><font>" + PROSE + "</font></td></tr></table></body>"),
        Arguments.of("several articles", "<body><article><p>" + PROSE + "</p></article></body>"),
        Arguments.of("unclosed", "<body><div><p>" + PROSE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholePages")
  void neverLosesTheArticleItself(String name, String html) throws Exception {
    assertEquals(
        List.of("PARAGRAPH " + PROSE), blocks(read(folder, "x.html", "<!doctype html>" + html)));
  }

  @Test
  void aTeaserListIsReadAsAWhole() throws Exception {
    String page = "<!doctype html><body>" + ("<article><p>" + PROSE + "</p></article>").repeat(3);
    assertEquals(3, blocks(read(folder, "x.html", page)).size());
  }

  @Test
  void theHeadlineAboveTheArticleIsPartOfIt() throws Exception {
    String page =
        "<!doctype html><body><div><h1>A cure for all</h1></div><article><p>"
            + PROSE
            + "</p></article>";
    assertEquals(
        List.of("HEADING1 A cure for all", "PARAGRAPH " + PROSE),
        blocks(read(folder, "x.html", page)));
  }

  @Test
  void theNameOfTheSiteIsNoHeadline() throws Exception {
    String page =
        "<!doctype html><title>Can it be cured? - The Clinic</title><body><div id='header'>"
            + "<h1>The Clinic</h1></div><main><h2>Can it be cured?</h2><p>"
            + PROSE
            + "</p></main>";
    Article article = read(folder, "x.html", page);
    assertEquals("Can it be cured?", article.title());
    assertEquals(List.of("HEADING2 Can it be cured?", "PARAGRAPH " + PROSE), blocks(article));
  }

  @Test
  void tellsParagraphsByLineBreaks() throws Exception {
    String page =
        "<!doctype html><body><div>It was seen in<br>two trials.<br>Nothing else is known.<br><br>The end.<br>"
            + "\u2460 Item</div>";
    assertEquals(
        List.of(
            "PARAGRAPH It was seen in two trials.",
            "PARAGRAPH Nothing else is known.",
            "PARAGRAPH The end.",
            "LIST_ITEM \u2460 Item"),
        blocks(read(folder, "x.html", page)));
  }

  @Test
  void tellsTablesThatLayOutAPage() throws Exception {
    String page =
        "<!doctype html><body><table><tr><td><p>One.</p><p>Two.</p></td><td><ul><li>Three</li></ul></td></tr></table>";
    assertEquals(
        List.of("PARAGRAPH One.", "PARAGRAPH Two.", "LIST_ITEM Three"),
        blocks(read(folder, "x.html", page)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Can lupus be cured? | Clinic;                            '';                        Can lupus be cured?",
        "Can lupus be cured? - The Daily News;                    '';                        Can lupus be cured?",
        "CAR-T therapy: an overview;                              '';                        CAR-T therapy: an overview",
        "Lupus - a long and winding road to a diagnosis;          '';                        Lupus - a long and winding road to a diagnosis",
        "Lupus - Health Information Portal;                       Health Information Portal; Lupus"
      })
  void cutsTheNameOfTheSite(String title, String site, String cut) {
    assertEquals(cut, HtmlPage.withoutSite(title, site));
  }

  @Test
  void takesTheTitleFromTheHeadWhereThereIsNoHeading() throws Exception {
    String head =
        "<!doctype html><head><title>T | S</title><meta property='og:title' content='Shared title'></head>";
    assertEquals("Shared title", read(folder, "x.html", head + "<p>" + PROSE).title());
    assertEquals(
        "Only title here",
        read(folder, "x.html", "<!doctype html><title>Only title here | S</title><p>" + PROSE)
            .title());
  }

  @Test
  void aPageIsAPageWhateverItsName() throws Exception {
    Article article = read(folder, "x.txt", "\n<!-- saved --><HTML><p>" + PROSE);
    assertEquals("text/html", article.source().mediaType());
    assertEquals(PROSE, article.text());
  }

  @Test
  void dropsThePermalinksOfHeadings() throws Exception {
    String page = "<!doctype html><h2>Results<a href='#r'>\u00B6</a></h2><p>" + PROSE;
    assertEquals("Results", read(folder, "x.html", page).title());
  }

  @Test
  void theLocaleDoesNotMatter() throws Exception {
    String page =
        "<!DOCTYPE HTML><HTML LANG=EN><TITLE>INSULIN | SITE</TITLE><NAV>MENU</NAV><H2>INSULIN</H2><P>"
            + PROSE;
    Article article = read(folder, "i_x.html", page);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertEquals(article, read(folder, "i_x.html", page));
      assertEquals("I x", Titles.fromFileName("i_x.HTML"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void deepNestingIsNoProblem() throws Exception {
    String page = "<!doctype html><body>" + "<div>".repeat(20_000) + PROSE;
    assertTrue(read(folder, "x.html", page).text().contains(PROSE));
    assertFalse(read(folder, "x.html", page).blocks().isEmpty());
  }
}
