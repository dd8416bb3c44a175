package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

  /** True where its own sentence, not only the text around it, names one of the concepts. */
  public boolean namesInSentence(Collection<String> conceptIds) {
    return mentions.stream()
        .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
        .anyMatch(mention -> conceptIds.contains(mention.conceptId()));
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

  /**
   * What stands between two places of the article that lie in this claim; nothing where they
   * overlap, and empty where one of them is not in the claim but in the rest of its sentence.
   */
  public Optional<String> between(Span one, Span other) {
    int from = Math.min(one.end(), other.end()) - span.start();
    int to = Math.max(one.start(), other.start()) - span.start();
    return from < 0 || to > text.length()
        ? Optional.empty()
        : Optional.of(from >= to ? "" : text.substring(from, to));
  }
}
