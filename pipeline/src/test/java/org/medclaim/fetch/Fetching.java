package org.medclaim.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.medclaim.ingest.ArticleReader;
import org.medclaim.ingest.InputFinder;
import org.medclaim.ingest.UnreadableInputException;
import org.medclaim.model.InputFile;
import org.medclaim.model.Rejected;

/** Fetches into a folder as a test asks, one run after another, each a day later. */
final class Fetching {
  private static final Instant FIRST = Instant.parse("2026-03-01T06:00:00Z");

  private final Path into;
  private PageLimits limits = new PageLimits(Duration.ofSeconds(20), 1 << 20, 3);
  private Predicate<InetAddress> allowed = address -> true;
  private List<String> only = List.of();
  private int most = 100;
  private NoWaiting waiting = new NoWaiting();
  private int runs;

  Fetching(Path into) {
    this.into = into;
  }

  Fetching limits(Duration time, long bytes) {
    limits = new PageLimits(time, bytes, 3);
    return this;
  }

  Fetching allowing(Predicate<InetAddress> addresses) {
    allowed = addresses;
    return this;
  }

  Fetching only(String... globs) {
    only = List.of(globs);
    return this;
  }

  Fetching most(int pages) {
    most = pages;
    return this;
  }

  Fetching waiting(NoWaiting time) {
    waiting = time;
    return this;
  }

  FetchReport run(String... sources) {
    Clock clock = Clock.fixed(FIRST.plus(Duration.ofDays(runs++)), ZoneOffset.UTC);
    FetchSettings settings =
        new FetchSettings(
            FetchSettings.agent("1.0", "test@example.org"),
            limits,
            new Politeness(Duration.ofSeconds(1), Duration.ofSeconds(60)),
            true,
            only,
            most);
    FetchReport report =
        new WebFetch(settings, clock, waiting, allowed)
            .run(Stream.of(sources).map(WebSource::parse).toList(), into);
    assertTrue(report.pages().balance(), report::toString);
    assertEquals(report.rejected().size(), report.pages().rejected());
    return report;
  }

  /** The one reason for which the only page was rejected. */
  String rejection(String source) {
    FetchReport report = run(source);
    assertEquals(1, report.rejected().size(), report::toString);
    Rejected rejected = report.rejected().get(0);
    return rejected.stage() + ": " + rejected.reason();
  }

  /** The articles in the folder, as check would read them: name and text. */
  Map<String, String> articles() {
    Map<String, String> articles = new TreeMap<>();
    for (InputFile input : new InputFinder().find(List.of(into.toString()))) {
      try {
        articles.put(input.path(), new ArticleReader().read(input).text());
      } catch (UnreadableInputException e) {
        articles.put(input.path(), e.reason());
      }
    }
    return articles;
  }
}
