package org.medclaim.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;

/**
 * Chooses what an article is called.
 *
 * <p>What the format states comes first, then the first heading, then the first line if it looks
 * like a heading (short, no full stop at its end, no list mark), then the file's name made
 * readable.
 */
final class Titles {
  private static final int LONGEST = 120;
  private static final String SENTENCE_ENDS = ".;,:\u3002\uFF1B\uFF0C\uFF1A";

  /** What site builders leave above the headline when a page is saved as text. */
  private static final Set<String> NOT_TITLES =
      Set.of(
          "top of page",
          "skip to content",
          "skip to main content",
          "home",
          "menu",
          "search",
          "share",
          "advertisement",
          "news",
          "blog",
          "print",
          "back",
          "en espa\u00F1ol");

  /** Who wrote, who took the picture, and where the news came from. */
  private static final Pattern CREDIT =
      Pattern.compile(
          "^(?:By|Photo|Image|Picture)(?: by|:)? \\p{Lu}|(?i:getty images|istock|shutterstock)"
              + "|-- ?$|\\(Reuters\\)");

  /** The name of a site above its page: "example.blog". */
  private static final Pattern SITE =
      Pattern.compile("(?i)(?:https?://)?(?:[a-z0-9-]+\\.)+[a-z]{2,6}/?");

  private Titles() {}

  static String choose(ParsedText parsed, String path) {
    String stated = CleanText.oneLine(parsed.title());
    if (!stated.isEmpty()) {
      return stated;
    }
    return firstHeading(parsed).or(() -> firstLine(parsed)).orElseGet(() -> fromFileName(path));
  }

  private static Optional<String> firstHeading(ParsedText parsed) {
    List<Block> headings =
        parsed.blocks().stream().filter(b -> b.kind() == BlockKind.HEADING).toList();
    return headings.stream()
        .filter(b -> b.level() == 1)
        .findFirst()
        .or(() -> headings.stream().findFirst())
        .map(b -> CleanText.oneLine(b.span().of(parsed.text())));
  }

  private static Optional<String> firstLine(ParsedText parsed) {
    for (Block block : parsed.blocks()) {
      String line = CleanText.oneLine(block.span().of(parsed.text()));
      if (!NOT_TITLES.contains(line.toLowerCase(Locale.ROOT))
          && !CREDIT.matcher(line).find()
          && !SITE.matcher(line).matches()) {
        boolean isRow = block.kind() == BlockKind.TABLE_ROW;
        return isRow || !looksLikeHeading(line) ? Optional.empty() : Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private static boolean looksLikeHeading(String line) {
    boolean isLabel = line.indexOf(' ') < 0 && Character.isLowerCase(line.codePointAt(0));
    return line.length() <= LONGEST
        && !ListMarker.isItem(line)
        && !isLabel
        && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0
        && line.codePoints().anyMatch(Character::isLetter)
        && !line.contains("://");
  }

  /** {@code articles/car_t-therapy.txt} is "Car t therapy". */
  static String fromFileName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String extension = InputFormat.extension(name);
    String stem =
        extension.isEmpty() ? name : name.substring(0, name.length() - extension.length() - 1);
    String words = CleanText.oneLine(stem.replaceAll("[_+-]+", " "));
    if (words.isEmpty()) {
      return name;
    }
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
