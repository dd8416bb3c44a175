package org.medclaim.extract;

import static org.medclaim.extract.PicoFinder.aboutTreatment;
import static org.medclaim.extract.PicoFinder.has;
import static org.medclaim.extract.PicoFinder.ids;
import static org.medclaim.extract.PicoFinder.isOfBenefit;

import java.util.List;
import org.medclaim.extract.PicoFinder.Part;
import org.medclaim.extract.PicoFinder.Placed;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.terms.ConceptKind;

/** What a claim is about by its place alone: which claims take their page's disease, which not. */
final class PicoByPlace {
  private PicoByPlace() {}

  /**
   * What still lacks a treatment or a disease has that of its place. In a report a treatment that
   * is said to do something of its own may do so in anybody; on a page about one disease it is said
   * of those who have it, unless it is something that everybody has, such as blood pressure.
   */
  static void add(int index, List<ClaimType> types, ArticleTopic topic, List<Placed> placed) {
    boolean ofTreatment = aboutTreatment(types) || has(placed, Part.COMPARATOR);
    if (ofTreatment && !has(placed, Part.INTERVENTION)) {
      add(topic.treatment(index), ConceptKind.INTERVENTION, Part.INTERVENTION, placed);
    }
    narrow(index, topic, placed);
    boolean general =
        topic.isOfReport()
            ? isOfItself(types, placed)
            : harmsPeople(types, placed) || isOfAnybody(types, topic, placed);
    boolean ofHealth = isOfHealth(types) || !topic.isOfReport();
    if (!hasDisease(placed) && !general && ofHealth) {
      add(topic.disease(index), ConceptKind.CONDITION, Part.POPULATION, placed);
    }
  }

  private static boolean isOfItself(List<ClaimType> types, List<Placed> placed) {
    return has(placed, Part.INTERVENTION) && (has(placed, Part.OUTCOME) || !isOfBenefit(types));
  }

  /** On a page about psoriasis garlic that lowers blood pressure still does so in anybody. */
  private static boolean isOfAnybody(
      List<ClaimType> types, ArticleTopic topic, List<Placed> placed) {
    List<String> effects = ids(placed, own -> own.part() == Part.OUTCOME);
    return isOfBenefit(types)
        && isNamed(placed, ConceptKind.INTERVENTION)
        && !effects.isEmpty()
        && effects.stream().allMatch(topic::isOfAnybody);
  }

  /** That a drug harms an unborn child holds whatever it is taken for. */
  private static boolean harmsPeople(List<ClaimType> types, List<Placed> placed) {
    return types.get(0) == ClaimType.SAFETY
        && isNamed(placed, ConceptKind.INTERVENTION)
        && isNamed(placed, ConceptKind.POPULATION);
  }

  private static boolean isNamed(List<Placed> placed, ConceptKind kind) {
    return placed.stream()
        .anyMatch(own -> own.kind() == kind && own.mention().origin() == MentionOrigin.SENTENCE);
  }

  /** What was taken up is the page's disease where that is a kind of it. */
  private static void narrow(int index, ArticleTopic topic, List<Placed> placed) {
    placed.replaceAll(
        own ->
            own.kind() == ConceptKind.CONDITION && own.part() == Part.POPULATION
                ? topic
                    .inPlaceOf(index, own.mention())
                    .map(mention -> new Placed(mention, own.kind(), own.part()))
                    .orElse(own)
                : own);
  }

  /** One that was taken up; of those that the sentence names the topic knows which are its own. */
  private static boolean hasDisease(List<Placed> placed) {
    return placed.stream()
        .anyMatch(
            own ->
                own.kind() == ConceptKind.CONDITION
                    && own.mention().origin() != MentionOrigin.SENTENCE);
  }

  private static boolean isOfHealth(List<ClaimType> types) {
    return types.stream()
        .anyMatch(
            type ->
                switch (type) {
                  case EFFICACY, SAFETY, PROGNOSIS, EPIDEMIOLOGY -> true;
                  case MECHANISM, PROMOTIONAL, COMPARATIVE, NUMERIC -> false;
                });
  }

  private static void add(
      List<Mention> mentions, ConceptKind kind, Part part, List<Placed> placed) {
    mentions.forEach(mention -> placed.add(new Placed(mention, kind, part)));
  }
}
