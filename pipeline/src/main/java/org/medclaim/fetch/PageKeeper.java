package org.medclaim.fetch;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fetches one page and keeps it where it is new or changed; remembers what came of it. */
final class PageKeeper {
  private static final int FOUND = 200;
  private static final int NON_AUTHORITATIVE = 203;
  private static final int NOT_MODIFIED = 304;
  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  /** Types that an article can be read from; of what a server does not know, the bytes decide. */
  private static final Set<String> READ =
      Set.of(
          "",
          "application/octet-stream",
          "text/html",
          "application/xhtml+xml",
          "text/plain",
          "text/markdown",
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final PageFetcher fetcher;
  private final FetchMemory memory;
  private final PageArchive archive;
  private final PageLimits limits;

  PageKeeper(PageFetcher fetcher, FetchMemory memory, PageArchive archive, PageLimits limits) {
    this.fetcher = fetcher;
    this.memory = memory;
    this.archive = archive;
    this.limits = limits;
  }

  /** What became of a page that was fetched. */
  enum Outcome {
    FRESH,
    CHANGED,
    UNCHANGED
  }

  /**
   * Fetches and keeps one page.
   *
   * @throws FetchException where it cannot be fetched, or no article can be read from it
   */
  Outcome fetch(WebAddress address) throws FetchException {
    try {
      List<Answer> answers = fetcher.fetch(address, memory::conditions);
      Outcome outcome = keep(address, answers);
      Answer page = PageFetcher.last(answers);
      if (!page.address().equals(address)) {
        memory.put(Known.leadingOn(address, page.at()));
      }
      return outcome;
    } catch (FetchException e) {
      if (e.isPassing()) {
        memory.failed(address);
      }
      throw e;
    }
  }

  private Outcome keep(WebAddress first, List<Answer> answers) throws FetchException {
    Answer page = PageFetcher.last(answers);
    Optional<Known> known = memory.of(page.address()).filter(Known::isKept);
    if (page.status() == NOT_MODIFIED && known.isPresent()) {
      return unchanged(page, known.get());
    }
    if (page.status() != FOUND && page.status() != NON_AUTHORITATIVE) {
      throw refused(first, answers);
    }
    if (!READ.contains(page.mediaType())) {
      throw FetchException.lasting(
          FetchException.FETCH, "of type " + page.mediaType() + ", which no article is read from");
    }
    String digest = WebFetch.digest(Unpacked.body(page, limits.bytes()));
    if (known.filter(it -> digest.equals(it.sha256())).isPresent()) {
      return unchanged(page, known.get());
    }
    archive.keep(answers);
    memory.put(Known.page(page, digest, archive.name()));
    return known.isPresent() ? Outcome.CHANGED : Outcome.FRESH;
  }

  private Outcome unchanged(Answer page, Known known) {
    archive.unchanged(page, known);
    memory.put(known.seenAgain(page));
    return Outcome.UNCHANGED;
  }

  /** A page that is gone is kept as such, so that what was kept of it counts no longer. */
  private FetchException refused(WebAddress first, List<Answer> answers) {
    Answer page = PageFetcher.last(answers);
    String reason = "the server said " + page.told();
    if (GONE.contains(page.status())) {
      boolean wasKept =
          memory.of(page.address()).filter(Known::isKept).isPresent()
              || memory.of(first).filter(Known::isKept).isPresent();
      if (wasKept) {
        archive.keep(answers);
      }
      memory.forget(page.address());
      memory.forget(first);
      return FetchException.lasting(FetchException.FETCH, reason);
    }
    boolean passing = page.status() >= 500 || PASSING.contains(page.status());
    return passing
        ? FetchException.passing(FetchException.FETCH, reason)
        : FetchException.lasting(FetchException.FETCH, reason);
  }
}
