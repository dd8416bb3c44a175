package org.medclaim.rules;

import java.util.Optional;

/** What is on record of studies, by the identifiers that texts cite. */
@FunctionalInterface
public interface StudyRegister {
  /** A register that knows nothing. */
  StudyRegister EMPTY = identifier -> Optional.empty();

  /**
   * The study with this identifier, written {@code PMID:123}, {@code NCT:NCT01234567} or {@code
   * DOI:10.1000/1} in lower case after the colon for a DOI; empty where it is not on record.
   */
  Optional<CitedStudy> find(String identifier);
}
