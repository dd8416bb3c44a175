package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.List;

/**
 * A checkable statement in one sentence.
 *
 * <p>{@code checkworthiness} is the probability, 0 to 1, that a reader could act on it and a
 * reference could confirm or contradict it. {@code mentions} are the concepts that {@code pico} was
 * made of, those carried over from outside the sentence included. All spans point into the
 * article's text; lists are in text order.
 */
public record Claim(
    String id,
    int sentenceIndex,
    Span span,
    String text,
    List<ClaimType> types,
    double checkworthiness,
    Pico pico,
    List<Mention> mentions,
    List<Quantity> quantities,
    List<Qualifier> qualifiers,
    List<Cue> cues)
    implements Serializable {
  public Claim {
    checkArgument(!types.isEmpty(), "a claim without a type: %s", text);
    checkArgument(
        checkworthiness >= 0 && checkworthiness <= 1, "not a probability: %s", checkworthiness);
    types = List.copyOf(types);
    mentions = List.copyOf(mentions);
    quantities = List.copyOf(quantities);
    qualifiers = List.copyOf(qualifiers);
    cues = List.copyOf(cues);
  }

  /** The same claim about another question. */
  public Claim withPico(Pico newPico) {
    return new Claim(
        id,
        sentenceIndex,
        span,
        text,
        types,
        checkworthiness,
        newPico,
        mentions,
        quantities,
        qualifiers,
        cues);
  }

  /** True where one of its types is the given one. */
  public boolean is(ClaimType type) {
    return types.contains(type);
  }

  /** True where its wording has such a cue. */
  public boolean has(CueKind kind) {
    return cues.stream().anyMatch(cue -> cue.kind() == kind);
  }

  /** True where it is so qualified. */
  public boolean has(QualifierKind kind) {
    return qualifiers.stream().anyMatch(qualifier -> qualifier.kind() == kind);
  }
}
