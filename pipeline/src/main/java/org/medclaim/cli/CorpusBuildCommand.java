package org.medclaim.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.retrieve.EvidenceIndex;
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

  CorpusBuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path folder = Home.index(index);
    try (EvidenceIndex open =
        EvidenceIndex.openOrBuild(
            Home.content(corpus, "corpus").toAbsolutePath(), folder, console::message)) {
      console.result(
          Counted.of(open.base().records().size(), "record")
              + " of "
              + Counted.of(open.base().references().size(), "reference")
              + ", digest "
              + open.base().digest().substring(0, 12));
    }
    return ExitCode.DONE;
  }
}
