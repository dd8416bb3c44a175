package org.medclaim.judge;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.medclaim.eval.HeldApartClaim;
import org.medclaim.eval.HeldApartClaims;
import org.medclaim.eval.StancePair;
import org.medclaim.eval.StancePairs;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.extract.Extraction;
import org.medclaim.judge.stance.RationaleChoice;
import org.medclaim.judge.stance.StanceReading;
import org.medclaim.judge.stance.StanceVoice;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.judge.stance.VoiceKind;
import org.medclaim.model.Article;
import org.medclaim.model.Block;
import org.medclaim.model.BlockKind;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Persuasion;
import org.medclaim.model.Source;
import org.medclaim.model.Span;
import org.medclaim.retrieve.EvidenceSearcher;
import org.medclaim.rules.HouseRules;
import org.medclaim.rules.RuleBook;
import org.medclaim.rules.StudyRegister;
import org.medclaim.terms.Terminology;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time of each voice alone and of all of them together, with the cascade and without, for the same
 * claims; time of the stance voices for the same pairs. One thread; divide by {@code items}.
 *
 * <p>Claims are those of {@code training/verdicts}, or the lines of the file {@code claims}; their
 * evidence is searched before the clock runs. {@code corpus} is the evidence base, the
 * installation's where it is empty; passages are read only where it has any, and {@code index}
 * keeps its index between runs. {@code pairs} is a folder with {@code dev.jsonl}; without it our
 * own held-out pairs are read, of one sentence each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class JudgingBenchmark {
  private static final LocalDate RULES_AS_OF = LocalDate.of(2026, 11, 1);
  private static final List<String> PACKS = List.of("core", "us", "eu", "uk", "cn");

  /**
   * What a pass came to beside the time on the clock. The processor's time is what the thread
   * itself used, and so holds on a machine that is shared.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Spent {
    /** Claims or pairs. */
    public long items;

    /** Passages that the stance voice read for them. */
    public long passages;

    /** Microseconds of the processor. */
    public long cpuMicros;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    <T> void onAll(
        List<T> all, Function<T, Object> work, JudgingBenchmark judging, Blackhole hole) {
      long began = THREADS.getCurrentThreadCpuTime();
      long before = judging.asked;
      for (T one : all) {
        hole.consume(work.apply(one));
      }
      cpuMicros += (THREADS.getCurrentThreadCpuTime() - began) / 1_000;
      passages += judging.asked - before;
      items += all.size();
    }
  }

  /** A file with a claim a line. */
  @Param("")
  public String claims = "";

  /** A folder like {@code corpus}, with passages. */
  @Param("")
  public String corpus = "";

  /** How many claims, and how many pairs, spread over all there are. */
  @Param("200")
  public int most = 200;

  /** Where its index is kept. */
  @Param("")
  public String index = "";

  /** A folder of pairs. */
  @Param("")
  public String pairs = "";

  private final List<Case> cases = new ArrayList<>();
  private final List<StancePair> read = new ArrayList<>();
  private EvidenceSearcher searcher;
  private StanceVoices voices;
  private HouseRules rules;
  private NumbersJudge numbers;
  private StatementsJudge statements;
  private ApprovalsJudge approvals;
  private FloorJudge floors;
  private CitationJudge citations;
  private StatementReader reader;
  private PassagesJudge passages;
  private ClaimAssessor cascade;
  private ClaimAssessor withoutNetwork;
  private long asked;

  /** One claim in its page, with what the index has for it. */
  private record Case(Article article, Extraction extraction, Claim claim, List<Evidence> found) {
    /** As if the article named the source of what was found first. */
    Citations cited() {
      return new Citations(List.of(), found.subList(0, Math.min(1, found.size())));
    }
  }

  /** Reads claims and pairs, searches the evidence and makes the voices. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    Path home = Path.of(System.getProperty("medclaim.home", ".."));
    Path base = corpus.isEmpty() ? home.resolve("corpus") : Path.of(corpus);
    Path folder = index.isEmpty() ? Files.createTempDirectory("medclaim-judging") : Path.of(index);
    searcher = EvidenceSearcher.shared(folder, base, System.err::println);
    Terminology terms = searcher.index().terminology();
    ClaimExtractor extractor = new ClaimExtractor(terms);
    for (String text : spread(texts(home))) {
      Article article = article(text);
      Extraction extraction = extractor.extract(article);
      for (Claim claim : extraction.claims()) {
        cases.add(new Case(article, extraction, claim, searcher.search(claim)));
      }
    }
    StancePairs files = new StancePairs();
    read.addAll(
        spread(
            pairs.isEmpty()
                ? files.readOwn(home.resolve("pipeline/training/stance/pairs"), true)
                : files.read(Path.of(pairs), "dev")));
    judges(terms);
    rules = HouseRules.of(RuleBook.load(home.resolve("rules"), PACKS, RULES_AS_OF, terms::isA));
    System.err.println(
        cases.size()
            + " claims, "
            + searcher.index().stamp().passages()
            + " passages in the index, "
            + read.size()
            + " pairs");
  }

  private void judges(Terminology terms) {
    voices = StanceVoices.load(terms, System.err::println);
    StanceReading best = voices.reading();
    StanceReading counted =
        new StanceReading(
            (claim, sentences) -> {
              asked++;
              return best.voice().read(claim, sentences);
            },
            best.calibration());
    numbers = new NumbersJudge(terms);
    statements = new StatementsJudge(terms);
    approvals = new ApprovalsJudge(terms);
    floors = new FloorJudge(terms);
    citations = new CitationJudge(terms);
    passages = new PassagesJudge(terms, counted);
    reader = new StatementReader(StatementVoice.where(voices, terms).orElseThrow());
    cascade =
        new ClaimAssessor(
            terms,
            StatementVoice.where(voices, terms),
            Optional.of(counted),
            VerdictCalibration.BY_RULE);
    withoutNetwork = new ClaimAssessor(terms);
  }

  private List<String> texts(Path home) throws IOException {
    return claims.isEmpty()
        ? HeldApartClaims.read(home.resolve("pipeline/training/verdicts/held-apart.tsv")).stream()
            .map(HeldApartClaim::text)
            .toList()
        : Files.readAllLines(Path.of(claims));
  }

  private static Article article(String text) {
    String digest = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    return new Article(
        "sha256:" + digest,
        "claim.txt",
        "",
        "en",
        text,
        List.of(new Block(BlockKind.PARAGRAPH, 0, new Span(0, text.length()))),
        new Source(digest, text.length(), "text/plain", "UTF-8"));
  }

  /** Gives the index and the network back. */
  @TearDown(Level.Trial)
  public void close() {
    voices.close();
    searcher.close();
  }

  /** As many as are wanted, evenly from all. */
  private <T> List<T> spread(List<T> all) {
    int step = Math.max(1, all.size() / most);
    return IntStream.range(0, all.size() / step)
        .limit(most)
        .mapToObj(i -> all.get(i * step))
        .toList();
  }

  /** Figures, in themselves and against statistics. */
  @Benchmark
  public void claimNumbers(Spent spent, Blackhole hole) {
    spent.onAll(cases, one -> numbers.judge(one.claim(), one.found(), List.of()), this, hole);
  }

  /** Curated statements. */
  @Benchmark
  public void claimStatements(Spent spent, Blackhole hole) {
    spent.onAll(cases, one -> statements.judge(one.claim(), one.found()), this, hole);
  }

  /** Approvals. */
  @Benchmark
  public void claimApprovals(Spent spent, Blackhole hole) {
    spent.onAll(cases, one -> approvals.judge(one.claim(), one.found()), this, hole);
  }

  /** The source that the article names, as if it were the record found first. */
  @Benchmark
  public void claimCitations(Spent spent, Blackhole hole) {
    spent.onAll(cases, one -> citations.judge(one.claim(), one.cited()), this, hole);
  }

  /** What evidence there is of the treatment at all. */
  @Benchmark
  public void claimFloor(Spent spent, Blackhole hole) {
    spent.onAll(cases, one -> floors.floor(one.claim(), one.found()), this, hole);
  }

  /** All rules of five packs on the claim's sentence. */
  @Benchmark
  public void claimRules(Spent spent, Blackhole hole) {
    spent.onAll(
        cases,
        one ->
            rules.apply(
                one.article(),
                one.extraction().sentences(),
                one.extraction().claims(),
                Map.of(),
                StudyRegister.EMPTY,
                Persuasion.UNREAD),
        this,
        hole);
  }

  /** The statement voice on the statements that are nearest to a claim. */
  @Benchmark
  public void claimReading(Spent spent, Blackhole hole) {
    spent.onAll(cases, one -> reader.judge(one.claim(), one.found()), this, hole);
  }

  /** The stance voice on all passages of a claim that answer its question. */
  @Benchmark
  public void claimPassages(Spent spent, Blackhole hole) {
    spent.onAll(cases, one -> passages.judge(one.claim(), one.found()), this, hole);
  }

  /**
   * All voices but the rules; statements and passages are read only where no other voice speaks:
   * the product.
   */
  @Benchmark
  public void cascadeOn(Spent spent, Blackhole hole) {
    spent.onAll(
        cases,
        one -> cascade.assess(one.claim(), one.found(), Surroundings.of(one.cited())),
        this,
        hole);
  }

  /** The same voices, with statements and passages read for every claim. */
  @Benchmark
  public void cascadeOff(Spent spent, Blackhole hole) {
    spent.onAll(
        cases,
        one ->
            List.of(
                withoutNetwork.assess(one.claim(), one.found(), Surroundings.of(one.cited())),
                reader.judge(one.claim(), one.found()),
                passages.judge(one.claim(), one.found())),
        this,
        hole);
  }

  /** The features on one claim and its evidence. */
  @Benchmark
  public void pairFeatures(Spent spent, Blackhole hole) {
    StanceVoice voice = voices.raw(VoiceKind.FEATURES);
    spent.onAll(read, one -> voice.read(one.claim(), one.sentences()), this, hole);
  }

  /** The network on one claim and its evidence, of which it reads three sentences at most. */
  @Benchmark
  public void pairNetwork(Spent spent, Blackhole hole) {
    StanceVoice voice = voices.raw(VoiceKind.NETWORK);
    spent.onAll(read, one -> voice.read(one.claim(), one.sentences()), this, hole);
  }

  /** Both, as the product asks them. */
  @Benchmark
  public void pairBoth(Spent spent, Blackhole hole) {
    StanceVoice voice = voices.raw(VoiceKind.BOTH);
    spent.onAll(read, one -> voice.read(one.claim(), one.sentences()), this, hole);
  }

  /** Which sentences show it: the network reads every one of them by itself. */
  @Benchmark
  public void pairRationale(Spent spent, Blackhole hole) {
    RationaleChoice choice = new RationaleChoice(voices.raw(VoiceKind.BOTH));
    spent.onAll(read, one -> choice.best(one.claim(), one.sentences()), this, hole);
  }
}
