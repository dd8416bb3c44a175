package org.medclaim.corpus;

import java.util.List;
import java.util.Optional;
import org.medclaim.terms.ConceptKind;

/**
 * A term as its source has it.
 *
 * <p>{@code place} is {@code path:line}; {@code kind} is empty where the source does not tell.
 */
record SourceTerm(
    String place,
    String id,
    String name,
    List<String> synonyms,
    List<String> parents,
    List<String> ids,
    Optional<ConceptKind> kind,
    boolean obsolete) {
  SourceTerm {
    synonyms = List.copyOf(synonyms);
    parents = List.copyOf(parents);
    ids = List.copyOf(ids);
  }
}
