package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the XML that ClinicalTrials.gov gave out until 2024, results included. */
final class TrialXml implements SourceReader {
  private static final XmlRecords RECORDS =
      new XmlRecords(
          Set.of("clinical_study", "search_results", "clinical_studies"),
          Set.of("clinical_study"),
          Set.of(
              "participant_flow",
              "baseline",
              "reported_events",
              "eligibility",
              "location",
              "condition_browse",
              "intervention_browse"));

  @Override
  public void read(InputStream in, ImportSink sink) throws IOException, BrokenFileException {
    RECORDS.read(
        in,
        (record, line) -> {
          String number = record.at("id_info", "nct_id").text();
          if (number.matches("NCT\\d{8}")) {
            sink.document(TrialPassages.of(trial(number, record)));
          } else {
            sink.failed(
                line,
                number.isEmpty()
                    ? "the study has no nct_id"
                    : "'" + number + "' is no number of a trial: NCT and eight digits");
          }
        });
  }

  private static Trial trial(String number, XmlNode study) {
    ImmutableList<Trial.Result> results = results(study);
    return new Trial(
        number,
        study
            .find("brief_title")
            .or(() -> study.find("official_title"))
            .map(XmlNode::text)
            .orElse(""),
        posted(study, !results.isEmpty()),
        new Trial.Status(
            text(study, "overall_status").toLowerCase(Locale.ROOT),
            text(study, "why_stopped"),
            Dates.ofText(text(study, "start_date")),
            Dates.ofText(text(study, "completion_date"))),
        design(study),
        new Trial.Subject(
            study.at("brief_summary", "textblock").text(),
            texts(study.children("condition")),
            texts(study.all("intervention", "intervention_name")),
            texts(study.all("location_countries", "country"))),
        planned(study),
        results,
        Stream.concat(study.children("reference"), study.children("results_reference"))
            .map(node -> Identifiers.of("pmid", node.at("PMID").text()))
            .flatMap(Optional::stream)
            .distinct()
            .collect(ImmutableList.toImmutableList()));
  }

  private static String posted(XmlNode study, boolean results) {
    List<String> names =
        results
            ? List.of(
                "results_first_posted", "results_first_submitted", "firstreceived_results_date")
            : List.of("study_first_posted", "study_first_submitted", "firstreceived_date");
    return names.stream()
        .map(name -> Dates.ofText(text(study, name)))
        .filter(date -> !date.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Trial.Design design(XmlNode study) {
    String line = text(study, "study_design");
    XmlNode info = study.at("study_design_info");
    String model =
        Stream.of(
                info.at("intervention_model").text(),
                info.at("observational_model").text(),
                part(line, "Intervention Model"),
                part(line, "Observational Model"))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    String time = info.at("time_perspective").text() + part(line, "Time Perspective");
    return new Trial.Design(
        coded(text(study, "study_type")),
        coded(info.at("allocation").text() + part(line, "Allocation")),
        coded(model + (time.isEmpty() ? "" : " " + time)),
        coded(info.at("masking").text() + part(line, "Masking")),
        coded(text(study, "phase")),
        text(study, "enrollment"));
  }

  /** The older form of a design: "Allocation: Randomized, Masking: Double-Blind, ...". */
  private static String part(String design, String name) {
    Matcher part =
        Pattern.compile(
                "(?:^|, )" + Pattern.quote(name) + ": (.+?)(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?: |$)")
            .matcher(design);
    return part.find() ? part.group(1) : "";
  }

  private static String coded(String words) {
    String lower = words.toLowerCase(Locale.ROOT).replace('-', ' ').strip();
    return lower.equals("n/a") ? "" : lower;
  }

  private static ImmutableList<Trial.Outcome> planned(XmlNode study) {
    ImmutableList.Builder<Trial.Outcome> planned = ImmutableList.builder();
    for (String type : List.of("primary", "secondary", "other")) {
      study
          .children(type + "_outcome")
          .map(node -> new Trial.Outcome(type, text(node, "measure"), text(node, "time_frame")))
          .forEach(planned::add);
    }
    return planned.build();
  }

  private static ImmutableList<Trial.Result> results(XmlNode study) {
    return study
        .all("clinical_results", "outcome_list", "outcome")
        .map(TrialXml::result)
        .filter(result -> !result.sentences().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static Trial.Result result(XmlNode outcome) {
    Map<String, String> groups = new LinkedHashMap<>();
    outcome
        .all("group_list", "group")
        .forEach(group -> groups.put(group.attribute("group_id"), group.at("title").text()));
    List<String> sentences = new ArrayList<>();
    Stream.concat(outcome.children("measure"), outcome.all("measure_list", "measure"))
        .forEach(measure -> measured(measure, groups, sentences));
    outcome.all("analysis_list", "analysis").forEach(analysis -> analysed(analysis, sentences));
    return new Trial.Result(
        new Trial.Outcome(
            text(outcome, "type").toLowerCase(Locale.ROOT),
            text(outcome, "title"),
            text(outcome, "time_frame")),
        ImmutableList.copyOf(sentences));
  }

  private static void measured(XmlNode measure, Map<String, String> groups, List<String> out) {
    Stream<XmlNode> classes = Stream.concat(Stream.of(measure), measure.all("class_list", "class"));
    classes.forEach(
        kind ->
            kind.all("category_list", "category")
                .forEach(
                    category ->
                        category
                            .all("measurement_list", "measurement")
                            .forEach(
                                value -> {
                                  String group =
                                      groups.getOrDefault(value.attribute("group_id"), "");
                                  ResultWords words =
                                      new ResultWords(
                                          group,
                                          ResultWords.joined(
                                              measure == kind
                                                  ? text(measure, "title")
                                                  : text(kind, "title"),
                                              text(category, "sub_title"),
                                              text(category, "title")),
                                          text(measure, "param"),
                                          text(measure, "units"),
                                          text(measure, "dispersion"));
                                  words
                                      .sentence(
                                          value.attribute("value"),
                                          value.attribute("spread"),
                                          value.attribute("lower_limit"),
                                          value.attribute("upper_limit"))
                                      .ifPresent(out::add);
                                })));
  }

  private static void analysed(XmlNode analysis, List<String> out) {
    ResultWords.analysis(
            text(analysis, "param_type"),
            text(analysis, "param_value"),
            text(analysis, "ci_percent"),
            text(analysis, "ci_lower_limit"),
            text(analysis, "ci_upper_limit"),
            text(analysis, "p_value"))
        .ifPresent(out::add);
  }

  private static String text(XmlNode node, String child) {
    return node.at(child).text();
  }

  private static ImmutableList<String> texts(Stream<XmlNode> nodes) {
    return nodes
        .map(XmlNode::text)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
