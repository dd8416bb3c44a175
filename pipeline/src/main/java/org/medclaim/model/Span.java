package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Comparator;

/** A half-open stretch of {@code article.text}, in UTF-16 code units. */
public record Span(int start, int end) implements Serializable, Comparable<Span> {
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

  public Span {
    checkArgument(0 <= start && start <= end, "not a span: %s to %s", start, end);
  }

  /** Length in UTF-16 code units; 0 for an empty span. */
  public int length() {
    return end - start;
  }

  /** True where the other span lies wholly inside this one; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** True where the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** This span moved right by {@code offset}, for a span found in a substring. */
  public Span shift(int offset) {
    return new Span(start + offset, end + offset);
  }

  /** The words it covers; the text must be the one that the span was found in. */
  public String of(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
