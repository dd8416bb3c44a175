package org.medclaim.pipeline;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.InputFile;
import org.medclaim.model.Ledger;
import org.medclaim.report.Standings;
import org.medclaim.state.JudgementStore;
import org.medclaim.state.JudgementStore.Content;

/**
 * Checks an article, or remembers what was found when the same bytes were checked on the same
 * basis.
 *
 * <p>Whole articles only: what a sentence means depends on the article around it, so that a changed
 * one is judged again from its first word. What a stage rejects is not remembered; a file that
 * could not be read today may be readable tomorrow.
 */
final class RememberingChecker {
  /** Java's own serialised form is safe here: the basis holds the program's digest. */
  static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "org.medclaim.model.*;org.medclaim.pipeline.*;org.medclaim.report.*;"
              + "com.google.common.collect.*;java.base/*;!*");

  private static final int BASES_KEPT = 4;
  private static final long MOST_BYTES = 50L << 20;

  private final Supplier<ArticleChecker> checker;
  private final @Nullable JudgementStore store;
  private final JudgementBasis basis;

  /** The checker is not made before something has to be checked. */
  RememberingChecker(
      Supplier<ArticleChecker> checker, @Nullable JudgementStore store, JudgementBasis basis) {
    this.checker = checker;
    this.store = store;
    this.basis = basis;
  }

  /** What came of an article, and whether it was remembered. */
  record Judged(ArticleChecker.Checked checked, boolean fromState) {}

  private record Found(CheckedArticle article, Ledger ledger) implements Serializable {}

  /** Checks one file; what a stage cannot handle is thrown as rejected, with stage and reason. */
  Judged check(InputFile file) throws StageException {
    if (store == null) {
      return new Judged(checker.get().check(file), false);
    }
    Optional<String> before = digest(file);
    if (before.isPresent()) {
      Optional<byte[]> known = store.find(Content.JUDGEMENT, key(file, before.get()));
      if (known.isPresent()) {
        return new Judged(read(known.get()), true);
      }
    }
    ArticleChecker.Checked checked = checker.get().check(file);
    // Under the digest of what was read, should the file have changed since.
    store.remember(
        Content.JUDGEMENT,
        key(file, checked.article().article().source().sha256()),
        write(checked));
    return new Judged(checked, false);
  }

  /**
   * What a run wrote of the bytes of this digest, ready to be written again where nothing is to be
   * told of how its findings stand; empty where that is not remembered.
   */
  Optional<Rendering> rendering(InputFile file, String sha256) {
    return store == null
        ? Optional.empty()
        : store.find(Content.RENDERING, key(file, sha256)).map(Rendering::of);
  }

  /** Remembers what was written of a file, where another run would write the same. */
  void remember(InputFile file, Rendering rendering, Standings standings) {
    if (store != null && rendering.isPlain(standings)) {
      store.remember(
          Content.RENDERING,
          key(file, rendering.outcome().source().sha256()),
          rendering.fromState().bytes());
    }
  }

  private JudgementStore.Key key(InputFile file, String input) {
    return new JudgementStore.Key(file.path(), input, basis.digest());
  }

  private static Optional<String> digest(InputFile file) {
    try {
      Path path = Path.of(file.location());
      return Files.size(path) > MOST_BYTES
          ? Optional.empty()
          : Optional.of(Hashing.sha256().hashBytes(Files.readAllBytes(path)).toString());
    } catch (IOException e) {
      // The reader says what is wrong with the file.
      return Optional.empty();
    }
  }

  private static byte[] write(ArticleChecker.Checked checked) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
      out.writeObject(new Found(checked.article(), checked.ledger()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write down what was judged", e);
    }
    return bytes.toByteArray();
  }

  private static ArticleChecker.Checked read(byte[] bytes) {
    try (ObjectInputStream in =
        new ObjectInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      in.setObjectInputFilter(OURS);
      Found found = (Found) in.readObject();
      return new ArticleChecker.Checked(found.article(), found.ledger());
    } catch (IOException e) {
      throw new UncheckedIOException("the state holds what this program cannot read", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the state holds what this program did not write", e);
    }
  }

  /** Notes that a run is complete; what older bases led to is forgotten. */
  void complete() {
    if (store != null) {
      store.used(basis.digest(), basis.told(), BASES_KEPT);
    }
  }
}
