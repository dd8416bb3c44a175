package org.medclaim.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.medclaim.audit.InputStore;
import org.medclaim.model.InputFile;

/**
 * Writes the files of the articles of which the state holds all that is needed; no pipeline, no
 * judge and no page is made for them.
 *
 * <p>On a cluster that is done where the run was started: it costs about as much as to tell a
 * worker of the article.
 */
final class RememberedArticles {
  private final RememberingChecker remembering;
  private final RunParts parts;
  private final BooleanSupplier ended;
  private final LongConsumer done;

  RememberedArticles(
      RememberingChecker remembering, RunParts parts, BooleanSupplier ended, LongConsumer done) {
    this.remembering = remembering;
    this.parts = parts;
    this.ended = ended;
    this.done = done;
  }

  /** What came of the articles that were remembered, and the files that are still to be checked. */
  record Split(List<ArticleOutcome> outcomes, List<InputFile> open) {}

  /**
   * Writes what is remembered.
   *
   * @throws RunEndedException where the run was told to end
   */
  Split write(List<InputStore.Pinned> inputs) {
    AtomicLong written = new AtomicLong();
    List<Optional<ArticleOutcome>> outcomes =
        inputs.parallelStream()
            .map(
                input -> {
                  if (ended.getAsBoolean()) {
                    throw new RunEndedException("while unchanged articles were written");
                  }
                  Optional<ArticleOutcome> outcome = write(input);
                  outcome.ifPresent(one -> done.accept(written.incrementAndGet()));
                  return outcome;
                })
            .toList();
    List<ArticleOutcome> known = new ArrayList<>();
    List<InputFile> open = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Optional<ArticleOutcome> outcome = outcomes.get(i);
      if (outcome.isPresent()) {
        known.add(outcome.get());
      } else {
        open.add(inputs.get(i).file());
      }
    }
    return new Split(known, open);
  }

  private Optional<ArticleOutcome> write(InputStore.Pinned input) {
    String sha256 = input.sha256();
    if (sha256 == null) {
      return Optional.empty();
    }
    Optional<Rendering> known = remembering.rendering(input.file(), sha256);
    try {
      return known.isPresent() && parts.writeAgain(known.get())
          ? Optional.of(known.get().outcome())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write what is remembered of " + input.file().path(), e);
    }
  }
}
