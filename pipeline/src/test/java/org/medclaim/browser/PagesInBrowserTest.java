package org.medclaim.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.report.DecisionKind;
import org.medclaim.report.SamplePages;
import org.medclaim.review.DecisionFile;
import org.medclaim.review.Proposal;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages as a reviewer meets them: in a browser, opened from the disk. */
class PagesInBrowserTest {
  @TempDir static Path temporary;

  private static Chromium browser;
  private static Path run;
  private static Path article;
  private static Path known;

  @BeforeAll
  static void openBrowser() throws IOException {
    browser = Chromium.open();
    run = SamplePages.write(temporary.resolve("plain"), false);
    article = SamplePages.article(run);
    known = SamplePages.write(temporary.resolve("known"), true);
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void forget() {
    browser.look(1280, false);
    browser.open(article);
    browser.run("localStorage.clear()");
  }

  private static WebElement one(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  private static List<WebElement> all(String selector) {
    return browser.driver().findElements(By.cssSelector(selector));
  }

  private static void press(String keys) {
    one("body").sendKeys(keys);
  }

  private static String current() {
    return (String) browser.run("return document.querySelector('.panel:not([hidden])').id");
  }

  private static String hash() {
    return String.valueOf(URI.create(browser.driver().getCurrentUrl()).getFragment());
  }

  @Test
  void pagesAskForNothingAndComplainOfNothing() {
    for (Path page :
        List.of(
            article,
            run.resolve("index.html"),
            SamplePages.article(known),
            known.resolve("index.html"))) {
      browser.open(page);
      assertEquals(List.of(page.toUri().toString()), browser.requests());
      assertEquals(List.of(), browser.console(), page.toString());
    }
  }

  @Test
  void thePolicyIsInForce() {
    browser.run(
        "window.refused = [];"
            + "document.addEventListener('securitypolicyviolation',"
            + " e => window.refused.push(e.effectiveDirective));"
            + "const s = document.createElement('script'); s.textContent = 'window.ran = true';"
            + "document.body.append(s); const i = document.createElement('img');"
            + "i.src = 'http://127.0.0.1:9/x.png'; document.body.append(i);"
            + "fetch('http://127.0.0.1:9/x').catch(() => {});"
            + "const d = document.createElement('p'); d.setAttribute('style', 'color: red');"
            + "document.body.append(d); window.colour = getComputedStyle(d).color");
    wait("return window.refused.length >= 4");
    @SuppressWarnings("unchecked")
    List<String> refused = (List<String>) browser.run("return window.refused.sort()");
    assertEquals(List.of("connect-src", "img-src", "script-src-elem", "style-src-attr"), refused);
    assertEquals(null, browser.run("return window.ran"));
    assertNotEquals("rgb(255, 0, 0)", browser.run("return window.colour"));
    browser.console();
  }

  @Test
  void keysGoThroughTheClaims() {
    List<String> claims = SamplePages.anchors();
    browser.open(article);
    assertEquals(claims.get(0), current());
    press("j");
    assertEquals(claims.get(1), current());
    assertEquals(claims.get(1), hash());
    press("k");
    press("k");
    assertNotEquals(claims.get(0), current(), "from the first on to the last");
    press("f");
    assertEquals("true", one("[data-do=flagged]").getAttribute("aria-pressed"));
    for (int i = 0; i < all(".panel").size(); i++) {
      press("j");
      assertEquals("yes", one(".panel:not([hidden])").getAttribute("data-flagged"));
    }
  }

  @Test
  void lettersCanBeTurnedOff() {
    String before = current();
    one("[data-do=keys]").click();
    press("j");
    assertEquals(before, current());
  }

  @Test
  void aLinkToAClaimLeadsThere() {
    String anchor = SamplePages.anchors().get(4);
    browser.driver().get(article.toUri() + "#" + anchor);
    browser.driver().navigate().refresh();
    assertEquals(anchor, current());
    one("[data-do=copy]").click();
    wait("return document.querySelector('[data-say]').textContent !== ''");
  }

  @Test
  void aMarkerBringsItsPanelWhereTheEyeIs() {
    String anchor = SamplePages.anchors().get(2);
    one("a.marker[href='#" + anchor + "']").click();
    assertEquals(anchor, current());
    browser.look(360, false);
    browser.open(article);
    one("a.marker[href='#" + anchor + "']").click();
    assertTrue(
        (Boolean)
            browser.run(
                "return document.getElementById(arguments[0]).closest('.text') !== null", anchor),
        "in a narrow window the panel opens behind the paragraph");
  }

  private static void wait(String condition) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
        .until(driver -> Boolean.TRUE.equals(browser.run(condition)));
  }

  private static List<Proposal> exported() throws IOException {
    Path downloads = Files.createTempDirectory(temporary, "downloads");
    browser
        .driver()
        .executeCdpCommand(
            "Browser.setDownloadBehavior",
            Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    one("[data-export]").click();
    Path file = downloads.resolve("medclaim-decisions.json");
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
        .until(driver -> Files.exists(file) && file.toFile().length() > 0);
    return DecisionFile.read(file, null);
  }

  @Test
  void decisionsAreKeptInTheBrowserAndExported() throws IOException {
    browser.open(article);
    String first = one(".panel:not([hidden])").getAttribute("data-id");
    one("[data-by]").sendKeys("Ada Rossi");
    one("[data-comment]").sendKeys("Fine, \"as\" it is.");
    one("[data-decide=rejected]").click();
    one("[data-do=next]").click();
    press("w");
    browser.open(article);
    assertEquals("true", one("[data-decide=rejected]").getAttribute("aria-pressed"));
    assertEquals("Fine, \"as\" it is.", one("[data-comment]").getAttribute("value"));
    assertEquals("rejected", one("a.marker").getAttribute("data-decided"));

    List<Proposal> file = exported();
    assertEquals(2, file.size());
    Proposal rejected =
        file.stream().filter(each -> each.findingId().equals(first)).findFirst().orElseThrow();
    assertEquals(DecisionKind.REJECTED, rejected.kind());
    assertEquals("Ada Rossi", rejected.by());
    assertEquals("Fine, \"as\" it is.", rejected.comment());
    assertEquals("clinic/lupus-renewal.html", rejected.article());
    assertEquals("REFUTED", rejected.basis().verdict());

    browser.open(run.resolve("index.html"));
    assertEquals("Export decisions 2", one("[data-export]").getText());
    assertEquals(2, exported().size());
  }

  @Test
  void theSameButtonTakesADecisionBack() {
    press("a");
    assertEquals("true", one("[data-decide=accepted]").getAttribute("aria-pressed"));
    press("a");
    assertEquals("false", one("[data-decide=accepted]").getAttribute("aria-pressed"));
    assertFalse(one("[data-export]").isDisplayed());
  }

  @Test
  void recordedDecisionsAreShownAndCanBeChanged() {
    browser.open(SamplePages.article(known));
    List<String> claims = SamplePages.anchors();
    one("a.marker[href='#" + claims.get(3) + "']").click();
    assertEquals("true", one("[data-decide=rejected]").getAttribute("aria-pressed"));
    assertTrue(one(".panel:not([hidden]) .recorded").getText().contains("Rejected by A. Rossi"));
    press("a");
    assertEquals("true", one("[data-decide=accepted]").getAttribute("aria-pressed"));
    assertEquals("Export decisions 1", one("[data-export]").getText());
  }

  private static List<String> shownPaths() {
    return all("tr[data-keys]").stream()
        .filter(WebElement::isDisplayed)
        .map(row -> row.findElement(By.cssSelector(".path")).getText())
        .toList();
  }

  @Test
  void filtersAndSearchWorkInThePage() {
    browser.open(known.resolve("index.html"));
    assertEquals(List.of("clinic/lupus-renewal.html", "notes/hours.txt"), shownPaths());
    one("[data-search]").sendKeys("HOURS open");
    assertEquals(List.of("notes/hours.txt"), shownPaths());
    one("[data-clear]").click();
    one(".facets summary").click();
    one("fieldset[data-facet='0'] input[value=r]").click();
    assertEquals(List.of("clinic/lupus-renewal.html"), shownPaths());
    assertTrue(one("[data-shown]").getText().startsWith("1 of 2 articles, 1 finding fits"));
    one("fieldset[data-facet='4'] input[value=u]").click();
    assertEquals(List.of(), shownPaths(), "no finding is both refuted and changed");
    one("[data-clear]").click();
    one("[data-show=clear]").click();
    assertEquals(List.of("notes/hours.txt"), shownPaths());
  }

  @Test
  void onPaperEverythingIsThereAndNoButton() throws IOException {
    one("a.marker[href='#" + SamplePages.anchors().get(4) + "']").click();
    String text = printed();
    // Behind the text and in order, the panel that was open on the screen among them.
    int from = text.indexOf("Claims and evidence");
    for (int i = 1; i <= SamplePages.anchors().size(); i++) {
      int at = text.indexOf("Claim " + i + " of ");
      assertTrue(at > from, "claim " + i);
      from = at;
    }
    assertTrue(text.contains("Incidence and prevalence of lupus worldwide"), "evidence");
    assertTrue(text.contains("<https://pubmed.ncbi.nlm.nih.gov/"), "where links lead");
    assertTrue(text.contains("sha256:"), "what the page was made from, folded on the screen");
    assertFalse(text.contains("Letter keys"), "no tools");
    assertFalse(text.contains("Your decision"), "no form");
    assertEquals(SamplePages.anchors().get(4), current(), "the screen is as it was");
  }

  @Test
  void theRunsPageOnPaperSaysWhatItIsFilteredByAndCutsNothing() throws IOException {
    browser.open(known.resolve("index.html"));
    one("[data-search]").sendKeys("lupus");
    String text = printed();
    assertTrue(text.contains("1 of 2 articles"), "that not all are there");
    assertTrue(text.contains("Living with lupus") && !text.contains("Opening hours"), text);
    assertTrue(text.contains("English"), "the last column");
    assertTrue(text.contains("2026-01-30 2 2 12 2 5"), "the figures of the history");
    assertFalse(text.contains("Clear filters") || text.contains("Search title"), "no tools");
  }

  private static String printed() throws IOException {
    Map<String, Object> pdf =
        browser.driver().executeCdpCommand("Page.printToPDF", Map.of("printBackground", true));
    byte[] bytes = Base64.getMimeDecoder().decode(String.valueOf(pdf.get("data")));
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @ParameterizedTest
  @CsvSource({"360, false", "1280, false", "360, true", "1280, true"})
  void axeFindsNothingSerious(int width, boolean dark) throws IOException {
    String axe = Resources.toString(Resources.getResource("axe.min.js"), UTF_8);
    browser.look(width, dark);
    List<String> found = new ArrayList<>();
    for (Path page :
        List.of(
            article,
            run.resolve("index.html"),
            SamplePages.article(known),
            known.resolve("index.html"))) {
      browser.open(page);
      browser.run(
          "const d = document.querySelector('.facets'); if (d) d.open = true;"
              + "const m = document.querySelector('a.marker'); if (m) m.click();");
      browser.run(axe);
      Object serious =
          browser
              .driver()
              .executeAsyncScript(
                  "const done = arguments[0];"
                      + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
                      + " 'wcag22aa', 'best-practice']}).then(r => done(r.violations"
                      + ".filter(v => ['serious', 'critical'].includes(v.impact))"
                      + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' '))));");
      ((List<?>) serious).forEach(each -> found.add(page.getFileName() + " " + each));
    }
    assertEquals(List.of(), found);
  }

  @Test
  void nothingIsWiderThanANarrowWindow() {
    browser.look(360, false);
    for (Path page : List.of(article, known.resolve("index.html"))) {
      browser.open(page);
      long width = (Long) browser.run("return document.documentElement.scrollWidth");
      assertTrue(width <= 360, width + " wide: " + page);
    }
  }

  @Test
  void tabReachesTheFirstControlAfterTheSkipLink() {
    browser.open(article);
    one("body").sendKeys(Keys.TAB);
    assertEquals("Skip to the content", browser.driver().switchTo().activeElement().getText());
  }
}
