package org.medclaim.judge;

import java.util.List;
import org.medclaim.model.Claim;
import org.medclaim.text.ArticleVoice;

/**
 * What stands around a claim and bears on its verdict.
 *
 * @param cited what the article names as the claim's source
 * @param voice who speaks
 * @param sameSentence the other claims of the claim's sentence, in the order of the text
 */
public record Surroundings(Citations cited, ArticleVoice voice, List<Claim> sameSentence) {
  /** A claim by itself. */
  public static final Surroundings NONE = of(Citations.NONE);

  public Surroundings {
    sameSentence = List.copyOf(sameSentence);
  }

  /** A claim of which no more is known than what the article names as its source. */
  public static Surroundings of(Citations cited) {
    return new Surroundings(cited, ArticleVoice.UNKNOWN, List.of());
  }
}
