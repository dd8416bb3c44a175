package org.medclaim.report;

import com.google.common.base.Splitter;
import com.google.common.net.UrlEscapers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.medclaim.model.Approval;
import org.medclaim.model.EvidenceContent;
import org.medclaim.model.Interval;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Passage;
import org.medclaim.model.Reference;
import org.medclaim.model.Statement;
import org.medclaim.model.Statistic;
import org.medclaim.model.Verification;
import org.medclaim.report.view.Badge;
import org.medclaim.report.view.PanelView;

/** Puts pieces of evidence into the words of a card. */
final class EvidenceCards {
  private static final Pattern PUBMED = Pattern.compile("\\d{1,9}");
  private static final Pattern TRIAL = Pattern.compile("NCT\\d{8}");
  private static final Pattern CENTRAL = Pattern.compile("(?:PMC)?\\d{1,9}");
  private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

  private final Function<String, String> measureName;

  EvidenceCards(Function<String, String> measureName) {
    this.measureName = measureName;
  }

  /** The card of one piece of evidence. */
  PanelView.Evidence card(JudgedEvidence judged, List<Badge> matches) {
    Reference reference = judged.evidence().reference();
    EvidenceContent content = judged.evidence().content();
    // The reference may have been read and this figure of it not; the weaker of both holds.
    Verification verification = reference.verification().and(content.verification());
    return new PanelView.Evidence(
        reference.title(),
        Wording.stance(judged.stance()),
        reference.retracted(),
        tags(reference, content),
        Wording.verification(verification),
        judged.rationale().isEmpty() ? List.of(content.sentence()) : judged.rationale(),
        Wording.capital(judged.comparison()),
        details(content),
        matches,
        links(reference));
  }

  private static List<String> tags(Reference reference, EvidenceContent content) {
    List<String> tags = new ArrayList<>();
    tags.add(reference.trial());
    tags.add(reference.design().words());
    Integer year = reference.year();
    tags.add(year == null ? "" : year.toString());
    if (content instanceof Statistic statistic) {
      Integer n = statistic.n();
      tags.add(n == null ? "" : "n = " + Figures.grouped(n.longValue()));
    } else if (content instanceof Passage passage) {
      Integer n = passage.n();
      tags.add(n == null ? "" : "n = " + Figures.grouped(n.longValue()));
    }
    tags.add(Wording.certainty(reference.certainty()));
    tags.removeIf(String::isEmpty);
    return tags;
  }

  private List<String> details(EvidenceContent content) {
    List<String> details = new ArrayList<>();
    if (content instanceof Statistic statistic) {
      details.add(
          Wording.capital(measureName.apply(statistic.measure())) + ": " + value(statistic));
      details.add(statistic.setting());
      details.add(statistic.followUp().isEmpty() ? "" : "follow-up " + statistic.followUp());
      details.add(statistic.region());
      details.add(statistic.period());
    } else if (content instanceof Statement statement) {
      details.add(Wording.capital(Wording.statement(statement.kind())));
    } else if (content instanceof Approval approval) {
      details.add(
          Wording.jurisdiction(approval.jurisdiction())
              + ": "
              + Wording.code(approval.status()).replace('-', ' ')
              + ", "
              + approval.date());
    } else if (content instanceof Passage passage) {
      details.add(passage.section());
      passage.notices().stream().map(Wording::capital).forEach(details::add);
    }
    details.removeIf(String::isEmpty);
    return details;
  }

  /** "83% (95% CI 74 to 90) against 50% in the other arm". */
  private static String value(Statistic statistic) {
    Interval interval = statistic.interval();
    String comparator = Figures.range(statistic.comparatorLow(), statistic.comparatorHigh());
    return Figures.withUnit(Figures.range(statistic.low(), statistic.high()), statistic.unit())
        + (interval == null ? "" : " (" + Figures.interval(interval) + ")")
        + (comparator.isEmpty()
            ? ""
            : " against " + Figures.withUnit(comparator, statistic.unit()) + " in the other arm");
  }

  private static List<PanelView.Link> links(Reference reference) {
    if (reference.identifiers().isEmpty()) {
      return reference.source().equals(reference.title())
          ? List.of()
          : List.of(new PanelView.Link(reference.source(), ""));
    }
    return reference.identifiers().stream().map(EvidenceCards::link).toList();
  }

  /** A link where the identifier is well formed; else its text alone, which can do no harm. */
  static PanelView.Link link(String identifier) {
    List<String> parts = Splitter.on(':').limit(2).splitToList(identifier);
    String value = parts.size() == 2 ? parts.get(1) : "";
    String href =
        switch (parts.get(0)) {
          case "PMID" -> address(PUBMED, value, "https://pubmed.ncbi.nlm.nih.gov/" + value + "/");
          case "NCT" -> address(TRIAL, value, "https://clinicaltrials.gov/study/" + value);
          case "PMC" ->
              address(
                  CENTRAL,
                  value,
                  "https://pmc.ncbi.nlm.nih.gov/articles/"
                      + (value.startsWith("PMC") ? value : "PMC" + value)
                      + "/");
          case "DOI" ->
              address(
                  DOI, value, "https://doi.org/" + UrlEscapers.urlFragmentEscaper().escape(value));
          default -> "";
        };
    boolean saysItself = parts.get(0).equals("NCT") || value.startsWith("PMC");
    String text = value.isEmpty() ? identifier : saysItself ? value : parts.get(0) + " " + value;
    return new PanelView.Link(text, href);
  }

  private static String address(Pattern form, String value, String address) {
    return form.matcher(value).matches() ? address : "";
  }
}
