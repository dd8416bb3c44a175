package org.medclaim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.report.BigRunPage;

/**
 * The page of a run over 2,000 articles: all of them can be found, a part of them is drawn.
 *
 * <p>{@code mvn test -Dtest=BigRunInBrowserTest -Dmedclaim.measure=PAGE} measures how long a run's
 * page takes to open and to filter, PAGE being its {@code index.html}; {@code synthetic} measures
 * the one that the other test uses.
 */
class BigRunInBrowserTest {
  private static final String MEASURE = "medclaim.measure";
  private static final int ARTICLES = 2000;

  /** Does something and resolves with the milliseconds until it was painted. */
  private static final String UNTIL_PAINTED =
      "const done = arguments[arguments.length - 1]; const began = performance.now(); %s;"
          + "requestAnimationFrame(() => { const after = new MessageChannel();"
          + "after.port1.onmessage = () => done(performance.now() - began);"
          + "after.port2.postMessage(0); });";

  private static final String SEARCH =
      "const s = document.querySelector('[data-search]'); s.value = '%s';"
          + "s.dispatchEvent(new Event('input', {bubbles: true}))";

  @TempDir Path temporary;
  private Chromium browser;

  @BeforeEach
  void openBrowser() {
    browser = Chromium.open();
    browser.look(1280, false);
  }

  @AfterEach
  void closeBrowser() {
    browser.close();
  }

  private long drawn() {
    return (Long)
        browser.run(
            "return [...document.querySelectorAll('tr[data-keys]')]"
                + ".filter(row => row.offsetParent !== null).length");
  }

  private String shown() {
    return (String) browser.run("return document.querySelector('[data-shown]').textContent");
  }

  private void click(String selector) {
    browser.run("document.querySelector(arguments[0]).click()", selector);
  }

  @Test
  void filtersLookAtAllArticlesOfWhichTwoHundredAreDrawnAtATime() throws IOException {
    browser.open(BigRunPage.write(temporary, ARTICLES));
    assertEquals("2000 of 2000 articles", shown());
    assertEquals(200, drawn());
    click("[data-more]");
    assertEquals(400, drawn());
    click("fieldset[data-facet='0'] input[value=r]");
    assertEquals("200 of 2000 articles, 200 findings fit", shown());
    assertEquals(200, drawn());
    click("[data-clear]");
    browser.run(SEARCH.formatted("page-1999.html"));
    assertEquals("1 of 2000 articles", shown());
    assertEquals(1, drawn(), "though it is the last of all");
    assertEquals(List.of(), browser.console());
  }

  @Test
  @EnabledIfSystemProperty(named = MEASURE, matches = ".+")
  void measures() throws IOException {
    String given = System.getProperty(MEASURE, "");
    Path page = given.equals("synthetic") ? BigRunPage.write(temporary, ARTICLES) : Path.of(given);
    browser.driver().executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
    say("%s: %,d bytes", page.getFileName(), Files.size(page));
    for (int round = 1; round <= 3; round++) {
      browser.driver().get("about:blank");
      double before = mainThread();
      browser.open(page.toAbsolutePath());
      say(
          "round %d: first paint %.0f ms, load event %.0f ms, main thread %.2f s, %d rows drawn",
          round,
          number("performance.getEntriesByName('first-contentful-paint')[0].startTime"),
          number("performance.getEntriesByType('navigation')[0].loadEventEnd"),
          mainThread() - before,
          drawn());
      measure("nothing for a reviewer", "document.querySelector('[data-show=clear]').click()");
      measure("all", "document.querySelector(\"[data-show='']\").click()");
      measure(
          "refuted", "document.querySelector(\"fieldset[data-facet='0'] input[value=r]\").click()");
      measure("filter cleared", "document.querySelector('[data-clear]').click()");
      measure("search for d", SEARCH.formatted("d"));
      measure("search for diabetes", SEARCH.formatted("diabetes"));
      measure("search cleared", SEARCH.formatted(""));
    }
    assertTrue(drawn() > 0);
  }

  private void measure(String what, String action) {
    double before = mainThread();
    Number painted = (Number) browser.driver().executeAsyncScript(UNTIL_PAINTED.formatted(action));
    say(
        "  %-24s %4.0f ms until painted, main thread %.2f s; %s",
        what, painted.doubleValue(), mainThread() - before, shown());
  }

  private double number(String script) {
    return ((Number) browser.run("return " + script)).doubleValue();
  }

  /** Seconds of processor time that the page's main thread took so far. */
  private double mainThread() {
    List<?> metrics =
        (List<?>)
            browser.driver().executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
    return metrics.stream()
        .map(metric -> (Map<?, ?>) metric)
        .filter(metric -> "TaskDuration".equals(metric.get("name")))
        .mapToDouble(metric -> ((Number) metric.get("value")).doubleValue())
        .findFirst()
        .orElseThrow();
  }

  private static void say(String form, Object... parts) {
    System.err.println(String.format(Locale.ROOT, form, parts));
  }
}
