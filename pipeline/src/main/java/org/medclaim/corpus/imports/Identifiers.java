package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Identifiers in the form that references have here, {@code TYPE:value}. */
final class Identifiers {
  private static final Map<String, Pattern> FORMS =
      ImmutableMap.of(
          "PMID", Pattern.compile("[1-9]\\d{0,7}"),
          "PMC", Pattern.compile("PMC\\d{1,8}"),
          "DOI", Pattern.compile("10\\.\\d{4,9}/\\S+"),
          "NCT", Pattern.compile("NCT\\d{8}"));

  private Identifiers() {}

  /** An identifier of a source's type; empty where we have no such type or it has not its form. */
  static Optional<String> of(String type, String value) {
    String ours =
        switch (type.toLowerCase(Locale.ROOT)) {
          case "pubmed", "pmid" -> "PMID";
          case "pmc", "pmcid" -> "PMC";
          case "doi" -> "DOI";
          case "nct" -> "NCT";
          default -> "";
        };
    String text = value.strip().replaceFirst("^https?://(?:dx\\.)?doi\\.org/", "");
    String given = ours.equals("PMC") && text.matches("\\d+") ? "PMC" + text : text;
    Pattern form = FORMS.get(ours);
    return form != null && form.matcher(given).matches()
        ? Optional.of(ours + ":" + given)
        : Optional.empty();
  }

  /** The first trial number among identifiers, or empty. */
  static String trial(List<String> identifiers) {
    return identifiers.stream()
        .filter(identifier -> identifier.startsWith("NCT:"))
        .map(identifier -> identifier.substring("NCT:".length()))
        .findFirst()
        .orElse("");
  }
}
