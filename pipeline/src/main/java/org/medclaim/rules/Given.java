package org.medclaim.rules;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medclaim.model.ClaimType;
import org.medclaim.model.CueKind;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.QuantityKind;

/**
 * The claim that an example assumes, so that rules are tested without the room that extracts
 * claims.
 *
 * <p>Concepts are listed with everything above them that a rule could ask for: example runs know no
 * terminology. The intervention is {@code intervention}; {@code concepts} are other concepts.
 * {@code studies} are those on record, by identifier. {@code technique} is what the sentence is
 * assumed to persuade by.
 */
record Given(
    ImmutableList<ClaimType> types,
    ImmutableList<CueKind> cues,
    List<String> measures,
    ImmutableList<QuantityKind> quantities,
    List<String> intervention,
    List<String> concepts,
    ImmutableList<QualifierKind> qualifiers,
    EvidenceFloor floor,
    Map<String, CitedStudy> studies,
    Optional<PersuasionTechnique> technique) {
  /** Keeps its own copy of the studies. */
  Given {
    studies = Map.copyOf(studies);
  }
}
