package org.medclaim.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medclaim.model.Rejected;

/** Reads sources for the pages that they name. */
final class SourceReader {
  /** Sitemaps of one source; an index may name 50,000. */
  private static final int MOST_SITEMAPS = 500;

  private static final int FOUND = 200;

  private final PageFetcher fetcher;
  private final PageLimits limits;

  SourceReader(PageFetcher fetcher, PageLimits limits) {
    this.fetcher = fetcher;
    this.limits = limits;
  }

  /** The pages that sources name, in their order, and what could not be read. */
  record Pages(List<Listed> listed, List<Rejected> failed) {
    Pages() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  /** Reads one source; what fails of it is noted, and the rest counts. */
  void read(WebSource source, Pages into) {
    try {
      switch (source.kind()) {
        case PAGE -> into.listed().add(new Listed(address(source.place()), null));
        case FEED -> feed(address(source.place()), into);
        case SITEMAP -> sitemaps(address(source.place()), into);
        case LIST -> list(source.place(), into);
      }
    } catch (FetchException e) {
      into.failed().add(e.rejected(source.place()));
    }
  }

  private static WebAddress address(String place) {
    return WebAddress.parse(place)
        .orElseThrow(() -> new IllegalStateException("a source is checked when it is made"));
  }

  private void feed(WebAddress address, Pages into) throws FetchException {
    Answer answer = answer(address);
    into.listed().addAll(FeedLinks.read(Unpacked.body(answer, limits.bytes()), answer));
  }

  private void sitemaps(WebAddress first, Pages into) throws FetchException {
    sitemap(first, into, new ArrayDeque<>(), new HashSet<>(Set.of(first)));
  }

  private void sitemap(WebAddress first, Pages into, Deque<WebAddress> open, Set<WebAddress> seen)
      throws FetchException {
    add(sitemap(first), into, open, seen);
    while (!open.isEmpty()) {
      WebAddress next = open.remove();
      if (seen.size() > MOST_SITEMAPS) {
        throw FetchException.lasting(
            FetchException.SOURCE, "more than " + MOST_SITEMAPS + " sitemaps in one index");
      }
      try {
        add(sitemap(next), into, open, seen);
      } catch (FetchException e) {
        into.failed().add(e.rejected(next.value()));
      }
    }
  }

  private static void add(
      SitemapLinks links, Pages into, Deque<WebAddress> open, Set<WebAddress> seen) {
    into.listed().addAll(links.pages());
    links.sitemaps().stream().filter(seen::add).forEach(open::add);
  }

  private SitemapLinks sitemap(WebAddress address) throws FetchException {
    Answer answer = answer(address);
    byte[] body = Unpacked.body(answer, limits.bytes());
    return SitemapLinks.read(
        Unpacked.isGzip(body) ? Unpacked.gunzip(body, limits.bytes()) : body, answer.address());
  }

  private void list(String place, Pages into) throws FetchException {
    String text =
        WebAddress.parse(place).isPresent()
            ? new String(
                Unpacked.body(answer(address(place)), limits.bytes()), StandardCharsets.UTF_8)
            : file(place);
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      String written = line.replace("\uFEFF", "").strip();
      if (!written.isEmpty() && !written.startsWith("#")) {
        Rejected wrong =
            new Rejected(
                place + ":" + number,
                FetchException.SOURCE,
                "'" + written + "' is no address of http or https");
        WebAddress.parse(written)
            .ifPresentOrElse(
                page -> into.listed().add(new Listed(page, null)), () -> into.failed().add(wrong));
      }
    }
  }

  private static String file(String place) throws FetchException {
    try {
      return Files.readString(Path.of(place));
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw FetchException.lasting(
          FetchException.SOURCE,
          "this list cannot be read ("
              + e.getClass().getSimpleName()
              + "); it is a text in UTF-8"
              + " with an address a line");
    }
  }

  private Answer answer(WebAddress address) throws FetchException {
    Answer answer = PageFetcher.last(fetcher.fetch(address, known -> List.of()));
    if (answer.status() != FOUND) {
      throw FetchException.passing(FetchException.SOURCE, "the server said " + answer.told());
    }
    return answer;
  }
}
