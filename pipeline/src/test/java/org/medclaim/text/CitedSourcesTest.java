package org.medclaim.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Span;

class CitedSourcesTest {
  private static final String ARTICLE =
      """
      It works in lupus [1,3-4]. It is safe [2].
      In NCT03391466 most patients responded (PMID: 36821768).

      References
      1. Smith J. A trial of the drug. Lancet 2020. doi:10.1000/xyz123.
      2. Our own experience
      [3] Lee K. Another trial. https://pubmed.ncbi.nlm.nih.gov/12345678/
      """;

  private static List<CitedSource> citedIn(String article, String words) {
    int start = article.indexOf(words);
    return CitedSources.in(article).citedIn(new Span(start, start + words.length()));
  }

  @Test
  void marksAreLookedUpInTheList() {
    assertEquals(
        List.of(
            new CitedSource(
                "[1]",
                "Smith J. A trial of the drug. Lancet 2020. doi:10.1000/xyz123.",
                List.of("DOI:10.1000/xyz123")),
            new CitedSource(
                "[3]",
                "Lee K. Another trial. https://pubmed.ncbi.nlm.nih.gov/12345678/",
                List.of("PMID:12345678")),
            new CitedSource("[4]", "", List.of())),
        citedIn(ARTICLE, "It works in lupus [1,3-4]."));
  }

  @Test
  void identifiersInTheSentenceAreSources() {
    assertEquals(
        List.of("PMID 36821768", "NCT NCT03391466"),
        citedIn(ARTICLE, "In NCT03391466 most patients responded (PMID: 36821768).").stream()
            .map(CitedSource::mark)
            .toList());
  }

  @Test
  void aMarkWithoutAListNamesNothing() {
    List<CitedSource> cited = citedIn("It works [2].", "It works [2].");
    assertEquals(1, cited.size());
    assertFalse(cited.get(0).isNamed());
  }

  @Test
  void anExponentIsNoMark() {
    assertEquals(
        List.of(), citedIn("Below 10\u2076/L it is fine.", "Below 10\u2076/L it is fine."));
  }
}
