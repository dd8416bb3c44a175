package org.medclaim.rules;

import java.util.Map;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Persuasion;

/**
 * What rules need to know beside the words of an article.
 *
 * <p>{@code floorByClaimId} tells what evidence there is for each claim; a claim without an entry
 * is never reported for want of evidence. {@code studies} knows the studies that the text cites.
 * {@code persuasion} tells by what its sentences persuade.
 */
public record Background(
    Map<String, EvidenceFloor> floorByClaimId,
    StudyRegister studies,
    Persuasion persuasion,
    Purpose purpose) {
  /** Keeps its own copy. */
  public Background {
    floorByClaimId = Map.copyOf(floorByClaimId);
  }

  /** Nothing is known but the evidence for each claim. */
  public static Background of(Map<String, EvidenceFloor> floorByClaimId) {
    return new Background(floorByClaimId, StudyRegister.EMPTY, Persuasion.UNREAD, Purpose.DETECT);
  }
}
