package org.medclaim.judge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.StanceReading;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Passage;
import org.medclaim.model.Reason;
import org.medclaim.model.Stance;
import org.medclaim.model.Verdict;
import org.medclaim.terms.Terminology;

/**
 * Lets a model read imported passages, where nothing that people curated bears on a claim.
 *
 * <p>Only passages count that name the claim's treatment, disease and outcome, as far as the claim
 * names them; retracted ones do not. Below its bound of error the model abstains. To refute takes
 * two sources, since the model's high confidence was not borne out on other sets; passages that
 * disagree are shown as a conflict. Shown are the sentences that the model itself, reading them one
 * by one, finds to bear on the claim, the most telling first. What rests on reading alone is never
 * HIGH, and on a single source always LOW.
 */
final class PassagesJudge {
  private static final double MOST_OF_ONE = 0.65;
  private static final double MOST_OF_SEVERAL = 0.8;
  private static final double CONFLICT = 0.5;

  private final PicoMatcher matcher;
  private final StanceReading reading;

  PassagesJudge(Terminology terms, StanceReading reading) {
    this.matcher = new PicoMatcher(terms);
    this.reading = reading;
  }

  /** What the passages say of the claim; empty where the model may not say. */
  Optional<Opinion> judge(Claim claim, List<Evidence> evidence) {
    List<JudgedEvidence> supporting = new ArrayList<>();
    List<JudgedEvidence> refuting = new ArrayList<>();
    for (Evidence piece : evidence) {
      if (piece.content() instanceof Passage passage && answers(claim, piece, passage)) {
        StanceProbabilities said = reading.read(claim.text(), passage.sentences());
        Stance stance = reading.stated(said);
        if (stance != Stance.NEUTRAL) {
          List<Integer> shown = reading.rationale(claim.text(), passage.sentences());
          (stance == Stance.SUPPORTS ? supporting : refuting)
              .add(
                  new JudgedEvidence(
                      new Evidence(piece.reference(), passage.only(shown), piece.score()),
                      stance,
                      said.of(stance),
                      shown.stream().map(passage.sentences()::get).toList(),
                      ""));
        }
      }
    }
    if (!supporting.isEmpty() && !refuting.isEmpty()) {
      return Optional.of(conflict(supporting, refuting));
    }
    if (!refuting.isEmpty()) {
      return sources(refuting) > 1
          ? Optional.of(agreed(Verdict.REFUTED, Reason.EVIDENCE_CONTRADICTS, refuting))
          : Optional.empty();
    }
    return supporting.isEmpty()
        ? Optional.empty()
        : Optional.of(agreed(Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, supporting));
  }

  /** Whether the passage is about all that the claim is about, as far as both can be told. */
  private boolean answers(Claim claim, Evidence piece, Passage passage) {
    boolean named = !claim.pico().intervention().isEmpty() || !claim.pico().population().isEmpty();
    if (!named || piece.reference().retracted()) {
      return false;
    }
    PicoMatch match = matcher.match(claim.pico(), passage.pico(), "");
    return match.applies()
        && isNamed(claim.pico().intervention(), match.intervention())
        && isNamed(claim.pico().population(), match.condition())
        && isNamed(claim.pico().outcome(), match.outcome());
  }

  private static boolean isNamed(List<String> claimed, Directness directness) {
    return claimed.isEmpty() || directness.applies() && directness != Directness.UNSTATED;
  }

  private static Opinion agreed(Verdict verdict, Reason reason, List<JudgedEvidence> evidence) {
    double surest = evidence.stream().mapToDouble(JudgedEvidence::probability).max().orElse(0);
    double most = sources(evidence) > 1 ? MOST_OF_SEVERAL : MOST_OF_ONE;
    String does = verdict == Verdict.SUPPORTED ? "supporting" : "contradicting";
    return new Opinion(
        verdict,
        List.of(reason),
        Math.min(surest, most),
        evidence,
        "No curated record bears on this claim. "
            + read(evidence.get(0))
            + " A language model read this as "
            + does
            + " the claim"
            + (sources(evidence) > 1 ? ", and " + others(evidence) + " likewise" : "")
            + "; compare the wording before relying on it.");
  }

  private static Opinion conflict(List<JudgedEvidence> supporting, List<JudgedEvidence> refuting) {
    List<JudgedEvidence> both = new ArrayList<>(supporting);
    both.addAll(refuting);
    return new Opinion(
        Verdict.NOT_ENOUGH_INFO,
        List.of(Reason.EVIDENCE_CONFLICTS),
        CONFLICT,
        both,
        "No curated record bears on this claim, and a language model read the passages found as"
            + " disagreeing. For it: "
            + read(supporting.get(0))
            + " Against it: "
            + read(refuting.get(0)));
  }

  private static String others(List<JudgedEvidence> evidence) {
    int others = sources(evidence) - 1;
    return others == 1 ? "one other source" : others + " other sources";
  }

  /** Papers of one trial are one source. */
  private static int sources(List<JudgedEvidence> evidence) {
    Set<String> sources = new HashSet<>();
    for (JudgedEvidence one : evidence) {
      String trial = one.evidence().reference().trial();
      sources.add(trial.isEmpty() ? one.evidence().reference().id() : trial);
    }
    return sources.size();
  }

  private static String read(JudgedEvidence judged) {
    String sentence = judged.rationale().isEmpty() ? "" : judged.rationale().get(0).strip();
    return Wording.source(judged.evidence().reference()) + " says: \u201c" + sentence + "\u201d";
  }
}
