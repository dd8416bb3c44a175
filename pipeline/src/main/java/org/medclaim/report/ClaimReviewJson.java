package org.medclaim.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.medclaim.model.Article;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Finding;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Reference;
import org.medclaim.model.Verdict;

/**
 * Writes findings as schema.org ClaimReview objects, one a line, to stand in one JSON-LD graph.
 *
 * <p>A review has an author who answers for it. What nobody has decided on is therefore a draft
 * without an author; what a reviewer accepted carries the reviewer's name and the day; what a
 * reviewer rejected is left out. A claim without enough evidence gets words and no number: a rating
 * of it on a scale from false to true would say what nobody knows.
 */
public final class ClaimReviewJson {
  private ClaimReviewJson() {}

  /** What stands before the first object. */
  public static String head() {
    return "{\"@context\":\"https://schema.org\",\"@graph\":[\n";
  }

  /** What stands behind the last object. */
  public static String tail() {
    return "\n]}\n";
  }

  /** The article's objects in text order, without line ends. */
  public static List<String> lines(CheckedArticle checked, Standings standings) {
    return checked.findings().stream()
        .filter(finding -> !rejected(standings.of(finding.id(), Basis.of(finding))))
        .map(
            finding ->
                line(checked.article(), finding, standings.of(finding.id(), Basis.of(finding))))
        .toList();
  }

  private static boolean rejected(Standing standing) {
    Decision decision = standing.decision();
    return decision != null
        && decision.kind() == DecisionKind.REJECTED
        && standing.reopened().isEmpty();
  }

  private static String line(Article article, Finding finding, Standing standing) {
    return JsonLine.of(
        json -> {
          json.writeStringField("@type", "ClaimReview");
          json.writeStringField("identifier", finding.id());
          json.writeStringField(
              "url", ArticlePage.fileName(article) + "#" + ArticlePanels.anchor(finding.id()));
          json.writeStringField("claimReviewed", finding.claim().text());
          json.writeStringField("reviewBody", finding.assessment().explanation());
          json.writeStringField("inLanguage", "en");
          author(json, standing);
          rating(json, finding.assessment().verdict());
          JsonLine.object(json, "itemReviewed", item -> item(item, article, finding));
          citations(json, finding.assessment().evidence());
        });
  }

  private static void author(JsonGenerator json, Standing standing) throws IOException {
    Decision decision = standing.decision();
    boolean accepted =
        decision != null
            && decision.kind() == DecisionKind.ACCEPTED
            && standing.reopened().isEmpty();
    json.writeStringField("creativeWorkStatus", accepted ? "Reviewed" : "Draft");
    if (accepted && decision != null) {
      JsonLine.object(
          json,
          "author",
          author -> {
            author.writeStringField("@type", "Person");
            author.writeStringField("name", decision.by());
          });
      json.writeStringField("datePublished", decision.day());
    }
  }

  private static void rating(JsonGenerator json, Verdict verdict) throws IOException {
    JsonLine.object(
        json,
        "reviewRating",
        rating -> {
          rating.writeStringField("@type", "Rating");
          rating.writeStringField("alternateName", Wording.verdict(verdict).words());
          if (verdict != Verdict.NOT_ENOUGH_INFO) {
            rating.writeNumberField("ratingValue", ratingOf(verdict));
            rating.writeNumberField("worstRating", 1);
            rating.writeNumberField("bestRating", 5);
          }
        });
  }

  private static int ratingOf(Verdict verdict) {
    return switch (verdict) {
      case REFUTED -> 1;
      case MISLEADING -> 2;
      case NOT_ENOUGH_INFO -> 3;
      case SUPPORTED -> 5;
    };
  }

  private static void item(JsonGenerator json, Article article, Finding finding)
      throws IOException {
    json.writeStringField("@type", "Claim");
    json.writeStringField("text", finding.claim().text());
    JsonLine.object(
        json,
        "appearance",
        work -> {
          work.writeStringField("@type", "CreativeWork");
          work.writeStringField("url", SarifResults.uri(article.path()));
          work.writeStringField("headline", article.title());
        });
  }

  private static void citations(JsonGenerator json, List<JudgedEvidence> evidence)
      throws IOException {
    json.writeArrayFieldStart("citation");
    for (JudgedEvidence judged : evidence) {
      Reference reference = judged.evidence().reference();
      json.writeStartObject();
      json.writeStringField("@type", "CreativeWork");
      json.writeStringField("name", reference.title());
      json.writeStringField("identifier", reference.source());
      Integer year = reference.year();
      if (year != null) {
        json.writeStringField("datePublished", year.toString());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
