package org.medclaim.corpus;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * Where a passage stands, and what has been said of its document since.
 *
 * <p>{@code document} is the id that all passages of one document share; {@code section} the
 * heading that the passage stands under, or empty; {@code labels} tell which stretches of its text
 * the source labelled. {@code notices} are corrections, retractions and concerns about the
 * document. {@code n} is the number of people that the source itself gives, null where it gives
 * none. {@code licence} is what the source says of its use, mostly an address, or empty.
 */
public record PassageContext(
    String document,
    String section,
    ImmutableList<Label> labels,
    ImmutableList<Notice> notices,
    @Nullable Integer n,
    String licence) {
  public PassageContext {
    checkArgument(!document.isBlank(), "a passage is of no document");
  }

  /** A label of the source over the half-open stretch of the text, in UTF-16 code units. */
  public record Label(String label, int start, int end) {
    public Label {
      checkArgument(
          0 <= start && start <= end, "the section '%s' is from %s to %s", label, start, end);
    }
  }

  /** What kind of notice there is, in lower case with hyphens, and which publication it is. */
  public record Notice(String kind, String by) {
    public Notice {
      checkArgument(!kind.isBlank(), "a notice by '%s' is of no kind", by);
    }

    /** For readers: "retraction: PMID:1". */
    public String words() {
      return kind.replace('-', ' ') + (by.isEmpty() ? "" : ": " + by);
    }
  }

  /** A passage that is a document of its own and of which nothing more is known. */
  public static PassageContext alone(String id) {
    return new PassageContext(id, "", ImmutableList.of(), ImmutableList.of(), null, "");
  }

  /** The label over a place in the text; the section's heading where there is none, or empty. */
  public String headingAt(int offset) {
    return labels.stream()
        .filter(label -> label.start() <= offset && offset < label.end())
        .map(Label::label)
        .findFirst()
        .orElse(section);
  }
}
