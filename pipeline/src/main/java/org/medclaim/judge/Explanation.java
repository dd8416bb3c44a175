package org.medclaim.judge;

import java.util.List;
import org.medclaim.model.Claim;
import org.medclaim.model.Reason;

/**
 * Puts together what a reviewer can paste into a letter: what is claimed, what the best evidence
 * says with its source, and what would change the verdict.
 */
final class Explanation {
  private static final int LONGEST_QUOTE = 180;

  private Explanation() {}

  /** What decided comes first; then what was found on the claim's other figures. */
  static String of(Claim claim, Opinion decisive, List<Opinion> onFigures, Citations cited) {
    StringBuilder text = new StringBuilder();
    text.append("The article says: \u201c").append(quoted(claim.text())).append("\u201d ");
    text.append(decisive.because());
    onFigures.stream()
        .filter(opinion -> !opinion.equals(decisive))
        .forEach(opinion -> text.append(' ').append(opinion.because()));
    List<String> marks = cited.bareMarks();
    if (!marks.isEmpty()) {
      text.append(" The article marks this with ")
          .append(Wording.joined(marks))
          .append(" but names no source for ")
          .append(marks.size() == 1 ? "the mark." : "these marks.");
    }
    return text.append(' ').append(Closing.of(leading(decisive))).toString();
  }

  private static Reason leading(Opinion decisive) {
    return decisive.reasons().get(0);
  }

  /**
   * The claim in one line, cut at a word where it is long, with a full stop where it has no end.
   */
  private static String quoted(String claim) {
    String line = claim.strip().replaceAll("\\s+", " ").replaceAll("[\u201c\u201d\"]", "'");
    if (line.length() > LONGEST_QUOTE) {
      int cut = line.lastIndexOf(' ', LONGEST_QUOTE);
      return line.substring(0, cut < 0 ? LONGEST_QUOTE : cut).replaceAll("[\\s,;:-]+$", "")
          + " \u2026";
    }
    return line.matches(".*[.!?\u2026]'?$") ? line : line.replaceAll("[\\s,;:-]+$", "") + ".";
  }
}
