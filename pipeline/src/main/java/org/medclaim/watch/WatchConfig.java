package org.medclaim.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medclaim.fetch.FetchSettings;
import org.medclaim.fetch.WebSource;

/**
 * What is watched, how often, and where everything goes. All paths are absolute.
 *
 * <p>{@code every} is from the beginning of a run to that of the next.
 */
public record WatchConfig(
    Sources sources,
    FetchSettings fetch,
    Duration every,
    Check check,
    Places places,
    Retention retention) {

  /** Sources on the web, and folders, files, globs and WARC files of this machine. */
  public record Sources(List<WebSource> web, List<String> local) {
    public Sources {
      web = List.copyOf(web);
      local = List.copyOf(local);
    }
  }

  /**
   * How articles are checked; what is empty or null is as {@code medclaim check} has it.
   *
   * <p>{@code configuration} is a file of profiles and suppressions, {@code signingKey} signs each
   * run.
   */
  public record Check(
      List<String> packs,
      List<String> formats,
      String failOn,
      @Nullable Path configuration,
      @Nullable Path signingKey) {
    public Check {
      packs = List.copyOf(packs);
      formats = List.copyOf(formats);
    }
  }

  /**
   * Where things go: runs, fetched pages, what is remembered of judgements (a folder, or a JDBC
   * URL), and the file for Prometheus.
   */
  public record Places(Path out, Path pages, @Nullable String state, Optional<Path> metrics) {}

  /**
   * Which runs keep their pages and copies of articles: the newest so many, and all that are
   * younger than so many days. Findings and manifests stay for ever; null keeps everything.
   */
  public record Retention(@Nullable Integer runs, @Nullable Integer days, List<String> hold) {
    public Retention {
      hold = List.copyOf(hold);
    }

    /** True where nothing ever expires. */
    public boolean keepsEverything() {
      return runs == null && days == null;
    }

    /** Runs that ended before this may expire. */
    public Instant before(Instant now) {
      return days == null ? now : now.minus(Duration.ofDays(days));
    }

    /** So many of the newest runs never expire; at least the last one. */
    public int newest() {
      return runs == null ? 1 : runs;
    }
  }
}
