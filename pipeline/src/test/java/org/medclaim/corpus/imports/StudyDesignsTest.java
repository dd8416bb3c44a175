package org.medclaim.corpus.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyDesignsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Journal Article;Randomized Controlled Trial | Humans            | -  | randomised-trial",
        "Clinical Trial, Phase III;Randomized Controlled Trial | Humans  | -  | randomised-trial",
        "Clinical Trial, Phase I                 | Humans                | -  | single-arm-trial",
        "Clinical Trial, Phase II                | Humans                | -  | single-arm-trial",
        "Clinical Trial, Phase III               | Humans                | -  | single-arm-trial",
        "Clinical Trial, Phase IV                | Humans                | -  | single-arm-trial",
        "Controlled Clinical Trial               | Humans                | -  |"
            + " non-randomised-trial",
        "Clinical Trial Protocol;Randomized Controlled Trial | Humans    | -  | other",
        "Meta-Analysis;Systematic Review         | Humans                | -  | systematic-review",
        "Systematic Review;Review                | Humans                | -  | systematic-review",
        "Practice Guideline;Systematic Review    | Humans                | -  | guideline",
        "Journal Article;Review                  | Humans                | -  | narrative-review",
        "Case Reports;Review                     | Humans                | -  | case-report",
        "Observational Study                     | Humans                | -  | other",
        "Observational Study                     | Humans;Cohort Studies | -  | cohort",
        "Observational Study                     | Humans;Cross-Sectional Studies | - |"
            + " cross-sectional",
        "Journal Article                         | Humans;Case-Control Studies;Prospective Studies"
            + " | - | case-control",
        "Journal Article                         | Animals;Mice          | -  | animal",
        "Meta-Analysis                           | Animals;Rats          | -  | animal",
        "Randomized Controlled Trial             | Animals;Humans        | -  | randomised-trial",
        "Randomized Controlled Trial, Veterinary | -                     | -  | animal",
        "Journal Article                         | Humans;Cell Line, Tumor | - | in-vitro",
        "Journal Article                         | Humans;Female;Cell Line, Tumor | - | other",
        "Journal Article                         | Animals;Humans;Cells, Cultured | - | other",
        "Editorial                               | Humans                | -  | other",
        "Journal Article | - | Tea for frost: a double-blind, randomised, placebo-controlled trial"
            + " | randomised-trial",
        "Journal Article | - | Protocol for a randomised controlled trial of tea     | other",
        "Journal Article | - | A non-randomised trial of tea                         |"
            + " non-randomised-trial",
        "Journal Article | - | Tea and frost: a systematic review and meta-analysis  |"
            + " systematic-review",
        "Journal Article | - | Meta-analysis of randomised trials of tea             |"
            + " systematic-review",
        "Journal Article | - | Tea and frost: a nationwide cohort study              | cohort",
        "Journal Article | - | Frostbite of the ear: a case report                   | case-report",
        "Journal Article | - | Tea slows frost in mice                               | animal",
        "Journal Article | - | How randomised trials are read by the public          | other",
        "research-article | - | Tea and its cross-sectional area                     | other",
        "review-article   | - | Tea                                                  |"
            + " narrative-review",
        "case-report      | - | A cold ear                                           | case-report",
        "systematic-review | - | Tea                                                 |"
            + " systematic-review",
      })
  void translatesWhatSourcesCallAStudy(
      String types, @Nullable String headings, @Nullable String title, String design) {
    assertEquals(
        design, StudyDesigns.of(split(types), split(headings), title == null ? "" : title).code());
  }

  private static List<String> split(@Nullable String words) {
    return words == null ? List.of() : Splitter.on(';').splitToList(words);
  }
}
