package org.medclaim.judge;

import java.util.List;
import org.medclaim.model.Claim;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.terms.OrdinaryTreatments;
import org.medclaim.terms.Terminology;
import org.medclaim.text.ArticleVoice;

/**
 * Tells whether a claim is about treatments that ordinary medicine uses.
 *
 * <p>A page for patients may say of a tablet or an operation what it is for without promising
 * anything. That says nothing of whether it is right: claims that evidence speaks against are found
 * by their verdict.
 */
public final class OrdinaryCare {
  private final OrdinaryTreatments ordinary;

  /** Reads kinds of treatment from this terminology. */
  public OrdinaryCare(Terminology terms) {
    this.ordinary = new OrdinaryTreatments(terms);
  }

  /**
   * True where every treatment that the claim names is ordinary, or approved for its disease as
   * {@code floor} says; false where it names none. What somebody offers is ordinary only in a
   * disease in which it was tested: a drug can be sold for another.
   */
  public boolean covers(Claim claim, ArticleVoice voice, EvidenceFloor floor) {
    List<String> treatments = claim.pico().intervention();
    if (!floor.approvedIn().isEmpty()) {
      return true;
    }
    return !treatments.isEmpty()
        && treatments.stream().allMatch(ordinary::contains)
        && (voice != ArticleVoice.OFFERS || floor.controlledHuman());
  }
}
