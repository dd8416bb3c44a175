package org.medclaim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.RunChain;
import org.medclaim.audit.RunSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the pair of keys that runs are signed with. */
@Command(
    name = "keygen",
    description = {
      "Make an Ed25519 key to sign runs with: FILE, for its owner alone, and FILE.pub for whoever",
      "verifies. Keep FILE away from the runs: who has it can sign."
    },
    mixinStandardHelpOptions = true)
final class AuditKeygenCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "Where the private key goes.")
  private Path file = Path.of("");

  AuditKeygenCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    for (@Nullable Path folder = file.toAbsolutePath().normalize().getParent();
        folder != null;
        folder = folder.getParent()) {
      if (Files.exists(folder.resolve(RunChain.NAME))) {
        throw new UsageException(
            file + ": lies in a folder of runs, " + folder + "; keep the key away from them");
      }
    }
    Path open = RunSigner.makeKeys(file);
    console.result("private key: " + file + " (sign with it: medclaim check --sign " + file + ")");
    console.result("public key:  " + open + " (for 'medclaim audit verify --public-key')");
    return ExitCode.DONE;
  }
}
