package org.medclaim.judge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Span;
import org.medclaim.text.ArticleVoice;

/**
 * Tells whether a claim promises readers that a treatment helps or does no harm.
 *
 * <p>What the treatment is called does not matter: whatever is said to bring about a benefit is
 * offered as a treatment, unless it is the body itself, a disease, or the people concerned. No
 * promises: that something does not help, hopes and plans of researchers, and in an article that
 * reports on others what one study found, told in the past tense, unless the study is an account of
 * somebody's own patients.
 */
public final class TreatmentPromise {
  private TreatmentPromise() {}

  /**
   * True where readers of an article with this voice are promised a benefit or safety; {@code
   * ordinary} says that the claim is about treatments as {@link OrdinaryCare} knows them.
   */
  public static boolean isMade(Claim claim, ArticleVoice voice, boolean ordinary) {
    if (isAccount(claim.text(), voice) || isSober(claim, voice, ordinary)) {
      return false;
    }
    return promisesSafety(claim, voice)
        || isTestimony(claim, voice)
        || promisesBenefit(claim, voice);
  }

  /** Told of a study or a plan: what came out there, or may come out, is left with it. */
  private static boolean isAccount(String text, ArticleVoice voice) {
    if (PromiseWords.OWN_EXPERIENCE.matcher(text).find()) {
      return voice == ArticleVoice.REPORTS
          && (PromiseWords.HOPE.matcher(text).find() || PromiseWords.DOUBT.matcher(text).find());
    }
    if (PromiseWords.REFERRAL.matcher(text).find()) {
      return true;
    }
    if (voice != ArticleVoice.REPORTS) {
      String main = Denial.mainClause(text);
      return (Narration.isPast(main) && PromiseWords.CONTROLLED.matcher(main).find())
          || (voice != ArticleVoice.OFFERS && isOfStudies(text));
    }
    return Narration.isPast(text)
        || PromiseWords.NAMED_SOURCE.matcher(text).find()
        || PromiseWords.HOPE.matcher(text).find()
        || PromiseWords.DOUBT.matcher(text).find();
  }

  /** What studies found, told in the past or with what was compared. */
  private static boolean isOfStudies(String text) {
    return PromiseWords.STUDIED.matcher(text).find()
        && !PromiseWords.PROVEN.matcher(text).find()
        && (Narration.isPast(text)
            || PromiseWords.NAMED_SOURCE.matcher(text).find()
            || PromiseWords.DOUBT.matcher(text).find());
  }

  /**
   * True where the claim recommends nothing: it says what an authority allows, or, on a page that
   * sells nothing, how care goes, what treatments in general do, or what ordinary treatments do; or
   * it stands on a page that informs. Praise, cures and reassurance are not sober, unless they are
   * tempered.
   */
  private static boolean isSober(Claim claim, ArticleVoice voice, boolean ordinary) {
    String text = claim.text();
    boolean glowing =
        claim.has(CueKind.PRAISE)
            || claim.has(CueKind.ABSOLUTE)
            || claim.has(CueKind.CURE)
            || claim.has(CueKind.REASSURANCE);
    if (glowing) {
      return ordinary
          && voice != ArticleVoice.OFFERS
          && PromiseWords.TEMPERED.matcher(text).find()
          && !claim.has(CueKind.PRAISE);
    }
    if (voice == ArticleVoice.INFORMS) {
      return true;
    }
    if (claim.has(CueKind.APPROVAL) && PromiseWords.ALLOWED.matcher(text).find()) {
      return true;
    }
    if (ordinary || PromiseWords.ORGANISATION.matcher(text).find()) {
      return true;
    }
    return voice != ArticleVoice.OFFERS
        && (PromiseWords.CARE.matcher(text).find()
            || PromiseWords.UNNAMED.matcher(text).find()
            || PromiseWords.RESERVED.matcher(text).find()
            || PromiseWords.IN_HEALTH.matcher(text).find()
            || voice == ArticleVoice.REPORTS && PromiseWords.SUGGESTED.matcher(text).find());
  }

  private static boolean promisesSafety(Claim claim, ArticleVoice voice) {
    if (Denial.ofHarmlessness(claim.text())
        || PromiseWords.ASKED.matcher(claim.text()).find()
        || voice != ArticleVoice.OFFERS
            && PromiseWords.SPARED_MOSTLY.matcher(claim.text()).find()) {
      return false;
    }
    boolean reassured =
        claim.cues().stream()
            .anyMatch(
                cue ->
                    cue.kind() == CueKind.REASSURANCE
                        && !PromiseWords.TOPIC.matcher(cue.text()).matches()
                        && !Denial.reaches(claim, cue.span()));
    boolean reassures =
        reassured
            || (claim.has(CueKind.HARM) && Assertion.of(claim) == Assertion.SAFETY)
            || PromiseWords.HARMLESS.matcher(claim.text()).find()
            || PromiseWords.BELITTLED.matcher(claim.text()).find();
    return reassures && isAboutTreatment(claim, voice);
  }

  /** What customers or, on a seller's page, patients are said to have felt. */
  private static boolean isTestimony(Claim claim, ArticleVoice voice) {
    return voice != ArticleVoice.REPORTS
        && !Denial.ofMainClause(claim)
        && (PromiseWords.CUSTOMERS.matcher(claim.text()).find()
            || voice == ArticleVoice.OFFERS && PromiseWords.PATIENTS.matcher(claim.text()).find());
  }

  private static boolean promisesBenefit(Claim claim, ArticleVoice voice) {
    if (voice != ArticleVoice.REPORTS
        && namesTreatment(claim)
        && PromiseWords.SETS_RIGHT.matcher(claim.text()).find()) {
      return true;
    }
    if (claim.has(CueKind.NO_EFFECT)
        || Assertion.deniesCure(claim)
        || isDoubted(claim)
        || PromiseWords.OF_ITSELF.matcher(claim.text()).find()) {
      return false;
    }
    if (isHeldBetter(claim, voice)) {
      return true;
    }
    Optional<Span> benefit = benefit(claim);
    if (benefit.isEmpty()) {
      return isToldOfTreatment(claim, voice);
    }
    Span words = benefit.get();
    return !Denial.reaches(claim, words)
        && !isCondition(before(claim, words))
        && !(voice == ArticleVoice.REPORTS && PromiseWords.AIM.matcher(before(claim, words)).find())
        && isOffered(claim, words, voice);
  }

  /**
   * Nothing says in what way it helps, but the claim was found to be about what a treatment does.
   */
  private static boolean isToldOfTreatment(Claim claim, ArticleVoice voice) {
    return voice != ArticleVoice.REPORTS
        && claim.is(ClaimType.EFFICACY)
        && !claim.has(CueKind.HARM)
        && !claim.has(QualifierKind.NEGATED)
        && !Denial.ofMainClause(claim)
        && !PromiseWords.IMPAIRS.matcher(claim.text()).find()
        && (voice == ArticleVoice.OFFERS || !PromiseWords.SHARE_FIRST.matcher(claim.text()).find())
        && (mentionsIntervention(claim)
            || voice == ArticleVoice.OFFERS
                && !claim.has(CueKind.EVIDENCE_CLAIMED)
                && !PromiseWords.BODY_FIRST.matcher(claim.text()).find());
  }

  /** "Gentler than surgery", "no other treatment has": the denial in it denies the others. */
  private static boolean isHeldBetter(Claim claim, ArticleVoice voice) {
    return voice != ArticleVoice.REPORTS
        && !claim.has(CueKind.HARM)
        && namesTreatment(claim)
        && (PromiseWords.BETTER.matcher(claim.text()).find()
            || (!Denial.ofMainClause(claim) && PromiseWords.EQUALLED.matcher(claim.text()).find()));
  }

  /** "If it works for you" says nothing of whether it does. */
  private static boolean isCondition(String before) {
    int condition = before.toLowerCase(Locale.ROOT).lastIndexOf("if ");
    return condition >= 0
        && (condition == 0 || !Character.isLetter(before.charAt(condition - 1)))
        && before.indexOf(',', condition) < 0;
  }

  /** What the claim says before these words of it. */
  static String before(Claim claim, Span words) {
    int end = Math.max(0, Math.min(claim.text().length(), words.start() - claim.span().start()));
    return claim.text().substring(0, end);
  }

  private static boolean isDoubted(Claim claim) {
    return PromiseWords.DOUBT.matcher(Denial.mainClause(claim.text())).find()
        && claim.cues().stream().noneMatch(cue -> cue.kind() == CueKind.PRAISE);
  }

  /**
   * Where the claim says that something helps: a cue of the lexicon, a verb of effect, or what a
   * treatment that is named before it does.
   */
  private static Optional<Span> benefit(Claim claim) {
    Optional<Span> cue =
        claim.cues().stream()
            .filter(one -> one.kind() == CueKind.CURE || one.kind() == CueKind.BENEFIT)
            .map(Cue::span)
            .findFirst();
    if (cue.isPresent() || claim.types().equals(List.of(ClaimType.EPIDEMIOLOGY))) {
      return cue;
    }
    return first(PromiseWords.EFFECT, claim).or(() -> deed(claim));
  }

  private static Optional<Span> deed(Claim claim) {
    return claim.has(CueKind.HARM)
        ? Optional.empty()
        : first(PromiseWords.DOING, claim).filter(words -> followsTreatment(claim, words));
  }

  private static Optional<Span> first(Pattern pattern, Claim claim) {
    Matcher found = pattern.matcher(claim.text());
    int offset = claim.span().start();
    return found.find()
        ? Optional.of(new Span(offset + found.start(), offset + found.end()))
        : Optional.empty();
  }

  private static boolean followsTreatment(Claim claim, Span words) {
    return PromiseWords.TREATMENT.matcher(before(claim, words)).find()
        || claim.mentions().stream()
            .anyMatch(
                mention ->
                    claim.pico().intervention().contains(mention.conceptId())
                        && (mention.origin() == MentionOrigin.ARTICLE
                            || mention.span().start() < words.start()));
  }

  private static boolean isOffered(Claim claim, Span benefit, ArticleVoice voice) {
    String subject = PromiseWords.FILLER.matcher(before(claim, benefit)).replaceFirst("");
    if ((PromiseWords.NATURE.matcher(subject).find()
            || PromiseWords.NATURE_FIRST.matcher(subject).find())
        && !PromiseWords.TREATMENT.matcher(subject).find()) {
      // "The disease responds to the root" promises, "the body fights germs" does not.
      return PromiseWords.YIELDS.matcher(claim.text()).find() && mentionsIntervention(claim);
    }
    if (namesTreatment(claim)) {
      return true;
    }
    if (!PromiseWords.LETTERS.matcher(subject).find()) {
      // "3. Improves immune function": what does it stands in the heading or the line before.
      return voice != ArticleVoice.REPORTS || !claim.pico().intervention().isEmpty();
    }
    return !PromiseWords.PEOPLE.matcher(subject).find()
        && (isAboutTreatment(claim, voice) || PromiseWords.PROPER_NAME.matcher(subject).find());
  }

  /** A concept of treatment or a word for one stands in the claim itself or just before it. */
  private static boolean isAboutTreatment(Claim claim, ArticleVoice voice) {
    return namesTreatment(claim)
        || !claim.pico().intervention().isEmpty()
        || voice != ArticleVoice.REPORTS;
  }

  private static boolean namesTreatment(Claim claim) {
    return PromiseWords.TREATMENT.matcher(claim.text()).find() || mentionsIntervention(claim);
  }

  private static boolean mentionsIntervention(Claim claim) {
    return claim.mentions().stream()
        .anyMatch(
            mention ->
                mention.origin() != MentionOrigin.ARTICLE
                    && claim.pico().intervention().contains(mention.conceptId()));
  }
}
