package org.medclaim.judge;

import static java.util.Comparator.comparingInt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.medclaim.judge.stance.StanceReading;
import org.medclaim.model.Assessment;
import org.medclaim.model.Claim;
import org.medclaim.model.Confidence;
import org.medclaim.model.CueKind;
import org.medclaim.model.Evidence;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Reason;
import org.medclaim.model.Verdict;
import org.medclaim.model.Verification;
import org.medclaim.terms.RecordedPico;
import org.medclaim.terms.Terminology;
import org.medclaim.text.ArticleVoice;

/**
 * Gives a claim its verdict from all of its evidence.
 *
 * <p>The voices are combined openly. What cannot be right by itself decides, then what the very
 * source that the article names does not carry, then a figure that the numbers judge finds wrong;
 * then comes an intervention that nobody defined; then approvals and statements, the graver of the
 * two; then a figure that agrees, or that nothing on record can be held against. A promise that no
 * study could bear out is misleading, unless one of these finds it wrong. What a report tells of
 * others is left open unless it says so plainly ({@link InReports}). Where no voice speaks the
 * verdict is NOT_ENOUGH_INFO. The confidence is set by rule and turned into what it is worth by a
 * {@link VerdictCalibration}; the weakest verification that the verdict rests on keeps it down in
 * any case. Immutable and safe for any number of threads.
 */
public final class ClaimAssessor {
  private static final double MOST_WHEN_RECALLED = 0.69;
  private static final double MOST_WHEN_SECONDARY = 0.85;

  private static final BigDecimal MANY = BigDecimal.valueOf(1000);

  private static final Set<QuantityKind> RESULTS =
      Set.of(QuantityKind.PROPORTION, QuantityKind.RATE, QuantityKind.RATIO, QuantityKind.EFFECT);

  private final Terminology terms;
  private final PicoMatcher matcher;
  private final NumbersJudge numbers;
  private final StatementsJudge statements;
  private final ApprovalsJudge approvals;
  private final FloorJudge floors;
  private final OverpromiseJudge promises;
  private final Optional<StatementReader> reader;
  private final Optional<SureReader> sure;
  private final Optional<FigureReader> figures;
  private final RankingJudge ranks;
  private final ToldFigures told = new ToldFigures();
  private final Optional<PassagesJudge> passages;
  private final CitationJudge citations;
  private final Silence silence;
  private final VerdictCalibration calibration;

  /** An assessor that knows what is a kind of what from the terminology, and reads no passages. */
  public ClaimAssessor(Terminology terms) {
    this(terms, Optional.empty(), Optional.empty(), VerdictCalibration.BY_RULE);
  }

  /**
   * An assessor that also lets models read, where no other voice speaks: first the statements of
   * the evidence base, then imported passages; with confidence as it was found to be worth.
   */
  public ClaimAssessor(
      Terminology terms,
      Optional<StatementVoice> statementVoice,
      Optional<StanceReading> reading,
      VerdictCalibration calibration) {
    this.terms = terms;
    this.matcher = new PicoMatcher(terms);
    this.numbers = new NumbersJudge(terms);
    this.statements = new StatementsJudge(terms);
    this.approvals = new ApprovalsJudge(terms);
    this.floors = new FloorJudge(terms);
    this.promises = new OverpromiseJudge(terms);
    this.reader = statementVoice.map(StatementReader::new);
    this.sure = statementVoice.map(SureReader::new);
    this.figures = statementVoice.map(voice -> new FigureReader(voice, terms));
    this.ranks = new RankingJudge(terms);
    this.passages = reading.map(model -> new PassagesJudge(terms, model));
    this.citations = new CitationJudge(terms);
    this.silence = new Silence(terms);
    this.calibration = calibration;
  }

  /** The verdict on one claim; {@code evidence} is what was retrieved for it, best first. */
  public Assessment assess(Claim claim, List<Evidence> evidence) {
    return assess(claim, evidence, Surroundings.NONE);
  }

  /** As above, for a claim with what stands around it in its article. */
  public Assessment assess(Claim asWorded, List<Evidence> found, Surroundings around) {
    Citations cited = around.cited();
    List<Evidence> evidence = withCited(found, cited.records());
    Claim plain = PlainClaim.of(asWorded);
    Claim claim = plain.withPico(matcher.mostSpecific(RecordedPico.of(plain.pico(), terms)));
    List<Opinion> onFigures = numbers.judge(claim, evidence, around.sameSentence());
    EvidenceFloor floor = floors.floor(claim, evidence);
    List<Opinion> voices = new ArrayList<>();
    onFigures.stream().filter(ClaimAssessor::isImpossible).findFirst().ifPresent(voices::add);
    citations.judge(claim, cited).ifPresent(voices::add);
    gravest(onFigures).filter(ClaimAssessor::isWrong).ifPresent(voices::add);
    ranks.judge(claim, evidence).ifPresent(voices::add);
    floors.onUndefined(claim, evidence).ifPresent(voices::add);
    onApprovalsAndStatements(claim, evidence).ifPresent(voices::add);
    gravest(
            onFigures.stream()
                .filter(opinion -> !isWrong(opinion) && !isAside(claim, opinion))
                .toList())
        .ifPresent(voices::add);
    Optional<Opinion> first = orPromise(decisive(voices), promises.judge(claim, evidence));
    Opinion decisive =
        (first.isEmpty() || leavesFigureOpen(claim, first.get(), onFigures)
                ? figures.flatMap(judge -> judge.judge(claim, evidence))
                : Optional.<Opinion>empty())
            .or(() -> first)
            .or(() -> reader.flatMap(judge -> judge.judge(claim, evidence)))
            .or(() -> sure.flatMap(judge -> judge.judge(claim, evidence)))
            .or(() -> passages.flatMap(judge -> judge.judge(claim, evidence)))
            .map(opinion -> withheld(claim, opinion, onFigures))
            .map(
                opinion ->
                    around.voice() == ArticleVoice.REPORTS
                        ? InReports.tempered(claim, opinion)
                        : opinion)
            .orElseGet(() -> silence.on(claim, evidence, floor));
    return new Assessment(
        decisive.verdict(),
        reasons(decisive, onFigures, cited),
        Explanation.of(asWorded, decisive, onFigures, cited),
        confidence(claim, decisive),
        evidence(decisive, voices),
        floor);
  }

  /**
   * The graver of the two, but that something else is unproven says nothing against an approval
   * that is on record.
   */
  private Optional<Opinion> onApprovalsAndStatements(Claim claim, List<Evidence> evidence) {
    Optional<Opinion> approval = approvals.judge(claim, evidence);
    Optional<Opinion> statement = statements.judge(claim, evidence);
    if (approval.isPresent()
        && approval.get().verdict() == Verdict.SUPPORTED
        && statement.filter(opinion -> opinion.verdict() == Verdict.NOT_ENOUGH_INFO).isPresent()) {
      return approval;
    }
    return gravest(Stream.of(approval, statement).flatMap(Optional::stream).toList());
  }

  /**
   * A promise that nothing could bear out is one whatever is on record of a part of it, or is not;
   * what is wrong for a reason of its own stays so.
   */
  private static Optional<Opinion> orPromise(Optional<Opinion> first, Optional<Opinion> promise) {
    if (promise.isEmpty() || first.filter(ClaimAssessor::isWrong).isPresent()) {
      return first;
    }
    return first
        .filter(opinion -> opinion.reasons().contains(Reason.UNDEFINED_INTERVENTION))
        .map(undefined -> promised(promise.get(), undefined))
        .or(() -> promise);
  }

  /** What is promised of something that nobody defined is wrong for both reasons. */
  private static Opinion promised(Opinion promise, Opinion undefined) {
    return new Opinion(
        promise.verdict(),
        Stream.concat(promise.reasons().stream(), undefined.reasons().stream()).toList(),
        promise.probability(),
        promise.evidence(),
        promise.because() + " " + undefined.because());
  }

  /** Sources that the article names stand first, each record once. */
  private static List<Evidence> withCited(List<Evidence> found, List<Evidence> cited) {
    Map<String, Evidence> all = new LinkedHashMap<>();
    Stream.concat(cited.stream(), found.stream())
        .forEach(piece -> all.putIfAbsent(piece.content().id(), piece));
    return List.copyOf(all.values());
  }

  private static boolean isImpossible(Opinion opinion) {
    return opinion.reasons().contains(Reason.IMPOSSIBLE_VALUE)
        || opinion.reasons().contains(Reason.ARITHMETIC_ERROR);
  }

  private static boolean isWrong(Opinion opinion) {
    return opinion.verdict() == Verdict.REFUTED || opinion.verdict() == Verdict.MISLEADING;
  }

  /**
   * The first voice decides, but a figure that agrees outweighs statements that are silent on it:
   * an unproven or supporting statement gives way to it.
   */
  private static Optional<Opinion> decisive(List<Opinion> voices) {
    Optional<Opinion> first = voices.stream().findFirst();
    boolean figureAgrees =
        voices.stream().anyMatch(voice -> voice.reasons().contains(Reason.FIGURE_WITHIN_EVIDENCE));
    if (figureAgrees && first.isPresent() && givesWay(first.get())) {
      return voices.stream()
          .filter(voice -> voice.reasons().contains(Reason.FIGURE_WITHIN_EVIDENCE))
          .findFirst();
    }
    return first;
  }

  /** True where the claim would be borne out but for its figure, which nothing was held against. */
  private boolean leavesFigureOpen(Claim claim, Opinion opinion, List<Opinion> onFigures) {
    return opinion.verdict() == Verdict.SUPPORTED
        && !opinion.reasons().contains(Reason.FIGURE_WITHIN_EVIDENCE)
        && onFigures.stream().allMatch(own -> own.reasons().contains(Reason.FIGURE_UNCHECKED))
        && claim.quantities().stream()
            .anyMatch(one -> isResult(one) || (isManyPeople(one) && !isTold(one, opinion)));
  }

  /**
   * True of a figure of the disease in a claim that promises something of a treatment: how many
   * have it bears out nothing of a spray that may help them.
   */
  private static boolean isAside(Claim claim, Opinion opinion) {
    return opinion.reasons().contains(Reason.FIGURE_WITHIN_EVIDENCE)
        && !claim.pico().intervention().isEmpty()
        && (claim.has(CueKind.BENEFIT) || claim.has(CueKind.CURE))
        && opinion.evidence().stream()
            .map(piece -> piece.evidence().content().pico())
            .allMatch(pico -> pico.intervention().isEmpty());
  }

  /** Statements cannot carry a figure that nothing on record can be held against. */
  private Opinion withheld(Claim claim, Opinion opinion, List<Opinion> onFigures) {
    if (!leavesFigureOpen(claim, opinion, onFigures) && !restsOnOtherFigures(claim, opinion)) {
      return opinion;
    }
    return new Opinion(
        Verdict.NOT_ENOUGH_INFO,
        List.of(Reason.FIGURE_UNCHECKED),
        0.6,
        opinion.evidence(),
        "The figure could not be held against any on record. On the rest: " + opinion.because());
  }

  /**
   * True where the first record that bears the claim out tells another figure: "10% a year" beside
   * "1% a year", whatever it measures.
   */
  private boolean restsOnOtherFigures(Claim claim, Opinion opinion) {
    List<Quantity> results =
        claim.quantities().stream()
            .filter(one -> RESULTS.contains(one.kind()) || isManyPeople(one))
            .toList();
    return opinion.verdict() == Verdict.SUPPORTED
        && !opinion.reasons().contains(Reason.FIGURE_WITHIN_EVIDENCE)
        && opinion.evidence().stream()
            .limit(1)
            .anyMatch(piece -> told.hasOthers(results, piece.evidence().content().sentence()));
  }

  private boolean isTold(Quantity quantity, Opinion opinion) {
    return opinion.evidence().stream()
        .limit(1)
        .anyMatch(piece -> told.hasAll(List.of(quantity), piece.evidence().content().sentence()));
  }

  /** "80,000 heart attacks a year": as much a figure as a percentage. */
  private static boolean isManyPeople(Quantity quantity) {
    return quantity.kind() == QuantityKind.COUNT
        && quantity.low() != null
        && quantity.low().compareTo(MANY) >= 0;
  }

  /** "Doubled" is a result even where the sentence does not tell of what. */
  static boolean isResult(Quantity quantity) {
    return quantity.measure() != null && RESULTS.contains(quantity.kind())
        || quantity.kind() == QuantityKind.RATIO;
  }

  private static boolean givesWay(Opinion opinion) {
    return opinion.verdict() == Verdict.SUPPORTED
        || (opinion.verdict() == Verdict.NOT_ENOUGH_INFO
            && !opinion.reasons().contains(Reason.UNDEFINED_INTERVENTION));
  }

  private static Optional<Opinion> gravest(List<Opinion> opinions) {
    return opinions.stream().min(comparingInt(opinion -> gravity(opinion.verdict())));
  }

  private static int gravity(Verdict verdict) {
    return switch (verdict) {
      case REFUTED -> 0;
      case MISLEADING -> 1;
      case NOT_ENOUGH_INFO -> 2;
      case SUPPORTED -> 3;
    };
  }

  private static List<Reason> reasons(Opinion decisive, List<Opinion> onFigures, Citations cited) {
    Set<Reason> reasons = new LinkedHashSet<>(decisive.reasons());
    onFigures.stream()
        .filter(opinion -> opinion.verdict() == decisive.verdict())
        .forEach(opinion -> reasons.addAll(opinion.reasons()));
    if (!cited.bareMarks().isEmpty()) {
      reasons.add(Reason.CITATION_WITHOUT_SOURCE);
    }
    return List.copyOf(reasons);
  }

  private Confidence confidence(Claim claim, Opinion decisive) {
    double most = most(claim, decisive);
    return calibration.confidence(
        decisive.verdict(),
        decisive.reasons().get(0),
        Math.min(decisive.probability(), most),
        most);
  }

  /** What the evidence and the wording allow at most, whatever was calibrated. */
  private static double most(Claim claim, Opinion decisive) {
    if (decisive.reasons().contains(Reason.UNDEFINED_INTERVENTION)) {
      // Rests on the claim's own words; the evidence beside it is only what is nearest.
      return 1;
    }
    Optional<Verification> best =
        decisive.evidence().stream()
            .map(item -> item.evidence().verification())
            .min(comparingInt(Verification::ordinal));
    if (best.isPresent() && best.get() == Verification.RECALLED) {
      return MOST_WHEN_RECALLED;
    }
    boolean atSecondHand = best.isPresent() && best.get() == Verification.SECONDARY;
    return atSecondHand || claim.has(QualifierKind.HEDGED) ? MOST_WHEN_SECONDARY : 1;
  }

  /** The decisive voice's evidence first, then the others'; each record once. */
  private static List<JudgedEvidence> evidence(Opinion decisive, List<Opinion> voices) {
    Map<String, JudgedEvidence> shown = new LinkedHashMap<>();
    Stream.concat(Stream.of(decisive), voices.stream())
        .flatMap(opinion -> opinion.evidence().stream())
        .forEach(item -> shown.putIfAbsent(item.evidence().content().id(), item));
    return List.copyOf(shown.values());
  }
}
