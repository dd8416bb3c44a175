package org.medclaim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.medclaim.model.CheckedArticle;

/** What spreadsheets and other sites get. */
class ExportsTest {
  private static final CheckedArticle CHECKED = LupusPage.checked();
  private static final Standings KNOWN = new KnownStandings(CHECKED);

  static Stream<Arguments> cellsCanDoNoHarm() {
    return Stream.of(
        Arguments.of("=1+1", "'=1+1"),
        Arguments.of("+49 30", "'+49 30"),
        Arguments.of("-5%", "'-5%"),
        Arguments.of("@SUM(A1)", "'@SUM(A1)"),
        Arguments.of("\t=1", "\"'\t=1\""),
        Arguments.of("\r=1", "' =1"),
        Arguments.of("  =1", "'  =1"),
        Arguments.of("＝1", "'＝1"),
        Arguments.of("plain", "plain"),
        Arguments.of("5 - 3 = 2", "5 - 3 = 2"),
        Arguments.of("a, b", "\"a, b\""),
        Arguments.of("she said \"no\"", "\"she said \"\"no\"\"\""),
        Arguments.of("two\nlines", "two lines"),
        Arguments.of("", ""));
  }

  @ParameterizedTest
  @MethodSource
  void cellsCanDoNoHarm(String text, String cell) {
    assertEquals(cell, ClaimsCsv.cell(text));
  }

  @Test
  void everyRowHasACellForEveryColumn() {
    int columns = Splitter.on(',').splitToList(ClaimsCsv.head()).size();
    List<String> rows = ClaimsCsv.lines(CHECKED, KNOWN);
    assertEquals(CHECKED.findings().size(), rows.size());
    for (String row : rows) {
      assertEquals(columns, cells(row).size(), row);
      assertFalse(row.contains("\n"), row);
    }
    List<String> decided = cells(rows.get(3));
    assertEquals("rejected", decided.get(14));
    assertEquals("A. Rossi", decided.get(15));
    assertEquals("'=HYPERLINK(\"x\"), a false alarm", decided.get(17));
    assertEquals("rejected, reopened", cells(rows.get(5)).get(14));
  }

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private static String claimReviews() {
    return ClaimReviewJson.head()
        + String.join(",\n", ClaimReviewJson.lines(CHECKED, KNOWN))
        + ClaimReviewJson.tail();
  }

  @Test
  void claimReviewsHaveWhatSchemaOrgDefinesAndNothingElse() throws IOException {
    assertEquals(List.of(), JsonSchemas.complaints(JsonSchemas.claimReview(), claimReviews()));
    String unanswered = claimReviews().replaceFirst("\"author\":\\{[^}]*\\},", "");
    assertFalse(
        JsonSchemas.complaints(JsonSchemas.claimReview(), unanswered).isEmpty(),
        "a review that nobody answers for is refused");
  }

  private static List<JsonNode> reviews() throws IOException {
    JsonNode graph = new ObjectMapper().readTree(claimReviews());
    assertEquals("https://schema.org", graph.get("@context").asText());
    List<JsonNode> reviews = new ArrayList<>();
    graph.get("@graph").forEach(reviews::add);
    return reviews;
  }

  @Test
  void claimReviewsAreDraftsUntilSomebodyAnswersForThem() throws IOException {
    List<JsonNode> reviews = reviews();
    assertEquals(CHECKED.findings().size() - 1, reviews.size(), "the rejected one is left out");
    JsonNode draft = reviews.get(0);
    assertEquals("Draft", draft.get("creativeWorkStatus").asText());
    assertFalse(draft.has("author"));
    JsonNode accepted = reviews.get(2);
    assertEquals("Reviewed", accepted.get("creativeWorkStatus").asText());
    assertEquals("A. Rossi", accepted.at("/author/name").asText());
    assertEquals("2026-11-20", accepted.get("datePublished").asText());
  }

  @Test
  void whatNobodyKnowsGetsNoRating() throws IOException {
    boolean unrated = false;
    for (JsonNode review : reviews()) {
      boolean open = review.at("/reviewRating/alternateName").asText().startsWith("Not enough");
      assertEquals(!open, review.at("/reviewRating").has("ratingValue"), review::toString);
      unrated |= open;
    }
    assertTrue(unrated);
  }
}
