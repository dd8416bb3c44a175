package org.medclaim.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
 * Milliseconds that all rules take for the sample articles, on one core, for so many rules.
 *
 * <p>More rules than there are come in two ways: {@code ids} are copies under other ids, written
 * alike, as the same law in another pack is; {@code words} are copies in which every word of every
 * pattern is another word, as rules on other things are. Parameter {@code articles} is a folder of
 * text files; without it, the examples of all rules are one article.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RuleBenchmark {
  private static final Path RULES = Path.of(System.getProperty("medclaim.home", ".."), "rules");

  /** How many rules. */
  @Param({"140", "1400"})
  public int rules = 140;

  /** How the copies differ: in their ids only, or in their words too. */
  @Param({"ids", "words"})
  public String copies = "ids";

  /** A folder of text files. */
  @Param("")
  public String articles = "";

  private final List<PlainPage> pages = new ArrayList<>();
  private RuleMatcher matcher;

  /** Reads the rules, multiplies them, and reads the articles. */
  @Setup
  public void read() throws IOException {
    List<Rule> there =
        RuleBook.load(
                RULES,
                List.of("core", "us", "eu", "uk", "cn", "cell-therapy"),
                LocalDate.of(2026, 11, 1),
                ConceptTree.FLAT)
            .rules();
    Vocabulary vocabulary = new RuleFolder(RULES).vocabulary();
    List<Rule> many = new ArrayList<>();
    for (int i = 0; many.size() < rules; i++) {
      int copy = i / 140;
      Rule rule = there.get(i % 140);
      many.add(RuleCopy.of(rule, copy, copies.equals("words")));
    }
    matcher = new RuleMatcher(many, vocabulary, ConceptTree.FLAT);
    if (articles.isEmpty()) {
      pages.add(new PlainPage(RuleTests.of(RULES).allTexts()));
      return;
    }
    try (Stream<Path> files = Files.list(Path.of(articles))) {
      for (Path file : files.sorted().toList()) {
        pages.add(new PlainPage(Files.readString(file)));
      }
    }
  }

  /** All articles against all rules; divide by the number of articles. */
  @Benchmark
  public void apply(Blackhole hole) {
    for (PlainPage page : pages) {
      hole.consume(
          matcher.apply(
              page.article(),
              page.sentences(),
              List.of(),
              Background.of(Map.of()),
              new StepCounter()));
    }
  }
}
