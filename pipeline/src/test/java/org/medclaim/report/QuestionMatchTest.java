package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.medclaim.report.ArticleBuilder.article;
import static org.medclaim.report.EvidenceBuilder.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Bound;
import org.medclaim.model.Claim;
import org.medclaim.model.EvidenceContent;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Stance;
import org.medclaim.model.StatementKind;

/** The claim's question beside the evidence's: what is not said is no difference. */
class QuestionMatchTest {
  private static final Kinship KINSHIP =
      new Kinship() {
        private final Map<String, String> parents =
            Map.of("lupus-nephritis", "lupus", "japan", "asia");

        @Override
        public boolean isA(String concept, String ancestor) {
          return concept.equals(ancestor) || ancestor.equals(parents.get(concept));
        }

        @Override
        public Sort sort(String concept) {
          return switch (concept) {
            case "women", "men", "adults" -> Sort.PEOPLE;
            case "japan", "asia", "us", "world" -> Sort.PLACE;
            default -> Sort.OTHER;
          };
        }

        @Override
        public List<String> placesIn(String words) {
          return words.equals("United States") ? List.of("us") : List.of();
        }
      };

  private static Claim claim(List<String> population) {
    return article("a.txt", "T")
        .paragraph("Half of them recover.")
        .claim(
            "Half of them recover",
            told ->
                told.about(population, List.of("belimumab"), List.of())
                    .figure(
                        "Half",
                        QuantityKind.PROPORTION,
                        Bound.EXACT,
                        "50",
                        "50",
                        "%",
                        "overall-response"))
        .build()
        .findings()
        .get(0)
        .claim();
  }

  private static EvidenceContent figure(List<String> population, String region, String measure) {
    return source("x", "A trial")
        .about(population, List.of("belimumab"))
        .in(region, "")
        .figure(Stance.NEUTRAL, measure, "52", "52", "%", "It says.", "")
        .evidence()
        .content();
  }

  private static List<String> told(Claim claim, EvidenceContent content) {
    List<String> told = new ArrayList<>();
    QuestionMatch.of(claim, content, KINSHIP)
        .forEach(part -> told.add(part.part() + " " + part.relation()));
    return told;
  }

  @Test
  void whatBothSayIsCompared() {
    assertEquals(
        List.of("Disease SAME", "Treatment SAME", "Measure SAME"),
        told(claim(List.of("lupus")), figure(List.of("lupus"), "", "overall-response")));
    assertEquals(
        List.of("Disease EVIDENCE_WIDER", "Treatment SAME", "Measure DIFFERENT"),
        told(claim(List.of("lupus-nephritis")), figure(List.of("lupus"), "", "remission")));
    assertEquals(
        List.of("Disease EVIDENCE_NARROWER", "Treatment SAME", "Measure SAME"),
        told(claim(List.of("lupus")), figure(List.of("lupus-nephritis"), "", "overall-response")));
  }

  @Test
  void aPlaceThatOneSideDoesNotNameIsNoDifference() {
    assertEquals(
        List.of("Disease SAME", "Place EVIDENCE_SILENT", "Treatment SAME", "Measure SAME"),
        told(claim(List.of("lupus", "japan")), figure(List.of("lupus"), "", "overall-response")));
    assertEquals(
        List.of("Disease SAME", "Place CLAIM_SILENT", "Treatment SAME", "Measure SAME"),
        told(claim(List.of("lupus")), figure(List.of("lupus", "us"), "", "overall-response")));
  }

  @Test
  void aFiguresPlaceIsReadFromItsWordsToo() {
    assertEquals(
        List.of("Disease SAME", "Place DIFFERENT", "Treatment SAME", "Measure SAME"),
        told(
            claim(List.of("lupus", "japan")),
            figure(List.of("lupus"), "United States", "overall-response")));
    assertEquals(
        "Place EVIDENCE_WIDER",
        told(
                claim(List.of("lupus", "japan")),
                figure(List.of("lupus", "world"), "", "overall-response"))
            .get(1));
  }

  @Test
  void peopleOverlapUnlessTheyAreOpposites() {
    assertEquals(
        "People MAY_OVERLAP",
        told(claim(List.of("women")), figure(List.of("adults"), "", "overall-response")).get(0));
    assertEquals(
        "People DIFFERENT",
        told(claim(List.of("women")), figure(List.of("men"), "", "overall-response")).get(0));
  }

  @Test
  void aStatementHasNoMeasureAndAnyConditionIsWider() {
    EvidenceContent statement =
        source("x", "A warning")
            .about(List.of("any-condition"), List.of("belimumab"))
            .statement(Stance.REFUTES, StatementKind.UNPROVEN, "Nobody has shown it.")
            .evidence()
            .content();
    assertEquals(
        List.of("Disease EVIDENCE_WIDER", "Treatment SAME"),
        told(claim(List.of("lupus")), statement));
  }
}
