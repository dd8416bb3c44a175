package org.medclaim.corpus;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.medclaim.model.Reference;

/**
 * An imported text (an abstract, a trial record, a section of a label) with the reference it stands
 * for, as it lies in a {@link PassageCollection}.
 *
 * <p>{@code sentences} are the text cut into sentences where the importer knows them, so that a
 * sentence has a number; else empty, and the text is cut when it is found. {@code published} is a
 * date as exact as the source is (2017, 2017-08, 2017-08-30), empty where it is not known. {@code
 * headings} are MeSH ids, {@code concepts} ids of our terminology that the importer is sure of.
 */
public record SourcePassage(
    Reference reference,
    String text,
    ImmutableList<String> sentences,
    String published,
    ImmutableList<String> headings,
    ImmutableList<String> concepts,
    PassageContext context) {
  public SourcePassage {
    checkArgument(!reference.id().isBlank(), "a passage has no id");
    checkArgument(
        published.matches("(\\d{4}(-\\d{2}(-\\d{2})?)?)?"),
        "'%s' is no date; 2017, 2017-08 or 2017-08-30 is",
        published);
    for (PassageContext.Label label : context.labels()) {
      checkArgument(
          label.end() <= text.length(),
          "the section '%s' ends at %s, the text at %s",
          label.label(),
          label.end(),
          text.length());
    }
  }

  /** A passage of the sentences given; its text is the sentences with a blank between them. */
  public static SourcePassage ofSentences(
      Reference reference,
      List<String> sentences,
      String published,
      List<String> headings,
      List<String> concepts) {
    return new SourcePassage(
        reference,
        String.join(" ", sentences),
        ImmutableList.copyOf(sentences),
        published,
        ImmutableList.copyOf(headings),
        ImmutableList.copyOf(concepts),
        PassageContext.alone(reference.id()));
  }

  /** The id of its reference, unique in a collection. */
  public String id() {
    return reference.id();
  }

  /**
   * The title, the section's heading and the text, the way they are searched: blanks are single,
   * none at the ends.
   */
  public String searched() {
    return (reference.title() + "\n" + context.section() + "\n" + text)
        .replaceAll("\\s+", " ")
        .strip();
  }
}
