package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the colours of both themes against WCAG 2.2 AA. */
class StylesheetTest {
  private static final Pattern THEME = Pattern.compile(":root\\{([^}]*)\\}");
  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):(#[0-9a-f]{3}|#[0-9a-f]{6});");
  private static final List<String> TONES =
      List.of("refuted", "misleading", "unknown", "supported", "neutral");

  private static List<Map<String, String>> themes() {
    return THEME
        .matcher(PageAssets.BUNDLED.styles())
        .results()
        .map(
            theme -> {
              Map<String, String> colours = new HashMap<>();
              Matcher colour = COLOUR.matcher(theme.group(1) + ";");
              while (colour.find()) {
                colours.put(colour.group(1), colour.group(2));
              }
              return colours;
            })
        .toList();
  }

  @Test
  void textReadsOnItsGroundInLightDarkAndPrint() {
    assertEquals(3, themes().size());
    for (Map<String, String> theme : themes()) {
      for (String ground : List.of("bg", "card")) {
        for (String text : List.of("ink", "soft", "link", "refuted")) {
          atLeast(4.5, theme, text, ground);
        }
        atLeast(3, theme, "edge", ground);
        atLeast(3, theme, "focus", ground);
      }
      for (String tone : TONES) {
        atLeast(4.5, theme, tone, tone + "-bg");
        atLeast(4.5, theme, "ink", tone + "-bg");
        atLeast(3, theme, tone, "card");
      }
      atLeast(4.5, theme, "misleading", "card");
    }
  }

  private static void atLeast(
      double wanted, Map<String, String> theme, String front, String ground) {
    double one = luminance(theme.get(front));
    double other = luminance(theme.get(ground));
    double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    assertTrue(contrast >= wanted, front + " on " + ground + " has " + contrast + " in " + theme);
  }

  private static double luminance(String colour) {
    String hex =
        colour.length() == 4 ? colour.substring(1).replaceAll("(.)", "$1$1") : colour.substring(1);
    return 0.2126 * channel(hex, 0) + 0.7152 * channel(hex, 2) + 0.0722 * channel(hex, 4);
  }

  private static double channel(String hex, int at) {
    double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
