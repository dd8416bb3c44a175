package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableList;
import org.medclaim.model.StudyDesign;

/**
 * A registered trial, from whichever form of the registry.
 *
 * <p>{@code posted} is the day from which the public could read the record, with results the day of
 * the results; empty where the source does not tell.
 */
record Trial(
    String number,
    String title,
    String posted,
    Status status,
    Design design,
    Subject subject,
    ImmutableList<Outcome> planned,
    ImmutableList<Result> results,
    ImmutableList<String> publications) {

  /** How far it got; {@code stopped} is why it was stopped, or empty. */
  record Status(String overall, String stopped, String began, String ended) {}

  /** Codes of the registry in lower case with blanks; {@code enrolled} is a number or empty. */
  record Design(
      String type, String allocation, String model, String masking, String phase, String enrolled) {

    /** The study's design, where it says enough about it. */
    StudyDesign study() {
      String all = String.join(" ", type, allocation, model);
      if (type.startsWith("interventional")) {
        return switch (allocation) {
          case "randomized" -> StudyDesign.RANDOMISED_TRIAL;
          case "non randomized" -> StudyDesign.NON_RANDOMISED_TRIAL;
          default ->
              model.startsWith("single group") ? StudyDesign.SINGLE_ARM_TRIAL : StudyDesign.OTHER;
        };
      }
      if (all.contains("registry")) {
        return StudyDesign.REGISTRY;
      }
      if (all.contains("case control")) {
        return StudyDesign.CASE_CONTROL;
      }
      if (all.contains("cross sectional")) {
        return StudyDesign.CROSS_SECTIONAL;
      }
      return all.contains("cohort") ? StudyDesign.COHORT : StudyDesign.OTHER;
    }
  }

  /** What it is about. */
  record Subject(
      String summary,
      ImmutableList<String> conditions,
      ImmutableList<String> interventions,
      ImmutableList<String> countries) {}

  /** What is to be measured; {@code type} is primary, secondary or other. */
  record Outcome(String type, String measure, String timeFrame) {}

  /** What was measured, a sentence a group of people. */
  record Result(Outcome outcome, ImmutableList<String> sentences) {}
}
