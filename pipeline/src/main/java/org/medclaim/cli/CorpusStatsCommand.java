package org.medclaim.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.corpus.EvidenceRecord;
import org.medclaim.terms.Concept;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts what is in the evidence base. */
@Command(
    name = "stats",
    description = "Count records by topic, kind, verification and design.",
    mixinStandardHelpOptions = true)
final class CorpusStatsCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--corpus", paramLabel = "DIR", description = "The evidence base.")
  private @Nullable Path corpus;

  CorpusStatsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = Home.content(corpus, "corpus");
    Terminology terms = Terminology.load(folder);
    EvidenceBase base = EvidenceBase.load(folder, terms);
    console.result(Counted.of(base.records().size(), "record"));
    print(base, "by kind", record -> record.content().getClass().getSimpleName());
    print(base, "by verification", record -> record.content().verification().code());
    print(base, "by study design", record -> record.reference().design().words());
    print(base, "by topic", EvidenceRecord::topic);
    console.result(Counted.of(base.references().size(), "reference"));
    console.result(Counted.of(terms.concepts().size(), "concept"));
    Map<String, Integer> kinds = new TreeMap<>();
    for (Concept concept : terms.concepts()) {
      kinds.merge(concept.kind().code(), 1, Integer::sum);
    }
    print(kinds);
    console.result(Counted.of(terms.measures().size(), "measure"));
    return ExitCode.DONE;
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
