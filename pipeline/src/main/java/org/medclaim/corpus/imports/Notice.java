package org.medclaim.corpus.imports;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.Locale;

/**
 * One publication speaks of another: {@code by} corrects or takes back {@code of}.
 *
 * <p>{@code of} is an identifier ({@code PMID:1}), {@code by} one too or, where the source gives no
 * identifier, its words.
 */
record Notice(Kind kind, String by, String of) implements Comparable<Notice> {
  private static final Comparator<Notice> ORDER =
      Comparator.comparing(Notice::of).thenComparing(Notice::kind).thenComparing(Notice::by);

  Notice {
    checkArgument(!of.isBlank(), "a notice of nothing");
  }

  /** What is said of the other publication. */
  enum Kind {
    RETRACTION,
    PARTIAL_RETRACTION,
    EXPRESSION_OF_CONCERN,
    CORRECTION,
    REPUBLICATION,
    UPDATE;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public int compareTo(Notice other) {
    return ORDER.compare(this, other);
  }
}
