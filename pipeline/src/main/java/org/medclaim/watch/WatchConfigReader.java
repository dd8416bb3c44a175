package org.medclaim.watch;

import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.fetch.FetchSettings;
import org.medclaim.fetch.PageLimits;
import org.medclaim.fetch.Politeness;
import org.medclaim.fetch.SourceException;
import org.medclaim.fetch.WebSource;
import org.medclaim.yaml.YamlFile;
import org.medclaim.yaml.YamlFileException;
import org.medclaim.yaml.YamlMap;

/**
 * Reads a watch configuration.
 *
 * <p>Paths in it are relative to the folder that it stands in, so that it means the same to cron,
 * to systemd and to a shell.
 */
public final class WatchConfigReader {
  private static final Pattern TIME = Pattern.compile("([1-9]\\d{0,5})\\s*(m|h|d)");
  private static final List<String> SEVERITIES = List.of("never", "warning", "error");
  private static final List<String> FORMATS =
      List.of("html", "jsonl", "sarif", "csv", "claimreview");

  private final YamlMap map;
  private final Path folder;
  private final String version;

  private WatchConfigReader(YamlMap map, Path folder, String version) {
    this.map = map;
    this.folder = folder;
    this.version = version;
  }

  /**
   * Reads a file; {@code version} is what the program tells servers of itself.
   *
   * @throws YamlFileException where it is wrong; the message says where
   */
  public static WatchConfig read(Path file, String version) {
    YamlMap map = YamlFile.read(file, file.toString());
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new YamlFileException(file.toString(), "no file in a folder");
    }
    return new WatchConfigReader(map, folder, version).read();
  }

  private WatchConfig read() {
    map.allow(
        "sources", "only", "fetch", "every", "check", "out", "pages", "state", "metrics", "keep");
    Path out = path(map, "out").orElseThrow(() -> map.error("'out' is missing: where runs go"));
    return new WatchConfig(
        sources(),
        fetch(),
        every(),
        check(),
        new WatchConfig.Places(
            out, path(map, "pages").orElse(out.resolve("pages")), state(), path(map, "metrics")),
        retention());
  }

  private WatchConfig.Sources sources() {
    List<WebSource> web = new ArrayList<>();
    List<String> local = new ArrayList<>();
    for (YamlMap source : map.maps("sources")) {
      source.allow("feed", "sitemap", "list", "page", "folder");
      if (source.keys().size() != 1) {
        throw source.error("a source is one of feed, sitemap, list, page, folder, with its place");
      }
      String key = source.keys().iterator().next();
      String place = source.text(key);
      if (key.equals("folder")) {
        local.add(absolute(source, key, place).toString());
      } else {
        web.add(web(source, key, place));
      }
    }
    if (web.isEmpty() && local.isEmpty()) {
      throw map.error("sources", "nothing to watch; add a source, such as - feed: https://...");
    }
    return new WatchConfig.Sources(web, local);
  }

  private WebSource web(YamlMap source, String key, String place) {
    boolean isFile = key.equals("list") && !place.matches("(?i)https?:.*");
    String absolute = isFile ? absolute(source, key, place).toString() : place;
    try {
      return Stream.of(WebSource.Kind.values())
          .filter(kind -> kind.code().equals(key))
          .findFirst()
          .map(kind -> new WebSource(kind, absolute))
          .orElseThrow(() -> new IllegalStateException("no kind of source: " + key));
    } catch (SourceException e) {
      throw source.error(key, String.valueOf(e.getMessage()));
    }
  }

  private FetchSettings fetch() {
    FetchSettings usual = FetchSettings.usual(version, "");
    List<String> only = map.texts("only");
    Optional<YamlMap> said = map.optionalMap("fetch");
    if (said.isEmpty()) {
      return settings(usual.agent(), PageLimits.USUAL, Politeness.USUAL, false, only, usual);
    }
    YamlMap fetch =
        said.get().allow("contact", "pause", "timeout", "largest", "most", "allow-private");
    try {
      return new FetchSettings(
          FetchSettings.agent(version, fetch.optionalText("contact").orElse("")),
          new PageLimits(
              seconds(fetch, "timeout", PageLimits.USUAL.time()),
              (long) between(fetch, "largest", 1, 50).orElse(20) << 20,
              PageLimits.USUAL.redirects()),
          new Politeness(
              seconds(fetch, "pause", Politeness.USUAL.pause()), Politeness.USUAL.longestWait()),
          fetch.flag("allow-private", false),
          only,
          between(fetch, "most", 1, Integer.MAX_VALUE).orElse(FetchSettings.USUAL_PAGES));
    } catch (SourceException | IllegalArgumentException e) {
      throw fetch.error(String.valueOf(e.getMessage()));
    }
  }

  private static FetchSettings settings(
      String agent,
      PageLimits limits,
      Politeness politeness,
      boolean allowPrivate,
      List<String> only,
      FetchSettings usual) {
    return new FetchSettings(agent, limits, politeness, allowPrivate, only, usual.mostPages());
  }

  private static Duration seconds(YamlMap map, String key, Duration otherwise) {
    Optional<BigDecimal> number = map.optionalNumber(key);
    if (number.isEmpty()) {
      return otherwise;
    }
    if (number.get().signum() < 0 || number.get().compareTo(BigDecimal.valueOf(3600)) > 0) {
      throw map.error(key, "'" + number.get() + "' is not between 0 and 3600 seconds");
    }
    return Duration.ofMillis(number.get().movePointRight(3).longValue());
  }

  private static Optional<Integer> between(YamlMap map, String key, int least, int most) {
    Optional<Integer> number = map.optionalInt(key);
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      throw map.error(
          key,
          "'"
              + number.get()
              + "' is "
              + (number.get() < least ? "less than " + least : "more than " + most));
    }
    return number;
  }

  private Duration every() {
    String text = map.optionalText("every").orElse("24h");
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw map.error("every", "'" + text + "' is no time; write 30m, 24h or 7d");
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  private WatchConfig.Check check() {
    Optional<YamlMap> said = map.optionalMap("check");
    if (said.isEmpty()) {
      return new WatchConfig.Check(List.of(), List.of(), "never", null, null);
    }
    YamlMap check = said.get().allow("packs", "formats", "fail-on", "configuration", "sign");
    String failOn = check.optionalText("fail-on").orElse("never");
    refuseUnknown(check, "fail-on", List.of(failOn), SEVERITIES);
    List<String> formats = check.oneOrMoreTexts("formats");
    refuseUnknown(check, "formats", formats, FORMATS);
    return new WatchConfig.Check(
        check.oneOrMoreTexts("packs"),
        formats,
        failOn,
        path(check, "configuration").orElse(null),
        path(check, "sign").orElse(null));
  }

  private static void refuseUnknown(
      YamlMap map, String key, List<String> words, List<String> known) {
    for (String word : words) {
      if (!known.contains(word)) {
        throw map.error(key, "'" + word + "' is not known; known: " + String.join(", ", known));
      }
    }
  }

  private @Nullable String state() {
    Optional<String> said = map.optionalText("state");
    return said.isPresent() && said.get().startsWith("jdbc:")
        ? said.get()
        : path(map, "state").map(Path::toString).orElse(null);
  }

  private WatchConfig.Retention retention() {
    Optional<YamlMap> said = map.optionalMap("keep");
    if (said.isEmpty()) {
      return new WatchConfig.Retention(null, null, List.of());
    }
    YamlMap keep = said.get().allow("runs", "days", "hold");
    return new WatchConfig.Retention(
        between(keep, "runs", 1, Integer.MAX_VALUE).orElse(null),
        between(keep, "days", 1, 36_500).orElse(null),
        keep.texts("hold"));
  }

  private Optional<Path> path(YamlMap in, String key) {
    return in.optionalText(key).map(text -> absolute(in, key, text));
  }

  private Path absolute(YamlMap in, String key, String text) {
    try {
      return folder.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw in.error(key, "'" + text + "' is no path: " + e.getReason());
    }
  }
}
