package org.medclaim.report;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medclaim.report.view.Frame;

/**
 * What a run used, in the order in which it is to be shown: corpus and rules digests, packs,
 * versions, the as-of date.
 *
 * <p>The caller keeps out what must not stand on a page: times, absolute paths, the run's id.
 */
public record Provenance(List<Entry> entries) implements Serializable {
  /** Nothing to tell. */
  public static final Provenance NONE = new Provenance(List.of());

  public Provenance {
    entries = List.copyOf(entries);
  }

  /** One thing that was used. */
  public record Entry(String name, String value) implements Serializable {}

  /** The entries of a map, in its order; the map should have one. */
  public static Provenance of(Map<String, String> inOrder) {
    List<Entry> entries = new ArrayList<>();
    new LinkedHashMap<>(inOrder).forEach((name, value) -> entries.add(new Entry(name, value)));
    return new Provenance(entries);
  }

  List<Frame.Fact> facts() {
    return entries.stream().map(entry -> new Frame.Fact(entry.name(), entry.value())).toList();
  }
}
