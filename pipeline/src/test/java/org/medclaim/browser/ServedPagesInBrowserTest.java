package org.medclaim.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medclaim.report.SamplePages;
import org.medclaim.review.ReviewServer;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The same pages from a server, which records decisions as they are made. */
class ServedPagesInBrowserTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T09:30:00Z"), ZoneOffset.UTC);

  @TempDir Path temporary;

  @Test
  void aDecisionInThePageIsInTheLog() throws IOException {
    Path run = SamplePages.write(temporary, false);
    SamplePages.findings(run);
    try (Chromium browser = Chromium.open();
        ReviewServer server =
            ReviewServer.start(
                run,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                "Ada Rossi",
                CLOCK)) {
      // Without smooth scrolling, which would carry a button away under the click.
      browser.look(1280, false);
      browser.driver().get(server.address());
      assertTrue(browser.driver().getCurrentUrl().endsWith("/index.html"));
      browser.driver().findElement(By.cssSelector("tbody a")).click();
      waitFor(browser, "return document.querySelector('[data-by]').readOnly");
      browser.driver().findElement(By.cssSelector("[data-comment]")).sendKeys("No.");
      browser.run("document.querySelector('[data-decide=rejected]').click()");
      waitFor(
          browser,
          "return document.querySelector('[data-state]').textContent.endsWith('recorded.')");
      assertEquals(List.of(), browser.console());
      List<String> log = Files.readAllLines(server.log());
      assertEquals(1, log.size());
      assertTrue(log.get(0).contains("\"by\":\"Ada Rossi\""), log.get(0));
      assertTrue(log.get(0).contains("\"comment\":\"No.\""), log.get(0));
    }
  }

  private static void waitFor(Chromium browser, String condition) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
        .until(driver -> Boolean.TRUE.equals(browser.run(condition)));
  }
}
