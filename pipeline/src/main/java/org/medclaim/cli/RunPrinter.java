package org.medclaim.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medclaim.model.Verdict;
import org.medclaim.report.ArticleSummary;
import org.medclaim.report.RunSummary;

/** Tells on the terminal what a run found. */
final class RunPrinter {
  private RunPrinter() {}

  /** Tells what a run found. */
  static void print(Console console, RunSummary summary) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    int claims = 0;
    int flagged = 0;
    int ruleFindings = 0;
    for (ArticleSummary article : summary.articles()) {
      article.verdicts().forEach((verdict, n) -> verdicts.merge(verdict, n, Integer::sum));
      claims += article.claims();
      flagged += article.flagged();
      ruleFindings += article.ruleFindings();
    }
    console.result(
        Counted.of(summary.articles().size(), "article")
            + " checked, "
            + summary.rejected().size()
            + " rejected; "
            + Counted.of(claims, "claim")
            + ", "
            + flagged
            + " flagged; "
            + Counted.of(ruleFindings, "rule finding"));
    console.result(
        "  refuted "
            + count(verdicts, Verdict.REFUTED)
            + ", misleading "
            + count(verdicts, Verdict.MISLEADING)
            + ", not enough information "
            + count(verdicts, Verdict.NOT_ENOUGH_INFO)
            + ", supported "
            + count(verdicts, Verdict.SUPPORTED));
    printReview(console, summary);
    if (summary.ledger().claimsWithoutHit() > 0) {
      console.result(
          "  "
              + Counted.of(summary.ledger().claimsWithoutHit(), "claim")
              + " found nothing at all in the evidence base");
    }
  }

  /** Where the report is. */
  static String report(Path out, List<String> formats) {
    return "report: "
        + out.resolve("latest").resolve(formats.contains("html") ? "index.html" : "findings.jsonl");
  }

  private static void printReview(Console console, RunSummary summary) {
    int settled = 0;
    int fresh = 0;
    int updated = 0;
    int reopened = 0;
    int absent = 0;
    for (ArticleSummary article : summary.articles()) {
      settled += article.flagged() - article.review().flagged();
      fresh += article.review().fresh();
      updated += article.review().updated();
      reopened += article.review().reopened();
      absent += article.review().absent();
    }
    if (summary.compared()) {
      console.result(
          "  since the run before: "
              + fresh
              + " new, "
              + updated
              + " changed, "
              + absent
              + " gone");
    }
    if (settled > 0) {
      console.result("  " + settled + " flagged, but settled by reviewers");
    }
    if (reopened > 0) {
      console.result(
          "  "
              + Counted.of(reopened, "decision")
              + " opened again: what was decided on has changed");
    }
  }

  private static int count(Map<Verdict, Integer> verdicts, Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }
}
