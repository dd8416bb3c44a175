package org.medclaim.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;

/**
 * The rules of some packs that are active and in force on a day, ready to be held against articles.
 *
 * <p>Immutable: one book serves all threads.
 */
public final class RuleBook {
  private final List<Pack> packs;
  private final List<Rule> rules;
  private final RuleMatcher matcher;
  private final String digest;
  private final Map<String, String> resting;

  private RuleBook(
      List<Pack> packs,
      List<Rule> rules,
      Map<String, String> resting,
      RuleMatcher matcher,
      String digest) {
    this.packs = List.copyOf(packs);
    this.rules = List.copyOf(rules);
    this.resting = Map.copyOf(resting);
    this.matcher = matcher;
    this.digest = digest;
  }

  /**
   * Reads the packs; every rule file is read and checked, those not in force included.
   *
   * @throws IllegalArgumentException where there is no such pack; the message names those there are
   * @throws org.medclaim.yaml.YamlFileException where a file is wrong; the message says where
   */
  public static RuleBook load(
      Path rulesDir, List<String> packIds, LocalDate asOf, ConceptTree tree) {
    RuleFolder folder = new RuleFolder(rulesDir);
    folder.checkPacks(packIds);
    List<String> ids = List.copyOf(new TreeSet<>(packIds));
    Vocabulary vocabulary = folder.vocabulary();
    List<Pack> packs = ids.stream().map(folder::pack).toList();
    List<Rule> rules = new ArrayList<>();
    Map<String, String> resting = new HashMap<>();
    for (Pack pack : packs) {
      for (RuleFile file : folder.rules(pack, vocabulary)) {
        RuleCard card = file.rule().card();
        if (card.status() == RuleStatus.ACTIVE && card.validity().covers(asOf)) {
          rules.add(file.rule());
        } else {
          resting.put(file.rule().id(), whyNot(card, asOf));
        }
      }
    }
    return new RuleBook(
        packs, rules, resting, new RuleMatcher(rules, vocabulary, tree), folder.digest(ids));
  }

  private static String whyNot(RuleCard card, LocalDate asOf) {
    if (card.status() != RuleStatus.ACTIVE) {
      return "its status is " + card.status().code();
    }
    LocalDate to = card.validity().to();
    return to != null && asOf.isAfter(to)
        ? "in force until " + to + " only"
        : "in force from " + card.validity().from() + " on only";
  }

  /** Why a rule is not among those in force; empty where it is, or where no pack has it. */
  public Optional<String> whyNotInForce(String ruleId) {
    return Optional.ofNullable(resting.get(ruleId));
  }

  /** The ids of all rules of all packs of a folder, whatever their status and dates. */
  static List<String> idsIn(Path rulesDir) {
    RuleFolder folder = new RuleFolder(rulesDir);
    return folder.packIds().stream().flatMap(pack -> folder.ruleIds(pack).stream()).toList();
  }

  /** The packs, in order of their ids. */
  public List<Pack> packs() {
    return packs;
  }

  /** The rules in force, in order of their ids. */
  public List<Rule> rules() {
    return rules;
  }

  /** The ids of all concepts that rules name, sorted; the terminology should know them. */
  public Set<String> concepts() {
    Set<String> concepts = new TreeSet<>();
    rules.stream().flatMap(Rule::concepts).forEach(concepts::add);
    return concepts;
  }

  /** The ids of all measures that rules name, sorted; the terminology should know them. */
  public Set<String> measures() {
    Set<String> measures = new TreeSet<>();
    for (Rule rule : rules) {
      ClaimCondition claim = rule.trigger().claim();
      if (claim != null) {
        measures.addAll(claim.measures());
      }
    }
    return measures;
  }

  /** {@code sha256:} and the digest over all files of these packs and the vocabulary. */
  public String digest() {
    return digest;
  }

  /** Holds an article against all rules; findings in order of span, then rule id. */
  public List<RuleFinding> apply(
      Article article, List<Sentence> sentences, List<Claim> claims, Background background) {
    return matcher.apply(article, sentences, claims, background, new StepCounter());
  }
}
