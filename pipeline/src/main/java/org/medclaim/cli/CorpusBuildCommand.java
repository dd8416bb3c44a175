package org.medclaim.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.retrieve.EvidenceIndex;
import org.medclaim.retrieve.IndexSources;
import org.medclaim.retrieve.IndexStamp;
import org.medclaim.retrieve.IndexVectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Builds the index of the evidence base where it is missing or stale. */
@Command(
    name = "build",
    description = "Build the index of the evidence base where it is missing or stale.",
    mixinStandardHelpOptions = true)
final class CorpusBuildCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--corpus", paramLabel = "DIR", description = "The evidence base.")
  private @Nullable Path corpus;

  @Option(names = "--index", paramLabel = "DIR", description = "Where the index goes.")
  private @Nullable Path index;

  @Option(
      names = "--vectors",
      negatable = true,
      description =
          "Encode imported passages, so that they are also found by meaning; --no-vectors: search"
              + " them by words alone (default: as the index is; a new one with vectors if they can"
              + " be made here).")
  private @Nullable Boolean vectors;

  CorpusBuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = Home.index(index);
    IndexSources sources =
        IndexSources.of(Home.content(corpus, "corpus").toAbsolutePath(), wanted());
    try (EvidenceIndex open = EvidenceIndex.openOrBuild(sources, folder, console::message)) {
      console.result(
          Counted.of(open.base().records().size(), "record")
              + " of "
              + Counted.of(open.base().references().size(), "reference")
              + passages(open.stamp())
              + ", digest "
              + open.base().digest().substring(0, 12));
    }
    return ExitCode.DONE;
  }

  private IndexVectors wanted() {
    if (vectors == null) {
      return IndexVectors.AS_BUILT;
    }
    return vectors ? IndexVectors.REQUIRED : IndexVectors.NONE;
  }

  private static String passages(IndexStamp stamp) {
    if (stamp.passages() == 0) {
      return "";
    }
    return ", "
        + Counted.of(stamp.passages(), "passage")
        + (stamp.hasVectors() ? " with vectors" : " without vectors");
  }
}
