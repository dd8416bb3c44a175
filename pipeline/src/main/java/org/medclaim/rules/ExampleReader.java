package org.medclaim.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.ClaimType;
import org.medclaim.model.CueKind;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;
import org.medclaim.model.StudyDesign;
import org.medclaim.yaml.YamlMap;

/** Reads the examples and near misses of a rule file. */
final class ExampleReader {
  private static final String OPEN = "[[";
  private static final String CLOSE = "]]";

  private ExampleReader() {}

  /** The examples that the rule must find, exactly at their mark. */
  static List<Example> matching(YamlMap file) {
    List<Example> examples = new ArrayList<>();
    for (YamlMap map : file.maps("examples")) {
      map.allow("text", "given", "purpose");
      Example example = read(map, "");
      if (example.mark() == null) {
        throw map.error("text", "mark what the rule finds with [[ ]]");
      }
      examples.add(example);
    }
    return examples;
  }

  /** The texts on which the rule must be silent. */
  static List<Example> nearMisses(YamlMap file) {
    List<Example> examples = new ArrayList<>();
    for (YamlMap map : file.maps("near-misses")) {
      map.allow("text", "given", "purpose", "because");
      Example example = read(map, map.text("because").replaceAll("\\s+", " "));
      if (example.mark() != null) {
        throw map.error("text", "a near miss has no [[ ]]: nothing is found in it");
      }
      examples.add(example);
    }
    return examples;
  }

  private static Example read(YamlMap map, String because) {
    List<String> written = map.oneOrMoreTexts("text");
    String joined = String.join(" ", written);
    int open = joined.indexOf(OPEN);
    int close = joined.indexOf(CLOSE);
    boolean unmarked = open < 0 && close < 0;
    if (!unmarked
        && (open < 0
            || close < open
            || joined.indexOf(OPEN, open + 1) >= 0
            || joined.indexOf(CLOSE, close + 1) >= 0)) {
      throw map.error("text", "one [[ and one ]] after it mark what is found");
    }
    return new Example(
        written.stream().map(text -> text.replace(OPEN, "").replace(CLOSE, "")).toList(),
        unmarked ? null : new Span(open, close - OPEN.length()),
        given(map),
        map.optionalWord("purpose", Purpose.class, Purpose::code).orElse(Purpose.ADVERTISING),
        because,
        map.line());
  }

  private static @Nullable Given given(YamlMap map) {
    return map.optionalMap("given").map(ExampleReader::read).orElse(null);
  }

  private static Given read(YamlMap map) {
    map.allow(
        "types",
        "cues",
        "measures",
        "quantities",
        "intervention",
        "concepts",
        "qualifiers",
        "floor",
        "studies",
        "technique");
    return new Given(
        map.words("types", ClaimType.class, ClaimType::code),
        map.words("cues", CueKind.class, CueKind::code),
        map.texts("measures"),
        map.words("quantities", QuantityKind.class, QuantityKind::code),
        map.texts("intervention"),
        map.texts("concepts"),
        map.words("qualifiers", QualifierKind.class, QualifierKind::code),
        map.optionalMap("floor").map(ExampleReader::floor).orElse(EvidenceFloor.NOT_APPLICABLE),
        studies(map),
        map.optionalWord("technique", PersuasionTechnique.class, PersuasionTechnique::code));
  }

  private static Map<String, CitedStudy> studies(YamlMap map) {
    Map<String, CitedStudy> studies = new HashMap<>();
    for (YamlMap study : map.maps("studies")) {
      study.allow("id", "design", "retracted", "status");
      studies.put(
          study.text("id"),
          new CitedStudy(
              study
                  .optionalWord("design", StudyDesign.class, StudyDesign::code)
                  .orElse(StudyDesign.OTHER),
              study.flag("retracted", false),
              study.optionalText("status").orElse("")));
    }
    return studies;
  }

  private static EvidenceFloor floor(YamlMap map) {
    map.allow("defined", "controlled-human", "randomised-human", "approved-in");
    return new EvidenceFloor(
        map.flag("defined", true),
        map.flag("controlled-human", false),
        map.flag("randomised-human", false),
        map.texts("approved-in"));
  }
}
