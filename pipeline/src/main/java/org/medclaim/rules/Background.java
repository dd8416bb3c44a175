package org.medclaim.rules;

import java.util.Map;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.PersuasionTechnique;

/**
 * What rules need to know beside the words of an article.
 *
 * <p>{@code floorByClaimId} tells what evidence there is for each claim; a claim without an entry
 * is never reported for want of evidence. {@code studies} knows the studies that the text cites.
 * {@code techniqueBySentence} tells by what a sentence persuades, by its index; one without an
 * entry does not.
 */
public record Background(
    Map<String, EvidenceFloor> floorByClaimId,
    StudyRegister studies,
    Map<Integer, PersuasionTechnique> techniqueBySentence,
    Purpose purpose) {
  /** Keeps its own copies. */
  public Background {
    floorByClaimId = Map.copyOf(floorByClaimId);
    techniqueBySentence = Map.copyOf(techniqueBySentence);
  }

  /** Nothing is known but the evidence for each claim. */
  public static Background of(Map<String, EvidenceFloor> floorByClaimId) {
    return new Background(floorByClaimId, StudyRegister.EMPTY, Map.of(), Purpose.DETECT);
  }
}
