package org.medclaim.eval;

import java.util.Comparator;

/**
 * Something that was got wrong in an article.
 *
 * <p>{@code what} says how, without the place, so that equal errors can be counted; it may be
 * empty. {@code place} is the article and the number of its line, {@code words} what stands there.
 */
public record ArticleError(Kind kind, String what, String place, String words) {
  /** In this order they are listed where there are equally many of them. */
  static final Comparator<ArticleError> ORDER =
      Comparator.comparing(ArticleError::kind).thenComparing(ArticleError::what);

  /** What sort of error it is. */
  public enum Kind {
    /** The annotation does not fit the article. */
    NOT_IN_THE_ARTICLE("annotated, but not in the article"),
    /** Must be flagged and is not. */
    NOT_FLAGGED("not flagged, but must be"),
    /** Flagged, but the gold says that it is right. */
    FLAGGED_THOUGH_RIGHT("flagged, though right"),
    /** A verdict that cannot be defended. */
    VERDICT("wrong verdict"),
    /** A check-worthy line without a claim. */
    MISSED("claim missed"),
    /** A claim on a line that is none. */
    NO_CLAIM("found, but no claim"),
    /** A claim on no annotated line. */
    ON_NO_LINE("found, but on no annotated line"),
    /** A number that was not found. */
    NUMBER_MISSED("number missed"),
    /** A number of another kind, end or unit. */
    NUMBER_MISREAD("number misread");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  static ArticleError on(Kind kind, String what, GoldLine line) {
    return new ArticleError(kind, what, place(line), line.sentence());
  }

  static String place(GoldLine line) {
    return line.document() + " #" + line.index();
  }

  /** What equal errors share. */
  public String group() {
    return what.isEmpty() ? kind.words() : kind.words() + ": " + what;
  }
}
