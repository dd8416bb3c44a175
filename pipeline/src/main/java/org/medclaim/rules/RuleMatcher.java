package org.medclaim.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;
import org.medclaim.model.Severity;
import org.medclaim.model.Span;

/**
 * Holds an article against a fixed set of rules; immutable, so threads may share it.
 *
 * <p>Rules with the same trigger are one trigger: it is looked for once, and its rules are asked
 * only where it holds.
 */
final class RuleMatcher {
  private static final Comparator<RuleFinding> ORDER =
      Comparator.comparing(RuleFinding::span).thenComparing(RuleFinding::ruleId);

  /**
   * Ends the message of a rule that binds advertising in a text that offers nothing for certain.
   */
  private static final String ONLY_IN_ADVERTISING =
      " This binds advertising; whether the text is any, the program could not tell.";

  private static final Pattern MEANS =
      Pattern.compile("(?i)\\b(?:by|with|through|using|thanks to)\\b");

  private static final Pattern REFERS_BACK =
      Pattern.compile(
          "(?i)\\W*(?:(?:it|its|they)\\b|(?:this|these|such|the) (?:\\p{L}+ ){0,2}?"
              + "(?:treatments?|therap(?:y|ies)|remed(?:y|ies)|products?|capsules?|tea|drops|formula|program(?:me)?s?"
              + "|methods?|infusions?|injections?|cells?|supplements?|devices?|diet|oil|extracts?|powder|herbs?|mixture)\\b)");

  private final PatternIndex index;
  private final Guards guards;
  private final ConceptTree tree;
  private final Map<Trigger, List<Rule>> rules = new LinkedHashMap<>();
  private final Map<String, List<Trigger>> byPattern = new LinkedHashMap<>();
  private final List<Trigger> onClaimsOnly = new ArrayList<>();
  private final List<Trigger> onTechniques = new ArrayList<>();

  RuleMatcher(List<Rule> rules, Vocabulary vocabulary, ConceptTree tree) {
    this.guards = new Guards(vocabulary);
    this.tree = tree;
    this.index =
        new PatternIndex(
            Stream.concat(guards.patterns(), rules.stream().flatMap(Rule::patterns)).toList(),
            vocabulary);
    for (Rule rule : rules) {
      this.rules.computeIfAbsent(rule.trigger(), key -> new ArrayList<>()).add(rule);
    }
    for (Trigger trigger : this.rules.keySet()) {
      if (!trigger.techniques().isEmpty()) {
        onTechniques.add(trigger);
      } else if (trigger.pattern().isEmpty()) {
        onClaimsOnly.add(trigger);
      } else {
        byPattern.computeIfAbsent(trigger.pattern(), key -> new ArrayList<>()).add(trigger);
      }
    }
  }

  /** The index of all patterns. */
  PatternIndex index() {
    return index;
  }

  /** All findings in order of span, then rule id; each rule once a place. */
  List<RuleFinding> apply(
      Article article,
      List<Sentence> sentences,
      List<Claim> claims,
      Background background,
      StepCounter steps) {
    Page page = new Page(article, sentences, claims, index, guards, background, steps);
    boolean advertising = page.isAdvertising();
    Set<String> said = new HashSet<>();
    List<RuleFinding> findings = new ArrayList<>();
    for (SentenceView view : page.sentences()) {
      Map<Trigger, List<Hit>> all = hits(view, page);
      all.putAll(techniqueHits(view, page, background));
      for (Map.Entry<Trigger, List<Hit>> held : all.entrySet()) {
        for (Rule rule : rules.getOrDefault(held.getKey(), List.of())) {
          if (!speaks(rule.card().binding(), page) || isContested(rule, view, page)) {
            continue;
          }
          for (Hit hit : held.getValue()) {
            Optional<String> missing = complaint(rule, hit, page, background);
            if (missing.isPresent() && said.add(place(rule, hit))) {
              findings.add(finding(rule, hit, missing.get(), article, advertising));
            }
          }
        }
      }
    }
    return withoutRepeats(withoutGuesses(findings));
  }

  /** Where the sentence persuades by what a rule asks for; the sentence as a whole is found. */
  private Map<Trigger, List<Hit>> techniqueHits(
      SentenceView view, Page page, Background background) {
    Map<Trigger, List<Hit>> hits = new LinkedHashMap<>();
    PersuasionTechnique technique =
        background.persuasion().techniques().get(view.sentence().index());
    if (technique != null && guards.isOwnWord(view)) {
      for (Trigger trigger : onTechniques) {
        if (trigger.techniques().contains(technique) && sentenceFits(trigger, view, page)) {
          hits.put(trigger, List.of(new Hit(view, view.sentence().span(), null)));
        }
      }
    }
    return hits;
  }

  /**
   * What was read between the lines is left out where a rule of the same pack, as grave at least,
   * has found words in the sentence: it says the same with less to show for it.
   */
  private List<RuleFinding> withoutGuesses(List<RuleFinding> findings) {
    Set<String> byTechnique = new HashSet<>();
    onTechniques.stream()
        .flatMap(trigger -> rules.getOrDefault(trigger, List.of()).stream())
        .forEach(rule -> byTechnique.add(rule.id()));
    Map<String, Severity> byWords = new HashMap<>();
    for (RuleFinding finding : findings) {
      if (!byTechnique.contains(finding.ruleId())) {
        byWords.merge(placeInPack(finding), finding.severity(), Severity::and);
      }
    }
    return findings.stream()
        .filter(
            finding ->
                !byTechnique.contains(finding.ruleId())
                    || byWords
                            .getOrDefault(placeInPack(finding), Severity.NONE)
                            .compareTo(finding.severity())
                        < 0)
        .toList();
  }

  private static String placeInPack(RuleFinding finding) {
    return finding.ruleId().substring(0, finding.ruleId().indexOf('/')) + finding.sentenceIndex();
  }

  private Map<Trigger, List<Hit>> hits(SentenceView view, Page page) {
    Map<Trigger, List<Hit>> hits = new LinkedHashMap<>();
    for (String pattern : view.matches().keySet()) {
      for (Trigger trigger : byPattern.getOrDefault(pattern, List.of())) {
        if (sentenceFits(trigger, view, page)) {
          hits.put(trigger, wordHits(trigger, view, page.isReportByOthers()));
        }
      }
    }
    if (!view.claims().isEmpty()) {
      for (Trigger trigger : onClaimsOnly) {
        if (sentenceFits(trigger, view, page)) {
          hits.put(trigger, claimHits(trigger, view));
        }
      }
    }
    return hits;
  }

  private static boolean sentenceFits(Trigger trigger, SentenceView view, Page page) {
    return (trigger.with().isEmpty() || view.has(trigger.with()))
        && !view.has(trigger.unless())
        && (trigger.unlessNear().isEmpty() || !page.has(trigger.unlessNear(), Reach.NEAR, view))
        && !page.has(trigger.unlessAnywhere())
        && (trigger.articleHas().isEmpty() || page.has(trigger.articleHas()));
  }

  private List<Hit> wordHits(Trigger trigger, SentenceView view, boolean inReport) {
    List<Hit> hits = new ArrayList<>();
    TokenPattern pattern = index.get(trigger.pattern());
    List<TokenRange> excepted = view.places(trigger.notWithin());
    for (TokenRange range : view.places(trigger.pattern())) {
      Span span = view.span(range);
      Claim claim = claimAt(trigger, view, span);
      boolean wrongClaim = trigger.claim() != null && claim == null;
      boolean exception = excepted.stream().anyMatch(wider -> wider.contains(range));
      if (!wrongClaim
          && !exception
          && !guards.silence(view, range, pattern, trigger.evenWhen(), inReport)) {
        hits.add(new Hit(view, span, claim));
      }
    }
    return hits;
  }

  /** The claim that the words stand in and that the rule is about, if it asks for one. */
  private @Nullable Claim claimAt(Trigger trigger, SentenceView view, Span span) {
    ClaimCondition condition = trigger.claim();
    return view.claims().stream()
        .filter(claim -> claim.span().overlaps(span))
        .filter(claim -> condition == null || condition.holds(claim, tree))
        .findFirst()
        .orElse(null);
  }

  private List<Hit> claimHits(Trigger trigger, SentenceView view) {
    List<Hit> hits = new ArrayList<>();
    ClaimCondition condition = trigger.claim();
    for (Claim claim : view.claims()) {
      if (condition != null
          && condition.holds(claim, tree)
          && !guards.silence(view, claim, trigger.evenWhen())) {
        hits.add(new Hit(view, claim.span(), claim));
      }
    }
    return hits;
  }

  /**
   * What is missing, in words (empty for a plain ban); nothing at all where the rule is content.
   */
  private Optional<String> complaint(Rule rule, Hit hit, Page page, Background background) {
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

  private static boolean speaks(Binding binding, Page page) {
    return switch (binding) {
      case ANY_TEXT -> true;
      case ALL_BUT_REPORTS -> !page.isReportByOthers() && !page.isPlain();
      // Nobody reads the law of advertising into news or a leaflet.
      case ADVERTISING -> !page.isReport() && !page.isPlain();
      case ADVERTISING_ONLY -> page.isAdvertising();
    };
  }

  /** True where a report passes words on and contests them, in a sentence near or all along. */
  private boolean isContested(Rule rule, SentenceView view, Page page) {
    return rule instanceof Rule.Forbid
        && page.isReportByOthers()
        && !rule.trigger().evenWhen().contains(Guard.CRITICISED)
        && (page.exposes() || page.near(view).stream().anyMatch(guards::contests));
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

  /**
   * Where a finding is one with another: what may stand anywhere in the article is missed once,
   * what may stand near once a sentence, however many figures the sentence has.
   */
  private static String place(Rule rule, Hit hit) {
    String sentence = rule.id() + " " + hit.sentence().position();
    if (rule instanceof Rule.RequireDisclosure disclosure) {
      return disclosure.reach() == Reach.ARTICLE ? rule.id() : sentence;
    }
    return sentence + " " + hit.span();
  }

  private static RuleFinding finding(
      Rule rule, Hit hit, String missing, Article article, boolean advertising) {
    RuleCard card = rule.card();
    String match = hit.span().of(article.text());
    boolean binds = advertising || card.binding().isOfAnyText();
    String message = Placeholder.fill(card.message(), match, missing, hit);
    return new RuleFinding(
        card.id(),
        rule.kind(),
        binds ? card.severity() : Severity.INFO,
        card.pack().jurisdiction(),
        card.citation(),
        binds ? message : message + ONLY_IN_ADVERTISING,
        Placeholder.fill(card.suggestion(), match, missing, hit),
        hit.sentence().sentence().index(),
        hit.span(),
        match);
  }

  /** Nested claims of one sentence would otherwise repeat what the wider one has said. */
  private static List<RuleFinding> withoutRepeats(List<RuleFinding> findings) {
    List<RuleFinding> kept = new ArrayList<>();
    Map<String, Span> lastOfRule = new LinkedHashMap<>();
    List<RuleFinding> widestFirst =
        findings.stream()
            .sorted(
                Comparator.comparingInt((RuleFinding f) -> f.span().start())
                    .thenComparing(f -> -f.span().end())
                    .thenComparing(RuleFinding::ruleId))
            .toList();
    for (RuleFinding finding : widestFirst) {
      Span last = lastOfRule.get(finding.ruleId());
      if (last == null || !last.contains(finding.span())) {
        kept.add(finding);
        lastOfRule.put(finding.ruleId(), finding.span());
      }
    }
    kept.sort(ORDER);
    return List.copyOf(kept);
  }
}
