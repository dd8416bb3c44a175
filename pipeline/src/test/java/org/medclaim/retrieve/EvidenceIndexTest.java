package org.medclaim.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.medclaim.retrieve.SmallCorpus.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.model.Claim;
import org.medclaim.terms.Terminology;
import org.medclaim.yaml.YamlFileException;

class EvidenceIndexTest {
  private static final Claim CLAIM = claim("homeopathy works", List.of(), List.of("homeopathy"));

  @TempDir Path folder;
  private Path corpus;
  private Path index;
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = SmallCorpus.write(folder.resolve("corpus"));
    index = folder.resolve("deep/down/index");
  }

  /** Opens the index, searches it, and tells what was said meanwhile. */
  private List<String> said() {
    progress.clear();
    try (EvidenceIndex open = EvidenceIndex.openOrBuild(corpus, index, progress::add)) {
      assertEquals(18, open.stamp().records());
    }
    return progress.stream()
        .map(line -> line.replaceAll("[0-9a-f]{12}", "DIGEST").replaceAll(": .*: .*\\)", ": ..."))
        .toList();
  }

  /** What an index of the corpus as it is now says of itself. */
  private IndexStamp stamp() {
    return IndexStamp.of(IndexSources.of(corpus, IndexVectors.AS_BUILT), 0, "none");
  }

  private Path current() throws IOException {
    return index.resolve(Files.readString(index.resolve("current")).strip());
  }

  private Path fileOf(String ending) throws IOException {
    try (Stream<Path> files = Files.list(current())) {
      return files
          .filter(file -> file.getFileName().toString().matches(ending))
          .findFirst()
          .orElseThrow();
    }
  }

  private List<String> folders() throws IOException {
    try (Stream<Path> children = Files.list(index)) {
      return children.filter(Files::isDirectory).map(p -> p.getFileName().toString()).toList();
    }
  }

  @Test
  void buildsAnIndexThatIsMissingAndSaysSo() {
    assertEquals(
        List.of("evidence index: building it from 18 records, since there is none yet"), said());
  }

  @Test
  void opensACurrentIndexInSilenceAndWithoutTouchingIt() throws IOException {
    said();
    String before = Files.readString(index.resolve("current"));
    assertEquals(List.of(), said());
    assertEquals(before, Files.readString(index.resolve("current")));
  }

  @Test
  void rebuildsWhenTheCorpusChanged() throws IOException {
    said();
    Files.writeString(corpus.resolve("measures.yaml"), "# a remark\n", StandardOpenOption.APPEND);
    assertEquals(
        List.of(
            "evidence index: building it from 18 records, since the corpus has changed since it"
                + " was built (DIGEST then, DIGEST now)"),
        said());
    assertEquals(List.of(current().getFileName().toString()), folders());
    assertEquals(List.of(), said());
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_.*", ".*\\.cfs", ".*\\.cfe", ".*\\.si"})
  void rebuildsAfterTruncation(String file) throws IOException {
    said();
    Path victim = fileOf(file);
    byte[] bytes = Files.readAllBytes(victim);
    Files.write(victim, Arrays.copyOf(bytes, bytes.length / 2));
    assertSaidToBeDamaged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_.*", ".*\\.cfs", ".*\\.cfe", ".*\\.si"})
  void rebuildsAfterOneByteChanged(String file) throws IOException {
    said();
    Path victim = fileOf(file);
    byte[] bytes = Files.readAllBytes(victim);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(victim, bytes);
    assertSaidToBeDamaged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_.*", ".*\\.cfs", ".*\\.cfe", ".*\\.si"})
  void rebuildsAfterAFileIsGone(String file) throws IOException {
    said();
    Files.delete(fileOf(file));
    assertSaidToBeDamaged();
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_.*", ".*\\.cfs", ".*\\.cfe", ".*\\.si"})
  void rebuildsAfterAFileIsEmpty(String file) throws IOException {
    said();
    Files.write(fileOf(file), new byte[0]);
    assertSaidToBeDamaged();
  }

  private void assertSaidToBeDamaged() throws IOException {
    said();
    assertEquals(1, progress.size(), progress::toString);
    assertTrue(progress.get(0).contains("it is truncated or corrupt: "), progress::toString);
    assertEquals(List.of(), said());
    assertEquals(1, folders().size());
  }

  @Test
  void noDamagedByteAndNoCutGoesUnnoticed() throws IOException {
    said();
    IndexStamp wanted = stamp();
    List<Path> files;
    try (Stream<Path> all = Files.list(current())) {
      files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
    Random random = new Random(11);
    for (int round = 0; round < 400; round++) {
      Path victim = files.get(round % files.size());
      byte[] whole = Files.readAllBytes(victim);
      int at = random.nextInt(whole.length);
      byte[] damaged = round % 3 == 0 ? Arrays.copyOf(whole, at) : whole.clone();
      if (damaged.length > at) {
        damaged[at] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(victim, damaged);
      IndexOpening opening = IndexOpening.of(current(), wanted, IndexVectors.AS_BUILT);
      assertTrue(
          opening instanceof IndexOpening.Unfit,
          () -> victim.getFileName() + " damaged at " + at + " of " + whole.length);
      Files.write(victim, whole);
    }
    assertEquals(List.of(), said());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../elsewhere", "nonsense", "index-abc-1/../../x"})
  void rebuildsWhereThePointerNamesNoIndex(String pointer) throws IOException {
    said();
    Files.writeString(index.resolve("current"), pointer);
    assertEquals(
        List.of(
            "evidence index: building it from 18 records, since its file 'current' names no"
                + " index"),
        said());
  }

  @Test
  void rebuildsWhereTheFolderIsGone() throws IOException {
    said();
    Files.writeString(index.resolve("current"), "index-0-1\n");
    assertEquals(
        List.of("evidence index: building it from 18 records, since its folder index-0-1 is gone"),
        said());
  }

  @Test
  void rebuildsAnIndexOfAnOlderFormat() throws IOException {
    said();
    IndexStamp now = stamp();
    restamp(
        new IndexStamp(0, now.settings(), now.corpusDigest(), now.records(), 0, "none")
            .toUserData());
    assertEquals(
        List.of(
            "evidence index: building it from 18 records, since it is of format 0, this program's"
                + " is 3"),
        said());
  }

  @Test
  void rebuildsAnIndexOfOtherSettings() throws IOException {
    said();
    IndexStamp now = stamp();
    restamp(
        new IndexStamp(
                IndexStamp.FORMAT, "BM25 k1 1.2", now.corpusDigest(), now.records(), 0, "none")
            .toUserData());
    assertEquals(
        List.of(
            "evidence index: building it from 18 records, since it was built with BM25 k1 1.2, now "
                + now.settings()),
        said());
  }

  @Test
  void rebuildsAnIndexThatSaysNothingOfItself() throws IOException {
    said();
    restamp(Map.of("format", "3"));
    assertEquals(
        List.of(
            "evidence index: building it from 18 records, since it does not say what it was built"
                + " from"),
        said());
  }

  @Test
  void rebuildsAnIndexThatHoldsLessThanItSays() throws IOException {
    said();
    IndexStamp now = stamp();
    restamp(
        new IndexStamp(IndexStamp.FORMAT, now.settings(), now.corpusDigest(), 19, 0, "none")
            .toUserData());
    assertEquals(
        List.of(
            "evidence index: building it from 18 records, since it holds 18 records instead of"
                + " 19"),
        said());
  }

  /** Commits the same documents under another stamp. */
  private void restamp(Map<String, String> stamp) throws IOException {
    try (Directory directory = FSDirectory.open(current());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(stamp.entrySet());
      writer.commit();
    }
  }

  @Test
  void removesWhatABrokenOffBuildLeft() throws IOException {
    Files.createDirectories(index.resolve("index-feedfeedfeed-7"));
    Files.writeString(index.resolve("index-feedfeedfeed-7/_0.cfs"), "half");
    Files.createDirectories(index.resolve("not-ours"));
    said();
    assertEquals(Set.of("not-ours", current().getFileName().toString()), Set.copyOf(folders()));
  }

  @Test
  void anOpenSearcherSurvivesARebuild() throws IOException {
    try (EvidenceSearcher old =
        EvidenceSearcher.of(EvidenceIndex.openOrBuild(corpus, index, progress::add))) {
      SmallCorpus.write(
          corpus, SmallCorpus.EVIDENCE.replace("homeopathy-no-effect", "homeopathy-renamed"));
      try (EvidenceSearcher young =
          EvidenceSearcher.of(EvidenceIndex.openOrBuild(corpus, index, progress::add))) {
        assertEquals("homeopathy-no-effect", old.search(CLAIM).get(0).content().id());
        assertEquals("homeopathy-renamed", young.search(CLAIM).get(0).content().id());
      }
      assertEquals(1, folders().size());
      assertEquals("homeopathy-no-effect", old.search(CLAIM).get(0).content().id());
    }
  }

  @Test
  void whoeverOpensWhileOthersRebuildFindsAWholeIndex() throws Exception {
    EvidenceBase base = EvidenceBase.load(corpus, Terminology.load(corpus));
    Terminology terminology = Terminology.load(corpus);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<String>> work = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        work.add(
            () -> {
              EvidenceIndex.build(base, terminology, index, line -> {});
              return "homeopathy-no-effect";
            });
        work.add(
            () -> {
              try (EvidenceSearcher searcher =
                  EvidenceSearcher.of(
                      EvidenceIndex.openOrBuild(base, terminology, index, line -> {}))) {
                return searcher.search(CLAIM).get(0).content().id();
              }
            });
      }
      for (Future<String> found : threads.invokeAll(work)) {
        assertEquals("homeopathy-no-effect", found.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(1, folders().size());
  }

  @Test
  void twoProcessesMayBuildAtOnce() throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx200m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  BuildInAnotherProcess.class.getName(),
                  corpus.toString(),
                  index.toString())
              .redirectError(folder.resolve("errors-" + i).toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
    }
    for (int i = 0; i < processes.size(); i++) {
      int code = processes.get(i).waitFor();
      String errors = Files.readString(folder.resolve("errors-" + i));
      assertEquals(0, code, () -> errors);
    }
    assertEquals(List.of(), said());
    assertEquals(1, folders().size());
  }

  /** Opens and rebuilds the same index several times; fails where it is ever not whole. */
  static final class BuildInAnotherProcess {
    private BuildInAnotherProcess() {}

    public static void main(String[] args) {
      Path corpus = Path.of(args[0]);
      Path index = Path.of(args[1]);
      Terminology terminology = Terminology.load(corpus);
      EvidenceBase base = EvidenceBase.load(corpus, terminology);
      for (int i = 0; i < 3; i++) {
        EvidenceIndex.build(base, terminology, index, line -> {});
        try (EvidenceSearcher searcher =
            EvidenceSearcher.of(EvidenceIndex.openOrBuild(base, terminology, index, line -> {}))) {
          if (searcher.search(CLAIM).isEmpty()) {
            throw new IllegalStateException("found nothing");
          }
        }
      }
    }
  }

  @Test
  void anEvidenceBaseWithoutRecordsIsAnEmptyIndex() throws IOException {
    SmallCorpus.write(corpus, "topic: nothing yet\n");
    try (EvidenceSearcher searcher =
        EvidenceSearcher.of(EvidenceIndex.openOrBuild(corpus, index, progress::add))) {
      assertEquals(List.of(), searcher.search(CLAIM));
    }
  }

  @Test
  void aBrokenCorpusIsReportedAndBuildsNothing() throws IOException {
    SmallCorpus.write(corpus, SmallCorpus.EVIDENCE.replace("[homeopathy]", "[homeopaty]"));
    YamlFileException complaint =
        assertThrows(
            YamlFileException.class, () -> EvidenceIndex.openOrBuild(corpus, index, progress::add));
    assertTrue(
        complaint
            .getMessage()
            .endsWith("there is no concept 'homeopaty'; did you mean 'homeopathy'?"),
        complaint::getMessage);
    assertTrue(Files.notExists(index));
  }

  @Test
  void aPlaceThatIsNoFolderIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    UncheckedIOException complaint =
        assertThrows(
            UncheckedIOException.class,
            () -> EvidenceIndex.openOrBuild(corpus, file, progress::add));
    assertEquals("cannot open the evidence index in " + file, complaint.getMessage());
  }

  @Test
  void progressIsToldOnlyWhereItTakesLongerThanTwoSeconds() {
    long[] seconds = {0, 1, 2, 3, 4, 5, 6};
    int[] asked = {0};
    IndexProgress told =
        new IndexProgress(progress::add, () -> seconds[asked[0]++] * 1_000_000_000L);
    IntStream.rangeClosed(1, 6).forEach(done -> told.reached(done * 100, 600));
    assertEquals(
        List.of("evidence index: 300 of 600 records", "evidence index: 600 of 600 records"),
        progress);
  }
}
