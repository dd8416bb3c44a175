package org.medclaim.report;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.medclaim.model.ClaimType;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.Severity;
import org.medclaim.report.Signature.Part;
import org.medclaim.report.view.RunView;

/** What the findings of a run can be filtered by, each with how many there are. */
final class RunFacets {
  private static final Splitter PARTS = Splitter.on('.');

  private final Map<Part, Map<String, Long>> counts = new LinkedHashMap<>();

  private RunFacets(RunSummary run) {
    for (Part part : Part.values()) {
      counts.put(part, new TreeMap<>());
    }
    for (ArticleSummary article : run.articles()) {
      article.review().signatures().forEach(this::add);
    }
  }

  /**
   * The facets in the order of a signature's parts; one that nothing can be told apart by is left
   * out.
   */
  static List<RunView.Facet> of(RunSummary run) {
    RunFacets facets = new RunFacets(run);
    List<RunView.Facet> all = new ArrayList<>();
    all.add(
        facets.facet(
            Part.VERDICT,
            "Verdict",
            Wording.GRAVEST_FIRST.stream()
                .map(v -> choice(Signature.first(v), Wording.verdict(v).words()))
                .toList()));
    all.add(
        facets.facet(
            Part.SEVERITY,
            "Severity",
            List.of(Severity.ERROR, Severity.WARNING, Severity.INFO, Severity.NONE).stream()
                .map(s -> choice(Signature.first(s), Wording.severity(s).words()))
                .toList()));
    all.add(
        facets.facet(
            Part.CONFIDENCE,
            "Confidence",
            Arrays.stream(ConfidenceLabel.values())
                .map(c -> choice(Signature.first(c), Wording.capital(Wording.code(c))))
                .toList()));
    all.add(
        facets.facet(
            Part.REVIEW,
            "Review",
            List.of(
                choice("f", "For a reviewer"),
                choice("w", "Needs work"),
                choice("r", "Opened again"),
                choice("s", "Settled"))));
    if (run.compared()) {
      all.add(
          facets.facet(
              Part.CHANGE,
              "Since the last run",
              List.of(choice("n", "New"), choice("u", "Changed"))));
    }
    all.add(
        facets.facet(
            Part.TYPES,
            "Type of claim",
            Arrays.stream(ClaimType.values())
                .map(type -> choice(Signature.type(type), Wording.capital(type.code())))
                .toList()));
    all.add(
        facets.facet(
            Part.PACKS,
            "Rule pack",
            facets.counts.getOrDefault(Part.PACKS, Map.of()).keySet().stream()
                .map(pack -> choice(pack, pack))
                .toList()));
    return all.stream().filter(facet -> !facet.choices().isEmpty()).toList();
  }

  private static RunView.Choice choice(String code, String words) {
    return new RunView.Choice(code, words, 0);
  }

  // Choices that no finding has would only lead to an empty page.
  private RunView.Facet facet(Part part, String title, List<RunView.Choice> choices) {
    Map<String, Long> counted = counts.getOrDefault(part, Map.of());
    return new RunView.Facet(
        part.ordinal(),
        title,
        choices.stream()
            .filter(choice -> counted.containsKey(choice.code()))
            .map(
                choice ->
                    new RunView.Choice(
                        choice.code(), choice.words(), counted.getOrDefault(choice.code(), 0L)))
            .toList());
  }

  private void add(String signature, int count) {
    List<String> parts = PARTS.splitToList(signature);
    for (Part part : Part.values()) {
      for (String code : codes(part, parts.get(part.ordinal()))) {
        counts.computeIfAbsent(part, key -> new TreeMap<>()).merge(code, (long) count, Long::sum);
      }
    }
  }

  private static List<String> codes(Part part, String value) {
    return switch (part) {
      case TYPES -> value.chars().mapToObj(Character::toString).toList();
      case PACKS -> Splitter.on('+').omitEmptyStrings().splitToList(value);
      case VERDICT, SEVERITY, CONFIDENCE, REVIEW, CHANGE -> List.of(value);
    };
  }
}
