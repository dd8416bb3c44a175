package org.medclaim.judge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Tells of which jurisdictions a sentence on an approval speaks, by its regulators and places. */
final class NamedRegulators {
  private static final Map<String, Pattern> NAMES = new LinkedHashMap<>();

  static {
    // US in capitals only: "approved for us" names no country
    NAMES.put(
        "US",
        Pattern.compile(
            "(?<!Chinese |China's |China’s )\\bFDA\\b|\\b(?:US|USA)\\b|\\bU\\.S\\.|\\bUnited States\\b"
                + "|\\bAmerica\\b|\\bFood and Drug Administration\\b"));
    NAMES.put(
        "EU",
        Pattern.compile(
            "\\b(?:EMA|EU)\\b|\\bEuropean (?:Union|Medicines Agency|Commission)\\b|\\bEurope\\b"));
    NAMES.put(
        "UK",
        Pattern.compile(
            "\\b(?:MHRA|UK)\\b|\\bU\\.K\\.|\\bUnited Kingdom\\b|\\b(?:Great )?Britain\\b"));
    NAMES.put("CN", Pattern.compile("\\b(?:NMPA|CFDA|China|Chinese)\\b"));
  }

  private NamedRegulators() {}

  /**
   * The jurisdictions that the text names, as approvals name them (US, EU, UK, CN), in alphabetical
   * order; empty where it names none of these.
   */
  static Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    NAMES.forEach(
        (jurisdiction, pattern) -> {
          if (pattern.matcher(text).find()) {
            found.add(jurisdiction);
          }
        });
    return found;
  }
}
