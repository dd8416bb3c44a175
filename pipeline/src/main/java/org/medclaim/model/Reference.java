package org.medclaim.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source: study, registry, guideline, label, official page.
 *
 * <p>{@code source} is what a reader would look it up by ("PMID:36821768", "NCT02348216", "FDA,
 * consumer alert, 22 July 2020"); {@code identifiers} are all of that form, {@code TYPE:value}.
 * {@code trial} is the trial's name or empty. {@code year} is the year of publication, null where
 * not known.
 */
public record Reference(
    String id,
    String title,
    String source,
    List<String> identifiers,
    String trial,
    @Nullable Integer year,
    StudyDesign design,
    Certainty certainty,
    Verification verification,
    boolean retracted)
    implements Serializable {
  public Reference {
    identifiers = List.copyOf(identifiers);
  }
}
