package org.medclaim.rules;

import java.util.List;

/**
 * The rules of one jurisdiction or one body of guidance.
 *
 * <p>{@code jurisdiction} is US, EU, UK, CN or INT (any). {@code checked} tells in words who held
 * the rules against the instruments, and how.
 */
public record Pack(
    String id,
    String title,
    String jurisdiction,
    List<String> instruments,
    Audience audience,
    Validity validity,
    String source,
    String checked) {
  /** Keeps its own copy of the instruments. */
  public Pack {
    instruments = List.copyOf(instruments);
  }
}
