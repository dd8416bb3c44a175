package org.medclaim.retrieve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.medclaim.corpus.PassageCollection;
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

/**
 * Time of a query by words, by vectors and by both, and of building an index by words.
 *
 * <p>{@code beir} is a folder in BEIR's layout, {@code distractors} a file of more passages or
 * empty, {@code index} where the index is kept between runs: vectors take an hour to make, {@code
 * medclaim eval retrieval --index} makes them too. BM25 alone wants an index without them, hence
 * another folder. A dense query's vector is made anew each time.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
public class RetrievalBenchmark {
  /** What a build made, beside the time it took. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Built {
    /** Passages in the index. */
    public long passages;

    /** Bytes of the index. */
    public long bytes;
  }

  /** A folder with corpus.jsonl and queries.jsonl. */
  @Param("")
  public String beir = "";

  /** More passages. */
  @Param("")
  public String distractors = "";

  /** Where the index is kept. */
  @Param("")
  public String index = "";

  /** How is searched. */
  @Param({"BM25", "DENSE", "HYBRID"})
  public SearchMode mode = SearchMode.BM25;

  /** How many hits are asked for. */
  @Param({"10", "100"})
  public int limit = 10;

  private final List<String> queries = new ArrayList<>();
  private Terminology terminology;
  private EvidenceIndex open;
  private int next;

  /** Reads the queries and opens the index, building it where it is missing. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    if (beir.isEmpty() || index.isEmpty()) {
      throw new IllegalArgumentException("needs -p beir=FOLDER -p index=FOLDER");
    }
    Path home = Path.of(System.getProperty("medclaim.home", ".."));
    terminology = Terminology.load(home.resolve("corpus"));
    for (String line : Files.readAllLines(Path.of(beir, "queries.jsonl"))) {
      queries.add(new ObjectMapper().readTree(line).path("text").asText());
    }
    open =
        EvidenceIndex.openOrBuild(
            sources(mode == SearchMode.BM25 ? IndexVectors.NONE : IndexVectors.REQUIRED),
            Path.of(index),
            System.err::println);
  }

  private IndexSources sources(IndexVectors vectors) {
    ImmutableList.Builder<PassageCollection> collections = ImmutableList.builder();
    collections.add(PassageCollection.of("corpus", Path.of(beir, "corpus.jsonl")));
    if (!distractors.isEmpty()) {
      collections.add(PassageCollection.of("distractors", Path.of(distractors)));
    }
    return IndexSources.ofPassages(terminology, collections.build(), vectors);
  }

  /** Closes the index. */
  @TearDown(Level.Trial)
  public void close() {
    open.close();
  }

  /** One query after the other. */
  @Benchmark
  @BenchmarkMode(Mode.SampleTime)
  @Warmup(iterations = 3, time = 5)
  @Measurement(iterations = 5, time = 5)
  public ImmutableList<PassageHit> search() {
    String query = queries.get(next++ % queries.size());
    return open.passages().search(PassageQuery.of(query, limit), mode);
  }

  /** The whole index by words, from the lines on the disk to the commit. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public void build(Built built) throws IOException {
    Path folder = Files.createTempDirectory("medclaim-benchmark");
    try (EvidenceIndex made =
        EvidenceIndex.openOrBuild(sources(IndexVectors.NONE), folder, message -> {})) {
      built.passages = made.stamp().passages();
      built.bytes = size(folder);
    } finally {
      delete(folder);
    }
  }

  private static long size(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
