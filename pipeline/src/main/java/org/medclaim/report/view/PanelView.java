package org.medclaim.report.view;

import java.util.List;

/** What stands beside the text for one marked place. */
public sealed interface PanelView permits PanelView.Claim, PanelView.Rules {
  /** The anchor of the panel. */
  String id();

  /** The anchor of the marker in the text. */
  String mark();

  /** "Claim 3 of 10". */
  String position();

  /** True where a reviewer should look. */
  boolean flagged();

  /** How it stands: against the run before, and by what reviewers decided. */
  Review review();

  /** A claim with its verdict and all that it rests on. */
  record Claim(
      String id,
      String mark,
      String position,
      boolean flagged,
      Review review,
      Badge verdict,
      Badge severity,
      Confidence confidence,
      String text,
      String explanation,
      List<String> reasons,
      Question question,
      List<Quantity> quantities,
      List<Plot> plots,
      List<String> known,
      List<Evidence> evidence,
      List<Rule> rules)
      implements PanelView {}

  /** Rule findings of one sentence that no claim holds. */
  record Rules(
      String id,
      String mark,
      String position,
      boolean flagged,
      Review review,
      String text,
      List<Rule> rules)
      implements PanelView {}

  /**
   * What a decision is about and what is known so far.
   *
   * <p>{@code basis} has four words between blanks, a hyphen for an empty one. {@code change},
   * {@code recorded} and {@code reopened} are words for a reader, empty where there is nothing to
   * tell. {@code decision} is the code of the decision that stands, {@code at} the time of the last
   * one that was recorded.
   */
  record Review(
      String id,
      String basis,
      String change,
      String decision,
      String at,
      String recorded,
      String comment,
      String reopened,
      boolean settled) {}

  /** How sure the program is, and what that means. */
  record Confidence(String label, String probability, String meaning) {}

  /** What the claim says of whom, as understood, beside what its first evidence is about. */
  record Question(String types, List<Row> rows, boolean beside, List<Noted> qualifiers) {
    /** One part of the question; {@code evidence} is empty where it is not said. */
    public record Row(String part, String claim, String evidence, Badge match) {}
  }

  /** A word for what was found and the article's words that it was found in. */
  record Noted(String what, String text) {}

  /** A number as written and as understood. */
  record Quantity(String text, String value, String measure, String note) {}

  /** A drawing, as finished SVG, with a line of words under it. */
  record Plot(String svg, String caption) {}

  /** One piece of evidence. */
  record Evidence(
      String title,
      Badge stance,
      boolean retracted,
      List<String> tags,
      String weight,
      List<String> rationale,
      String comparison,
      List<String> details,
      List<Badge> matches,
      List<Link> sources) {}

  /** A source's identifier; {@code href} is empty where there is nothing to link to. */
  record Link(String text, String href) {}

  /** What a rule says. */
  record Rule(
      String id,
      Badge severity,
      String kind,
      String jurisdiction,
      String citation,
      String words,
      String message,
      String suggestion) {}
}
