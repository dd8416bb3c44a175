package org.medclaim.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of every address that was ever asked for: {@code fetched.jsonl} beside the WARC
 * files, an address a line, in their order.
 *
 * <p>It only spares work: where it is missing everything is fetched again, and a page whose WARC
 * file was taken away counts as never fetched. Safe for any number of threads.
 */
final class FetchMemory {
  /** The file's name. */
  static final String NAME = "fetched.jsonl";

  /** After so many runs an address that no source names any more is not asked for again. */
  private static final int MOST_FAILURES = 5;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Map<String, Known> byAddress;

  private FetchMemory(Map<String, Known> byAddress) {
    this.byAddress = byAddress;
  }

  /**
   * What the folder remembers.
   *
   * @throws SourceException where the file is damaged
   */
  static FetchMemory read(Path folder) {
    Path file = folder.resolve(NAME);
    Map<String, Known> known = new TreeMap<>();
    if (!Files.exists(file)) {
      return new FetchMemory(known);
    }
    int number = 0;
    try {
      for (String line : Files.readAllLines(file)) {
        number++;
        Known one = known(line);
        boolean there = one.warc() == null || Files.exists(folder.resolve(one.warc()));
        if (there) {
          known.put(one.address(), one);
        }
      }
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      throw new SourceException(
          file
              + ":"
              + number
              + ": damaged; remove the file, and every page is fetched anew (the WARC files beside"
              + " it stay good)",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return new FetchMemory(known);
  }

  synchronized Optional<Known> of(WebAddress address) {
    return Optional.ofNullable(byAddress.get(address.value()));
  }

  synchronized void put(Known known) {
    byAddress.put(known.address(), known);
  }

  synchronized void forget(WebAddress address) {
    byAddress.remove(address.value());
  }

  /** Notes that the page could not be fetched, for a reason that may pass. */
  synchronized void failed(WebAddress address) {
    byAddress.merge(
        address.value(), Known.failed(address.value()), (known, unused) -> known.failedAgain());
  }

  /** Addresses that failed lately and are to be tried again, whether a source names them or not. */
  synchronized List<WebAddress> pending() {
    List<WebAddress> pending = new ArrayList<>();
    for (Known known : byAddress.values()) {
      if (known.failures() > 0 && known.failures() < MOST_FAILURES) {
        WebAddress.parse(known.address()).ifPresent(pending::add);
      }
    }
    return pending;
  }

  /** What to ask so that a page that has not changed is not sent again. */
  synchronized List<Header> conditions(WebAddress address) {
    Known known = byAddress.get(address.value());
    List<Header> conditions = new ArrayList<>();
    if (known != null && known.isKept()) {
      String etag = known.etag();
      if (etag != null) {
        conditions.add(new Header("If-None-Match", etag));
      }
      String date = known.lastModified();
      if (date != null) {
        conditions.add(new Header("If-Modified-Since", date));
      }
    }
    return conditions;
  }

  /** The WARC files that hold the newest form of some page. */
  synchronized Set<String> warcs() {
    Set<String> warcs = new TreeSet<>();
    byAddress.values().stream().map(Known::warc).filter(Objects::nonNull).forEach(warcs::add);
    return warcs;
  }

  /** Writes everything, or nothing. */
  synchronized void write(Path folder) {
    Path half = folder.resolve(NAME + ".part");
    List<String> lines = new ArrayList<>();
    try {
      for (Known known : byAddress.values()) {
        lines.add(line(known));
      }
      Files.write(half, lines);
      Files.move(
          half,
          folder.resolve(NAME),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(NAME), e);
    }
  }

  private static String line(Known known) throws JsonProcessingException {
    ObjectNode line = JSON.createObjectNode().put("address", known.address());
    line.put("checked", text(known.checked()));
    line.put("captured", text(known.captured()));
    line.put("etag", known.etag());
    line.put("last_modified", known.lastModified());
    line.put("sha256", known.sha256());
    line.put("warc", known.warc());
    line.put("failures", known.failures());
    return JSON.writeValueAsString(line);
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static Known known(String line) throws JsonProcessingException {
    JsonNode json = JSON.readTree(line);
    String address = text(json, "address");
    if (address == null) {
      throw new IllegalArgumentException("no address");
    }
    return new Known(
        address,
        time(json, "checked"),
        time(json, "captured"),
        text(json, "etag"),
        text(json, "last_modified"),
        text(json, "sha256"),
        text(json, "warc"),
        json.path("failures").asInt());
  }

  private static @Nullable String text(JsonNode json, String key) {
    return json.path(key).isTextual() ? json.path(key).asText() : null;
  }

  private static @Nullable Instant time(JsonNode json, String key) {
    String text = text(json, key);
    return text == null ? null : Instant.parse(text);
  }
}
