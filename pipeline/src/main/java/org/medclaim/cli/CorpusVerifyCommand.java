package org.medclaim.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.corpus.CorpusVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says everything that is wrong with the evidence base. */
@Command(
    name = "verify",
    description = "Say everything that is broken or doubtful in the evidence base, and where.",
    mixinStandardHelpOptions = true)
final class CorpusVerifyCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--corpus", paramLabel = "DIR", description = "The evidence base.")
  private @Nullable Path corpus;

  CorpusVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CorpusVerification verification = CorpusVerification.of(Home.content(corpus, "corpus"));
    verification.remarks().forEach(remark -> console.result("remark: " + remark));
    verification.errors().forEach(error -> console.result("error: " + error));
    console.result(
        Counted.of(verification.base().records().size(), "record")
            + " read, "
            + Counted.of(verification.errors().size(), "error")
            + ", "
            + Counted.of(verification.remarks().size(), "remark"));
    return verification.errors().isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
