package org.medclaim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.corpus.EvidenceRecord;
import org.medclaim.corpus.PassageCollection;
import org.medclaim.terms.Concept;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts what is in the evidence base. */
@Command(
    name = "stats",
    description = "Count records by topic, kind, verification, design, year and licence.",
    mixinStandardHelpOptions = true)
final class CorpusStatsCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--corpus", paramLabel = "DIR", description = "The evidence base.")
  private @Nullable Path corpus;

  CorpusStatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Home.content(corpus, "corpus");
    Terminology terms = Terminology.load(folder);
    EvidenceBase base = EvidenceBase.load(folder, terms);
    console.result(Counted.of(base.records().size(), "record"));
    print(base, "by kind", record -> record.content().getClass().getSimpleName());
    print(base, "by verification", record -> record.content().verification().code());
    print(base, "by study design", record -> record.reference().design().words());
    print(base, "by year of the reference", record -> decade(record.reference().year()));
    print(base, "by topic", EvidenceRecord::topic);
    console.result("by licence");
    print(Map.of("our own words, under the licence of this project", base.records().size()));
    console.result(Counted.of(base.references().size(), "reference"));
    console.result(Counted.of(terms.concepts().size(), "concept"));
    Map<String, Integer> kinds = new TreeMap<>();
    for (Concept concept : terms.concepts()) {
      kinds.merge(concept.kind().code(), 1, Integer::sum);
    }
    print(kinds);
    console.result(Counted.of(terms.measures().size(), "measure"));
    for (PassageCollection collection : PassageCollection.below(folder)) {
      print(collection);
    }
    return ExitCode.DONE;
  }

  /** Reads the collection from end to end: it may be big, and only counts are kept. */
  private void print(PassageCollection collection) throws IOException {
    int[] passages = {0};
    Map<String, Integer> designs = new TreeMap<>();
    Map<String, Integer> decades = new TreeMap<>();
    Map<String, Integer> licences = new TreeMap<>();
    collection.read(
        passage -> {
          passages[0]++;
          designs.merge(passage.reference().design().words(), 1, Integer::sum);
          decades.merge(decade(passage.reference().year()), 1, Integer::sum);
          String licence = passage.context().licence();
          licences.merge(
              licence.isEmpty() ? "not stated; the publisher's" : licence, 1, Integer::sum);
        });
    console.result("imported " + collection.name() + ": " + Counted.of(passages[0], "passage"));
    console.result("  by study design");
    print(designs);
    console.result("  by year");
    print(decades);
    console.result("  by licence");
    print(licences);
  }

  /** "2010s": single years would be a list that nobody reads. */
  private static String decade(@Nullable Integer year) {
    return year == null ? "not stated" : year / 10 + "0s";
  }

  private void print(EvidenceBase base, String title, Function<EvidenceRecord, String> by) {
    console.result(title);
    Map<String, Integer> counts = new TreeMap<>();
    base.records().forEach(record -> counts.merge(by.apply(record), 1, Integer::sum));
    print(counts);
  }

  private void print(Map<String, Integer> counts) {
    counts.forEach(
        (name, count) -> console.result(String.format(Locale.ROOT, "  %5d  %s", count, name)));
  }
}
