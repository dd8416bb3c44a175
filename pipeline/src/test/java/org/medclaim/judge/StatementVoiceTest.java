package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.eval.SentencePage;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.judge.stance.LinearWeights;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.model.Claim;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.terms.Terminology;

/** Reads lay wording of {@code statement-readings.tsv} before the statements that it is about. */
class StatementVoiceTest {
  private static final Path CORPUS =
      Path.of(System.getProperty("medclaim.home", "..")).resolve("corpus");
  private static final Terminology TERMS = Terminology.load(CORPUS);
  private static final ClaimExtractor EXTRACTOR = new ClaimExtractor(TERMS);
  private static final Map<String, Statement> STATEMENTS = new HashMap<>();
  private static final StanceVoices VOICES = StanceVoices.load(TERMS, message -> {});

  @BeforeAll
  static void readStatements() {
    Stream<Statement> statements =
        EvidenceBase.load(CORPUS, TERMS).records().stream()
            .map(record -> record.content())
            .filter(Statement.class::isInstance)
            .map(Statement.class::cast);
    statements.forEach(statement -> STATEMENTS.put(statement.id(), statement));
  }

  @AfterAll
  static void close() {
    VOICES.close();
  }

  /** A row that is a known gap must still be wrong, so that a mended one loses its mark. */
  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "statement-readings.tsv", delimiter = '\t', numLinesToSkip = 1)
  void layWordingIsReadAsWhatItSays(String record, Stance expected, String claim, String mark) {
    Statement statement = STATEMENTS.get(record);
    assertTrue(statement != null, () -> "no statement " + record);
    Claim found = EXTRACTOR.extract(SentencePage.of("page", claim)).claims().get(0);
    StanceProbabilities said =
        StatementVoice.where(VOICES, TERMS).orElseThrow().read(found, statement);
    boolean gap = "known-gap".equals(mark);
    assertEquals(!gap, said.best() == expected, () -> said + " for " + expected);
  }

  @Test
  void whatTheNetworkDoesNotSeeIsNotTakenFromTheWeights() {
    ImmutableMap<String, Double> unseen = features(0.2, 0.1);
    StanceProbabilities weighed = StatementVoice.weigh(sure(unseen), unseen);
    assertEquals(0, weighed.supports());
    assertEquals(0, weighed.refutes());
    assertEquals(1, weighed.neutral());
  }

  @Test
  void aClaimThatSaysMuchElseIsNotSettled() {
    ImmutableMap<String, Double> seen =
        ImmutableMap.<String, Double>builder()
            .putAll(features(0.9, 0.05))
            .put(StatementFeatures.STRANGE_WORDS, 5.0)
            .buildOrThrow();
    assertEquals(1, StatementVoice.weigh(sure(seen), seen).neutral());
  }

  @Test
  void whatTheNetworkSeesIsWeighed() {
    ImmutableMap<String, Double> seen = features(0.9, 0.05);
    StanceProbabilities weighed = StatementVoice.weigh(sure(seen), seen);
    assertTrue(weighed.supports() > 0.9, weighed::toString);
    assertEquals(0, weighed.refutes());
  }

  private static ImmutableMap<String, Double> features(double supports, double refutes) {
    return ImmutableMap.of(
        StatementFeatures.SUPPORT, supports, StatementFeatures.REFUTE, refutes, "other", 1.0);
  }

  /** Weights that take anything for support. */
  private static LinearWeights sure(Map<String, Double> features) {
    ImmutableMap.Builder<String, LinearWeights.Weight> weights = ImmutableMap.builder();
    features.keySet().forEach(name -> weights.put(name, new LinearWeights.Weight(0, 1, 0, 0)));
    return new LinearWeights(weights.buildOrThrow(), 5, 5);
  }
}
