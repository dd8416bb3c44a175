package org.medclaim.pipeline;

import static java.util.Comparator.comparing;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.medclaim.model.Ledger;
import org.medclaim.model.Rejected;

/**
 * What the workers did: one entry an article, reported or rejected.
 *
 * <p>Both lists are put in order, by path, whatever order the workers finished in.
 */
record RunOutcome(List<ArticleOutcome> reported, List<Rejected> rejected) implements Serializable {
  RunOutcome {
    reported =
        reported.stream().sorted(comparing((ArticleOutcome one) -> one.summary().path())).toList();
    rejected =
        rejected.stream()
            .sorted(
                comparing(Rejected::path)
                    .thenComparing(Rejected::stage)
                    .thenComparing(Rejected::reason))
            .toList();
  }

  /** These and others. */
  RunOutcome with(List<ArticleOutcome> others) {
    return new RunOutcome(Stream.concat(reported.stream(), others.stream()).toList(), rejected);
  }

  /** The books of all articles' own steps. */
  Ledger ledger() {
    return reported.stream().map(ArticleOutcome::ledger).reduce(Ledger.EMPTY, Ledger::plus);
  }
}
