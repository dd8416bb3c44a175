package org.medclaim.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Span;

/** What a rule asks for and a text does not have: evidence, a disclosure, something left out. */
final class Missing {
  private static final Pattern MEANS =
      Pattern.compile("(?i)\\b(?:by|with|through|using|thanks to)\\b");

  private static final Pattern REFERS_BACK =
      Pattern.compile(
          "(?i)\\W*(?:(?:it|its|they)\\b|(?:this|these|such|the) (?:\\p{L}+ ){0,2}?"
              + "(?:treatments?|therap(?:y|ies)|remed(?:y|ies)|products?|capsules?|tea|drops|formula|program(?:me)?s?"
              + "|methods?|infusions?|injections?|cells?|supplements?|devices?|diet|oil|extracts?|powder|herbs?|mixture)\\b)");

  private final ConceptTree tree;
  private final Background background;

  Missing(ConceptTree tree, Background background) {
    this.tree = tree;
    this.background = background;
  }

  /**
   * What is missing, in words (empty for a plain ban); nothing at all where the rule is content.
   */
  Optional<String> of(Rule rule, Hit hit, Page page) {
    if (rule instanceof Rule.RequireEvidence evidence) {
      return evidence.asksForStudies()
          ? unmet(evidence, hit, page, background.studies())
          : unmet(evidence, hit, background.floorByClaimId());
    } else if (rule instanceof Rule.RequireDisclosure disclosure) {
      return page.has(disclosure.disclosure(), disclosure.reach(), hit.sentence())
          ? Optional.empty()
          : Optional.of("the disclosure");
    } else if (rule instanceof Rule.AllowOnly allowOnly) {
      return hit.sentence().has(allowOnly.allowed()) ? Optional.empty() : Optional.of("");
    } else if (rule instanceof Rule.Omission omission) {
      List<String> missing =
          omission.missing().stream()
              .filter(wanted -> !isThere(wanted, hit, page))
              .map(Expectation::what)
              .toList();
      return missing.isEmpty() ? Optional.empty() : Optional.of(listed(missing));
    }
    return Optional.of("");
  }

  private static Optional<String> unmet(
      Rule.RequireEvidence rule, Hit hit, Map<String, EvidenceFloor> floors) {
    Claim claim = hit.claim();
    // Without a claim on an intervention there is nothing that evidence could be asked for.
    if (claim == null || !isOfIntervention(claim)) {
      return Optional.empty();
    }
    EvidenceFloor floor = floors.get(claim.id());
    String jurisdiction = rule.card().pack().jurisdiction();
    if (floor == null || rule.needs().stream().anyMatch(need -> need.isMet(floor, jurisdiction))) {
      return Optional.empty();
    }
    return Optional.of(words(rule.needs()));
  }

  /**
   * True where the claim names an intervention before the good that it does, or speaks of one as
   * "it" or "the tea": what sugar is craved, and which tablets are to be left out, does no good.
   */
  private static boolean isOfIntervention(Claim claim) {
    List<String> interventions = claim.pico().intervention();
    return !interventions.isEmpty()
        && (REFERS_BACK.matcher(claim.text()).lookingAt()
            || claim.mentions().stream()
                .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
                .filter(mention -> interventions.contains(mention.conceptId()))
                .anyMatch(mention -> doesGood(claim, mention)));
  }

  private static boolean doesGood(Claim claim, Mention mention) {
    List<Span> good =
        claim.cues().stream()
            .filter(cue -> cue.kind() == CueKind.BENEFIT || cue.kind() == CueKind.CURE)
            .map(Cue::span)
            .toList();
    return good.isEmpty()
        || good.stream()
            .anyMatch(
                words ->
                    mention.span().start() <= words.start()
                        || isMeans(claim, words, mention.span()));
  }

  /** "Relieved with tea", "cured by cells". */
  private static boolean isMeans(Claim claim, Span good, Span mention) {
    int from = Math.min(good.end(), mention.start()) - claim.span().start();
    int to = mention.start() - claim.span().start();
    return from >= 0
        && to <= claim.text().length()
        && MEANS.matcher(claim.text().substring(from, to)).find();
  }

  /** What a study cited near lacks; a study that is not on record lacks nothing that we know of. */
  private static Optional<String> unmet(
      Rule.RequireEvidence rule, Hit hit, Page page, StudyRegister studies) {
    boolean lacking =
        page.near(hit.sentence()).stream()
            .flatMap(view -> Citations.in(view.sentence().text()).stream())
            .flatMap(identifier -> studies.find(identifier).stream())
            .anyMatch(study -> rule.needs().stream().noneMatch(need -> need.isMet(study)));
    return lacking ? Optional.of(words(rule.needs())) : Optional.empty();
  }

  private static String words(Set<Need> needs) {
    return needs.stream().sorted().map(Need::words).collect(Collectors.joining(" or "));
  }

  private boolean isThere(Expectation wanted, Hit hit, Page page) {
    if (!wanted.pattern().isEmpty() && page.has(wanted.pattern(), wanted.reach(), hit.sentence())) {
      return true;
    }
    Claim claim = hit.claim();
    return claim != null
        && Stream.of(claim.pico().population(), claim.pico().intervention(), claim.pico().outcome())
            .flatMap(List::stream)
            .anyMatch(
                concept ->
                    wanted.below().stream()
                        .anyMatch(above -> !concept.equals(above) && tree.isA(concept, above)));
  }

  private static String listed(List<String> things) {
    int last = things.size() - 1;
    return last == 0
        ? things.get(0)
        : String.join(", ", things.subList(0, last)) + " and " + things.get(last);
  }
}
