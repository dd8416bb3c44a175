package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Stance;
import org.medclaim.model.StudyDesign;
import org.medclaim.report.view.PanelView;

class EvidenceCardsTest {
  @ParameterizedTest
  @CsvSource({
    "PMID:36821768, PMID 36821768, https://pubmed.ncbi.nlm.nih.gov/36821768/",
    "NCT:NCT02348216, NCT02348216, https://clinicaltrials.gov/study/NCT02348216",
    "PMC:PMC9933169, PMC9933169, https://pmc.ncbi.nlm.nih.gov/articles/PMC9933169/",
    "PMC:9933169, PMC 9933169, https://pmc.ncbi.nlm.nih.gov/articles/PMC9933169/",
    "DOI:10.1093/rheumatology/kex260, DOI 10.1093/rheumatology/kex260, https://doi.org/10.1093/rheumatology/kex260",
    "DOI:10.1002/(SICI)1<2::AID>3.0.CO;2-#, DOI 10.1002/(SICI)1<2::AID>3.0.CO;2-#, https://doi.org/10.1002/(SICI)1%3C2::AID%3E3.0.CO;2-%23",
    "ISBN:9780123456789, ISBN 9780123456789, ''",
    "PMID:1/../evil, PMID 1/../evil, ''",
    "javascript:alert(1), javascript alert(1), ''",
    "no identifier, no identifier, ''",
  })
  void linksOnlyWhatIsWellFormed(String identifier, String text, String href) {
    assertEquals(new PanelView.Link(text, href), EvidenceCards.link(identifier));
  }

  @Test
  void figureIsToldWithIntervalAndOtherArm() {
    PanelView.Evidence card =
        new EvidenceCards(Reports::name)
            .card(
                EvidenceBuilder.source("x", "A trial")
                    .of(StudyDesign.RANDOMISED_TRIAL, 2020, "PMID:1")
                    .between("41", "62")
                    .against("30")
                    .people(1093)
                    .figure(Stance.REFUTES, "overall-response", "52", "52", "%", "It says.", ""),
                List.of());
    assertEquals(
        List.of("Overall response: 52% (95% CI 41 to 62) against 30% in the other arm"),
        card.details());
    assertEquals(List.of("randomised trial", "2020", "n = 1,093"), card.tags());
  }
}
