package org.medclaim.model;

import java.util.Map;
import java.util.Set;

/**
 * By what the sentences of an article persuade, told by their indexes.
 *
 * @param techniques the sentences that persuade where they stand, each with what it does foremost
 * @param leaning those of running text that, standing alone, rather persuade than not; what stands
 *     around them counts for nothing here, so that they tell about the article as a whole
 * @param read how many sentences of running text were read for it, 0 or more
 */
public record Persuasion(
    Map<Integer, PersuasionTechnique> techniques, Set<Integer> leaning, int read) {
  /** Of an article that nobody has read for it. */
  public static final Persuasion UNREAD = new Persuasion(Map.of(), Set.of(), 0);

  /** Keeps its own copies. */
  public Persuasion {
    techniques = Map.copyOf(techniques);
    leaning = Set.copyOf(leaning);
  }
}
