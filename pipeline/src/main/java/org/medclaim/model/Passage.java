package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A passage of an imported document, sentence by sentence.
 *
 * <p>{@code sentence} is the one that shares most with the claim it was retrieved for. {@code
 * headings} are the heading or label that each of {@code sentences} stands under, empty where the
 * source has none. {@code notices} are corrections, retractions and concerns about the document, in
 * words. {@code n} is the number of people that the source itself gives, null where it gives none.
 */
public record Passage(
    String id,
    Pico pico,
    Verification verification,
    List<String> sentences,
    String sentence,
    List<String> headings,
    List<String> notices,
    @Nullable Integer n)
    implements EvidenceContent, Serializable {
  public Passage {
    sentences = List.copyOf(sentences);
    headings = List.copyOf(headings);
    notices = List.copyOf(notices);
    checkArgument(
        headings.size() == sentences.size(),
        "%s headings for %s sentences",
        headings.size(),
        sentences.size());
  }

  /** The headings that the sentences stand under, each once, or empty. */
  public String section() {
    return headings.stream()
        .distinct()
        .filter(heading -> !heading.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** The same passage with only those of its sentences that have these numbers, in its order. */
  public Passage only(Collection<Integer> numbers) {
    List<Integer> kept = numbers.stream().sorted().toList();
    return new Passage(
        id,
        pico,
        verification,
        kept.stream().map(sentences::get).toList(),
        sentence,
        kept.stream().map(headings::get).toList(),
        notices,
        n);
  }
}
