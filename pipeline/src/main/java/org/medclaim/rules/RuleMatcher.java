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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
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
    Missing missing = new Missing(tree, background);
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
            Optional<String> lacking = missing.of(rule, hit, page);
            if (lacking.isPresent() && said.add(place(rule, hit))) {
              findings.add(finding(rule, hit, lacking.get(), article, advertising));
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
