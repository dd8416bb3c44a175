package org.medclaim.report;

import static org.medclaim.report.EvidenceBuilder.source;

import java.util.List;
import org.medclaim.model.Bound;
import org.medclaim.model.Certainty;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.ClaimType;
import org.medclaim.model.ConfidenceLabel;
import org.medclaim.model.CueKind;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Reason;
import org.medclaim.model.RuleKind;
import org.medclaim.model.SentenceKind;
import org.medclaim.model.Severity;
import org.medclaim.model.Stance;
import org.medclaim.model.StatementKind;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verdict;
import org.medclaim.model.Verification;

/** A page as a clinic might write it, about lupus and cell therapy, with twelve judged claims. */
final class LupusPage {
  private static final List<String> LUPUS = List.of("systemic-lupus-erythematosus");
  private static final List<String> RENEWAL = List.of("immune-reconstruction-cell-therapy");
  private static final EvidenceFloor UNDEFINED = new EvidenceFloor(false, false, false, List.of());

  private LupusPage() {}

  static CheckedArticle checked() {
    ArticleBuilder page =
        ArticleBuilder.article("clinic/lupus-renewal.html", "Living with lupus: a new beginning");
    write(page);
    epidemiology(page);
    renewal(page);
    standardCare(page);
    page.rule(
        "cn/advertising-law-16-patient-image",
        Severity.ERROR,
        "Mrs Lin from Suzhou dances again",
        "Patients may not testify to a treatment in a medical advertisement.");
    page.rule(
        "core/urgency",
        Severity.INFO,
        "places are limited",
        "Pressure of time keeps a reader from asking a doctor first.");
    return page.build();
  }

  private static void write(ArticleBuilder page) {
    page.line(SentenceKind.FRAGMENT, "Home > Conditions > Lupus")
        .heading(1, "How common is lupus?")
        .paragraph(
            "Lupus is a chronic disease in which the immune system attacks the body's own tissue.",
            "In Western countries its incidence is about 20 to 70 cases per 100,000 people, and"
                + " nine in ten patients are women.",
            "Over 95% of patients now live longer than five years after the diagnosis.")
        .heading(1, "A new direction")
        .paragraph(
            "Our immune renewal cell therapy completely restores the balance of the immune system"
                + " and protects the kidneys.",
            "In clinical practice it has shown a total effective rate of 94.7% without side"
                + " effects.")
        .quote("Mrs Lin from Suzhou dances again after two courses.")
        .heading(2, "What the programme offers")
        .item("CAR-T cells brought all of 8 patients into remission, so our cells can do it too")
        .item("Suitable for all ages")
        .item("Book early, places are limited")
        .heading(1, "And your tablets?")
        .paragraph(
            "Standard treatment remains important: hydroxychloroquine lowers the risk of flares.",
            "Stopping it may more than double that risk.",
            "Belimumab helped 57.6% of patients in one trial.",
            "Mesenchymal stem cells could, in mice, even repair the kidney.")
        .row("Treatment\tOffered here\tDuration")
        .row("Immune renewal\tyes\t6 weeks")
        .row("Belimumab\tno\tlong term");
  }

  private static void epidemiology(ArticleBuilder page) {
    JudgedEvidence world =
        source("lupus-burden-2023", "Incidence and prevalence of lupus worldwide")
            .of(StudyDesign.SYSTEMATIC_REVIEW, 2023, "PMC:PMC9933169")
            .about(LUPUS, List.of())
            .in("world", "model of 112 studies")
            .between("1.4", "15.13")
            .figure(
                Stance.REFUTES,
                "incidence",
                "5.14",
                "5.14",
                "per 100,000 person-years",
                "Worldwide about 5 people in 100,000 are newly diagnosed with lupus each year.",
                "claim 20 to 70 vs 5.14 per 100,000 person-years (95% CI 1.4 to 15.13)");
    JudgedEvidence registries =
        source("us-lupus-registries-2021", "Lupus incidence in five US registries")
            .of(StudyDesign.REGISTRY, 2021)
            .about(LUPUS, List.of())
            .read(Verification.RECALLED)
            .in("US", "")
            .between("4.6", "5.6")
            .figure(
                Stance.REFUTES,
                "incidence",
                "5.1",
                "5.1",
                "per 100,000 person-years",
                "Five registries in the US count 5.1 new cases per 100,000 people a year.",
                "");
    JudgedEvidence prevalence =
        source("lupus-burden-2023", "Incidence and prevalence of lupus worldwide")
            .of(StudyDesign.SYSTEMATIC_REVIEW, 2023, "PMC:PMC9933169")
            .about(LUPUS, List.of())
            .in("world", "")
            .between("15.87", "108.92")
            .figure(
                Stance.REFUTES,
                "prevalence",
                "43.7",
                "43.7",
                "per 100,000",
                "Worldwide about 44 people in 100,000 live with lupus.",
                "the claim's figure fits prevalence, 43.7 per 100,000 (95% CI 15.87 to 108.92)");
    page.claim(
        "In Western countries its incidence is about 20 to 70 cases per 100,000 people",
        claim ->
            claim
                .types(ClaimType.EPIDEMIOLOGY, ClaimType.NUMERIC)
                .about(LUPUS, List.of(), List.of())
                .mention("systemic-lupus-erythematosus", "lupus", MentionOrigin.HEADING)
                .figure(
                    "20 to 70 cases per 100,000 people",
                    QuantityKind.RATE,
                    Bound.RANGE,
                    "20",
                    "70",
                    "per 100,000",
                    "incidence")
                .verdict(Verdict.REFUTED, Reason.WRONG_MEASURE, Reason.FIGURE_TOO_HIGH)
                .because(
                    "The figure is the prevalence of lupus (how many people live with it), not its"
                        + " incidence (new cases a year). A systematic review of 112 studies puts"
                        + " the incidence at 5.14 new cases per 100,000 person-years and the"
                        + " prevalence at 43.7 per 100,000.")
                .sure(ConfidenceLabel.HIGH, 0.93)
                .flagged(Severity.WARNING)
                .evidence(world, prevalence, registries)
                .rule(
                    RuleKind.OMISSION,
                    "core/rate-without-period",
                    Severity.INFO,
                    "core",
                    "Good practice for rates",
                    "per 100,000 people",
                    "A rate of new cases needs a period.",
                    "Write “per 100,000 people a year”, or call it prevalence."));
    page.claim(
        "nine in ten patients are women",
        claim ->
            claim
                .types(ClaimType.EPIDEMIOLOGY, ClaimType.NUMERIC)
                .about(List.of("systemic-lupus-erythematosus", "women"), List.of(), List.of())
                .mention("women", "women", MentionOrigin.SENTENCE)
                .figure(
                    "nine in ten",
                    QuantityKind.PROPORTION,
                    Bound.EXACT,
                    "90",
                    "90",
                    "%",
                    "share-female")
                .verdict(Verdict.SUPPORTED, Reason.FIGURE_WITHIN_EVIDENCE)
                .because("Trial populations and reviews agree on about 90% women.")
                .sure(ConfidenceLabel.MEDIUM, 0.86)
                .evidence(
                    source("bliss-populations", "Who took part in the BLISS trials")
                        .of(StudyDesign.RANDOMISED_TRIAL, 2019)
                        .trial("BLISS")
                        .about(LUPUS, List.of("belimumab"))
                        .people(1684)
                        .figure(
                            Stance.SUPPORTS,
                            "share-female",
                            "94.1",
                            "94.1",
                            "%",
                            "Of 1,684 people in the BLISS trials 94.1% were women.",
                            "claim 90% vs 94.1%")));
    page.claim(
        "Over 95% of patients now live longer than five years after the diagnosis",
        claim ->
            claim
                .types(ClaimType.PROGNOSIS, ClaimType.NUMERIC)
                .about(LUPUS, List.of(), List.of("survival"))
                .figure(
                    "Over 95%",
                    QuantityKind.PROPORTION,
                    Bound.MORE_THAN,
                    "95",
                    "100",
                    "%",
                    "five-year-survival")
                .verdict(Verdict.SUPPORTED, Reason.FIGURE_WITHIN_EVIDENCE)
                .because("In high-income countries five-year survival is 95% or more.")
                .sure(ConfidenceLabel.LOW, 0.66)
                .evidence(
                    source("lupus-survival-review", "Survival in lupus since the 1950s")
                        .of(StudyDesign.SYSTEMATIC_REVIEW, 2017)
                        .read(Verification.RECALLED)
                        .about(LUPUS, List.of())
                        .in("high-income countries", "")
                        .figure(
                            Stance.SUPPORTS,
                            "five-year-survival",
                            "95",
                            null,
                            "%",
                            "In high-income countries at least 95% live five years or longer.",
                            "claim more than 95% vs from 95% up")));
  }

  private static void renewal(ArticleBuilder page) {
    JudgedEvidence unproven =
        source("regulators-on-cell-clinics", "Warning on unapproved cell products")
            .of(StudyDesign.REGULATOR, 2020)
            .about(List.of("any-condition"), List.of("unproven-cell-therapy"))
            .statement(
                Stance.REFUTES,
                StatementKind.UNPROVEN,
                "No cell product sold under a general promise of immune renewal has been shown to"
                    + " work in people.");
    page.claim(
        "Our immune renewal cell therapy completely restores the balance of the immune system and"
            + " protects the kidneys",
        claim ->
            claim
                .types(ClaimType.EFFICACY, ClaimType.PROMOTIONAL)
                .about(LUPUS, RENEWAL, List.of("immune-function"))
                .mention(
                    "immune-reconstruction-cell-therapy",
                    "immune renewal cell therapy",
                    MentionOrigin.SENTENCE)
                .mention("systemic-lupus-erythematosus", "lupus", MentionOrigin.HEADING)
                .cue(CueKind.ABSOLUTE, "completely")
                .verdict(Verdict.NOT_ENOUGH_INFO, Reason.UNDEFINED_INTERVENTION, Reason.UNPROVEN)
                .because(
                    "Nobody has said what this treatment is, so it cannot be tested; no study in"
                        + " people was found under this name.")
                .sure(ConfidenceLabel.MEDIUM, 0.8)
                .flagged(Severity.ERROR)
                .floor(UNDEFINED)
                .evidence(unproven)
                .rule(
                    "cn/advertising-law-16-guarantee",
                    Severity.ERROR,
                    "CN",
                    "Advertising Law, article 16 (1)",
                    "completely restores",
                    "A medical advertisement may not assert or guarantee an effect."));
    page.claim(
        "protects the kidneys",
        claim ->
            claim
                .about(LUPUS, RENEWAL, List.of("organ-damage"))
                .verdict(Verdict.NOT_ENOUGH_INFO, Reason.UNPROVEN, Reason.NO_EVIDENCE_FOUND)
                .because("Nothing in the evidence base bears on it.")
                .sure(ConfidenceLabel.LOW, 0.55)
                .flagged(Severity.WARNING)
                .floor(UNDEFINED));
    page.claim(
        "it has shown a total effective rate of 94.7% without side effects",
        claim ->
            claim
                .types(ClaimType.NUMERIC, ClaimType.EFFICACY, ClaimType.SAFETY)
                .about(LUPUS, RENEWAL, List.of("side-effects"))
                .mention(
                    "immune-reconstruction-cell-therapy",
                    "immune renewal cell therapy",
                    MentionOrigin.ANTECEDENT)
                .figure(
                    "94.7%",
                    QuantityKind.PROPORTION, Bound.EXACT, "94.7", "94.7", "%", "effective-rate")
                .noted("“effective rate” has no fixed meaning")
                .cue(CueKind.EVIDENCE_CLAIMED, "has shown")
                .verdict(
                    Verdict.NOT_ENOUGH_INFO,
                    Reason.EVIDENCE_CLAIMED_BUT_NONE_FOUND,
                    Reason.UNDEFINED_INTERVENTION,
                    Reason.OMITS_HARM)
                .because(
                    "The page says that practice has shown it. No study was found, and an"
                        + " “effective rate” is not an outcome that trials report.")
                .sure(ConfidenceLabel.MEDIUM, 0.78)
                .flagged(Severity.ERROR)
                .floor(UNDEFINED)
                .evidence(unproven)
                .rule(
                    "cn/advertising-law-16-cure-rate",
                    Severity.ERROR,
                    "CN",
                    "Advertising Law, article 16 (2)",
                    "effective rate of 94.7%",
                    "A medical advertisement may not state a cure rate or an effective rate.")
                .rule(
                    RuleKind.REQUIRE_EVIDENCE,
                    "us/ftc-no-side-effects",
                    Severity.WARNING,
                    "US",
                    "FTC, Health Products Compliance Guidance",
                    "without side effects",
                    "Freedom from side effects needs competent and reliable evidence.",
                    "Name the known risks, or leave the statement out."));
    page.claim(
        "CAR-T cells brought all of 8 patients into remission, so our cells can do it too",
        claim ->
            claim
                .types(ClaimType.EFFICACY, ClaimType.NUMERIC)
                .about(LUPUS, List.of("car-t-cell-therapy"), List.of())
                .figure("8 patients", QuantityKind.COUNT, Bound.EXACT, "8", "8", "people", null)
                .verdict(
                    Verdict.MISLEADING, Reason.BORROWED_EVIDENCE, Reason.SINGLE_STUDY_GENERALISED)
                .because(
                    "Eight people with lupus did reach remission after CD19 CAR-T cells, in one"
                        + " study without a control group. That says nothing of another product.")
                .sure(ConfidenceLabel.HIGH, 0.9)
                .flagged(Severity.WARNING)
                .evidence(
                    source("cd19-car-t-autoimmune", "CD19 CAR-T in autoimmune disease")
                        .of(StudyDesign.SINGLE_ARM_TRIAL, 2024, "PMID:38381673")
                        .about(LUPUS, List.of("car-t-cell-therapy"))
                        .people(15)
                        .states(Certainty.LOW)
                        .figure(
                            Stance.SUPPORTS,
                            "clinical-remission",
                            "8",
                            "8",
                            "people",
                            "All 8 people with lupus were in remission, at a median of 15 months.",
                            "8 of 8, all after the same CAR-T product"),
                    unproven));
    page.claim(
        "Suitable for all ages",
        claim ->
            claim
                .types(ClaimType.PROMOTIONAL)
                .verdict(Verdict.NOT_ENOUGH_INFO, Reason.TOO_UNSPECIFIC)
                .because("It does not say what is suitable for whom.")
                .sure(ConfidenceLabel.LOW, 0.5));
  }

  private static void standardCare(ArticleBuilder page) {
    JudgedEvidence withdrawal =
        source("hcq-withdrawal-1991", "Withdrawing hydroxychloroquine in stable lupus")
            .of(StudyDesign.RANDOMISED_TRIAL, 1991, "DOI:10.1056/NEJM199101173240303")
            .about(LUPUS, List.of("hydroxychloroquine"))
            .read(Verification.SECONDARY)
            .people(47)
            .between("1.08", "5.58")
            .figure(
                Stance.SUPPORTS,
                "risk-ratio",
                "2.5",
                "2.5",
                "ratio",
                "Flares were 2.5 times as frequent in those who stopped hydroxychloroquine.",
                "");
    page.claim(
        "hydroxychloroquine lowers the risk of flares",
        claim ->
            claim
                .about(LUPUS, List.of("hydroxychloroquine"), List.of("relapse"))
                .verdict(Verdict.SUPPORTED, Reason.EVIDENCE_AGREES, Reason.STANDARD_CARE)
                .because("A randomised withdrawal trial found more flares without it.")
                .sure(ConfidenceLabel.HIGH, 0.92)
                .floor(new EvidenceFloor(true, true, true, List.of("EU", "US")))
                .evidence(
                    withdrawal,
                    source("hcq-us-label", "Hydroxychloroquine, US label")
                        .of(StudyDesign.LABEL, null)
                        .read(Verification.RECALLED)
                        .about(LUPUS, List.of("hydroxychloroquine"))
                        .approval(
                            Stance.SUPPORTS,
                            "US",
                            "1955",
                            "Hydroxychloroquine is approved in the US for lupus.")));
    page.claim(
        "Stopping it may more than double that risk",
        claim ->
            claim
                .types(ClaimType.NUMERIC, ClaimType.SAFETY)
                .about(LUPUS, List.of("hydroxychloroquine"), List.of("relapse"))
                .figure(
                    "more than double",
                    QuantityKind.RATIO,
                    Bound.MORE_THAN,
                    "2",
                    null,
                    "ratio",
                    "risk-ratio")
                .qualified(QualifierKind.HEDGED, "may")
                .verdict(Verdict.SUPPORTED, Reason.FIGURE_WITHIN_EVIDENCE)
                .because("The trial's relative risk was 2.5, with a wide interval.")
                .sure(ConfidenceLabel.MEDIUM, 0.75)
                .evidence(withdrawal));
    page.claim(
        "Belimumab helped 57.6% of patients in one trial",
        claim ->
            claim
                .types(ClaimType.NUMERIC, ClaimType.EFFICACY)
                .about(LUPUS, List.of("belimumab"), List.of())
                .figure(
                    "57.6%",
                    QuantityKind.PROPORTION, Bound.EXACT, "57.6", "57.6", "%", "treatment-response")
                .cue(CueKind.TRIAL_SCOPE, "in one trial")
                .verdict(Verdict.SUPPORTED, Reason.FIGURE_WITHIN_EVIDENCE, Reason.OMITS_LIMITS)
                .because(
                    "BLISS-52 reports 57.6% against 43.6% with placebo; a second trial found less."
                        + " The placebo figure would help a reader.")
                .sure(ConfidenceLabel.HIGH, 0.95)
                .floor(new EvidenceFloor(true, true, true, List.of("EU", "UK", "US")))
                .evidence(
                    source("bliss-52", "Belimumab in active lupus, 52 weeks")
                        .of(StudyDesign.RANDOMISED_TRIAL, 2011, "PMID:21296403")
                        .trial("BLISS-52")
                        .about(LUPUS, List.of("belimumab"))
                        .people(867)
                        .states(Certainty.HIGH)
                        .against("43.6")
                        .figure(
                            Stance.SUPPORTS,
                            "treatment-response",
                            "57.6",
                            "57.6",
                            "%",
                            "In BLISS-52, 57.6% responded to belimumab and 43.6% to placebo.",
                            "claim 57.6% vs 57.6%"),
                    source("bliss-76", "Belimumab in active lupus, 76 weeks")
                        .of(StudyDesign.RANDOMISED_TRIAL, 2011, "PMID:22127708", "NCT:NCT00410384")
                        .trial("BLISS-76")
                        .about(LUPUS, List.of("belimumab"))
                        .people(819)
                        .against("33.5")
                        .figure(
                            Stance.NEUTRAL,
                            "treatment-response",
                            "43.2",
                            "43.2",
                            "%",
                            "In BLISS-76, 43.2% responded to belimumab and 33.5% to placebo.",
                            "claim 57.6% vs 43.2%, another trial")));
    page.claim(
        "Mesenchymal stem cells could, in mice, even repair the kidney",
        claim ->
            claim
                .types(ClaimType.EFFICACY, ClaimType.MECHANISM)
                .about(
                    List.of("lupus-nephritis"), List.of("mesenchymal-stem-cell-therapy"), List.of())
                .mention("lupus-nephritis", "kidneys", MentionOrigin.ANTECEDENT)
                .qualified(QualifierKind.HEDGED, "could")
                .qualified(QualifierKind.ANIMAL_OR_IN_VITRO, "in mice")
                .verdict(Verdict.MISLEADING, Reason.IN_VITRO_AS_CLINICAL, Reason.NO_BENEFIT_SHOWN)
                .because("A small randomised trial in people was stopped without a benefit.")
                .sure(ConfidenceLabel.LOW, 0.6)
                .flagged(Severity.WARNING)
                .evidence(
                    source("umbilical-msc-nephritis", "Umbilical cells in lupus nephritis")
                        .of(StudyDesign.RANDOMISED_TRIAL, 2017)
                        .read(Verification.RECALLED)
                        .about(List.of("lupus-nephritis"), List.of("mesenchymal-stem-cell-therapy"))
                        .people(18)
                        .statement(
                            Stance.REFUTES,
                            StatementKind.NO_BENEFIT,
                            "In a trial of 18 people remission was no more frequent than with"
                                + " placebo."),
                    source("mouse-kidney-repair", "Kidney repair in mice")
                        .of(StudyDesign.ANIMAL, 2012)
                        .retracted()
                        .passage(Stance.NEUTRAL, "Cells homed to the kidney in treated mice.")));
  }
}
