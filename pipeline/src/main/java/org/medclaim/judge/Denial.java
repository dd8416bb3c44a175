package org.medclaim.judge;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.Claim;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.Qualifier;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Span;

/**
 * Tells which words of a claim its negations govern.
 *
 * <p>A negation reaches to the end of its clause: "most are not caused by the statin: in blinded
 * trials 27% had it" denies the cause and not the figure. Clauses end at a semicolon, a colon, a
 * dash, a comma that begins a new clause, and at conjunctions that set something against it or
 * state a time, a reason or a condition.
 */
final class Denial {
  private static final Pattern BOUNDARY =
      Pattern.compile(
          "(?i)[;:]|[.!?][\"\u201d]? | [-\u2013\u2014]+ |\u2014"
              + "|,(?= (?:and|so|which|who|it|they|he|she|we|you|this|these|there|the) )"
              + "|\\b(?:but|although|though|whereas|while|because|until|unless|if|when|once|so that)\\b"
              // "Did not improve sight and caused side effects" denies the first only.
              + "|\\band (?=(?:(?:often|usually|mostly|also|sometimes|rarely) )?(?:caus(?:ed|es)|led|leads|had|has|is|was|were|are|can(?!not)|may|might|could|will|would|needs?|requires?|does|do|did)\\b)");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\b(?:not|never|no|none|neither|nor|cannot|myth|nobody|nothing|incapable|unable"
              + "|free (?:of|from)|fails? to|failed to|far from"
              // "The task force recommends against it" says that it does not recommend it.
              + "|(?:recommend|advis|decid|vot|counsel)(?:e?s|ed|ing)? against)\\b|n[\u2019']t\\b");

  /** Look like denials and deny nothing. */
  private static final Pattern NO_DENIAL =
      Pattern.compile(
          "(?i)\\bnot (?:only|just|merely|all|every\\w*|always)\\b|\\bno (?:longer(?! (?:recommend|advis|approv|licen[cs])\\w*)|doubt|wonder|matter|more than)\\b"
              + "|\\bnothing but\\b|\\bwhether or not\\b"
              // "Established in the one, not in others" affirms of the first.
              + "|, (?:but |and )?not (?:in|for|with|of|against) others?\\b"
              // "No, they always need it" answers what was asked before.
              + "|^\\W*no[,.:!\u2013\u2014-]+ ");

  /** Denies that something holds of all or always, and so neither says nor denies the thing. */
  private static final Pattern UNIVERSAL =
      Pattern.compile(
          "(?i)(?:\\bnot|n[\u2019']t) (?:\\w+ ){0,3}?(?:all|always|every\\w*|necessarily|invariably)\\b");

  /** "Not told of the harm" denies the telling. */
  private static final Pattern KNOWING =
      Pattern.compile(
          "(?i)\\b(?:see|know|tell|told|show|shown|understand|notice|realis\\w+|realiz\\w+|aware|inform\\w*|warn\\w*|mention\\w*|report\\w*)\\b");

  /** "No medicine is free of side effects", "not entirely harmless": the harm is affirmed. */
  private static final Pattern OF_HARMLESSNESS =
      Pattern.compile(
          "(?i)\\bno (?:amount|level|dose|quantity)\\b[^.;,]{0,40}\\bis safe\\b|(?:\\b(?:no|none|neither|nothing|not|never|cannot|hardly)\\b(?! (?:only|just|merely)\\b)|n['\u2019]t\\b)"
              + "(?:(?!\\b(?:and|but|so|hence|thus|which|or)\\b)[^.;,:]){0,60}?"
              + "\\b(?:free (?:of|from) (?:\\w+ ){0,3}?(?:side|adverse|risks?|harm\\w*|danger\\w*|toxic\\w*)"
              + "|without (?:\\w+ ){0,2}?(?:side|adverse|risks?|harm\\w*|danger\\w*)"
              + "|(?:completely|entirely|totally|absolutely|always|fully|perfectly|wholly|100 ?%) (?:safe|harmless|risk[- ]free|non-?toxic)"
              + "|harmless\\b)"
              + "|(?<!not )\\b(?:wrong|mistake|misleading|dangerous|irresponsible) to (?:portray|call|think|say|consider|believe|assume|describe)\\b(?:(?!\\bnot\\b|n['\u2019]t\\b)[^.;]){0,50}?\\b(?:safe|harmless)\\b"
              // A myth, told as one.
              + "|\\b(?:myth|misconception|fairy tale|false belief|error|not true|untrue) that\\b(?:(?!\\bnot\\b|n['\u2019]t\\b|\\bnever\\b)[^.;:]){0,60}?"
              + "\\b(?:no (?:\\w+ ){0,2}?(?:side|adverse|risks?|harm\\w*|danger\\w*)|safe|harmless|without (?:\\w+ )?(?:risks?|side))\\b");

  private Denial() {}

  /** True where a sentence denies that something is free of harm, and so says that it is not. */
  static boolean ofHarmlessness(String sentence) {
    return OF_HARMLESSNESS.matcher(sentence).find();
  }

  /** True where the sentence denies that something holds of all or always. */
  static boolean ofUniversal(String sentence) {
    return UNIVERSAL.matcher(sentence).find();
  }

  /**
   * True where a negation of the claim reaches these of its words, given in the article's offsets.
   */
  static boolean reaches(Claim claim, Span words) {
    return claim.qualifiers().stream()
        .filter(qualifier -> qualifier.kind() == QualifierKind.NEGATED)
        .map(Qualifier::span)
        .filter(negation -> !isAnswer(claim, negation))
        .anyMatch(negation -> isOneClause(claim, negation, words));
  }

  /** "No," at the head of a claim answers what was asked before it and denies nothing in it. */
  static boolean isAnswer(Claim claim, Span negation) {
    int end = negation.end() - claim.span().start();
    return negation.start() == claim.span().start()
        && end > 0
        && end < claim.text().length()
        && ",.:!".indexOf(claim.text().charAt(end)) >= 0;
  }

  /** True where a negation or a denial of any effect reaches one of the claim's harms. */
  static boolean ofHarm(Claim claim) {
    List<Span> denials =
        Stream.concat(
                claim.qualifiers().stream()
                    .filter(qualifier -> qualifier.kind() == QualifierKind.NEGATED)
                    .map(Qualifier::span)
                    .filter(span -> !isAnswer(claim, span)),
                claim.cues().stream().filter(cue -> cue.kind() == CueKind.NO_EFFECT).map(Cue::span))
            .toList();
    return claim.cues().stream()
        .filter(cue -> cue.kind() == CueKind.HARM)
        .anyMatch(
            harm ->
                denials.stream()
                    .anyMatch(
                        denial ->
                            isOneClause(claim, denial, harm.span())
                                && claim
                                    .between(denial, harm.span())
                                    .filter(words -> KNOWING.matcher(words).find())
                                    .isEmpty()));
  }

  /** True where the claim's main clause, the first that says something, is denied. */
  static boolean ofMainClause(Claim claim) {
    return isDenied(mainClause(claim.text()));
  }

  /** True where a clause is denied: an odd number of denials. */
  static boolean isDenied(String clause) {
    String plain = NO_DENIAL.matcher(clause).replaceAll(" ");
    return WORDS.matcher(plain).results().count() % 2 == 1;
  }

  /** True where any clause of a sentence is denied. */
  static boolean isSaidIn(String sentence) {
    return clauses(sentence).stream().anyMatch(Denial::isDenied);
  }

  /** The clauses of a sentence. */
  static List<String> clauses(String sentence) {
    return BOUNDARY.splitAsStream(sentence).filter(clause -> !clause.isBlank()).toList();
  }

  /** The first clause of at least four words; the whole where there is none. */
  static String mainClause(String text) {
    return clauses(text).stream()
        .filter(clause -> clause.strip().split("\\s+", -1).length >= 4)
        .findFirst()
        .orElse(text);
  }

  /** A cue that stands outside the claim, in the rest of its sentence, is in another clause. */
  private static boolean isOneClause(Claim claim, Span one, Span other) {
    return claim.between(one, other).filter(words -> !BOUNDARY.matcher(words).find()).isPresent();
  }
}
