package org.medclaim.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.medclaim.audit.KeyException;
import org.medclaim.audit.ManifestException;
import org.medclaim.audit.RunLockedException;
import org.medclaim.corpus.ImportException;
import org.medclaim.corpus.PassageFileException;
import org.medclaim.eval.GoldException;
import org.medclaim.fetch.SourceException;
import org.medclaim.ingest.InputException;
import org.medclaim.pipeline.LedgerException;
import org.medclaim.pipeline.RunEndedException;
import org.medclaim.pipeline.SettingsException;
import org.medclaim.review.PackException;
import org.medclaim.review.ReviewException;
import org.medclaim.state.StateException;
import org.medclaim.yaml.YamlFileException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Words what went wrong for the person who can mend it. */
final class Complaints {
  private Complaints() {}

  /** What is wrong with the command line. */
  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    return firstLower(String.valueOf(e.getMessage()));
  }

  private static String unmatched(UnmatchedArgumentException e) {
    List<String> seen = e.getUnmatched();
    List<String> near = e.getSuggestions();
    String suggestion = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    if (e.isUnknownOption()) {
      return "unknown option " + quoted(seen.subList(0, 1)) + suggestion;
    }
    if (e.getCommandLine().getSubcommands().isEmpty()) {
      return "too many words: "
          + quoted(seen)
          + "; a name or text with blanks in it needs quotation marks";
    }
    // There are few commands, and the second guess is mostly far off.
    String nearest = near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
    return "unknown command " + quoted(seen.subList(0, 1)) + nearest;
  }

  private static String quoted(List<String> words) {
    return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
  }

  /** What went wrong while a command ran; empty where it is not the user's to mend. */
  static Optional<String> of(Exception e) {
    if (e instanceof YamlFileException
        || e instanceof InputException
        || e instanceof LedgerException
        || e instanceof SettingsException
        || e instanceof UsageException
        || e instanceof SourceException
        || e instanceof RunEndedException
        || e instanceof PassageFileException
        || e instanceof GoldException
        || e instanceof ReviewException
        || e instanceof ManifestException
        || e instanceof KeyException
        || e instanceof StateException
        || e instanceof RunLockedException
        || e instanceof PackException
        || e instanceof ImportException) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
    if (e instanceof UncheckedIOException unchecked) {
      String what = String.valueOf(unchecked.getMessage());
      return Optional.of(what + ": " + reason(requireNonNull(unchecked.getCause()), what));
    }
    return e instanceof IOException io ? Optional.of(reason(io, "")) : Optional.empty();
  }

  /** Java names the file and leaves it at that: what is wrong with it is in the class's name. */
  private static String reason(IOException e, String said) {
    if (!(e instanceof FileSystemException)) {
      return e.getClass() == IOException.class && e.getMessage() != null
          ? e.getMessage()
          : e.getClass().getSimpleName() + ": " + e.getMessage();
    }
    FileSystemException failed = (FileSystemException) e;
    String file = failed.getFile();
    String subject = file == null || said.contains(file) ? "it" : file;
    if (failed.getReason() != null) {
      return subject.equals("it") ? failed.getReason() : subject + ": " + failed.getReason();
    }
    if (e instanceof NoSuchFileException) {
      return subject + " does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return subject + " may not be read or written by this user";
    }
    if (e instanceof FileAlreadyExistsException) {
      return subject + " exists, and is no folder";
    }
    return subject + " cannot be used (" + e.getClass().getSimpleName() + ")";
  }

  private static String firstLower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
