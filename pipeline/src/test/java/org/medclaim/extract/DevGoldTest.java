package org.medclaim.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
import org.medclaim.model.Quantity;
import org.medclaim.model.Span;
import org.medclaim.text.TestArticles;

/**
 * Scores detection and quantities against annotated articles, where they lie beside the project.
 *
 * <p>Prints what was missed and what was found too much; skipped where the articles are not there.
 */
class DevGoldTest {
  private static final Path SHARED =
      Path.of(System.getProperty("medclaim.home", "..")).resolve("../shared").normalize();

  /** A gold line with what was found on it. */
  private record Scored(JsonNode gold, List<Claim> claims) {
    boolean isClaim() {
      return gold.get("checkworthy").asBoolean();
    }

    boolean isBorderline() {
      return gold.path("borderline").asBoolean();
    }
  }

  @Test
  void findsTheClaimsOfTheAnnotatedArticles() throws IOException {
    List<Scored> lines = scored();
    double strict = f1(lines, true);
    double lenient = f1(lines, false);
    for (Scored line : lines) {
      if (line.isClaim() == line.claims().isEmpty()) {
        System.out.printf(
            "%s%s: %s%n",
            line.isClaim() ? "missed" : "too much",
            line.isBorderline() ? " (borderline)" : "",
            line.gold().get("sentence").asText());
      }
    }
    System.out.printf(
        "detection F1 strict %.3f, lenient %.3f on %d lines%n", strict, lenient, lines.size());
    assertTrue(lenient >= 0.92, "lenient F1 " + lenient);
  }

  @Test
  void findsTheQuantitiesOfTheAnnotatedArticles() throws IOException {
    List<String> missed = new ArrayList<>();
    int all = 0;
    for (Scored line : scored()) {
      for (JsonNode gold : line.gold().path("quantities")) {
        all++;
        boolean found =
            line.claims().stream()
                .flatMap(claim -> claim.quantities().stream())
                .anyMatch(quantity -> equal(gold, quantity));
        if (!found) {
          missed.add(gold.toString());
        }
      }
    }
    System.out.printf("quantities: %d of %d%n", all - missed.size(), all);
    assertEquals(List.of(), missed);
  }

  private static boolean equal(JsonNode gold, Quantity found) {
    return gold.get("kind").asText().equals(found.kind().code())
        && gold.get("text").asText().equals(found.text())
        && gold.get("unit").asText().equals(found.unit())
        && same(gold.get("low"), found.low())
        && same(gold.get("high"), found.high());
  }

  private static boolean same(JsonNode gold, @org.jspecify.annotations.Nullable BigDecimal found) {
    return gold.isNull()
        ? found == null
        : found != null && gold.decimalValue().compareTo(found) == 0;
  }

  private static double f1(List<Scored> lines, boolean strict) {
    int both = 0;
    int gold = 0;
    int found = 0;
    for (Scored line : lines) {
      if (strict || !line.isBorderline()) {
        gold += line.isClaim() ? 1 : 0;
        found += line.claims().isEmpty() ? 0 : 1;
        both += line.isClaim() && !line.claims().isEmpty() ? 1 : 0;
      }
    }
    return 2.0 * both / (gold + found);
  }

  private static List<Scored> scored() throws IOException {
    Path file = SHARED.resolve("gold/articles-dev.jsonl");
    Assumptions.assumeTrue(Files.exists(file), "no annotated articles at ../shared/gold");
    ClaimExtractor extractor = new ClaimExtractor(TestTerminology.load());
    ObjectMapper json = new ObjectMapper();
    Map<String, Article> articles = new HashMap<>();
    Map<String, List<Claim>> claims = new HashMap<>();
    Map<String, Integer> from = new HashMap<>();
    List<Scored> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode gold = json.readTree(line);
      String doc = gold.get("doc").asText();
      if (!articles.containsKey(doc)) {
        articles.put(
            doc, TestArticles.plain(Files.readString(SHARED.resolve("seeds").resolve(doc))));
        claims.put(doc, extractor.extract(articles.get(doc)).claims());
      }
      String sentence = gold.get("sentence").asText();
      int start = articles.get(doc).text().indexOf(sentence, from.getOrDefault(doc, 0));
      assertTrue(start >= 0, "not in the article: " + sentence);
      from.put(doc, start + sentence.length());
      Span span = new Span(start, start + sentence.length());
      lines.add(
          new Scored(
              gold,
              claims.get(doc).stream().filter(claim -> claim.span().overlaps(span)).toList()));
    }
    return lines;
  }
}
