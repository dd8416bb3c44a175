package org.medclaim.corpus;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.ImportedTerm;
import org.medclaim.terms.ImportedTerms;
import org.medclaim.terms.Terminology;

/**
 * Imports a user's own copy of a terminology: from its file to one line a term, which the
 * terminology reads beside the curated concepts.
 *
 * <p>Streams: no more than one term is in memory. What is written takes the place of an earlier
 * import of a file of the same name, and only when it is complete.
 */
public final class TermImport {
  private final Terminology curated;
  private final Optional<ConceptKind> kind;

  /**
   * An import that joins what {@code curated} has; {@code kind} is that of terms whose source does
   * not tell it, which are skipped where it is empty.
   */
  public TermImport(Terminology curated, Optional<ConceptKind> kind) {
    this.curated = curated;
    this.kind = kind;
  }

  /**
   * What became of the terms of a file.
   *
   * <p>{@code read} = joined + kept + skipped; {@code failed} says of each record that could not be
   * read where it stands and why.
   */
  public record Result(
      Path file,
      int read,
      int joined,
      int kept,
      Map<String, Integer> skipped,
      List<String> failed) {
    public Result {
      skipped = new TreeMap<>(skipped);
      failed = List.copyOf(failed);
    }
  }

  /**
   * Imports a file, plain or gzipped, into a folder.
   *
   * @throws ImportException where the file is not of this format, or has no term
   * @throws IOException where it cannot be read or the folder cannot be written
   */
  public Result run(TermFormat format, Path source, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path target = folder.resolve(stem(source) + ".jsonl");
    Path partial = folder.resolve(stem(source) + ".jsonl.part");
    Tally tally = new Tally();
    try (BufferedReader lines = open(source);
        BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
      tally.out = out;
      switch (format) {
        case OBO -> new OboTerms(source.toString(), lines, tally).read();
        case MESH -> new MeshTerms(source.toString(), lines, tally).read();
      }
      if (tally.broken != null) {
        throw tally.broken;
      }
      if (tally.read == 0) {
        throw new ImportException(source + ": no term could be read from it" + tally.first());
      }
    } catch (CharacterCodingException e) {
      throw new ImportException(source + ": not UTF-8");
    } catch (ImportException | IOException e) {
      Files.deleteIfExists(partial);
      throw e;
    }
    Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    return new Result(target, tally.read, tally.joined, tally.kept, tally.skipped, tally.failed);
  }

  private static BufferedReader open(Path source) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(source));
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    // A decoder of its own: the reader that takes a charset would put question marks in silence.
    return new BufferedReader(
        new InputStreamReader(
            gzip ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8.newDecoder()));
  }

  private static String stem(Path source) {
    String name = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
    String stem =
        name.replaceAll("\\.gz$", "")
            .replaceAll("\\.[a-z0-9]+$", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return stem.isEmpty() ? "terms" : stem;
  }

  /** Decides on each term, counts and writes. */
  private final class Tally implements TermSink {
    private @Nullable BufferedWriter out;
    private @Nullable IOException broken;
    private int read;
    private int joined;
    private int kept;
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final List<String> failed = new ArrayList<>();

    @Override
    public void failed(String place, String why) {
      failed.add(place + ": " + why);
    }

    @Override
    public void term(SourceTerm term) {
      read++;
      if (term.obsolete()) {
        skip("obsolete");
        return;
      }
      String name = TermNames.natural(term.name());
      if (TermNames.isOrdinary(name)) {
        skip("an ordinary word, which would be found everywhere");
        return;
      }
      Optional<Concept> concept = curated.conceptOf(term.id()).or(() -> curated.named(name));
      Optional<ConceptKind> known = concept.map(Concept::kind).or(term::kind).or(() -> kind);
      if (known.isEmpty()) {
        skip("neither condition nor intervention by the source; --kind says what it is");
        return;
      }
      if (concept.isPresent()) {
        joined++;
      } else {
        kept++;
      }
      write(
          new ImportedTerm(
              term.id(),
              known.get(),
              name,
              TermNames.synonyms(name, term.synonyms()),
              term.parents(),
              term.ids()));
    }

    private void skip(String reason) {
      skipped.merge(reason, 1, Integer::sum);
    }

    private void write(ImportedTerm term) {
      try {
        if (out != null && broken == null) {
          out.write(ImportedTerms.line(term));
          out.write('\n');
        }
      } catch (IOException e) {
        broken = e;
      }
    }

    String first() {
      return failed.isEmpty() ? "" : "; first " + failed.get(0);
    }
  }
}
