package org.medclaim.judge;

import java.util.HashSet;
import java.util.Set;
import org.medclaim.model.Claim;
import org.medclaim.model.Statement;

/**
 * Whether an error on record is of more than the claim says, so that its being one tells nothing of
 * the claim.
 *
 * <p>That herbs do not cure a disease within days says nothing against its being cured, and that it
 * is not the most common cancer of adults nothing against its befalling them.
 */
final class NarrowerError {
  /** So many words, and so large a part of an error, are much that a claim does not speak of. */
  private static final int FEW = 3;

  private static final double MOST_OF = 0.6;

  private NarrowerError() {}

  /** True where the statement names an error that compares or says what the claim does not. */
  static boolean isIn(Claim claim, Statement statement) {
    if (!Agreement.isBelief(statement.sentence())) {
      return false;
    }
    String error = Agreement.believed(statement.sentence());
    Set<String> unsaid = new HashSet<>(TellingWords.roots(error));
    int all = unsaid.size();
    unsaid.removeAll(TellingWords.roots(claim.text()));
    return unsaid.size() >= Math.max(FEW, MOST_OF * all)
        || ComparedWith.isOnlyIn(error, claim.text());
  }
}
