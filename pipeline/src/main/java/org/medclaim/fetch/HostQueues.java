package org.medclaim.fetch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.medclaim.model.Rejected;

/** Fetches pages host by host: several hosts at a time, the pages of each one after another. */
final class HostQueues {
  private static final int HOSTS_AT_ONCE = 8;

  private final PageKeeper keeper;
  private final HostPace pace;
  private final Waiting waiting;

  HostQueues(PageKeeper keeper, HostPace pace, Waiting waiting) {
    this.keeper = keeper;
    this.pace = pace;
    this.waiting = waiting;
  }

  /** What became of the pages of a queue. */
  static final class Outcomes {
    private final Map<PageKeeper.Outcome, Long> counts = new EnumMap<>(PageKeeper.Outcome.class);
    private final List<Rejected> rejected = new ArrayList<>();
    private long left;

    long count(PageKeeper.Outcome outcome) {
      return counts.getOrDefault(outcome, 0L);
    }

    /** Pages that were rejected, in order of their addresses. */
    List<Rejected> rejected() {
      return rejected.stream().sorted(WebFetch::byAddress).toList();
    }

    /** Pages that were not asked for, since the run was ended or the host is left alone. */
    long left() {
      return left;
    }

    private void add(Outcomes other) {
      other.counts.forEach((outcome, n) -> counts.merge(outcome, n, Long::sum));
      rejected.addAll(other.rejected);
      left += other.left;
    }
  }

  /** Fetches all pages; what goes wrong on this machine, such as a full disk, ends it. */
  Outcomes run(List<Listed> pages) {
    Map<String, List<Listed>> byHost = new LinkedHashMap<>();
    pages.forEach(
        page -> byHost.computeIfAbsent(page.address().host(), h -> new ArrayList<>()).add(page));
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(HOSTS_AT_ONCE, byHost.size())),
            work -> {
              Thread thread = new Thread(work, "medclaim-fetch");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<Outcomes>> running = new ArrayList<>();
      byHost.values().forEach(queue -> running.add(threads.submit(() -> one(queue))));
      Outcomes all = new Outcomes();
      for (Future<Outcomes> one : running) {
        all.add(one.get());
      }
      return all;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("fetching failed in a way that it does not announce", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while fetching", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private Outcomes one(List<Listed> queue) {
    Outcomes outcomes = new Outcomes();
    for (Listed page : queue) {
      if (waiting.isStopped() || pace.isResting(page.address().host())) {
        outcomes.left++;
        continue;
      }
      try {
        outcomes.counts.merge(keeper.fetch(page.address()), 1L, Long::sum);
      } catch (FetchException e) {
        outcomes.rejected.add(e.rejected(page.address().value()));
      }
    }
    return outcomes;
  }
}
