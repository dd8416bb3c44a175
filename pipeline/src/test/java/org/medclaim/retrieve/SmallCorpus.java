package org.medclaim.retrieve;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.medclaim.model.Bound;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Pico;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;

/** A corpus of the real form, small enough to know by heart, and claims to search it with. */
final class SmallCorpus {
  static final String CONCEPTS =
      """
      concepts:
        - {id: any-condition, kind: condition, name: any disease}
        - {id: cancer, kind: condition, name: cancer, parents: [any-condition]}
        - {id: lymphoma, kind: condition, name: lymphoma, parents: [cancer]}
        - {id: large-b-cell-lymphoma, kind: condition, name: large B-cell lymphoma, parents: [lymphoma]}
        - {id: follicular-lymphoma, kind: condition, name: follicular lymphoma, parents: [lymphoma]}
        - {id: mantle-cell-lymphoma, kind: condition, name: mantle cell lymphoma, parents: [lymphoma]}
        - {id: leukaemia, kind: condition, name: leukaemia, parents: [cancer]}
        - {id: childhood-leukaemia, kind: condition, name: childhood leukaemia, parents: [leukaemia], people: [children]}
        - {id: autoimmune-disease, kind: condition, name: autoimmune disease, parents: [any-condition]}
        - {id: systemic-lupus-erythematosus, kind: condition, name: systemic lupus erythematosus, synonyms: [lupus], parents: [autoimmune-disease]}
        - {id: children, kind: population, name: children}
        - {id: adults, kind: population, name: adults}
        - {id: world, kind: region, name: world, synonyms: [worldwide]}
        - {id: china, kind: region, name: China, parents: [world]}
        - {id: united-states, kind: region, name: United States, synonyms: [US], parents: [world]}
        - {id: cell-therapy, kind: intervention, name: cell therapy}
        - {id: car-t-cell-therapy, kind: intervention, name: CAR-T cell therapy, synonyms: [CAR-T], parents: [cell-therapy]}
        - {id: axicabtagene-ciloleucel, kind: intervention, name: axicabtagene ciloleucel, parents: [car-t-cell-therapy]}
        - {id: brexucabtagene-autoleucel, kind: intervention, name: brexucabtagene autoleucel, parents: [car-t-cell-therapy]}
        - {id: unproven-cell-therapy, kind: intervention, name: unproven cell therapy, parents: [cell-therapy]}
        - {id: immune-reconstruction-cell-therapy, kind: intervention, name: immune reconstruction cell therapy, parents: [unproven-cell-therapy], undefined: true}
        - {id: chemotherapy, kind: intervention, name: chemotherapy}
        - {id: belimumab, kind: intervention, name: belimumab}
        - {id: homeopathy, kind: intervention, name: homeopathy}
        - {id: vitamin-c, kind: intervention, name: vitamin C}
        - {id: survival, kind: outcome, name: survival}
      """;

  static final String MEASURES =
      """
      measures:
        - {id: overall-response, name: overall response, meaning: tumour shrank, kinds: [proportion], confused-with: [complete-remission]}
        - {id: complete-remission, name: complete remission, meaning: no tumour seen, kinds: [proportion], synonyms: [remission], confused-with: [overall-response]}
        - {id: incidence, name: incidence, meaning: new cases, kinds: [rate], confused-with: [prevalence]}
        - {id: prevalence, name: prevalence, meaning: all cases, kinds: [rate, count]}
        - {id: cure, name: cure, meaning: gone for good, kinds: [proportion], estimated-by: [five-year-survival]}
        - {id: survival-rate, name: survival rate, meaning: share alive, kinds: [proportion]}
        - {id: five-year-survival, name: five-year survival, meaning: share alive after five years, kinds: [proportion], parent: survival-rate}
        - {id: mortality-rate, name: mortality rate, meaning: deaths, kinds: [rate]}
      """;

  static final String EVIDENCE =
      """
      topic: small
      references:
        - {id: zuma-1, title: Axi-cel in large B-cell lymphoma, trial: ZUMA-1, design: single-arm-trial, year: 2017, identifiers: [PMID:1], verification: primary, read: abstract}
        - {id: zuma-5, title: Axi-cel in indolent lymphoma, trial: ZUMA-5, design: single-arm-trial, year: 2022, identifiers: [PMID:2], verification: primary, read: abstract}
        - {id: zuma-2, title: Brexu-cel in mantle cell lymphoma, trial: ZUMA-2, design: single-arm-trial, year: 2020, identifiers: [PMID:3], verification: primary, read: abstract}
        - {id: sle-review, title: Epidemiology of lupus, design: systematic-review, year: 2023, identifiers: [PMID:4], verification: primary, read: abstract}
        - {id: sle-cart, title: CD19 cells in lupus, design: single-arm-trial, year: 2024, identifiers: [PMID:5], verification: primary, read: abstract}
        - {id: sle-drug, title: Belimumab trial, design: randomised-trial, year: 2011, identifiers: [PMID:6], verification: primary, read: abstract}
        - {id: regulator, title: Consumer alert, design: regulator, source: a regulator, verification: recalled, read: not read again}
        - {id: approvals, title: List of approved products, design: regulator, year: 2025, source: a regulator, verification: recalled, read: not read again}
        - {id: homeopathy-review, title: Homeopathy assessed, design: systematic-review, year: 2015, source: a council, verification: primary, read: abstract}
        - {id: registry, title: Cancer registry, design: registry, year: 2024, source: a registry, verification: primary, read: tables}
      statistics:
        - {id: axi-lbcl-orr, reference: zuma-1, population: [large-b-cell-lymphoma], intervention: [axicabtagene-ciloleucel], measure: overall-response, value: 83, unit: "%", verification: primary, says: "In ZUMA-1, 83% of patients responded."}
        - {id: axi-lbcl-cr, reference: zuma-1, population: [large-b-cell-lymphoma], intervention: [axicabtagene-ciloleucel], measure: complete-remission, value: 58, unit: "%", verification: primary, says: "In ZUMA-1, 58% had a complete remission."}
        - {id: axi-fl-cr, reference: zuma-5, population: [follicular-lymphoma], intervention: [axicabtagene-ciloleucel], measure: complete-remission, value: 79, unit: "%", verification: primary, says: "In ZUMA-5, 79% had a complete remission."}
        - {id: brexu-mcl-cr, reference: zuma-2, population: [mantle-cell-lymphoma], intervention: [brexucabtagene-autoleucel], measure: complete-remission, value: 67, unit: "%", verification: primary, says: "In ZUMA-2, 67% had a complete remission."}
        - {id: sle-incidence-world, reference: sle-review, population: [systemic-lupus-erythematosus], measure: incidence, value: 5.14, unit: "per 100,000 person-years", region: world, verification: primary, says: "Some 5 in 100,000 people a year get lupus."}
        - {id: sle-incidence-china, reference: sle-review, population: [systemic-lupus-erythematosus], measure: incidence, value: 8.6, unit: "per 100,000 person-years", region: China, verification: primary, says: "In China some 9 in 100,000 people a year get lupus."}
        - {id: sle-prevalence, reference: sle-review, population: [systemic-lupus-erythematosus], measure: prevalence, value: 43.7, unit: "per 100,000", region: world, verification: primary, says: "Some 44 in 100,000 people live with lupus."}
        - {id: sle-mortality, reference: sle-review, population: [systemic-lupus-erythematosus], measure: mortality-rate, value: 2, unit: "per 100,000", verification: primary, says: "Lupus kills some."}
        - {id: childhood-leukaemia-survival, reference: registry, population: [childhood-leukaemia], measure: five-year-survival, value: 87, unit: "%", verification: primary, says: "Of children with leukaemia 87% live five years."}
        - {id: leukaemia-survival, reference: registry, population: [leukaemia], measure: five-year-survival, value: 67, unit: "%", verification: primary, says: "Of all people with leukaemia 67% live five years."}
      statements:
        - {id: homeopathy-no-effect, reference: homeopathy-review, kind: no-benefit, population: [any-condition], intervention: [homeopathy], verification: primary, says: "No disease is known in which homeopathy works."}
        - {id: vitamin-c-leukaemia, reference: registry, kind: not-fact, population: [children], intervention: [vitamin-c], outcome: [leukaemia], verification: recalled, says: "It is no cause."}
        - {id: vitamin-c-any, reference: registry, kind: unproven, population: [any-condition], intervention: [vitamin-c], verification: recalled, says: "It heals nothing."}
        - {id: unproven-cells, reference: regulator, kind: unproven, population: [any-condition], intervention: [unproven-cell-therapy], verification: recalled, says: "Nobody has shown that such infusions work."}
        - {id: sle-car-t, reference: sle-cart, kind: benefit, population: [systemic-lupus-erythematosus], intervention: [car-t-cell-therapy], verification: primary, says: "Small series saw remissions after CD19 cells."}
        - {id: sle-belimumab, reference: sle-drug, kind: benefit, population: [systemic-lupus-erythematosus], intervention: [belimumab], verification: primary, says: "Belimumab lowers activity."}
        - {id: lymphoma-chemotherapy, reference: registry, kind: standard-care, population: [lymphoma], intervention: [chemotherapy], verification: recalled, says: "Chemotherapy is the first treatment."}
      approvals:
        - {id: axi-us, reference: approvals, population: [large-b-cell-lymphoma], intervention: [axicabtagene-ciloleucel], jurisdiction: US, status: approved, date: 2017-10, verification: recalled, says: "The FDA approved it in October 2017."}
      """;

  private SmallCorpus() {}

  static Path write(Path corpus) throws IOException {
    return write(corpus, EVIDENCE);
  }

  static Path write(Path corpus, String evidence) throws IOException {
    Files.createDirectories(corpus.resolve("terminology"));
    Files.createDirectories(corpus.resolve("evidence"));
    Files.writeString(corpus.resolve("terminology/all.yaml"), CONCEPTS);
    Files.writeString(corpus.resolve("measures.yaml"), MEASURES);
    Files.writeString(corpus.resolve("evidence/all.yaml"), evidence);
    return corpus;
  }

  /** A claim about these concepts, the condition first. */
  static Claim claim(String text, List<String> population, List<String> intervention) {
    return claim(text, new Pico(population, intervention, List.of(), List.of()), List.of());
  }

  static Claim claim(String text, Pico pico, List<Quantity> quantities) {
    return new Claim(
        "c",
        0,
        new Span(0, text.length()),
        text,
        List.of(ClaimType.EFFICACY),
        0.9,
        pico,
        List.of(),
        quantities,
        List.of(),
        List.of());
  }

  static Quantity percent(String value, String measure) {
    BigDecimal number = new BigDecimal(value);
    return new Quantity(
        new Span(0, value.length()),
        value,
        QuantityKind.PROPORTION,
        Bound.EXACT,
        number,
        number,
        "%",
        measure,
        "");
  }
}
