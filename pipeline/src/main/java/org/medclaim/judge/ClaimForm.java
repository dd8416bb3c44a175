package org.medclaim.judge;

import com.google.common.base.Splitter;
import java.util.Set;
import org.medclaim.model.Claim;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.QualifierKind;

/**
 * In what form a claim is told, which limits what a record can say of it: a whole sentence in the
 * present, an account of one study, a question, a fragment.
 */
final class ClaimForm {
  private static final int FEWEST_WORDS = 6;
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  private static final Set<QualifierKind> DISTANCE =
      Set.of(
          QualifierKind.HEDGED,
          QualifierKind.HYPOTHETICAL,
          QualifierKind.QUOTED,
          QualifierKind.QUESTIONED,
          QualifierKind.ANIMAL_OR_IN_VITRO);

  private ClaimForm() {}

  /** True of what happened to those in one study, which is not what is so of everybody. */
  static boolean isAccount(Claim claim) {
    return Narration.isPast(Attribution.strippedFrom(claim.text()))
        || Comparability.isOfOneStudy(claim);
  }

  /** "Can be life threatening": of few words that name nothing, any of many records says so. */
  static boolean isFragment(Claim claim) {
    return !isNamedInSentence(claim) && WORDS.splitToList(claim.text()).size() < FEWEST_WORDS;
  }

  /** True of a sentence that asserts nothing that a record could bear out or contradict. */
  static boolean settlesNothing(Claim claim) {
    return assertsNothing(claim) || Unasserted.isDoubt(Attribution.strippedFrom(claim.text()));
  }

  /**
   * The same, but that something is not shown is an assertion too, beside a record of just that.
   */
  static boolean assertsNothing(Claim claim) {
    String said = Attribution.strippedFrom(claim.text());
    return claim.has(QualifierKind.QUESTIONED)
        || Denial.ofUniversal(claim.text())
        || Narration.isAboutAPaper(claim.text())
        || Narration.isAnAim(claim.text())
        || Unasserted.isHope(said)
        || Unasserted.isDesign(said)
        || Unasserted.isAboutOnePerson(said);
  }

  /** True where the claim's own sentence names its treatment or its disease. */
  static boolean isNamedInSentence(Claim claim) {
    return claim.namesInSentence(claim.pico().intervention())
        || claim.namesInSentence(claim.pico().population());
  }

  /** True of what an article says itself, in the present, of everybody, and whole. */
  static boolean isPlainlySaid(Claim claim) {
    String text = claim.text();
    return DISTANCE.stream().noneMatch(claim::has)
        && Attribution.strippedFrom(text).equals(text.strip())
        && !Narration.isPast(text)
        && !Comparability.isOfOneStudy(claim)
        && startsASentence(claim)
        && namesItsSubject(claim);
  }

  /** True of a claim that is the head of a sentence, and no piece from its midst. */
  static boolean startsASentence(Claim claim) {
    return claim
        .text()
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(1)
        .noneMatch(Character::isLowerCase);
  }

  /** True where a treatment or a disease stands in the claim's own words. */
  static boolean namesItsSubject(Claim claim) {
    return claim.mentions().stream()
        .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
        .filter(mention -> claim.span().contains(mention.span()))
        .anyMatch(
            mention ->
                claim.pico().intervention().contains(mention.conceptId())
                    || claim.pico().population().contains(mention.conceptId()));
  }
}
