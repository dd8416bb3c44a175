package org.medclaim.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebNameTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org/health/lupus.html, example.org/health/lupus.html",
    "https://EXAMPLE.org:443/A, example.org/A",
    "https://example.org, example.org/index.html",
    "https://example.org/health/, example.org/health/index.html",
    "https://example.org/page?id=7#top, example.org/page?id=7",
    "https://example.org/?id=7, example.org/index.html?id=7",
    "http://example.org/page, example.org~80/page",
    "http://127.0.0.1:8080/page, 127.0.0.1~8080/page",
    "https://user:secret@example.org/page, example.org/page",
    "http://[::1]:8080/, [::1]~8080/index.html"
  })
  void namesAPageByHostAndPath(String address, String name) {
    assertEquals(name, WebName.of(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "example.org/a", "ftp://example.org/", "file:///etc/passwd", "https://"})
  void othersHaveNoName(String address) {
    assertFalse(WebName.has(address), address);
  }

  @Test
  void cutsLongNamesAndKeepsThemApart() {
    String a = WebName.of("https://example.org/" + "a".repeat(500) + "1");
    String b = WebName.of("https://example.org/" + "a".repeat(500) + "2");
    assertEquals(180, a.length());
    assertNotEquals(a, b);
  }

  @Test
  void leavesNothingInANameThatBreaksALineOrClimbsOutOfAFolder() {
    String name = WebName.of("https://example.org/a\nb/../../c\\d");
    assertTrue(name.matches("[!-~]+"), name);
    assertFalse(name.contains("/../"), name);
  }
}
