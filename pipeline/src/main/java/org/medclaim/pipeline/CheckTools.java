package org.medclaim.pipeline;

import com.google.common.base.Suppliers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.ingest.ArticleReader;
import org.medclaim.judge.ClaimAssessor;
import org.medclaim.judge.StatementVoice;
import org.medclaim.judge.VerdictCalibration;
import org.medclaim.judge.stance.NetworkJudge;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.persuasion.PersuasionFinder;
import org.medclaim.report.Kinship;
import org.medclaim.report.Provenance;
import org.medclaim.report.ReportContext;
import org.medclaim.report.RuleHelp;
import org.medclaim.retrieve.EvidenceSearcher;
import org.medclaim.retrieve.IndexStamp;
import org.medclaim.retrieve.SearchScope;
import org.medclaim.review.Memory;
import org.medclaim.rules.HouseRules;
import org.medclaim.rules.Rule;
import org.medclaim.rules.RuleBook;
import org.medclaim.state.JudgementStore;
import org.medclaim.terms.Concept;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/**
 * The live parts of a run: terminology, index, rules, extractor.
 *
 * <p>Shared by all workers of a JVM (a DoFn is set up once an instance, these are too big for
 * that): the first to ask makes them, the last to close them gives the index back.
 */
public final class CheckTools implements AutoCloseable {
  private static final Map<CheckSettings, CheckTools> SHARED = new HashMap<>();

  private final CheckSettings settings;
  private final EvidenceSearcher searcher;
  private final HouseRules rules;
  private final StanceVoices stance;
  private final Optional<PersuasionFinder> persuasion;
  private final Supplier<ArticleChecker> checker;
  private final @Nullable JudgementStore store;
  private final RememberingChecker remembering;
  private final ReportContext reportContext;
  private int users;

  private CheckTools(CheckSettings settings, Consumer<String> progress) {
    this.settings = settings;
    Path corpus = Path.of(settings.corpus());
    this.searcher = EvidenceSearcher.shared(Path.of(settings.index()), corpus, progress);
    Terminology terms = searcher.index().terminology();
    this.rules = rules(settings, terms, searcher);
    this.stance = StanceVoices.load(terms, progress);
    this.persuasion = stance.network().map(network -> new PersuasionFinder(network::techniques));
    VerdictCalibration calibration = VerdictCalibration.load();
    this.checker = Suppliers.memoize(() -> checker(calibration));
    this.store = store(settings, searcher, progress);
    this.remembering = remembering(progress);
    rules.warnings().forEach(progress);
    this.reportContext =
        reportContext(terms, calibration, provenance())
            .with(memory(settings, searcher))
            .with(kinship(terms));
  }

  /** A checker of the same parts with another calibration of its confidence. */
  public ArticleChecker checker(VerdictCalibration calibration) {
    return checker(calibration, new ClaimExtractor(searcher.index().terminology()));
  }

  /** A checker of the same parts that takes every line for a claim, for measuring. */
  public ArticleChecker checkerOfAllLines() {
    return checker(
        VerdictCalibration.load(), ClaimExtractor.ofEveryLine(searcher.index().terminology()));
  }

  private ArticleChecker checker(VerdictCalibration calibration, ClaimExtractor extractor) {
    Terminology terms = searcher.index().terminology();
    return new ArticleChecker(
        new ArticleReader(),
        extractor,
        searcher,
        settings.evidenceDate().map(SearchScope.DEFAULT::asOf).orElse(SearchScope.DEFAULT),
        new ClaimAssessor(
            terms, StatementVoice.where(stance, terms), Optional.of(stance.reading()), calibration),
        rules,
        persuasion);
  }

  private static @Nullable JudgementStore store(
      CheckSettings settings, EvidenceSearcher searcher, Consumer<String> progress) {
    try {
      String state = settings.state();
      return state == null ? null : JudgementStore.open(state, progress);
    } catch (RuntimeException e) {
      searcher.close();
      throw e;
    }
  }

  private RememberingChecker remembering(Consumer<String> progress) {
    JudgementStore open = store;
    if (open == null) {
      return new RememberingChecker(checker, null, new JudgementBasis(""));
    }
    JudgementBasis basis =
        JudgementBasis.of(settings, searcher.index().stamp(), rules.book(), stanceNetwork());
    open.lastBasis()
        .map(basis::differences)
        .filter(changed -> !changed.isEmpty())
        .ifPresent(
            changed ->
                progress.accept(
                    "not all can be taken from the state; changed since the last run: "
                        + String.join(", ", changed)));
    return new RememberingChecker(checker, open, basis);
  }

  /** Checks articles, or remembers what was found before. */
  RememberingChecker remembering() {
    return remembering;
  }

  private static Memory memory(CheckSettings settings, EvidenceSearcher searcher) {
    try {
      String baseline = settings.baseline();
      String decisions = settings.decisions();
      return Memory.read(
          baseline == null ? null : Path.of(baseline),
          decisions == null ? null : Path.of(decisions));
    } catch (RuntimeException e) {
      searcher.close();
      throw e;
    }
  }

  private static Kinship kinship(Terminology terms) {
    return new Kinship() {
      @Override
      public boolean isA(String concept, String ancestor) {
        return terms.isA(concept, ancestor);
      }

      @Override
      public Sort sort(String concept) {
        return terms
            .concept(concept)
            .map(
                known ->
                    switch (known.kind()) {
                      case POPULATION -> Sort.PEOPLE;
                      case REGION -> Sort.PLACE;
                      case CONDITION, INTERVENTION, OUTCOME -> Sort.OTHER;
                    })
            .orElse(Sort.OTHER);
      }

      @Override
      public List<String> placesIn(String words) {
        return terms.find(words).stream()
            .map(TermMatch::concept)
            .filter(concept -> concept.kind() == ConceptKind.REGION)
            .map(Concept::id)
            .toList();
      }
    };
  }

  private static HouseRules rules(
      CheckSettings settings, Terminology terms, EvidenceSearcher searcher) {
    try {
      return houseRules(settings, terms);
    } catch (RuntimeException e) {
      // Nobody gets these tools to close them.
      searcher.close();
      throw e;
    }
  }

  /**
   * The rules that the settings ask for and that are in force on their day.
   *
   * @throws SettingsException where there is no such pack
   */
  public static HouseRules houseRules(CheckSettings settings, Terminology terms) {
    RuleChoice choice = settings.ruleChoice();
    try {
      return HouseRules.load(
          Path.of(settings.rules()),
          choice.read(),
          choice.choice(),
          settings.rulesAsOf(),
          terms::isA);
    } catch (IllegalArgumentException e) {
      // What the rules throw where there is no such pack.
      String asked = choice.packsNamed() || choice.configuration().isEmpty() ? "--packs" : "packs";
      throw new SettingsException(asked + ": " + e.getMessage(), e);
    }
  }

  /** The tools of these settings, made now where this JVM has none. */
  public static CheckTools open(CheckSettings settings, Consumer<String> progress) {
    CheckSettings key = settings.inRunFolder("");
    synchronized (SHARED) {
      CheckTools tools = SHARED.get(key);
      if (tools == null) {
        tools = new CheckTools(key, progress);
        SHARED.put(key, tools);
      }
      tools.users++;
      return tools;
    }
  }

  /** Gives the tools back; the last user's call closes the index. */
  @Override
  public void close() {
    synchronized (SHARED) {
      if (--users == 0) {
        SHARED.remove(settings);
        if (store != null) {
          store.close();
        }
        stance.close();
        searcher.close();
      }
    }
  }

  /** Checks articles by the settings. */
  public ArticleChecker checker() {
    return checker.get();
  }

  /** The rules in force. */
  public RuleBook rules() {
    return rules.book();
  }

  /** The index and the evidence base behind it. */
  public EvidenceSearcher searcher() {
    return searcher;
  }

  /** The digest of the network that reads passages; empty where none reads. */
  Optional<String> stanceNetwork() {
    return stance.network().map(NetworkJudge::digest);
  }

  /** What pages say beside the findings. */
  public ReportContext reportContext() {
    return reportContext;
  }

  /** What each rule in force is for, in order of their ids. */
  List<RuleHelp> ruleHelp() {
    return rules.book().rules().stream()
        .map(Rule::card)
        .map(
            card ->
                new RuleHelp(
                    card.id(), card.summary(), card.why(), card.citation(), card.severity()))
        .toList();
  }

  private static ReportContext reportContext(
      Terminology terms, VerdictCalibration calibration, Provenance provenance) {
    return CalibrationWords.said(
        calibration,
        ReportContext.uncalibrated(
            terms::name,
            id -> terms.measure(id).map(measure -> measure.name()).orElse(id),
            provenance));
  }

  private Provenance provenance() {
    Map<String, String> used = new java.util.LinkedHashMap<>();
    used.put("Medclaim", ProgramVersion.current());
    used.put("Evidence base", searcher.index().base().digest());
    IndexStamp stamp = searcher.index().stamp();
    if (stamp.passages() > 0) {
      used.put("Evidence base with passages", stamp.corpusDigest());
    }
    if (stamp.hasVectors()) {
      used.put("Passage encoder", stamp.vectors());
    }
    used.put("Stance network", stanceNetwork().orElse("could not run here"));
    used.put("Rules", rules.book().digest().replace("sha256:", ""));
    used.put("Rule packs", String.join(", ", settings.packs()));
    settings.evidenceDate().ifPresent(date -> used.put("Evidence as of", date.toString()));
    return Provenance.of(used);
  }
}
