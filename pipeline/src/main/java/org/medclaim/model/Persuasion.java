package org.medclaim.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Map;
import java.util.Set;

/**
 * By what the sentences of an article persuade, told by their indexes.
 *
 * @param techniques the sentences that persuade where they stand, each with what it does foremost
 * @param leaning those of running text without quotations that, standing alone, rather persuade
 *     than not; what stands around them counts for nothing here, so that they tell about the
 *     article as a whole
 * @param read how many sentences of running text without quotations were read for it, 0 or more
 */
public record Persuasion(
    Map<Integer, PersuasionTechnique> techniques, Set<Integer> leaning, int read) {
  /** Of an article that nobody has read for it. */
  public static final Persuasion UNREAD = new Persuasion(Map.of(), Set.of(), 0);

  private static final int FEWEST = 3;

  /** One sentence in so many is a large part of a text. */
  private static final int ONE_IN = 5;

  private static final int ONE_IN_WITH_WORDS = 7;

  /** Of a single sentence or a few nobody can say what they are part of. */
  private static final int ENOUGH_TO_TELL = 7;

  /** Keeps its own copies. */
  public Persuasion {
    techniques = Map.copyOf(techniques);
    leaning = Set.copyOf(leaning);
    checkArgument(leaning.size() <= read, "%s sentences lean, of %s read", leaning.size(), read);
  }

  /**
   * True where one sentence in five rather persuades than not, and three at least: so did 24 of 33
   * passages and pages kept apart from training that sell something, and one of 35 others.
   */
  public boolean prevails() {
    return leaning.size() >= FEWEST && leaning.size() * ONE_IN >= read;
  }

  /**
   * True where one sentence in seven rather persuades than not, and three at least: enough where
   * words show a seller, too.
   */
  public boolean isFrequent() {
    return leaning.size() >= FEWEST && leaning.size() * ONE_IN_WITH_WORDS >= read;
  }

  /**
   * True where the article was read for it, is long enough to tell, and fewer than three of its
   * sentences, or fewer than one in seven, lean to it.
   */
  public boolean isSlight() {
    return read >= ENOUGH_TO_TELL && !isFrequent();
  }
}
