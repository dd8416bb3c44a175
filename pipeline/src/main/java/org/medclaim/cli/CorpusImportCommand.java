package org.medclaim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.corpus.TermFormat;
import org.medclaim.corpus.TermImport;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.ImportedTerms;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a user's own copy of a terminology to the concepts that texts are searched for. */
@Command(
    name = "import",
    description = "Add a terminology of your own: Disease Ontology and others as OBO, or MeSH.",
    mixinStandardHelpOptions = true)
final class CorpusImportCommand implements Callable<Integer> {
  /** So many broken records are shown; the rest is counted. */
  private static final int SHOWN = 20;

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      description = "obo; or mesh: descriptors as XML or ASCII, or a table mesh_id, mesh_name.")
  private @Nullable TermFormat format;

  @Parameters(index = "1", paramLabel = "PATH", description = "The file, plain or gzipped.")
  private @Nullable Path source;

  @Option(names = "--corpus", paramLabel = "DIR", description = "The evidence base.")
  private @Nullable Path corpus;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description =
          "Where the terms go (default: 'imported' in the evidence base, the only place that is"
              + " read).")
  private @Nullable Path into;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "What terms are whose source does not tell it: condition, intervention, outcome,"
              + " population or region (default: they are skipped).")
  private @Nullable ConceptKind kind;

  CorpusImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (format == null || source == null) {
      throw new UsageException("a format and a file are needed: medclaim corpus import obo PATH");
    }
    Path base = Home.content(corpus, "corpus");
    Path folder = into == null ? base.resolve(ImportedTerms.FOLDER) : into;
    TermImport.Result result =
        new TermImport(Terminology.loadCurated(base), Optional.ofNullable(kind))
            .run(format, source, folder);
    List<String> failed = result.failed();
    failed.stream().limit(SHOWN).forEach(console::message);
    if (failed.size() > SHOWN) {
      console.message("and " + Counted.of(failed.size() - SHOWN, "more broken record"));
    }
    console.result(Counted.of(result.read(), "term") + " read");
    console.result("  " + result.joined() + " joined to curated concepts");
    console.result("  " + result.kept() + " kept as concepts of their own");
    result.skipped().forEach((why, count) -> console.result("  " + count + " skipped: " + why));
    console.result(Counted.of(failed.size(), "record") + " failed");
    console.result("written to " + result.file());
    return ExitCode.DONE;
  }
}
