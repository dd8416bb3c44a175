package org.medclaim.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.medclaim.model.Evidence;
import org.medclaim.model.Passage;
import org.medclaim.model.Reference;
import org.medclaim.rules.CitedStudy;
import org.medclaim.rules.StudyRegister;

/**
 * What the evidence base knows of studies by their identifiers: the curated references, and the
 * documents that were found for an article's own claims.
 *
 * <p>A study that neither names is not on record, which is no complaint about it. Immutable.
 */
final class CitedStudies implements StudyRegister {
  /** How the importer of trial registers begins the sentence on a trial's status. */
  private static final String STATUS = "Status: ";

  private final Map<String, CitedStudy> byIdentifier;

  private CitedStudies(Map<String, CitedStudy> byIdentifier) {
    this.byIdentifier = Map.copyOf(byIdentifier);
  }

  /** A register of these references. */
  static CitedStudies of(Collection<Reference> references) {
    Map<String, CitedStudy> studies = new HashMap<>();
    references.forEach(reference -> put(studies, reference, ""));
    return new CitedStudies(studies);
  }

  /** The same register with what was found for claims. */
  CitedStudies with(List<Evidence> evidence) {
    Map<String, CitedStudy> studies = new HashMap<>();
    for (Evidence piece : evidence) {
      put(studies, piece.reference(), status(piece));
    }
    byIdentifier.forEach(studies::putIfAbsent);
    return new CitedStudies(studies);
  }

  @Override
  public Optional<CitedStudy> find(String identifier) {
    return Optional.ofNullable(byIdentifier.get(identifier));
  }

  private static void put(Map<String, CitedStudy> studies, Reference reference, String status) {
    CitedStudy study = new CitedStudy(reference.design(), reference.retracted(), status);
    for (String identifier : reference.identifiers()) {
      String key =
          identifier.startsWith("DOI:")
              ? "DOI:" + identifier.substring(4).toLowerCase(Locale.ROOT)
              : identifier;
      // Several passages of one document: what one of them tells, the others may leave out.
      studies.merge(key, study, (one, other) -> one.status().isEmpty() ? other : one);
    }
  }

  private static String status(Evidence piece) {
    return piece.content() instanceof Passage passage
        ? passage.sentences().stream()
            .filter(sentence -> sentence.startsWith(STATUS))
            .map(sentence -> sentence.substring(STATUS.length()).replaceFirst("\\.$", ""))
            .findFirst()
            .orElse("")
        : "";
  }
}
