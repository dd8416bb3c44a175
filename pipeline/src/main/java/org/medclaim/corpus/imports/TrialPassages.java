package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.medclaim.model.StudyDesign;

/**
 * Puts a trial into words: a passage for what was planned, and one for each outcome with results.
 *
 * <p>A plan is no evidence. The design of a trial without results is therefore {@code OTHER}, and
 * what it is planned to be stands in {@code planned_design}.
 */
final class TrialPassages {
  private TrialPassages() {}

  static ImportedDocument of(Trial trial) {
    List<ImportedPassage> passages = new ArrayList<>();
    passages.add(plan(trial));
    for (int i = 0; i < trial.results().size(); i++) {
      Trial.Result result = trial.results().get(i);
      List<String> sentences = new ArrayList<>(List.of(named(result.outcome())));
      sentences.addAll(result.sentences());
      passages.add(
          ImportedPassage.of(
              "outcome-" + (i + 1), "Results, outcome " + (i + 1), String.join("\n", sentences)));
    }
    return new ImportedDocument("NCT:" + trial.number(), head(trial), passages);
  }

  private static DocumentHead head(Trial trial) {
    boolean results = !trial.results().isEmpty();
    StudyDesign design = trial.design().study();
    List<String> identifiers = new ArrayList<>(List.of("NCT:" + trial.number()));
    return DocumentHead.titled(trial.title())
        .source(trial.number())
        .identifiers(identifiers)
        .trial(trial.number())
        .published(trial.posted())
        .design(results ? design : StudyDesign.OTHER)
        .fact("planned_design", design.code())
        .fact("results", results ? "posted" : "none")
        .fact("status", trial.status().overall())
        .fact("phase", trial.design().phase())
        .fact("enrolment", trial.design().enrolled())
        .fact("began", trial.status().began())
        .fact("ended", trial.status().ended())
        .list("conditions", trial.subject().conditions())
        .list("interventions", trial.subject().interventions())
        .list("countries", trial.subject().countries())
        .list("publications", trial.publications())
        .build();
  }

  private static ImportedPassage plan(Trial trial) {
    List<ImportedPassage.Part> parts = new ArrayList<>();
    parts.add(new ImportedPassage.Part("Summary", trial.subject().summary()));
    parts.add(new ImportedPassage.Part("Design", design(trial)));
    parts.add(
        new ImportedPassage.Part("Conditions", listed("Conditions", trial.subject().conditions())));
    parts.add(
        new ImportedPassage.Part(
            "Interventions", listed("Interventions", trial.subject().interventions())));
    ImmutableList<String> outcomes =
        trial.planned().stream()
            .filter(outcome -> outcome.type().equals("primary"))
            .map(TrialPassages::named)
            .collect(ImmutableList.toImmutableList());
    parts.add(new ImportedPassage.Part("Outcomes", String.join(" ", outcomes)));
    return ImportedPassage.ofParts("", "", parts);
  }

  private static String design(Trial trial) {
    Trial.Design design = trial.design();
    List<String> words = new ArrayList<>();
    for (String word :
        List.of(
            design.type(), design.phase(), design.allocation(), design.model(), design.masking())) {
      if (!word.isBlank()) {
        words.add(word);
      }
    }
    StringBuilder text = new StringBuilder();
    sentence(text, "Study design: ", String.join(", ", words));
    sentence(text, "Enrolment: ", design.enrolled());
    sentence(text, "Status: ", trial.status().overall());
    sentence(text, "Stopped because: ", trial.status().stopped());
    return text.append(trial.results().isEmpty() ? "No results are posted." : "")
        .toString()
        .strip();
  }

  private static void sentence(StringBuilder text, String what, String value) {
    if (!value.isBlank()) {
      text.append(what).append(value).append(value.endsWith(".") ? " " : ". ");
    }
  }

  private static String listed(String what, List<String> values) {
    return values.isEmpty() ? "" : what + ": " + String.join("; ", values) + ".";
  }

  private static String named(Trial.Outcome outcome) {
    String type = outcome.type().isEmpty() ? "Outcome" : outcome.type() + " outcome";
    String frame = outcome.timeFrame().isBlank() ? "" : " (" + outcome.timeFrame() + ")";
    String text = type + ": " + outcome.measure() + frame;
    return Character.toUpperCase(text.charAt(0))
        + text.substring(1)
        + (text.endsWith(".") ? "" : ".");
  }
}
