package org.medclaim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the identifiers of studies that a text cites. */
final class Citations {
  // Possessive and bounded: no text can make them try twice.
  private static final Pattern TRIAL = Pattern.compile("\\bNCT\\s?(\\d{8})\\b");
  private static final Pattern PUBMED =
      Pattern.compile("\\b(?:PMID|PubMed(?: ID)?)[:#\\s]{1,3}(\\d{4,8})\\b");
  private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s\"<>]{2,200}+)");

  private Citations() {}

  /** The identifiers in the form that {@link StudyRegister} takes, trials first. */
  static List<String> in(String text) {
    List<String> found = new ArrayList<>();
    Matcher trial = TRIAL.matcher(text);
    while (trial.find()) {
      found.add("NCT:NCT" + trial.group(1));
    }
    Matcher pubmed = PUBMED.matcher(text);
    while (pubmed.find()) {
      found.add("PMID:" + pubmed.group(1));
    }
    Matcher doi = DOI.matcher(text);
    while (doi.find()) {
      found.add("DOI:" + doi.group(1).replaceFirst("[.,;:)\\]]+$", "").toLowerCase(Locale.ROOT));
    }
    return found;
  }
}
