package org.medclaim.judge;

import static java.util.Comparator.comparingDouble;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.Evidence;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;

/**
 * Lets the statement voice read curated statements, where the rules for statements find none that
 * bears on a claim.
 *
 * <p>Lay wording often escapes the rules. Only a voice that is quite sure is heard, and what it
 * says is never more than MEDIUM; where statements pull both ways the surer side has to be much the
 * surer, or nothing is said. Claims with figures of results are left to the numbers judge and to
 * {@link FigureReader}: statements carry few figures, and the voice reads them poorly.
 */
final class StatementReader {
  /** From here on, the statement is taken to settle the claim. */
  private static final double SAYS = 0.8;

  /** A claim that is contradicted was wrong, which is the graver thing to say. */
  private static final double CONTRADICTS = 0.8;

  /** What the other side may reach at most. */
  private static final double OTHER_SIDE = 0.4;

  private static final double MOST = 0.8;

  private static final int FEWEST_WORDS = 6;
  private static final Pattern DIGIT = Pattern.compile("(?<![\\p{L}\\d-])\\d");
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** What a reader is told of every verdict that rests on the network's reading. */
  static final String READ_BY_MODEL =
      "The program's reading model took the record and the claim to speak of the same; compare the"
          + " two before relying on it.";

  private final StatementVoice voice;
  private final StatementOpinions opinions = new StatementOpinions();

  StatementReader(StatementVoice voice) {
    this.voice = voice;
  }

  /** What the statements say of the claim; empty where the voice is not sure. */
  Optional<Opinion> judge(Claim claim, List<Evidence> evidence) {
    if (claim.quantities().stream().anyMatch(ClaimAssessor::isResult)
        || settlesNothing(claim)
        || isFragment(claim)) {
      return Optional.empty();
    }
    Map<String, Evidence> byId = new HashMap<>();
    evidence.forEach(piece -> byId.putIfAbsent(piece.content().id(), piece));
    List<Bearing> supporting = new ArrayList<>();
    List<Bearing> refuting = new ArrayList<>();
    boolean account = isAccount(claim);
    double support = 0;
    double refutation = 0;
    for (Statement statement : voice.candidates(claim, evidence)) {
      Evidence piece = byId.get(statement.id());
      if (piece == null || (account && !voice.isOfVerySame(claim, statement))) {
        continue;
      }
      double borneOut = voice.bearsOut(claim, statement);
      if (borneOut > 0) {
        support = Math.max(support, borneOut);
        supporting.add(bearing(piece, statement, Effect.SUPPORTS, borneOut));
        continue;
      }
      if (!voice.maySettle(claim, statement)) {
        continue;
      }
      StanceProbabilities said = voice.read(claim, statement);
      // That it works does not say that it works as well as something else.
      boolean mayCarry = !voice.comparesAlone(claim, statement);
      support = Math.max(support, said.supports());
      refutation = Math.max(refutation, said.refutes());
      if (said.supports() >= SAYS && mayCarry) {
        supporting.add(bearing(piece, statement, Effect.SUPPORTS, said.supports()));
      } else if (said.refutes() >= CONTRADICTS && !account && mayRefute(claim, statement)) {
        refuting.add(bearing(piece, statement, against(statement), said.refutes()));
      }
    }
    if (!supporting.isEmpty() && refuting.isEmpty() && refutation <= OTHER_SIDE) {
      return Optional.of(told(opinions.supported(claim, sorted(supporting)), support));
    }
    if (!refuting.isEmpty() && supporting.isEmpty() && support <= OTHER_SIDE) {
      List<Bearing> against = sorted(refuting);
      return Optional.of(
          told(
              against.get(0).effect() == Effect.UNPROVEN
                  ? opinions.unproven(claim, against)
                  : opinions.refuted(claim, against),
              refutation));
    }
    return Optional.empty();
  }

  /** True of what happened to those in one study, which is not what is so of everybody. */
  private static boolean isAccount(Claim claim) {
    return Narration.isPast(Attribution.strippedFrom(claim.text()))
        || Comparability.isOfOneStudy(claim);
  }

  /** "Can be life threatening": of few words that name nothing, any of many records says so. */
  private static boolean isFragment(Claim claim) {
    return !isNamedInSentence(claim) && WORDS.splitToList(claim.text()).size() < FEWEST_WORDS;
  }

  /** True of a sentence that asserts nothing that a record could bear out or contradict. */
  static boolean settlesNothing(Claim claim) {
    String said = Attribution.strippedFrom(claim.text());
    return claim.has(QualifierKind.QUESTIONED)
        || Denial.ofUniversal(claim.text())
        || Narration.isAboutAPaper(claim.text())
        || Narration.isAnAim(claim.text())
        || Unasserted.isHope(said)
        || Unasserted.isDoubt(said)
        || Unasserted.isDesign(said)
        || Unasserted.isAboutOnePerson(said);
  }

  /**
   * A claim is refuted only where its own sentence names what it is about, which is the disease of
   * the statement if that has one, where it has no figures, and by a statement of the same side:
   * that something does no harm says nothing against any good of it, nor that it does no good
   * anything against a harm.
   */
  private boolean mayRefute(Claim claim, Statement statement) {
    Assertion assertion = Assertion.of(claim);
    return isNamedInSentence(claim)
        && voice.sharesMuch(claim, statement)
        && claim.quantities().isEmpty()
        && !DIGIT.matcher(claim.text()).find()
        && (statement.pico().population().isEmpty() || voice.isOfNamedDisease(claim, statement))
        && switch (statement.kind()) {
          case NO_HARM -> assertion == Assertion.HARM || assertion == Assertion.OTHER;
          case NO_BENEFIT -> !claim.has(CueKind.HARM);
          case HARM -> assertion == Assertion.SAFETY || claim.has(CueKind.HARM);
          default -> true;
        };
  }

  private static boolean isNamedInSentence(Claim claim) {
    return claim.mentions().stream()
        .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
        .map(Mention::conceptId)
        .anyMatch(
            id ->
                claim.pico().intervention().contains(id) || claim.pico().population().contains(id));
  }

  /** That nobody has shown something does not say that it is wrong. */
  private static Effect against(Statement statement) {
    return statement.kind() == StatementKind.UNPROVEN
            || statement.kind() == StatementKind.NOT_APPROVED
            || statement.kind() == StatementKind.PRECLINICAL_ONLY
        ? Effect.UNPROVEN
        : Effect.REFUTES;
  }

  private static Bearing bearing(
      Evidence piece, Statement statement, Effect effect, double probability) {
    return new Bearing(piece, statement, effect, true, true, true, true, probability);
  }

  private static List<Bearing> sorted(List<Bearing> bearings) {
    return bearings.stream()
        .sorted(
            comparingDouble(Bearing::weight)
                .reversed()
                .thenComparing(bearing -> bearing.statement().id()))
        .toList();
  }

  private static Opinion told(Opinion opinion, double probability) {
    return new Opinion(
        opinion.verdict(),
        opinion.reasons(),
        Math.min(probability, MOST),
        opinion.evidence(),
        opinion.because() + " " + READ_BY_MODEL);
  }
}
