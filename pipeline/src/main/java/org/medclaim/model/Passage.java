package org.medclaim.model;

import java.io.Serializable;
import java.util.List;

/** A passage of an imported document; {@code sentences} are the ones retrieved for the claim. */
public record Passage(
    String id, Pico pico, Verification verification, List<String> sentences, String sentence)
    implements EvidenceContent, Serializable {
  public Passage {
    sentences = List.copyOf(sentences);
  }
}
