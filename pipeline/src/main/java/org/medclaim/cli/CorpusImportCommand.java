package org.medclaim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.corpus.Retractions;
import org.medclaim.corpus.StatisticsCsv;
import org.medclaim.corpus.TermFormat;
import org.medclaim.corpus.TermImport;
import org.medclaim.corpus.imports.PassageImport;
import org.medclaim.corpus.imports.RetractionImport;
import org.medclaim.corpus.imports.SourceFormat;
import org.medclaim.model.Reference;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.ImportedTerms;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Adds a user's own copy of a terminology, of documents, of statistics or of a list of retractions
 * to the evidence base.
 */
@Command(
    name = "import",
    description =
        "Add a terminology of your own, documents to search in, a table of statistics, or a list of"
            + " retractions.",
    mixinStandardHelpOptions = true)
final class CorpusImportCommand implements Callable<Integer> {
  /** So many broken records are shown; the rest is counted. */
  private static final int SHOWN = 20;

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "FORMAT",
      description =
          "Terms: obo; mesh (descriptors as XML or ASCII, or a table mesh_id, mesh_name)."
              + " Documents: pubmed, jats, ctgov, spl, beir, scifact. Statistics: csv."
              + " Retractions: retractions (a CSV table such as Retraction Watch's, or PubMed's"
              + " XML).")
  private @Nullable ImportFormat format;

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      description = "Files, plain or gzipped; of documents also folders.")
  private List<Path> sources = new ArrayList<>();

  @Option(names = "--corpus", paramLabel = "DIR", description = "The evidence base.")
  private @Nullable Path corpus;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description =
          "Where it goes. Default: terms 'imported' in the evidence base, the only place that is"
              + " read; documents 'passages/FORMAT' in it, where each folder is a collection;"
              + " statistics 'evidence'; retractions 'retractions', the only place that is read.")
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
    if (format == null || sources.isEmpty()) {
      throw new UsageException("a format and a file are needed: medclaim corpus import obo PATH");
    }
    Path base = Home.content(corpus, "corpus");
    Optional<SourceFormat> documents = format.documents();
    if (kind != null && format.terms().isEmpty()) {
      throw new UsageException("--kind is for terms (obo, mesh), not for " + format.code());
    }
    if (documents.isPresent()) {
      return documents(documents.get(), base);
    }
    if (sources.size() > 1) {
      throw new UsageException(
          format.code() + " takes one file at a time; saw " + sources.size() + " paths");
    }
    if (format == ImportFormat.RETRACTIONS) {
      return retractions(base);
    }
    Optional<TermFormat> terms = format.terms();
    return terms.isPresent() ? terms(terms.get(), base) : statistics(base);
  }

  private int terms(TermFormat terms, Path base) throws IOException {
    Path folder = into == null ? base.resolve(ImportedTerms.FOLDER) : into;
    TermImport.Result result =
        new TermImport(Terminology.loadCurated(base), Optional.ofNullable(kind))
            .run(terms, sources.get(0), folder);
    complain(result.failed(), result.failed().size());
    console.result(Counted.of(result.read(), "term") + " read");
    console.result("  " + result.joined() + " joined to curated concepts");
    console.result("  " + result.kept() + " kept as concepts of their own");
    skipped(result.skipped());
    console.result(Counted.of(result.failed().size(), "record") + " failed");
    console.result("written to " + result.file());
    return ExitCode.DONE;
  }

  /** Fails where a file could not be read to its end, though what came before it is kept. */
  private int documents(SourceFormat documents, Path base) throws IOException {
    Path folder = into == null ? base.resolve("passages").resolve(documents.code()) : into;
    PassageImport.Result result =
        new PassageImport(documents, new ImportProgress(console)::read).run(sources, folder);
    complain(result.failures(), result.failed() + result.brokenFiles());
    int kept = result.added() + result.replaced();
    console.result(
        Counted.of(result.read(), "record") + " read from " + Counted.of(result.files(), "file"));
    console.result("  " + kept + " kept, as " + Counted.of(result.passages(), "passage"));
    if (result.replaced() > 0) {
      console.result("    " + result.replaced() + " of them in the place of an older version");
    }
    if (result.thereAlready() > 0) {
      console.result("  " + result.thereAlready() + " were there already");
    }
    skipped(result.skipped());
    console.result("  " + result.failed() + " failed");
    if (result.deleted() > 0) {
      console.result(Counted.of(result.deleted(), "document") + " deleted, as the source says");
    }
    console.result(Counted.of(result.brokenFiles(), "file") + " not read to the end");
    console.result(
        Files.exists(result.file()) ? "written to " + result.file() : "nothing to write");
    return result.brokenFiles() == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private int statistics(Path base) throws IOException {
    Path folder = into == null ? base.resolve("evidence") : into;
    StatisticsCsv.Result result = StatisticsCsv.run(base, sources.get(0), folder);
    complain(result.failures(), result.failures().size());
    console.result(Counted.of(result.read(), "row") + " read");
    console.result("  " + Counted.of(result.kept(), "statistic") + " kept");
    console.result("  " + result.failures().size() + " failed");
    console.result("written to " + result.file());
    return ExitCode.DONE;
  }

  /** Tells beside the counts which curated references are meant: these change verdicts. */
  private int retractions(Path base) throws IOException {
    Path folder = into == null ? base.resolve(Retractions.FOLDER) : into;
    RetractionImport.Result result = RetractionImport.run(sources.get(0), folder);
    complain(result.failures(), result.failures().size());
    console.result(Counted.of(result.read(), "row") + " read");
    console.result("  " + Counted.of(result.entries().size(), "identifier") + " kept");
    skipped(result.skipped());
    console.result("  " + result.failures().size() + " failed");
    console.result("written to " + result.file());
    if (into == null) {
      Retractions all = Retractions.below(base);
      for (Reference reference :
          EvidenceBase.load(base, Terminology.loadCurated(base)).references()) {
        all.of(reference.identifiers()).stream()
            .filter(entry -> result.entries().contains(entry))
            .forEach(
                entry ->
                    console.result(
                        entry.kind() + ": " + reference.id() + " (" + entry.identifier() + ")"));
      }
      console.result("'medclaim impact OUT' lists the past findings that rest on them");
    }
    return ExitCode.DONE;
  }

  private void complain(List<String> failed, int all) {
    failed.stream().limit(SHOWN).forEach(console::message);
    if (all > SHOWN) {
      console.message("and " + Counted.of(all - SHOWN, "more failure"));
    }
  }

  private void skipped(Map<String, Integer> reasons) {
    reasons.forEach((why, count) -> console.result("  " + count + " skipped: " + why));
  }
}
