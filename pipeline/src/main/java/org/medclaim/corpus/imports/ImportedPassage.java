package org.medclaim.corpus.imports;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a document's text.
 *
 * <p>{@code name} tells it from the others of the document, empty for the one that stands for the
 * whole (the abstract). {@code heading} is the section it is from, or empty. {@code labels} say
 * which parts of the text stand under which label. {@code sentences} are given where the source has
 * them, and are the text then.
 */
record ImportedPassage(
    String name,
    String heading,
    String text,
    ImmutableList<Label> labels,
    ImmutableList<String> sentences) {
  /** So long is about an abstract; a longer passage would hide its sentences from the search. */
  private static final int LONGEST = 2_400;

  ImportedPassage {
    checkArgument(!text.isBlank(), "a passage has no text");
  }

  /** A label with the half-open stretch of the text under it, in UTF-16 code units. */
  record Label(String label, int start, int end) {}

  /** A part of a text with the label that it has in its source, or with an empty one. */
  record Part(String label, String text) {}

  /** The parts one below the other. */
  static ImportedPassage ofParts(String name, String heading, List<Part> parts) {
    StringBuilder text = new StringBuilder();
    ImmutableList.Builder<Label> labels = ImmutableList.builder();
    for (Part part : parts) {
      if (part.text().isBlank()) {
        continue;
      }
      if (!text.isEmpty()) {
        text.append('\n');
      }
      int start = text.length();
      text.append(part.text().strip());
      if (!part.label().isBlank()) {
        labels.add(new Label(part.label().strip(), start, text.length()));
      }
    }
    return new ImportedPassage(name, heading, text.toString(), labels.build(), ImmutableList.of());
  }

  /** A text without parts. */
  static ImportedPassage of(String name, String heading, String text) {
    return ofParts(name, heading, List.of(new Part("", text)));
  }

  /** A text whose sentences are known. */
  static ImportedPassage ofSentences(List<String> sentences) {
    return new ImportedPassage(
        "", "", String.join(" ", sentences), ImmutableList.of(), ImmutableList.copyOf(sentences));
  }

  /** The paragraphs of a section in passages of whole paragraphs, none needlessly long. */
  static List<ImportedPassage> ofSection(String name, String heading, List<String> paragraphs) {
    List<ImportedPassage> passages = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs) {
      if (!text.isEmpty() && text.length() + paragraph.length() > LONGEST) {
        passages.add(of(numbered(name, passages.size()), heading, text.toString()));
        text.setLength(0);
      }
      if (!paragraph.isBlank()) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph.strip());
      }
    }
    if (!text.isEmpty()) {
      passages.add(of(numbered(name, passages.size()), heading, text.toString()));
    }
    return passages;
  }

  private static String numbered(String name, int before) {
    return before == 0 ? name : name + ":" + (before + 1);
  }
}
