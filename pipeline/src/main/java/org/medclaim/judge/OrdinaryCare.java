package org.medclaim.judge;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import org.medclaim.model.Claim;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.terms.Terminology;

/**
 * Tells whether a claim is about treatments that ordinary medicine uses.
 *
 * <p>A page for patients may say of a tablet or an operation what it is for without promising
 * anything. That says nothing of whether it is right: claims that evidence speaks against are found
 * by their verdict. Medicines for parasites are left out, since they are mostly sold for something
 * else.
 */
public final class OrdinaryCare {
  private static final ImmutableSet<String> ORDINARY =
      ImmutableSet.of(
          "drug-treatment",
          "antibiotic",
          "antiviral-drug",
          "antidiabetic-drug",
          "antidepressant",
          "lipid-lowering-drug",
          "painkiller",
          "antihypertensives",
          "anticoagulants",
          "vaccine",
          "surgery",
          "chemotherapy",
          "radiotherapy",
          "targeted-therapy",
          "endocrine-therapy",
          "immune-checkpoint-inhibitor",
          "car-t-cell-therapy",
          "haematopoietic-stem-cell-transplantation",
          "hormone-replacement-therapy");

  private static final ImmutableSet<String> NOT_ORDINARY =
      ImmutableSet.of(
          "alternative-medicine",
          "complementary-medicine",
          "dietary-supplement",
          "unproven-cell-therapy",
          "anti-ageing-treatment",
          "peptide-therapy",
          "exosome-therapy");

  private final Terminology terms;

  /** Reads kinds of treatment from this terminology. */
  public OrdinaryCare(Terminology terms) {
    this.terms = terms;
  }

  /**
   * True where every treatment that the claim names is ordinary, or approved for its disease as
   * {@code floor} says; false where it names none.
   */
  public boolean covers(Claim claim, EvidenceFloor floor) {
    List<String> treatments = claim.pico().intervention();
    return !treatments.isEmpty()
        && (!floor.approvedIn().isEmpty() || treatments.stream().allMatch(this::isOrdinary));
  }

  private boolean isOrdinary(String treatment) {
    return ORDINARY.stream().anyMatch(kind -> terms.isA(treatment, kind))
        && NOT_ORDINARY.stream().noneMatch(kind -> terms.isA(treatment, kind));
  }

  /** The kinds of treatment that this names, all of them concepts of the terminology. */
  static ImmutableSet<String> kinds() {
    return ImmutableSet.<String>builder().addAll(ORDINARY).addAll(NOT_ORDINARY).build();
  }
}
