package org.medclaim.fetch;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.medclaim.ingest.WebName;
import org.medclaim.model.Rejected;

/**
 * Fetches what is new or changed in sources, into a folder of WARC files.
 *
 * <p>Several hosts at a time, each page by page. Pages never seen come first, then those that were
 * looked at longest ago. A page whose source says that it has not changed since is not asked for. A
 * fetch that is killed leaves the folder as it was before.
 */
public final class WebFetch {
  private final FetchSettings settings;
  private final Clock clock;
  private final Waiting waiting;
  private final Predicate<InetAddress> allowed;
  private final List<PathMatcher> only;

  /**
   * A fetch with these settings.
   *
   * @throws SourceException where a glob is none
   */
  public WebFetch(FetchSettings settings, Clock clock, Waiting waiting) {
    this(
        settings,
        clock,
        waiting,
        settings.allowPrivate() ? address -> true : AddressGuard::isPublic);
  }

  WebFetch(FetchSettings settings, Clock clock, Waiting waiting, Predicate<InetAddress> allowed) {
    this.allowed = allowed;
    this.settings = settings;
    this.clock = clock;
    this.waiting = waiting;
    this.only = settings.only().stream().map(WebFetch::matcher).toList();
  }

  private static PathMatcher matcher(String glob) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    } catch (PatternSyntaxException e) {
      throw new SourceException(
          "'" + glob + "' is no glob: " + e.getDescription() + "; write example.org/health/**");
    }
  }

  /**
   * Fetches once.
   *
   * @throws SourceException where another fetch is writing into this folder, or what is remembered
   *     there is damaged
   * @throws UncheckedIOException where the folder cannot be written
   */
  public FetchReport run(List<WebSource> sources, Path into) {
    return FolderLock.holding(into, () -> locked(sources, into));
  }

  private FetchReport locked(List<WebSource> sources, Path into) throws IOException {
    PageArchive.removeLeftovers(into);
    FetchMemory memory = FetchMemory.read(into);
    HostPace pace = new HostPace(settings.politeness(), waiting);
    try (WebClient client = new WebClient(settings, clock, allowed);
        PageArchive archive = new PageArchive(into, clock.instant(), settings.agent())) {
      PageFetcher fetcher = new PageFetcher(client, settings, pace, clock);
      SourceReader.Pages pages = new SourceReader.Pages();
      long read = 0;
      for (WebSource source : sources) {
        read += !waiting.isStopped() && reads(source, fetcher, pages) ? 1 : 0;
      }
      Map<WebAddress, Listed> named = named(pages.listed(), memory);
      long passedOver = named.size();
      named.keySet().removeIf(address -> !isWanted(address));
      passedOver -= named.size();

      PageKeeper keeper = new PageKeeper(fetcher, memory, archive, settings.limits());
      HostQueues queues = new HostQueues(keeper, pace, waiting);
      List<Listed> due = due(named, memory);
      int asked = Math.min(due.size(), settings.mostPages());
      HostQueues.Outcomes outcomes = queues.run(due.subList(0, asked));
      Optional<Path> warc = archive.complete();
      memory.write(into);
      FetchReport.Pages books =
          new FetchReport.Pages(
              named.size(),
              outcomes.count(PageKeeper.Outcome.FRESH),
              outcomes.count(PageKeeper.Outcome.CHANGED),
              outcomes.count(PageKeeper.Outcome.UNCHANGED) + named.size() - due.size(),
              outcomes.rejected().size(),
              outcomes.left() + due.size() - asked,
              passedOver);
      if (!books.balance()) {
        throw new IllegalStateException("the books of the fetch do not balance: " + books);
      }
      return new FetchReport(books, outcomes.rejected(), pages.failed(), read, warc);
    }
  }

  private boolean reads(WebSource source, PageFetcher fetcher, SourceReader.Pages pages) {
    int failed = pages.failed().size();
    new SourceReader(fetcher, settings.limits()).read(source, pages);
    return pages.failed().stream().skip(failed).noneMatch(one -> one.path().equals(source.place()));
  }

  /** Each page once, with the latest date that a source gives; then what failed lately. */
  private static Map<WebAddress, Listed> named(List<Listed> listed, FetchMemory memory) {
    Map<WebAddress, Listed> named = new LinkedHashMap<>();
    for (Listed one : listed) {
      named.merge(one.address(), one, WebFetch::later);
    }
    for (WebAddress pending : memory.pending()) {
      named.putIfAbsent(pending, new Listed(pending, null));
    }
    return named;
  }

  private static Listed later(Listed a, Listed b) {
    Instant first = a.changed();
    Instant second = b.changed();
    if (first == null || second == null) {
      return new Listed(a.address(), null);
    }
    return first.isBefore(second) ? b : a;
  }

  private boolean isWanted(WebAddress address) {
    Path name = Path.of(WebName.of(address.value()));
    return only.isEmpty() || only.stream().anyMatch(glob -> glob.matches(name));
  }

  /** What is to be asked for: what was never seen, then what was looked at longest ago. */
  private static List<Listed> due(Map<WebAddress, Listed> named, FetchMemory memory) {
    List<Listed> due = new ArrayList<>();
    for (Listed one : named.values()) {
      if (!isUpToDate(one, memory.of(one.address()))) {
        due.add(one);
      }
    }
    due.sort(
        comparing(
            one -> memory.of(one.address()).map(Known::checked).orElse(null),
            nullsFirst(naturalOrder())));
    return due;
  }

  /** The source says that the page has not changed since it was looked at. */
  private static boolean isUpToDate(Listed one, Optional<Known> known) {
    Instant changed = one.changed();
    Instant checked = known.map(Known::checked).orElse(null);
    return changed != null
        && checked != null
        && known.filter(it -> it.failures() == 0).isPresent()
        && changed.isBefore(checked);
  }

  /** The SHA-256 of a page, as lower-case hex. */
  static String digest(byte[] page) {
    return Hashing.sha256().hashBytes(page).toString();
  }

  /** A rejected page, in the order that reports have. */
  static int byAddress(Rejected a, Rejected b) {
    return a.path().compareTo(b.path());
  }
}
