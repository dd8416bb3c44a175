package org.medclaim.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Writes report files so that a reader never sees half of one.
 *
 * <p>A bundle of work may be tried again, or by two workers at once: each writes under a temporary
 * name of its own and renames it, so the file is there whole or not at all, and the last one wins
 * with the same bytes.
 */
public final class ReportFiles {
  private ReportFiles() {}

  /** Writes UTF-8 text to the file, making its folder where there is none. */
  public static void write(Path file, String content) throws IOException {
    write(file, content.getBytes(UTF_8));
  }

  /** Writes bytes to the file, making its folder where there is none. */
  public static void write(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("not the name of a file: " + file);
    }
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, "." + file.getFileName() + ".", ".part");
    try {
      Files.write(temporary, content);
      openToReaders(temporary);
      rename(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void rename(Path temporary, Path file) throws IOException {
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems cannot; the file is then replaced in one call, but not
      // atomically.
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  // Temporary files are made for their owner alone; a report is for whoever may read the folder.
  private static void openToReaders(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }
  }
}
