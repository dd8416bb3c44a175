package org.medclaim.rules;

import java.util.List;
import java.util.Optional;

/**
 * The rules of one jurisdiction or one body of guidance.
 *
 * <p>{@code jurisdiction} is US, EU, UK, CN or INT (any). {@code checked} tells in words who
 * answers for the pack as a whole and what it leaves out.
 */
public record Pack(
    String id, String title, String jurisdiction, List<Instrument> instruments, String checked) {
  /** Keeps its own copy of the instruments. */
  public Pack {
    instruments = List.copyOf(instruments);
  }

  /** The instrument of that id. */
  Optional<Instrument> instrument(String instrumentId) {
    return instruments.stream().filter(one -> one.id().equals(instrumentId)).findFirst();
  }
}
