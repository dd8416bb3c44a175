package org.medclaim.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.audit.ManifestFile;
import org.medclaim.audit.RunChain;

/** Finds the run that the next one is compared with. */
public final class PreviousRun {
  private static final Pattern RUN_ID =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{6}Z)(?:-([1-9]\\d{0,8}))?");

  private PreviousRun() {}

  private record Candidate(Path folder, String second, int number) {}

  /**
   * The run below {@code out} that ended last; empty where there is none.
   *
   * <p>The chain knows which that is, whatever the clock did; where there is none yet, the youngest
   * by name.
   */
  public static Optional<Path> in(Path out) {
    if (!Files.isDirectory(out)) {
      return Optional.empty();
    }
    Optional<Path> last =
        new RunChain(out)
            .last()
            .map(run -> out.resolve(run.runId()))
            .filter(run -> Files.isRegularFile(run.resolve(ManifestFile.NAME)));
    return last.isPresent() ? last : youngest(out);
  }

  private static Optional<Path> youngest(Path out) {
    try (Stream<Path> folders = Files.list(out)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(ManifestFile.NAME)))
          .flatMap(folder -> candidate(folder).stream())
          .max(Comparator.comparing(Candidate::second).thenComparingInt(Candidate::number))
          .map(Candidate::folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for earlier runs in " + out, e);
    }
  }

  private static Optional<Candidate> candidate(Path folder) {
    Matcher id = RUN_ID.matcher(String.valueOf(folder.getFileName()));
    if (!id.matches()) {
      return Optional.empty();
    }
    int number = id.group(2) == null ? 1 : Integer.parseInt(id.group(2));
    return Optional.of(new Candidate(folder, id.group(1), number));
  }
}
