package org.medclaim.extract;

import java.util.List;
import org.medclaim.model.Claim;
import org.medclaim.model.Sentence;

/** The sentences of an article and the claims in them, both in text order. */
public record Extraction(List<Sentence> sentences, List<Claim> claims) {
  public Extraction {
    sentences = List.copyOf(sentences);
    claims = List.copyOf(claims);
  }
}
