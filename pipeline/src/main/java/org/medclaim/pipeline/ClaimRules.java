package org.medclaim.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medclaim.model.Claim;
import org.medclaim.model.RuleFinding;

/** Says which claim each rule finding belongs to. */
final class ClaimRules {
  private ClaimRules() {}

  /**
   * Rule findings by claim id.
   *
   * <p>A finding belongs to every claim that its span touches; touching none, to the first claim of
   * its sentence; in a sentence without claims, to none.
   */
  static Map<String, List<RuleFinding>> assign(List<Claim> claims, List<RuleFinding> findings) {
    Map<String, List<RuleFinding>> byClaim = new HashMap<>();
    for (RuleFinding finding : findings) {
      List<Claim> sameSentence =
          claims.stream()
              .filter(claim -> claim.sentenceIndex() == finding.sentenceIndex())
              .toList();
      List<Claim> touched =
          sameSentence.stream().filter(claim -> claim.span().overlaps(finding.span())).toList();
      Optional<Claim> first = sameSentence.stream().findFirst();
      for (Claim claim : touched.isEmpty() ? first.stream().toList() : touched) {
        byClaim.computeIfAbsent(claim.id(), unused -> new ArrayList<>()).add(finding);
      }
    }
    return byClaim;
  }
}
