package org.medclaim.text;

import java.util.List;

/**
 * A source that a sentence points to.
 *
 * <p>{@code mark} is how the sentence points to it, such as "[2]" or "PMID 36821768"; {@code entry}
 * is the line of the article's list of references, empty where there is none; {@code identifiers}
 * have the form {@code TYPE:value} (PMID, PMC, DOI, NCT).
 */
public record CitedSource(String mark, String entry, List<String> identifiers) {
  public CitedSource {
    identifiers = List.copyOf(identifiers);
  }

  /** True where the article tells what the source is; a bare number tells nothing. */
  public boolean isNamed() {
    return !entry.isEmpty() || !identifiers.isEmpty();
  }
}
