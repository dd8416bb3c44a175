package org.medclaim.corpus;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.medclaim.terms.ImportedTerms;

/** The digest that tells whether an index was built from these files. */
public final class CorpusDigest {
  private CorpusDigest() {}

  /**
   * SHA-256, lower-case hex, over the names and bytes of all YAML files, imported terms and lists
   * of retractions of a corpus folder in order of their names.
   *
   * <p>README files and everything else does not count.
   */
  public static String of(Path corpus) {
    Hasher hasher = Hashing.sha256().newHasher();
    try {
      for (Path file : files(corpus)) {
        byte[] bytes = Files.readAllBytes(file);
        hasher
            .putString(name(corpus, file), StandardCharsets.UTF_8)
            .putByte((byte) 0)
            .putInt(bytes.length)
            .putBytes(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the corpus in " + corpus, e);
    }
    return hasher.hash().toString();
  }

  private static List<Path> files(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      return files
          .filter(file -> counts(corpus, file) && Files.isRegularFile(file))
          .sorted((a, b) -> name(corpus, a).compareTo(name(corpus, b)))
          .toList();
    }
  }

  private static boolean counts(Path corpus, Path file) {
    return file.toString().endsWith(".yaml")
        || file.toString().endsWith(".csv")
            && corpus.resolve(Retractions.FOLDER).equals(file.getParent())
        || file.toString().endsWith(".jsonl")
            && corpus.resolve(ImportedTerms.FOLDER).equals(file.getParent());
  }

  private static String name(Path corpus, Path file) {
    return corpus.relativize(file).toString().replace('\\', '/');
  }
}
