package org.medclaim.terms;

import java.util.List;

/**
 * A term of another terminology, as it was imported.
 *
 * <p>{@code id} is its own, {@code TYPE:value}; {@code parents} and {@code ids} are of that form
 * too.
 */
public record ImportedTerm(
    String id,
    ConceptKind kind,
    String name,
    List<String> synonyms,
    List<String> parents,
    List<String> ids) {
  public ImportedTerm {
    synonyms = List.copyOf(synonyms);
    parents = List.copyOf(parents);
    ids = List.copyOf(ids);
  }
}
