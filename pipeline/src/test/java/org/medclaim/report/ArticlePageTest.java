package org.medclaim.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.medclaim.report.ArticleBuilder.article;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Severity;
import org.medclaim.model.Stance;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verdict;

class ArticlePageTest {
  private static final String ATTACK = "\"><script>alert('x')</script><img src=http://e.example/>";

  private static String render(CheckedArticle checked) {
    return new ArticlePage(Reports.CONTEXT).render(checked);
  }

  private static Document parse(CheckedArticle checked) {
    return Jsoup.parse(render(checked));
  }

  @Test
  void lupusPageIsAsReviewed() throws IOException {
    GoldenFile.check("lupus.html", render(LupusPage.checked()));
  }

  @Test
  void sameBytesInAnotherLocaleAndTimeZone() {
    String here = render(LupusPage.checked());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(here, render(LupusPage.checked()));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void policyAllowsExactlyThePagesOwnStyleAndScript() {
    Document page = parse(LupusPage.checked());
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertEquals(
        "default-src 'none'; style-src 'sha256-"
            + digest(page.selectFirst("style"))
            + "'; script-src 'sha256-"
            + digest(page.selectFirst("script"))
            + "'; base-uri 'none'; form-action 'none'",
        policy);
    assertEquals(1, page.select("style").size());
    assertEquals(1, page.select("script").size());
  }

  private static String digest(Element element) {
    return Base64.getEncoder()
        .encodeToString(Hashing.sha256().hashString(element.data(), UTF_8).asBytes());
  }

  @Test
  void nothingOnThePageIsLoadedOrRunFromElsewhere() {
    Document page = parse(LupusPage.checked());
    assertEquals(
        List.of(), page.select("link, iframe, img, object, embed, base, [src]").eachAttr("src"));
    assertEquals(0, page.select("link, iframe, img, object, embed, base, form, [style]").size());
    for (Element element : page.select("[href]")) {
      assertEquals("a", element.tagName());
    }
    for (Element element : page.getAllElements()) {
      element.attributes().forEach(attribute -> assertFalse(attribute.getKey().startsWith("on")));
    }
    assertFalse(PageAssets.BUNDLED.styles().matches("(?s).*(url\\(|@import|</).*"));
    assertFalse(PageAssets.BUNDLED.script().matches("(?s).*(fetch\\(|XMLHttp|import\\(|</).*"));
  }

  @Test
  void anchorsAreUniqueAndAllLinksInsideThePageArrive() {
    Document page = parse(LupusPage.checked());
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      assertTrue(ids.add(element.id()), element.id());
    }
    for (Element link : page.select("a[href^=#]")) {
      assertTrue(ids.contains(link.attr("href").substring(1)), link.outerHtml());
    }
    for (Element part : page.select("[data-p]")) {
      assertTrue(ids.containsAll(List.of(part.attr("data-p").split(" ", -1))), part.outerHtml());
    }
  }

  @Test
  void eachFindingHasAPanelUnderItsIdAndAMarkerInTheText() {
    CheckedArticle checked = LupusPage.checked();
    Document page = parse(checked);
    checked
        .findings()
        .forEach(
            finding -> {
              String id = "c-" + finding.id();
              assertEquals(1, page.select("article#" + id).size());
              assertEquals(1, page.select(".text a.marker[href=#" + id + "]").size());
            });
  }

  @Test
  void twoFindingsWithOneIdKeepTheirOwnAnchors() {
    CheckedArticle checked =
        article("a.txt", "Twice")
            .paragraph("Zinc cures colds. Really: it does.")
            .claim("Zinc cures colds", claim -> claim.id("same"))
            .claim("it does", claim -> claim.id("same"))
            .build();
    assertEquals(
        List.of("c-same", "c-same-2"), parse(checked).select("article.panel").eachAttr("id"));
  }

  @Test
  void pageIsCompleteWithoutItsScript() {
    Document page = parse(LupusPage.checked());
    assertEquals(14, page.select("article.panel").size());
    assertEquals(0, page.select(".side [hidden]").size());
    assertEquals(1, page.select(".tools[hidden]").size());
  }

  @Test
  void hostileWordsStayWords() {
    CheckedArticle checked =
        article(ATTACK, ATTACK)
            .language("en\" onload=\"x")
            .heading(1, ATTACK)
            .paragraph(ATTACK + " cures lupus.")
            .claim(
                ATTACK + " cures lupus",
                claim ->
                    claim
                        .id(ATTACK)
                        .because(ATTACK)
                        .rule(ATTACK, Severity.ERROR, ATTACK, ATTACK, "lupus", ATTACK)
                        .evidence(
                            EvidenceBuilder.source(ATTACK, ATTACK)
                                .of(
                                    StudyDesign.OTHER,
                                    2020,
                                    "PMID:1\"onclick=\"x",
                                    "DOI:10.1000/<script>")
                                .passage(Stance.REFUTES, ATTACK)))
            .build();
    Document page = parse(checked);
    assertEquals(1, page.select("script").size());
    assertEquals(0, page.select("img, [onload], [onclick]").size());
    assertEquals(ATTACK, page.selectFirst("h1").text());
    assertEquals(ATTACK + " cures lupus", page.selectFirst(".said").text());
    assertEquals(
        "https://doi.org/10.1000/%3Cscript%3E", page.selectFirst(".sources a").attr("href"));
  }

  @Test
  void directionalOverridesAreShownAndNotObeyed() {
    String page =
        render(
            article("a.txt", "Safe\u202Eefas")
                .paragraph("It is \u2066not\u2069 safe.")
                .claim("\u2066not\u2069 safe", claim -> claim)
                .build());
    assertFalse(page.matches("(?s).*[\u202A-\u202E\u2066-\u2069].*"));
    assertTrue(page.contains("Safe⟨U+202E⟩efas"));
    assertTrue(page.contains("⟨U+2066⟩not⟨U+2069⟩ safe"));
  }

  @Test
  void articleWithoutTextSaysSo() {
    Document page = parse(article("empty.txt", "").build());
    assertEquals("empty.txt", page.selectFirst("h1").text());
    assertEquals("The article has no text.", page.selectFirst(".text").text());
    assertEquals("No checkable claim was found in this article.", page.selectFirst(".sum").text());
    assertEquals(0, page.select(".panel, .strip, .tools").size());
  }

  @Test
  void articleWithoutClaimsIsShownInFull() {
    Document page = parse(article("a.txt", "Opening hours").paragraph("We open at nine.").build());
    assertEquals("We open at nine.", page.selectFirst(".text p").text());
    assertEquals(0, page.select("mark, .marker, .panel").size());
  }

  @Test
  void ruleFindingOutsideClaimsIsUnderlinedAndHasItsPanel() {
    Document page =
        parse(
            article("a.txt", "Stories")
                .paragraph("Mrs Lin dances again.")
                .rule("cn/testimony", Severity.ERROR, "Mrs Lin", "No testimonies.")
                .build());
    assertEquals("Mrs Lin", page.selectFirst("mark.ruled.r-error.flagged").text());
    assertEquals("§1", page.selectFirst("a.marker").text());
    assertEquals(
        "No testimonies.",
        page.selectFirst(page.selectFirst("a.marker").attr("href") + " .message").text());
  }

  @Test
  void wordsOfTheArticleCarryItsLanguageAndOursStayEnglish() {
    Document page =
        parse(
            article("a.txt", "Zink heilt")
                .language("de")
                .paragraph("Zink heilt alles.")
                .claim("Zink heilt alles", claim -> claim)
                .build());
    assertEquals("en", page.selectFirst("html").attr("lang"));
    assertEquals(
        List.of("h1", "section", "blockquote"),
        page.select("[lang=de]").stream().map(Element::tagName).toList());
    Document unknown = parse(article("a.txt", "T").language("und").paragraph("Ça.").build());
    assertEquals(List.of("html"), unknown.select("[lang]").stream().map(Element::tagName).toList());
  }

  @Test
  void headingsNeverSkipALevel() {
    Document page =
        parse(
            article("a.txt", "T").heading(4, "deep").heading(6, "deeper").heading(1, "up").build());
    assertEquals(
        List.of("h2", "h3", "h2"),
        page.select(".text :is(h2,h3,h4,h5,h6)").stream().map(Element::tagName).toList());
  }

  @Test
  void confidenceIsNotCalledMeasuredBeforeItIs() {
    Document page = parse(LupusPage.checked());
    assertEquals(
        "High confidence (0.93): not yet calibrated; set by rule",
        page.selectFirst("article.panel .conf").text());
  }

  @Test
  void measuredConfidenceAndErrorRatesAreTold() {
    ReportContext measured =
        new ReportContext(
            Reports::name,
            Reports::name,
            Map.of(ConfidenceLabel.HIGH, "of 100 such verdicts, 93 were right"),
            "12 of 100 flagged claims were false alarms on articles held apart.",
            Provenance.NONE);
    Document page = Jsoup.parse(new ArticlePage(measured).render(LupusPage.checked()));
    assertTrue(page.selectFirst(".conf").text().endsWith("of 100 such verdicts, 93 were right"));
    assertTrue(page.selectFirst("footer").text().contains("12 of 100 flagged claims"));
  }

  @Test
  void everyPageSaysThatItIsNoAdvice() {
    assertTrue(
        parse(article("a.txt", "T").build())
            .selectFirst("footer")
            .text()
            .contains("decision support for trained reviewers, not medical or legal advice"));
  }

  @Test
  void retractionAndWeakVerificationAreWordsOnTheCard() {
    Document page = parse(LupusPage.checked());
    assertEquals(1, page.select(".retracted").size());
    assertTrue(page.select(".weight").eachText().contains("recalled, weighs less"));
    assertTrue(page.select(".weight").eachText().contains("read second-hand"));
    assertTrue(page.select(".weight").eachText().contains("read in the source"));
  }

  @Test
  void verdictsAreTellableWithoutColour() {
    for (Verdict verdict : Verdict.values()) {
      Document page =
          parse(
              article("a.txt", "T")
                  .paragraph("Zinc cures colds.")
                  .claim("Zinc cures colds", claim -> claim.verdict(verdict))
                  .build());
      String words = Wording.verdict(verdict).words();
      assertEquals(
          Wording.verdict(verdict).icon() + " " + words, page.selectFirst(".badge").text());
      assertEquals(
          "Claim 1: " + words.toLowerCase(Locale.ROOT),
          page.selectFirst(".marker").attr("aria-label"));
    }
  }
}
