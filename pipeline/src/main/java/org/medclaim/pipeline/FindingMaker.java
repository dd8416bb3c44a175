package org.medclaim.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medclaim.judge.OrdinaryCare;
import org.medclaim.judge.TreatmentPromise;
import org.medclaim.model.Article;
import org.medclaim.model.Assessment;
import org.medclaim.model.Claim;
import org.medclaim.model.Finding;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;
import org.medclaim.model.Severity;
import org.medclaim.report.Fingerprint;
import org.medclaim.text.ArticleVoice;

/** Puts a finding together: is it flagged, how grave is it, what is it called. */
final class FindingMaker {
  private final OrdinaryCare care;

  FindingMaker(OrdinaryCare care) {
    this.care = care;
  }

  /** {@code voice} is the article's, made once an article. */
  Finding make(
      Article article,
      ArticleVoice voice,
      Sentence sentence,
      Claim claim,
      Assessment assessment,
      List<RuleFinding> rules) {
    Severity byVerdict = severity(claim, voice, assessment);
    Severity byRules =
        rules.stream()
            .filter(rule -> !rule.isSuppressed())
            .map(RuleFinding::severity)
            .reduce(Severity.NONE, Severity::and);
    boolean flagged =
        byVerdict.compareTo(Severity.WARNING) >= 0 || byRules.compareTo(Severity.WARNING) >= 0;
    return new Finding(
        id(article, claim, 0), sentence, claim, assessment, flagged, byVerdict.and(byRules), rules);
  }

  /** Gives the second and further of equal claims ids of their own, in order of the text. */
  List<Finding> numbered(Article article, List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> numbered = new ArrayList<>();
    for (Finding finding : findings) {
      int before = seen.merge(finding.id(), 1, Integer::sum) - 1;
      numbered.add(
          new Finding(
              id(article, finding.claim(), before),
              finding.sentence(),
              finding.claim(),
              finding.assessment(),
              finding.flagged(),
              finding.severity(),
              finding.rules()));
    }
    return numbered;
  }

  private static String id(Article article, Claim claim, int equalBefore) {
    return Fingerprint.ofClaim(article.path(), claim.text(), equalBefore);
  }

  private Severity severity(Claim claim, ArticleVoice voice, Assessment assessment) {
    return switch (assessment.verdict()) {
      case REFUTED -> Severity.ERROR;
      case MISLEADING -> Severity.WARNING;
      case NOT_ENOUGH_INFO ->
          TreatmentPromise.isMade(claim, voice, care.covers(claim, voice, assessment.floor()))
              ? Severity.WARNING
              : Severity.INFO;
      case SUPPORTED -> Severity.NONE;
    };
  }
}
