package org.medclaim.terms;

import com.google.common.collect.ImmutableSet;

/**
 * Tells which treatments ordinary medicine uses: medicines, vaccines, surgery and their like.
 *
 * <p>Being ordinary says nothing of whether a treatment helps in a disease. Medicines for parasites
 * are left out, since they are mostly sold for something else.
 */
public final class OrdinaryTreatments {
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
  public OrdinaryTreatments(Terminology terms) {
    this.terms = terms;
  }

  /** True where the concept with this id is an ordinary treatment. */
  public boolean contains(String concept) {
    return ORDINARY.stream().anyMatch(kind -> terms.isA(concept, kind))
        && NOT_ORDINARY.stream().noneMatch(kind -> terms.isA(concept, kind));
  }

  /** The kinds of treatment that this goes by, all of them concepts of the curated terminology. */
  public static ImmutableSet<String> kinds() {
    return ImmutableSet.<String>builder().addAll(ORDINARY).addAll(NOT_ORDINARY).build();
  }
}
