package org.medclaim.rules;

import java.util.Map;
import org.medclaim.model.EvidenceFloor;

/**
 * What rules need to know beside the words of an article.
 *
 * <p>{@code floorByClaimId} tells what evidence there is for each claim; a claim without an entry
 * is never reported for want of evidence. {@code studies} knows the studies that the text cites.
 */
public record Background(
    Map<String, EvidenceFloor> floorByClaimId, StudyRegister studies, Purpose purpose) {
  /** Keeps its own copy of the floors. */
  public Background {
    floorByClaimId = Map.copyOf(floorByClaimId);
  }

  /** Nothing is known but the evidence for each claim. */
  public static Background of(Map<String, EvidenceFloor> floorByClaimId) {
    return new Background(floorByClaimId, StudyRegister.EMPTY, Purpose.DETECT);
  }
}
