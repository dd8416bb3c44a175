package org.medclaim.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Takes out of a page what a reader never sees.
 *
 * <p>Goes by the element itself: its attributes and its own style. What a style sheet hides is
 * kept, for it cannot be told from a fold that opens at a click; so is {@code opacity: 0}, which
 * pages set on everything that they fade in.
 */
final class HiddenElements {
  private static final String NEVER_SHOWN =
      "script, style, noscript, template, iframe, frame, object, embed, applet, svg, canvas, video,"
          + " audio, map, input, select, option, textarea, button, datalist, progress, meter, rp,"
          + " rt, del, s, strike, math annotation, math annotation-xml, head, dialog:not([open])";
  private static final String MARKED =
      "[hidden], [aria-hidden=true], .sr-only, .visually-hidden, .visuallyhidden,"
          + " .screen-reader-text, .screen-reader-only, .d-none, .is-hidden";
  private static final Set<String> PERMALINKS = Set.of("#", "\u00B6", "\u00A7", "\uD83D\uDD17");
  private static final Pattern HIDING_STYLE =
      Pattern.compile(
          "(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|mso-hide:all"
              + "|font-size:0(?:\\.0+)?(?:px|pt|r?em|%)?(?=[;!]|$)"
              + "|text-indent:-\\d{3,}|clip:rect\\([01](?:px)?[,)0-9]|clip-path:inset\\((?:50|100)%)");
  private static final Pattern PLACED_FREELY = Pattern.compile("position:(?:absolute|fixed)");
  private static final Pattern FAR_OUTSIDE =
      Pattern.compile("(?:^|;)(?:left|right|top|bottom|margin-left|margin-top):-\\d{3,}");
  private static final Pattern NO_SIZE =
      Pattern.compile("(?:^|;)(?:max-)?(?:height|width):0(?:px|%)?(?=[;!]|$)");

  private HiddenElements() {}

  /** Removes the hidden elements below {@code body}; the body itself always counts as shown. */
  static void removeFrom(Element body) {
    removeAll(body.select(NEVER_SHOWN), body);
    removeAll(body.select(MARKED), body);
    for (Element permalink : body.select("h1 a, h2 a, h3 a, h4 a, h5 a, h6 a")) {
      if (PERMALINKS.contains(permalink.text())) {
        permalink.remove();
      }
    }
    for (Element styled : body.select("[style]")) {
      if (!styled.equals(body) && isHidden(styled.attr("style"))) {
        styled.remove();
      }
    }
  }

  private static void removeAll(Elements elements, Element body) {
    for (Element element : elements) {
      if (!element.equals(body)) {
        element.remove();
      }
    }
  }

  private static boolean isHidden(String style) {
    String css = style.toLowerCase(Locale.ROOT).replaceAll("/\\*.*?\\*/|\\s+", "");
    return HIDING_STYLE.matcher(css).find()
        || (PLACED_FREELY.matcher(css).find() && FAR_OUTSIDE.matcher(css).find())
        || (css.contains("overflow:hidden") && NO_SIZE.matcher(css).find());
  }
}
