package org.medclaim.corpus;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.medclaim.model.Certainty;
import org.medclaim.model.Reference;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verification;
import org.medclaim.yaml.YamlMap;

/** Reads one reference of an evidence file and checks the form of its identifiers. */
final class ReferenceReader {
  /** Forms as their registries give them: PubMed, PubMed Central, ClinicalTrials.gov, DOI, ISBN. */
  private static final Map<String, Pattern> FORMS =
      ImmutableMap.of(
          "PMID", Pattern.compile("[1-9]\\d{0,7}"),
          "PMC", Pattern.compile("PMC\\d{1,8}"),
          "NCT", Pattern.compile("NCT\\d{8}"),
          "DOI", Pattern.compile("10\\.\\d{4,9}/\\S+"),
          "ISBN", Pattern.compile("[\\dX-]{10,17}"));

  private ReferenceReader() {}

  static Reference read(YamlMap map) {
    map.allow(
        "id",
        "title",
        "trial",
        "design",
        "year",
        "identifiers",
        "source",
        "verification",
        "read",
        "certainty",
        "retracted");
    List<String> identifiers = map.texts("identifiers");
    identifiers.forEach(identifier -> checkIdentifier(map, identifier));
    Optional<Integer> year = map.optionalInt("year");
    if (year.isPresent() && (year.get() < 1800 || year.get() > 2100)) {
      throw map.error("year", year.get() + " is no year of publication");
    }
    map.text("read");
    return new Reference(
        Ids.of(map),
        map.text("title"),
        source(map, identifiers),
        identifiers,
        map.optionalText("trial").orElse(""),
        year.orElse(null),
        map.word("design", StudyDesign.class, StudyDesign::code),
        map.optionalWord("certainty", Certainty.class, Certainty::code)
            .orElse(Certainty.NOT_STATED),
        map.word("verification", Verification.class, Verification::code),
        map.flag("retracted", false));
  }

  private static String source(YamlMap map, List<String> identifiers) {
    Optional<String> source = map.optionalText("source");
    if (source.isEmpty() && identifiers.isEmpty()) {
      throw map.error(
          "a reference without identifiers needs a 'source' that it can be looked up by");
    }
    return source.orElseGet(() -> identifiers.get(0));
  }

  private static void checkIdentifier(YamlMap map, String identifier) {
    int colon = identifier.indexOf(':');
    String type = colon < 0 ? "" : identifier.substring(0, colon);
    Pattern form = FORMS.get(type);
    if (form == null || !form.matcher(identifier.substring(colon + 1)).matches()) {
      throw map.error(
          "identifiers",
          "'"
              + identifier
              + "' is no identifier; expected PMID:12345678, PMC:PMC1234567, NCT:NCT01234567,"
              + " DOI:10.1000/x or ISBN:...");
    }
  }
}
