package org.medclaim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.AuditVerification;
import org.medclaim.audit.RunSigner;
import org.medclaim.review.DecisionLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves that nothing of the runs of a folder was altered, added or removed. */
@Command(
    name = "verify",
    description = {
      "Look whether anything in a folder of runs was altered, added or removed since it was",
      "written: manifests, findings, pages, kept articles, decisions. Names what was."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Digests find accidents and edits. Against somebody who computes them anew only signatures",
      "help: 'medclaim audit keygen', then 'check --sign KEY' and here --public-key.",
      "Exit codes: 0 all as it was written, 1 something is not, 2 could not run."
    })
final class AuditVerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "OUT",
      arity = "0..1",
      description = "The folder of the runs (default: reports).")
  private Path out = Path.of("reports");

  @Option(
      names = "--public-key",
      paramLabel = "FILE",
      description = "Check signatures too; a run that none covers counts as altered.")
  private @Nullable Path publicKey;

  AuditVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(out)) {
      throw new UsageException(
          out + ": no such folder; name the folder that 'medclaim check' wrote to with --out");
    }
    if (Files.exists(out.resolve("run.json"))) {
      throw new UsageException(
          out + ": a single run; name the folder that it is in, since runs vouch for each other");
    }
    AuditVerification.Result result =
        AuditVerification.verify(
            out, DecisionLog.NAME, publicKey == null ? null : RunSigner.publicKey(publicKey));
    result.notes().forEach(note -> console.message("note: " + note));
    result.faults().forEach(fault -> console.result(fault.toString()));
    console.result(
        Counted.of(result.runs(), "run")
            + ", "
            + Counted.of(result.files(), "file")
            + ", "
            + Counted.of(result.inputs(), "kept input")
            + ": "
            + (result.faults().isEmpty()
                ? "all as they were written"
                    + (publicKey == null ? "" : ", and signed with this key")
                : Counted.of(result.faults().size(), "thing") + " not as written"));
    return result.faults().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
  }
}
