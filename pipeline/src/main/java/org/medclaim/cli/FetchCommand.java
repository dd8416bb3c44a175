package org.medclaim.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.medclaim.fetch.FetchReport;
import org.medclaim.fetch.FetchSettings;
import org.medclaim.fetch.PageLimits;
import org.medclaim.fetch.Politeness;
import org.medclaim.fetch.WebFetch;
import org.medclaim.fetch.WebSource;
import org.medclaim.pipeline.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches what is new in sources on the web, into WARC files that {@code check} takes. */
@Command(
    name = "fetch",
    description = "Fetch new and changed pages from feeds, sitemaps and lists, politely.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Then: medclaim check DIR. Pages that could not be fetched stand in DIR/rejected.jsonl.",
      "Exit codes: 0 done, 2 could not run or not one source could be read."
    })
final class FetchCommand implements Callable<Integer> {
  private static final int SHOWN = 10;

  private final Console console;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description =
          "The address of a page (https://...), or feed:ADDRESS (RSS, Atom), sitemap:ADDRESS, or"
              + " list:FILE with an address a line.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--into",
      paramLabel = "DIR",
      required = true,
      description = "The folder that keeps the pages, and remembers what was fetched before.")
  private Path into = Path.of("pages");

  @Option(
      names = "--only",
      paramLabel = "GLOB",
      split = ",",
      description =
          "Only pages whose host and path match, as in 'example.org/health/**' (default: all).")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "Ask for so many pages; the rest is left for the next time (default: 10000).")
  private int most = FetchSettings.USUAL_PAGES;

  @Option(
      names = "--contact",
      paramLabel = "TEXT",
      description = "Whom the owner of a site can write to; stands in the User-Agent.")
  private String contact = "";

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      description =
          "Between two requests to one host (default: 1); longer where its robots.txt asks for it.")
  private double pause = 1;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "For one answer, from the look-up of the name to the last byte (default: 30).")
  private double timeout = 30;

  @Option(
      names = "--largest",
      paramLabel = "MB",
      description = "Take pages up to this size, packed and unpacked (default: 20, at most 50).")
  private int largest = 20;

  @Option(
      names = "--allow-private",
      description = "Fetch from this machine and the network around it too; refused otherwise.")
  private boolean allowPrivate;

  FetchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<WebSource> wanted = sources.stream().map(WebSource::parse).toList();
    FetchSettings settings = settings();
    FetchReport report;
    try (EndSignal end = new EndSignal(console, settings.limits().time().plusSeconds(10))) {
      report = new WebFetch(settings, Clock.systemUTC(), end.signal()).run(wanted, into);
      RejectedFile.write(into, report);
      FetchPrinter.print(console, report, into, SHOWN);
    }
    if (report.sourcesRead() == 0) {
      console.message("not one source could be read");
      return ExitCode.FAILED;
    }
    return ExitCode.DONE;
  }

  private FetchSettings settings() {
    check(pause >= 0 && pause <= 3600, "--pause: between 0 and 3600 seconds");
    check(timeout > 0 && timeout <= 3600, "--timeout: more than 0 and at most 3600 seconds");
    check(largest >= 1 && largest <= 50, "--largest: between 1 and 50 MB");
    check(most >= 1, "--most: at least 1");
    return new FetchSettings(
        FetchSettings.agent(ProgramVersion.current(), contact),
        new PageLimits(seconds(timeout), (long) largest << 20, PageLimits.USUAL.redirects()),
        new Politeness(seconds(pause), Politeness.USUAL.longestWait()),
        allowPrivate,
        only,
        most);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private static void check(boolean right, String otherwise) {
    if (!right) {
      throw new UsageException(otherwise);
    }
  }
}
