package org.medclaim.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.medclaim.ingest.ArticleReader;
import org.medclaim.ingest.UnreadableInputException;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
import org.medclaim.model.InputFile;
import org.medclaim.model.Sentence;
import org.medclaim.terms.ArticleTerms;
import org.medclaim.terms.Terminology;
import org.medclaim.text.ArticleVoice;
import org.medclaim.text.QuantityFinder;
import org.medclaim.text.SentenceSplitter;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Sentences a second, on one core, for understanding claims and for each of its steps alone.
 *
 * <p>{@code extract} is the whole stage; a step's share is its time a sentence (one by its
 * sentences a second) over that of the whole. Parameter {@code articles} is a folder of articles;
 * without it, the sample articles of the project.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 4)
@Measurement(iterations = 5, time = 4)
public class ExtractionBenchmark {
  /** Counts sentences beside calls, so that JMH prints sentences a second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counter {
    /** Sentences that the measured calls went through. */
    public long sentences;
  }

  /** A folder of articles. */
  @Param("")
  public String articles = "";

  private final SentenceSplitter splitter = new SentenceSplitter();
  private final QuantityFinder quantities = new QuantityFinder();
  private final CueFinder cues = CueFinder.load();
  private final CheckWorthiness worthiness = CheckWorthiness.load();
  private final QualifierFinder qualifiers = QualifierFinder.load();
  private final List<Article> read = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final RoleFinder roles = RoleFinder.load();
  private final TakeUpFinder takeUps = TakeUpFinder.load();
  private final ClauseWords clauses = ClauseWords.load();
  private final ScopeFinder scopes = new ScopeFinder(clauses);
  private final ClaimSplitter claims = new ClaimSplitter(clauses);
  private final List<List<Reading>> byArticle = new ArrayList<>();
  private Terminology terminology;
  private ClaimExtractor extractor;
  private MeasureResolver measures;
  private AgeGroups ages;

  /** Reads the articles and prepares what the steps start from. */
  @Setup
  public void load() throws IOException {
    Path home = Path.of(System.getProperty("medclaim.home", ".."));
    terminology = Terminology.load(home.resolve("corpus"));
    extractor = new ClaimExtractor(terminology);
    measures = MeasureResolver.load(terminology);
    ages = new AgeGroups(terminology);
    Path folder = articles.isEmpty() ? home.resolve("reports/sample/articles") : Path.of(articles);
    ArticleReader reader = new ArticleReader();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try {
          read.add(reader.read(new InputFile(file.getFileName().toString(), file.toString())));
        } catch (UnreadableInputException e) {
          throw new IOException(file + ": " + e.reason(), e);
        }
      }
    }
    for (Article article : read) {
      ArticleTerms terms = terminology.inArticle(article.text());
      List<Reading> own = new ArrayList<>();
      for (Sentence sentence : splitter.split(article)) {
        sentences.add(sentence);
        own.add(extractor.read(sentence, terms));
      }
      readings.addAll(own);
      byArticle.add(own);
    }
  }

  /** The whole stage. */
  @Benchmark
  public void extract(Counter counter, Blackhole sink) {
    for (Article article : read) {
      for (Claim claim : extractor.extract(article).claims()) {
        sink.consume(claim);
      }
    }
    counter.sentences += sentences.size();
  }

  /** Cutting articles into sentences. */
  @Benchmark
  public void splitSentences(Counter counter, Blackhole sink) {
    read.forEach(article -> sink.consume(splitter.split(article)));
    counter.sentences += sentences.size();
  }

  /** Numbers, without what they measure. */
  @Benchmark
  public void findQuantities(Counter counter, Blackhole sink) {
    sentences.forEach(sentence -> sink.consume(quantities.find(sentence.text())));
    counter.sentences += sentences.size();
  }

  /** Concepts and measures of the terminology. */
  @Benchmark
  public void findTerms(Counter counter, Blackhole sink) {
    for (Sentence sentence : sentences) {
      sink.consume(terminology.find(sentence.text()));
      sink.consume(terminology.findMeasures(sentence.text()));
    }
    counter.sentences += sentences.size();
  }

  /** Words that a verdict or a rule can turn on, tokens included. */
  @Benchmark
  public void findCues(Counter counter, Blackhole sink) {
    sentences.forEach(sentence -> sink.consume(cues.find(Tokens.of(sentence.text()))));
    counter.sentences += sentences.size();
  }

  /** The probability that a sentence is a claim. */
  @Benchmark
  public void weigh(Counter counter, Blackhole sink) {
    readings.forEach(reading -> sink.consume(worthiness.of(reading)));
    counter.sentences += sentences.size();
  }

  /** Negation, hedging and the like; here for all sentences, in the stage for claims alone. */
  @Benchmark
  public void findQualifiers(Counter counter, Blackhole sink) {
    readings.forEach(reading -> sink.consume(qualifiers.find(reading, reading)));
    counter.sentences += sentences.size();
  }

  /** What the numbers measure. */
  @Benchmark
  public void resolveMeasures(Counter counter, Blackhole sink) {
    for (Reading reading : readings) {
      sink.consume(measures.resolve(reading.text(), reading.quantities(), reading.measures()));
    }
    counter.sentences += sentences.size();
  }

  /** Of whom each number is stated. */
  @Benchmark
  public void findScopes(Counter counter, Blackhole sink) {
    for (Reading reading : readings) {
      sink.consume(
          scopes.find(reading.text(), reading.tokens(), reading.quantities(), reading.measures()));
    }
    counter.sentences += sentences.size();
  }

  /** What each concept plays in its sentence and what is taken up from others: PICO's ground. */
  @Benchmark
  public void readContext(Counter counter, Blackhole sink) {
    for (int i = 0; i < read.size(); i++) {
      Article article = read.get(i);
      sink.consume(
          new ArticleContext(
              article,
              byArticle.get(i),
              terminology,
              roles,
              takeUps,
              clauses,
              ArticleVoice.of(article.text())));
    }
    counter.sentences += sentences.size();
  }

  /** Groups of people by age and line of treatment; in the stage for claims alone. */
  @Benchmark
  public void findAgeGroups(Counter counter, Blackhole sink) {
    readings.forEach(reading -> sink.consume(ages.find(reading.text(), 0)));
    counter.sentences += sentences.size();
  }

  /** Cutting sentences into claims, without weighing the parts; in the stage for claims alone. */
  @Benchmark
  public void cutClaims(Counter counter, Blackhole sink) {
    readings.forEach(reading -> sink.consume(claims.split(reading)));
    counter.sentences += sentences.size();
  }
}
