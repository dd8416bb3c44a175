package org.medclaim.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage of an imported document; {@code sentences} are the ones retrieved for the claim.
 *
 * <p>{@code section} is the heading or label that these stand under, empty where the source has
 * none. {@code notices} are corrections, retractions and concerns about the document, in words.
 * {@code n} is the number of people that the source itself gives, null where it gives none.
 */
public record Passage(
    String id,
    Pico pico,
    Verification verification,
    List<String> sentences,
    String sentence,
    String section,
    List<String> notices,
    @Nullable Integer n)
    implements EvidenceContent, Serializable {
  public Passage {
    sentences = List.copyOf(sentences);
    notices = List.copyOf(notices);
  }
}
