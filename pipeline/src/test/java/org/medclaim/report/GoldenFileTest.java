package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GoldenFileTest {
  @Test
  void aDifferenceIsShownByPathAndFirstDifferingLine() {
    assertEquals(
        "golden/report/x.html:2: expected <b> but was <c>",
        GoldenFile.firstDifference("x.html", "a\nb\n", "a\nc\n"));
    assertEquals(
        "golden/report/x.html:2: expected <end of file> but was <b>",
        GoldenFile.firstDifference("x.html", "a", "a\nb"));
  }
}
