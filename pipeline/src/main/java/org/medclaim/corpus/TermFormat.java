package org.medclaim.corpus;

import java.util.Locale;

/** Forms of terminologies that can be imported. */
public enum TermFormat {
  /** Open Biomedical Ontologies, 1.2 or 1.4: Disease Ontology, HPO, ChEBI. */
  OBO,
  /** Medical Subject Headings: descriptors as XML or ASCII, or a table of ids and names. */
  MESH;

  /** The word that stands on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
