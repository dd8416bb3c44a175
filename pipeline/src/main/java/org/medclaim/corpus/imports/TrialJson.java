package org.medclaim.corpus.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON of version 2 of ClinicalTrials.gov: a study, an array of studies, the answer to a
 * search, or a study a line.
 */
final class TrialJson implements SourceReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonFactory FACTORY = JSON.getFactory();

  @Override
  public void read(InputStream in, ImportSink sink) throws IOException, BrokenFileException {
    try (JsonParser parser = FACTORY.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
          studies(parser, sink);
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
          object(parser, sink);
        } else {
          throw new BrokenFileException(
              place(parser.currentLocation()), "neither a study nor a list of studies");
        }
      }
    } catch (JsonProcessingException e) {
      throw new BrokenFileException(
          place(e.getLocation()), "not JSON from here on: " + e.getOriginalMessage());
    }
  }

  private static String place(@Nullable JsonLocation where) {
    return where == null
        ? ""
        : String.format(Locale.ROOT, "%d:%d", where.getLineNr(), where.getColumnNr());
  }

  private static void studies(JsonParser parser, ImportSink sink) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int line = parser.currentLocation().getLineNr();
      study(JSON.readTree(parser), line, sink);
    }
  }

  /** A study, or the answer to a search with the studies in it. */
  private static void object(JsonParser parser, ImportSink sink) throws IOException {
    int line = parser.currentLocation().getLineNr();
    ObjectNode rest = JSON.createObjectNode();
    boolean list = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("studies")) {
        list = true;
        studies(parser, sink);
      } else {
        rest.set(name, JSON.readTree(parser));
      }
    }
    if (!list) {
      study(rest, line, sink);
    }
  }

  private static void study(JsonNode study, int line, ImportSink sink) throws IOException {
    JsonNode protocol = study.path("protocolSection");
    String number = text(protocol, "identificationModule", "nctId");
    if (number.matches("NCT\\d{8}")) {
      sink.document(TrialPassages.of(trial(number, study)));
    } else if (!protocol.isObject()) {
      sink.failed(line, "neither a study nor an answer with 'studies': no 'protocolSection'");
    } else {
      sink.failed(
          line,
          number.isEmpty()
              ? "the study has no nctId"
              : "'" + number + "' is no number of a trial: NCT and eight digits");
    }
  }

  private static Trial trial(String number, JsonNode study) {
    JsonNode protocol = study.path("protocolSection");
    JsonNode titles = protocol.path("identificationModule");
    JsonNode status = protocol.path("statusModule");
    ImmutableList<Trial.Result> results = results(study);
    return new Trial(
        number,
        titles.path("briefTitle").asText(titles.path("officialTitle").asText("")),
        Dates.ofText(
            text(
                status,
                results.isEmpty() ? "studyFirstPostDateStruct" : "resultsFirstPostDateStruct",
                "date")),
        new Trial.Status(
            words(text(status, "overallStatus")),
            text(status, "whyStopped"),
            Dates.ofText(text(status, "startDateStruct", "date")),
            Dates.ofText(text(status, "completionDateStruct", "date"))),
        design(protocol.path("designModule")),
        new Trial.Subject(
            text(protocol, "descriptionModule", "briefSummary")
                .replaceAll("\\\\(?=[\\[\\]<>*_~])", ""),
            texts(protocol.path("conditionsModule").path("conditions")),
            names(protocol.path("armsInterventionsModule").path("interventions"), "name"),
            names(protocol.path("contactsLocationsModule").path("locations"), "country")),
        planned(protocol.path("outcomesModule")),
        results,
        elements(protocol.path("referencesModule").path("references"))
            .map(node -> Identifiers.of("pmid", node.path("pmid").asText("")))
            .flatMap(Optional::stream)
            .distinct()
            .collect(ImmutableList.toImmutableList()));
  }

  private static Trial.Design design(JsonNode module) {
    JsonNode info = module.path("designInfo");
    String model =
        ResultWords.joined(
            words(text(info, "interventionModel")),
            words(text(info, "observationalModel")),
            words(text(info, "timePerspective")),
            module.path("patientRegistry").asBoolean(false) ? "registry" : "");
    String phases =
        elements(module.path("phases"))
            .map(JsonNode::asText)
            .filter(phase -> !phase.equals("NA"))
            .map(phase -> words(phase).replace("phase", "phase "))
            .reduce("", (a, b) -> a.isEmpty() ? b : a + "/" + b);
    String allocation = words(text(info, "allocation"));
    return new Trial.Design(
        words(text(module, "studyType")),
        allocation.equals("na") ? "" : allocation,
        model,
        words(text(info, "maskingInfo", "masking")),
        phases,
        text(module, "enrollmentInfo", "count"));
  }

  private static ImmutableList<Trial.Outcome> planned(JsonNode module) {
    ImmutableList.Builder<Trial.Outcome> planned = ImmutableList.builder();
    for (String type : List.of("primary", "secondary", "other")) {
      elements(module.path(type + "Outcomes"))
          .map(node -> new Trial.Outcome(type, text(node, "measure"), text(node, "timeFrame")))
          .forEach(planned::add);
    }
    return planned.build();
  }

  private static ImmutableList<Trial.Result> results(JsonNode study) {
    return elements(
            study.path("resultsSection").path("outcomeMeasuresModule").path("outcomeMeasures"))
        .map(TrialJson::result)
        .filter(result -> !result.sentences().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static Trial.Result result(JsonNode outcome) {
    Map<String, String> groups = new LinkedHashMap<>();
    elements(outcome.path("groups"))
        .forEach(group -> groups.put(text(group, "id"), text(group, "title")));
    List<String> sentences = new ArrayList<>();
    elements(outcome.path("classes"))
        .forEach(
            kind ->
                elements(kind.path("categories"))
                    .forEach(category -> measured(outcome, kind, category, groups, sentences)));
    elements(outcome.path("analyses"))
        .forEach(
            analysis ->
                ResultWords.analysis(
                        text(analysis, "paramType"),
                        text(analysis, "paramValue"),
                        text(analysis, "ciPctValue"),
                        text(analysis, "ciLowerLimit"),
                        text(analysis, "ciUpperLimit"),
                        text(analysis, "pValue"))
                    .ifPresent(sentences::add));
    return new Trial.Result(
        new Trial.Outcome(
            text(outcome, "type").toLowerCase(Locale.ROOT),
            text(outcome, "title"),
            text(outcome, "timeFrame")),
        ImmutableList.copyOf(sentences));
  }

  private static void measured(
      JsonNode outcome,
      JsonNode kind,
      JsonNode category,
      Map<String, String> groups,
      List<String> sentences) {
    elements(category.path("measurements"))
        .forEach(
            value ->
                new ResultWords(
                        groups.getOrDefault(text(value, "groupId"), ""),
                        ResultWords.joined(text(kind, "title"), text(category, "title")),
                        text(outcome, "paramType"),
                        text(outcome, "unitOfMeasure"),
                        text(outcome, "dispersionType"))
                    .sentence(
                        text(value, "value"),
                        text(value, "spread"),
                        text(value, "lowerLimit"),
                        text(value, "upperLimit"))
                    .ifPresent(sentences::add));
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
  }

  private static String text(JsonNode node, String... path) {
    JsonNode found = node;
    for (String step : path) {
      found = found.path(step);
    }
    return found.asText("").strip();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static ImmutableList<String> texts(JsonNode array) {
    return elements(array)
        .map(JsonNode::asText)
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static ImmutableList<String> names(JsonNode array, String key) {
    return elements(array)
        .map(node -> text(node, key))
        .filter(text -> !text.isBlank())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
