package org.medclaim.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.fetch.WebSource;
import org.medclaim.yaml.YamlFileException;

class WatchConfigReaderTest {
  @TempDir private Path folder;

  private WatchConfig read(String yaml) throws IOException {
    return WatchConfigReader.read(Files.writeString(folder.resolve("watch.yaml"), yaml), "1.0");
  }

  @Test
  void readsEverythingWithPathsFromItsOwnFolder() throws IOException {
    WatchConfig config =
        read(
            """
            sources:
              - feed: https://example.org/feed.xml
              - sitemap: https://example.org/sitemap.xml
              - list: clinics.txt
              - page: https://example.org/lupus
              - folder: articles/*.html
            only: ['example.org/**']
            every: 12h
            fetch: {contact: a@example.org, pause: 2.5, timeout: 10, largest: 5, most: 100, allow-private: true}
            check: {packs: [core, us], formats: [html, sarif], fail-on: error, configuration: m.yaml, sign: key}
            out: reports
            pages: fetched
            state: jdbc:postgresql://localhost/medclaim
            metrics: /var/lib/node_exporter/medclaim.prom
            keep: {runs: 30, days: 90, hold: [2026-01-31T093000Z]}
            """);
    assertEquals(
        List.of(
            new WebSource(WebSource.Kind.FEED, "https://example.org/feed.xml"),
            new WebSource(WebSource.Kind.SITEMAP, "https://example.org/sitemap.xml"),
            new WebSource(WebSource.Kind.LIST, folder.resolve("clinics.txt").toString()),
            new WebSource(WebSource.Kind.PAGE, "https://example.org/lupus")),
        config.sources().web());
    assertEquals(List.of(folder.resolve("articles/*.html").toString()), config.sources().local());
    assertEquals(List.of("example.org/**"), config.fetch().only());
    assertEquals("medclaim/1.0 (checks health articles; a@example.org)", config.fetch().agent());
    assertEquals(Duration.ofMillis(2500), config.fetch().politeness().pause());
    assertEquals(Duration.ofSeconds(10), config.fetch().limits().time());
    assertEquals(5 << 20, config.fetch().limits().bytes());
    assertEquals(100, config.fetch().mostPages());
    assertTrue(config.fetch().allowPrivate());
    assertEquals(Duration.ofHours(12), config.every());
    assertEquals(
        new WatchConfig.Check(
            List.of("core", "us"),
            List.of("html", "sarif"),
            "error",
            folder.resolve("m.yaml"),
            folder.resolve("key")),
        config.check());
    assertEquals(
        new WatchConfig.Places(
            folder.resolve("reports"),
            folder.resolve("fetched"),
            "jdbc:postgresql://localhost/medclaim",
            Optional.of(Path.of("/var/lib/node_exporter/medclaim.prom"))),
        config.places());
    assertEquals(
        new WatchConfig.Retention(30, 90, List.of("2026-01-31T093000Z")), config.retention());
  }

  @Test
  void theLeastIsASourceAndAPlaceForTheRuns() throws IOException {
    WatchConfig config = read("sources: [{folder: articles}]\nout: reports\n");
    assertEquals(Duration.ofHours(24), config.every());
    assertEquals("never", config.check().failOn());
    assertEquals(folder.resolve("reports/pages"), config.places().pages());
    assertTrue(config.retention().keepsEverything());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          out: reports                                                       | :1:1: nothing to watch; add a source, such as - feed: https://...
          sources: [{folder: a}]                                             | :1:1: 'out' is missing: where runs go
          {out: r, sources: [{fed: 'https://example.org'}]}                  | :1:21: unknown key 'fed'; did you mean 'feed'?
          {out: r, sources: [{feed: 'https://a.org', page: 'https://a.org'}]} | :1:20: a source is one of feed, sitemap, list, page, folder, with its place
          {out: r, sources: [{feed: 'ftp://example.org'}]}                   | :1:21: feed 'ftp://example.org': no address of http or https without a password in it; write https://...
          {out: r, sources: [{folder: a}], every: daily}                     | :1:34: 'daily' is no time; write 30m, 24h or 7d
          {out: r, sources: [{folder: a}], fetch: {pause: -1}}               | :1:42: '-1' is not between 0 and 3600 seconds
          {out: r, sources: [{folder: a}], fetch: {largest: 51}}             | :1:42: '51' is more than 50
          {out: r, sources: [{folder: a}], check: {fail-on: fatal}}          | :1:42: 'fatal' is not known; known: never, warning, error
          {out: r, sources: [{folder: a}], check: {formats: [pdf]}}          | :1:42: 'pdf' is not known; known: html, jsonl, sarif, csv, claimreview
          {out: r, sources: [{folder: a}], keep: {runs: 0}}                  | :1:41: '0' is less than 1
          {out: r, sources: [{folder: a}], kepp: {runs: 1}}                  | :1:34: unknown key 'kepp'; did you mean 'keep'?
          """)
  void saysWhatIsWrongAndWhere(String yaml, String complaint) {
    YamlFileException e = assertThrows(YamlFileException.class, () -> read(yaml));
    assertEquals(folder.resolve("watch.yaml") + complaint, e.getMessage());
  }
}
