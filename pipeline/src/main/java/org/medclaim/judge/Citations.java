package org.medclaim.judge;

import java.util.List;
import org.medclaim.model.Evidence;
import org.medclaim.text.CitedSource;

/**
 * What an article names as the source of a claim, and what the evidence base has of these sources.
 */
public record Citations(List<CitedSource> sources, List<Evidence> records) {
  /** Nothing is cited. */
  public static final Citations NONE = new Citations(List.of(), List.of());

  public Citations {
    sources = List.copyOf(sources);
    records = List.copyOf(records);
  }

  /** Marks for which the article tells no source at all. */
  List<String> bareMarks() {
    return sources.stream().filter(source -> !source.isNamed()).map(CitedSource::mark).toList();
  }
}
