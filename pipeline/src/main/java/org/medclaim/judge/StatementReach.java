package org.medclaim.judge;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;

/**
 * How far a statement reaches into a claim on the same subject: whether the claim asserts anything,
 * and whether what the statement does to it covers all that it says.
 */
final class StatementReach {

  private static final Pattern SAFE =
      Pattern.compile(
          "(?i)\\b(?:safe|safely|no|not|never|without|free|well[- ]tolerated|harmless|gentle|mild|good|excellent|high"
              + "|non-?toxic|minimal|few|little|zero|any)\\b");

  /** Speaks of safety as a whole, whatever harm is named beside it. */
  private static final Pattern SAFETY =
      Pattern.compile("(?i)\\b(?:safe|safely|safety|harmless|tolerated|risk-free)\\b");

  /** Leaves room for the harm: "generally safe" denies none. */
  private static final Pattern IN_GENERAL =
      Pattern.compile(
          "(?i)\\b(?:generally|usually|mostly|on the whole|by and large|(?:for|in) most (?:people|patients)|relatively|overwhelmingly|overall)\\b");

  /** What somebody takes to be safe is not said to be so. */
  private static final Pattern THOUGHT =
      Pattern.compile(
          "(?i)\\b(?:perceiv|believ|think|thought|assum|consider|regard|suppos|imagin)\\p{L}*\\b");

  /** A harm that hardly befalls anybody is no lie of those who call the thing safe. */
  private static final Pattern VERY_RARE =
      Pattern.compile(
          "(?i)\\b(?:(?:very|extremely|exceedingly) (?:rare|rarely|seldom)|(?:per|in a|a) million)\\b");

  private static final Pattern ABSOLUTELY =
      Pattern.compile(
          "(?i)\\b(?:completely|entirely|totally|absolutely|perfectly|100 ?%|no|zero|without|never|free (?:of|from)|harmless|risk-free)\\b");

  private static final Pattern OF_THE_ILL =
      Pattern.compile(
          "(?i)\\b(?:(?:people|patients|those|men|women|adults|children|anyone|individuals|persons) (?:who (?:have|had|already)|with|living with|suffering from)|survivors|after an? )\\b");

  /** Says itself when the thing is not safe. */
  private static final Pattern LIMITED =
      Pattern.compile(
          "(?i)\\b(?:(?:after|beyond) the first|except|apart from|other than|as long as|(?:when|if) (?:\\p{L}+ )?(?:used|taken)|at (?:low|normal|usual|recommended) doses?)\\b");

  private static final Pattern NONE_GRAVE =
      Pattern.compile(
          "(?i)\\b(?:no|without|any|free (?:of|from)) (?:\\p{L}+ ){0,1}?(?:serious|severe|significant|major|dangerous|lasting|grave)\\b");

  private static final Pattern GRAVE =
      Pattern.compile(
          "(?i)\\b(?:serious|severe|fatal|dead|death|die|kill|bleed|stroke|heart(?!burn)|cancer|tumou?r|liver|kidney|lung|organ|life|toxic|poison|danger|hospital|blind|seizure|clot|infection|sepsis|perforat|psychos|suicid|depend|addict|birth|miscarr|coma|anaphyl|harm)\\p{L}*");

  /** What is to be allowed or forbidden says nothing of what it does. */
  private static final Pattern LAW_MAKING =
      Pattern.compile(
          "(?i)\\b(?:lawmakers?|legislat(?:ors?|ures?|ion)|senat(?:e|ors?)|congress(?:man|woman)?|parliament|governors?|ballot)\\b");

  private final Claim claim;
  private final Statement statement;
  private final PicoMatch match;
  private final Coverage coverage;
  private final StatementSubject subject;

  StatementReach(Meeting meeting, StatementSubject subject) {
    this.claim = meeting.claim();
    this.statement = meeting.statement();
    this.match = meeting.match();
    this.coverage = meeting.coverage();
    this.subject = subject;
  }

  /** True where the sentence asserts nothing that a statement could bear out or contradict. */
  boolean isUnasserted() {
    return claim.has(QualifierKind.QUESTIONED)
        || Denial.ofUniversal(claim.text())
        || Narration.isAboutAPaper(claim.text())
        || Narration.isAnAim(claim.text())
        || LAW_MAKING.matcher(claim.text()).find()
        || Unasserted.isDesign(claim.text())
        || Unasserted.isAboutOnePerson(Attribution.strippedFrom(claim.text()))
        || (claim.has(QualifierKind.ANIMAL_OR_IN_VITRO)
            && statement.kind() != StatementKind.PRECLINICAL_ONLY);
  }

  boolean isCarried(Effect effect) {
    return switch (effect) {
      // That a disease has no cure holds whatever is said to cure it.
      case SUPPORTS ->
          (statement.kind() == StatementKind.INCURABLE && !claim.has(CueKind.BENEFIT))
              || statement.kind() == StatementKind.PRECLINICAL_ONLY
              || (coverage.isEnough() && (!subject.isPraise() || isPraised()) && isMeant());
      case REFUTES ->
          statement.kind() == StatementKind.INCURABLE
              || (isRefuted()
                  && !Unasserted.isOfMissingProof(claim.text())
                  && !Unasserted.isOpenQuestion(claim.text())
                  && !isOfTheIllOnly());
      case OMITTED_HARM ->
          subject.isNamedInSentence()
              && (subject.isOfOneUse() || match.condition() == Directness.EXACT)
              && !coverage.compares()
              && coverage.foreign().isEmpty()
              && isPromiseOfSafety();
      case UNPROVEN -> !Unasserted.isOpenQuestion(claim.text());
      case ONLY_IN_THE_LABORATORY -> true;
    };
  }

  /** What does nothing for the healthy may do much for the ill. */
  private boolean isOfTheIllOnly() {
    return OF_THE_ILL.matcher(claim.text()).find()
        && Contradicting.isOfTheHealthyOnly(claim, statement);
  }

  /** The claim itself says that the treatment does something, and for what. */
  boolean isPraised() {
    boolean told = claim.has(CueKind.BENEFIT) || StatementSubject.tellsOfAnEffect(claim);
    return told
        && coverage.shared().size() > 1
        && (match.condition() != Directness.NARROWER || subject.namesCondition());
  }

  /** That somebody looks after safety, or worries about it, promises none. */
  private boolean isPromiseOfSafety() {
    boolean namesTheHarm =
        statement.pico().outcome().stream()
            .filter(harm -> !harm.equals("side-effects"))
            .anyMatch(claim.pico().outcome()::contains);
    boolean denied = Denial.ofHarm(claim) || Denial.ofMainClause(claim);
    if (((namesTheHarm || claim.has(CueKind.HARM)) && !denied)
        || Unasserted.isDoubt(claim.text())
        || Unasserted.isHope(claim.text())
        || IN_GENERAL.matcher(claim.text()).find()
        || THOUGHT.matcher(claim.text()).find()
        || LIMITED.matcher(claim.text()).find()
        || (NONE_GRAVE.matcher(claim.text()).find() && !GRAVE.matcher(statement.sentence()).find())
        || (VERY_RARE.matcher(statement.sentence()).find()
            && !ABSOLUTELY.matcher(claim.text()).find())
        || Denial.ofHarmlessness(claim.text())
        || Narration.isPast(claim.text())) {
      return false;
    }
    if (isOfAnotherHarm()) {
      return false;
    }
    return Denial.ofHarm(claim)
        || claim.cues().stream()
            .filter(cue -> cue.kind() == CueKind.REASSURANCE)
            .anyMatch(cue -> SAFE.matcher(cue.text()).find());
  }

  /** "It does not cause infertility" promises nothing of a sore arm. */
  private boolean isOfAnotherHarm() {
    List<String> denied =
        Stream.concat(claim.pico().outcome().stream(), claim.pico().population().stream())
            .filter(id -> !statement.pico().population().contains(id))
            .toList();
    return Denial.ofHarm(claim)
        && !SAFETY.matcher(claim.text()).find()
        && !denied.isEmpty()
        && !denied.contains("side-effects")
        && denied.stream().noneMatch(statement.pico().outcome()::contains);
  }

  /**
   * What does nothing is no better than anything either, and a promise of several treatments fails
   * with one of them.
   */
  private boolean isRefuted() {
    return statement.kind() == StatementKind.NO_BENEFIT
        ? coverage.leavesOnly(
            Stream.concat(claim.pico().intervention().stream(), claim.pico().comparator().stream())
                .toList())
        : coverage.isEnough();
  }

  /**
   * True where the claim says that something is so; what it hopes for or doubts is borne out only
   * by a statement that hopes or doubts as well.
   */
  boolean isMeant() {
    boolean open = Unasserted.isHope(claim.text()) || Unasserted.isDoubt(claim.text());
    return !open || Denial.isSaidIn(statement.sentence()) || isOfDoubt();
  }

  private boolean isOfDoubt() {
    return switch (statement.kind()) {
      case NO_BENEFIT, UNPROVEN, NO_HARM, NOT_APPROVED, NOT_FACT, NOT_MECHANISM, INCURABLE -> true;
      default -> Unasserted.isDoubt(statement.sentence());
    };
  }
}
