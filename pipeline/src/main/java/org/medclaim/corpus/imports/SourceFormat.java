package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/** Forms of document collections that can be imported as passages. */
public enum SourceFormat {
  /** PubMed and MEDLINE, XML. */
  PUBMED(".xml"),
  /** Articles of PubMed Central and publishers, JATS XML. */
  JATS(".xml", ".nxml"),
  /** ClinicalTrials.gov: JSON of version 2, or the XML of before. */
  CTGOV(".json", ".jsonl", ".xml"),
  /** Drug labels, Structured Product Labeling XML. */
  SPL(".xml"),
  /** BEIR's corpus.jsonl. */
  BEIR(".jsonl"),
  /** SciFact's corpus.jsonl. */
  SCIFACT(".jsonl");

  private final ImmutableList<String> endings;

  SourceFormat(String... endings) {
    this.endings = ImmutableList.copyOf(endings);
  }

  /** The word that stands on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How the names of its files end, but for {@code .gz}. */
  public List<String> endings() {
    return endings;
  }

  /** Whether a file of this name, found in a folder, is taken for one of this format. */
  boolean takes(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return endings.stream().anyMatch(name::endsWith);
  }

  SourceReader reader() {
    return switch (this) {
      case PUBMED -> new PubmedXml();
      case JATS -> new JatsXml();
      case CTGOV -> new TrialFile();
      case SPL -> new DrugLabelXml();
      case BEIR -> new JsonLines(JsonLines::beir);
      case SCIFACT -> new JsonLines(JsonLines::scifact);
    };
  }
}
