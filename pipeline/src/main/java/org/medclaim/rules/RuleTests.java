package org.medclaim.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.RuleKind;
import org.medclaim.model.Span;

/**
 * Runs the examples of all rules of a folder, and what else rules must keep.
 *
 * <p>Every example must be found by its rule exactly at its mark, every near miss passed over in
 * silence. Every text is also held against all rules together; what fires is listed in {@code
 * cross-fire.txt}, so that a new rule shows where it talks into others. Examples know no
 * terminology: the concepts that they give are all there are.
 */
public final class RuleTests {
  /** At least so many examples, and as many near misses. */
  static final int FEWEST_EXAMPLES = 3;

  /** Steps that a rule, the guards included, may take for a token of a hostile text. */
  static final int STEPS_A_TOKEN = 250;

  private static final int TIMED_RUNS = 5;
  private static final int HOSTILE_LENGTH = 10_000;

  private final Path dir;
  private final Vocabulary vocabulary;
  private final List<RuleFile> files = new ArrayList<>();

  private RuleTests(Path dir) {
    this.dir = dir;
    RuleFolder folder = new RuleFolder(dir);
    this.vocabulary = folder.vocabulary();
    for (String id : folder.packIds()) {
      files.addAll(folder.rules(folder.pack(id), vocabulary));
    }
  }

  /**
   * Reads all packs of the folder.
   *
   * @throws org.medclaim.yaml.YamlFileException where a file is wrong; the message says where
   */
  public static RuleTests of(Path rulesDir) {
    return new RuleTests(rulesDir);
  }

  /** How many rule files there are, whatever their status. */
  public int ruleCount() {
    return files.size();
  }

  /** The texts of all examples, a line each. */
  String allTexts() {
    return files.stream()
        .flatMap(file -> file.examples().stream())
        .map(Example::text)
        .collect(Collectors.joining("\n"));
  }

  /** How many rules there are of each kind, in the order of kinds, and then of each pack. */
  public Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (RuleKind kind : RuleKind.values()) {
      counts.put(kind.code(), (int) files.stream().filter(f -> f.rule().kind() == kind).count());
    }
    files.forEach(file -> counts.merge(file.rule().card().pack().id(), 1, Integer::sum));
    return counts;
  }

  /**
   * What each rule costs on the examples of all rules, the dearest first.
   *
   * <p>Each rule is run alone, without the words by which sentences take their distance, which are
   * looked for once for all rules. Nanoseconds are the best of several runs.
   */
  public List<RuleCost> costs() {
    List<List<Token>> sentences =
        files.stream()
            .flatMap(file -> file.examples().stream())
            .flatMap(example -> example.sentences().stream())
            .map(Tokeniser::tokens)
            .toList();
    long words = sentences.stream().mapToLong(List::size).sum();
    List<RuleCost> costs = new ArrayList<>();
    for (RuleFile file : files) {
      PatternIndex index = new PatternIndex(file.rule().patterns().toList(), vocabulary);
      StepCounter steps = new StepCounter();
      sentences.forEach(sentence -> index.find(sentence, steps));
      long best = Long.MAX_VALUE;
      for (int run = 0; run < TIMED_RUNS; run++) {
        StepCounter ignored = new StepCounter();
        long start = System.nanoTime();
        sentences.forEach(sentence -> index.find(sentence, ignored));
        best = Math.min(best, System.nanoTime() - start);
      }
      costs.add(
          new RuleCost(
              file.rule().id(),
              (double) steps.steps() / Math.max(1, words),
              (double) best / Math.max(1, sentences.size())));
    }
    costs.sort(
        Comparator.comparingDouble(RuleCost::stepsAWord)
            .reversed()
            .thenComparing(RuleCost::ruleId));
    return List.copyOf(costs);
  }

  /** All tests: those of each rule, the hostile text for each, and the cross-fire listing. */
  public List<RuleTestResult> run() {
    List<RuleTestResult> results = new ArrayList<>();
    for (RuleFile file : files) {
      results.addAll(examples(file));
      results.add(enoughExamples(file));
      results.add(hostile(file));
      results.add(words(file));
    }
    results.add(vocabularyInUse());
    results.add(new CrossFire(files, vocabulary).heldAgainst(dir.resolve(CrossFire.FILE)));
    return List.copyOf(results);
  }

  private List<RuleTestResult> examples(RuleFile file) {
    RuleMatcher alone = matcher(List.of(file.rule()));
    List<RuleTestResult> results = new ArrayList<>();
    for (int i = 0; i < file.examples().size(); i++) {
      results.add(outcome(file, alone, file.examples().get(i), "example " + (i + 1)));
    }
    for (int i = 0; i < file.nearMisses().size(); i++) {
      results.add(outcome(file, alone, file.nearMisses().get(i), "near miss " + (i + 1)));
    }
    return results;
  }

  private static RuleTestResult outcome(
      RuleFile file, RuleMatcher alone, Example example, String name) {
    List<Span> found =
        new ExamplePage(example)
            .findings(alone, new StepCounter()).stream().map(RuleFinding::span).toList();
    List<Span> wanted = example.mark() == null ? List.of() : List.of(example.mark());
    if (found.equals(wanted)) {
      return new RuleTestResult(file.rule().id(), name, "");
    }
    return new RuleTestResult(
        file.rule().id(),
        name,
        "%s:%d: %s: found %s; expected %s in: %s"
            .formatted(
                file.shownAs(),
                example.line(),
                name,
                quoted(found, example.text()),
                quoted(wanted, example.text()),
                example.text()));
  }

  private static String quoted(List<Span> spans, String text) {
    return spans.isEmpty()
        ? "nothing"
        : spans.stream()
            .map(span -> "[[" + span.of(text) + "]]")
            .collect(Collectors.joining(" and "));
  }

  private static RuleTestResult enoughExamples(RuleFile file) {
    boolean enough =
        file.examples().size() >= FEWEST_EXAMPLES && file.nearMisses().size() >= FEWEST_EXAMPLES;
    return new RuleTestResult(
        file.rule().id(),
        "has enough examples",
        enough
            ? ""
            : "%s: %d examples and %d near misses; %d of each would be right"
                .formatted(
                    file.shownAs(),
                    file.examples().size(),
                    file.nearMisses().size(),
                    FEWEST_EXAMPLES));
  }

  /**
   * Holds the rule against texts made to wear it down: the first half of each example over and
   * over, so that every pattern keeps beginning and seldom ends.
   */
  private RuleTestResult hostile(RuleFile file) {
    PatternIndex index = matcher(List.of(file.rule())).index();
    for (Example example : file.examples()) {
      String half = example.text().substring(0, Math.max(1, example.text().length() / 2)) + " ";
      String text = half.repeat(HOSTILE_LENGTH / half.length() + 1);
      List<Token> tokens = Tokeniser.tokens(text);
      StepCounter steps = new StepCounter();
      index.find(tokens, steps);
      long budget = (long) tokens.size() * STEPS_A_TOKEN;
      if (steps.steps() > budget) {
        return new RuleTestResult(
            file.rule().id(),
            "hostile text",
            "%s: %d steps on %d tokens; the budget is %d"
                .formatted(file.shownAs(), steps.steps(), tokens.size(), budget));
      }
    }
    return new RuleTestResult(file.rule().id(), "hostile text", "");
  }

  /** What a rule says must name what was found, and say something else as a way out. */
  private static RuleTestResult words(RuleFile file) {
    RuleCard card = file.rule().card();
    String complaint = "";
    if (Placeholder.in(card.message()).isEmpty()) {
      complaint = "the message names nothing that was found; use {match} or {intervention}";
    } else if (MessageGrammar.complaint(card.message(), file.rule().kind()).isPresent()) {
      complaint = MessageGrammar.complaint(card.message(), file.rule().kind()).orElseThrow();
    } else if (card.suggestion().equals(card.message()) || card.suggestion().length() < 10) {
      complaint = "the suggestion says no way out";
    } else if (card.pack().jurisdiction().equals("CN")
        && card.message().codePoints().noneMatch(Character::isIdeographic)) {
      complaint = "a message on Chinese law names the Chinese term";
    }
    return new RuleTestResult(
        card.id(), "words", complaint.isEmpty() ? "" : file.shownAs() + ": " + complaint);
  }

  /** A named piece that no pattern uses is a leftover or a misspelling. */
  private RuleTestResult vocabularyInUse() {
    String all =
        files.stream().flatMap(file -> file.rule().patterns()).collect(Collectors.joining(" "))
            + vocabulary.source();
    List<String> unused =
        vocabulary.names().stream().filter(name -> !all.contains("{" + name + "}")).toList();
    return new RuleTestResult(
        "all rules",
        "vocabulary",
        unused.isEmpty() ? "" : "vocabulary.yaml: no pattern uses {" + unused.get(0) + "}");
  }

  /** For every text of every rule, the ids of all active rules that fire on it: a line a text. */
  public String crossFireListing() {
    return new CrossFire(files, vocabulary).listing();
  }

  private RuleMatcher matcher(List<Rule> rules) {
    return new RuleMatcher(rules, vocabulary, ConceptTree.FLAT);
  }
}
