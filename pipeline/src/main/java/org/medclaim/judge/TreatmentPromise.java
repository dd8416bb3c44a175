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
  private static final Pattern TREATMENT =
      Pattern.compile(
          "(?i)\\b(?:therap(?:y|ies|eutics?)|\\w+therapy|treatments?|protocols?|program(?:me)?s?|procedures?"
              + "|techniques?|methods?|approach(?:es)?|supplement(?:s|ation)?|formulas?|extracts?|capsules?"
              + "|tablets?|pills?|drips?|infusions?|injections?|devices?|lasers?|massages?|remed(?:y|ies)"
              + "|herbs?|herbals?|teas?|oils?|creams?|gels?|serums?|balms?|ointments?|patch(?:es)?|sprays?"
              + "|drops|diets?|exercises?|vaccin(?:es?|ation)|drugs?|medicines?|medications?|tonics?"
              + "|powders?|sessions?|clinics?|cent(?:er|re)s?|reinfus\\w+|implants?|surger(?:y|ies)|operations?|transplant\\w*|\\p{Lu}[\\w-]+"
              + " complex|products?|regimens?|plans?|courses?|machines?"
              + "|helmets?|bracelets?|magnets?|stimulation|acupuncture|needles?|yoga|meditation|hypnosis"
              + "|homeopath\\w+|probiotics?|vitamins?|minerals?|antioxidants?|enzymes?|roots?|mushrooms?"
              + "|juices?|smoothies|detox|cleanse|fasting|screening|tests?|interventions?|solutions?"
              + "|antidotes?|options?|combinations?|ingredients?|doses?|dosage|plasma|exosomes?|peptides?|stem"
              + " cells?|cell reconstruction|\\p{L}+[\u00ae\u2122])(?![\\p{L}])|[\u00ae\u2122]");

  /** What brings about effects without anybody treating: the body, a disease, a germ. */
  private static final Pattern NATURE =
      Pattern.compile(
          "(?i)\\b(?:bod(?:y|ies)|immun(?:e|ity)(?: systems?)?|(?<!stem"
              + " )cells?|organs?|livers?|kidneys?|lungs?"
              + "|hearts?|brains?|skin|blood|hormones?|insulin|genes?|proteins?|antibod(?:y|ies)"
              + "|lymphocytes?|virus(?:es)?|bacteri\\w+|fung\\w+|diseases?|disorders?|conditions?"
              + "|cancers?|tumou?rs?|leuk\\w+|lymphomas?|infections?|symptoms?)\\W*$");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?i)\\b(?:patients?|people|persons?|individuals?|women|men|child(?:ren)?|infants?|bab(?:y|ies)"
              + "|parents?|participants?|doctors?|physicians?|researchers?|scientists?|experts?"
              + "|p(?:a)?ediatricians?|guidelines?|who|you|he|she|they|we|i|one)\\W*$");

  /** Words between a subject and what is said of it. */
  private static final Pattern FILLER =
      Pattern.compile(
          "(?i)(?:[\\s,(]|\\b(?:can|can[\u2019']t|cannot|always|never|could|may|might|will|would|shall|should|must|also|even|has|have|had|been"
              + "|be|is|are|was|were|to|not|help|helps|helped|shown|proven|known|able|seems?|appears?"
              + "|clinically|both|easy|works?|acts?|by|that|which|and|often|still|a|an|the|so|very|more"
              + "|most|said|thought|believed|designed|claimed|used|\\p{L}+ly)\\b)+$");

  private static final Pattern PROPER_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{N}'\u2019-]*(?: \\p{Lu}[\\p{L}\\p{N}'\u2019-]*)*\\W*$");

  /** Says that something helps where no cue of the lexicon does. */
  private static final Pattern EFFECT =
      Pattern.compile(
          "(?i)\\b(?:treat(?:s|ing)|heal(?:s|ing)|reopen\\w*|open(?:s|ing)(?="
              + " \\w*block)|unblock\\w*"
              + "|regenerat\\w+|restor\\w+|rebuild\\w*|rejuvenat\\w+|detoxif\\w+|induc(?:es?|ing)|dissolv\\w+|correct(?:s|ing)?(?="
              + " )|antidotes?|remed(?:y|ies) (?:for|against)|breakthrough|game[-"
              + " ]changer|successful|success|effective\\w*|efficacy|works?(?="
              + " (?:by|on|for|in|against|well|so))|(?:gets?|got) better|lasts? (?:for )?(?:an?"
              + " long|years|forever|longer)|long-lasting|soften(?:s|ing)?|loosen(?:s|ing)?|prevents?|protects?|fights?|combats?|cures?|kills?|relie(?:f|ves?)|eases?|soothes?|boosts?|strengthens?|improve(?:s|ment)?|tremendous"
              + " promise)\\b");

  private static final Pattern HOPE =
      Pattern.compile(
          "(?i)\\b(?:hopes?|hoped|hoping|aims?|wants?|plans?|trials? will|will"
              + " (?:test|study|examine)|to (?:compare|test|determine|assess|evaluate|find"
              + " out|see|learn|review) |reviewed? the|whether)\\b");

  private static final Pattern OWN_EXPERIENCE =
      Pattern.compile(
          "(?i)\\b(?:retrospective|(?:clinical|own|direct|personal) experience|case"
              + " series|testimonials?|anecdot\\w+|(?:my|our) patients|we(?:[\u2019']ve)?"
              + " (?:found|seen|had|have|showed))\\b");

  /** What somebody did or tries to do for an end is no statement that it serves the end. */
  private static final Pattern AIM =
      Pattern.compile(
          "(?i)\\b(?:undergone|underwent|purchased|bought|took|taken|tried|tries|try(?:ing)?|seeks?|sought|wants?|designed|intended|have"
              + " to be used)\\b.{0,80}\\bto\\W*$|^\\W*(?:in order )?to\\W*$");

  /** A label or a controlled trial that is named carries what it is quoted for. */
  private static final Pattern NAMED_SOURCE =
      Pattern.compile(
          "(?i)\\b(?:clinical trials?|randomi[sz]ed|placebo|control(?:led|s)?"
              + " (?:study|studies|trials?|group)|double-blind\\w*|compared"
              + " (?:to|with)|versus|vs|prescribing information|according to (?:the |its"
              + " )?label)\\b");

  private static final Pattern DOUBT =
      Pattern.compile(
          "(?i)\\b(?:concerns?"
              + " (?:about|over|that)|doubts?|sceptic\\w*|skeptic\\w*|question(?:s|ed|able)?|unclear|difficult"
              + " to|hard to|no (?:good |reliable |real )?(?:evidence|proof|guarantees?)|not"
              + " (?:enough|sufficient)|challenging|limited|poor|short-lived|lack of)\\b");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

  private TreatmentPromise() {}

  /** True where readers of an article with this voice are promised a benefit or safety. */
  public static boolean isMade(Claim claim, ArticleVoice voice) {
    String text = claim.text();
    if (voice == ArticleVoice.REPORTS
        && (HOPE.matcher(text).find() || DOUBT.matcher(text).find() || isAccountOfAStudy(text))) {
      return false;
    }
    return promisesSafety(claim, voice) || promisesBenefit(claim, voice);
  }

  private static boolean isAccountOfAStudy(String text) {
    return (Narration.isPast(text) || NAMED_SOURCE.matcher(text).find())
        && !OWN_EXPERIENCE.matcher(text).find();
  }

  private static boolean promisesSafety(Claim claim, ArticleVoice voice) {
    boolean reassures =
        claim.has(CueKind.REASSURANCE)
            || (claim.has(CueKind.HARM) && Assertion.of(claim) == Assertion.SAFETY);
    return reassures && isAboutTreatment(claim, voice);
  }

  private static boolean promisesBenefit(Claim claim, ArticleVoice voice) {
    if (claim.has(CueKind.NO_EFFECT) || Assertion.deniesCure(claim) || isDoubted(claim)) {
      return false;
    }
    Optional<Span> benefit = benefit(claim);
    if (benefit.isEmpty()) {
      return voice != ArticleVoice.REPORTS
          && claim.is(ClaimType.EFFICACY)
          && !claim.has(QualifierKind.NEGATED)
          && !Denial.ofMainClause(claim)
          && mentionsIntervention(claim);
    }
    Span words = benefit.get();
    return !Denial.reaches(claim, words)
        && !isCondition(before(claim, words))
        && !(voice == ArticleVoice.REPORTS && AIM.matcher(before(claim, words)).find())
        && isOffered(claim, words, voice);
  }

  /** "If it works for you" says nothing of whether it does. */
  private static boolean isCondition(String before) {
    int condition = before.toLowerCase(Locale.ROOT).lastIndexOf("if ");
    return condition >= 0
        && (condition == 0 || !Character.isLetter(before.charAt(condition - 1)))
        && before.indexOf(',', condition) < 0;
  }

  private static String before(Claim claim, Span words) {
    int end = Math.max(0, Math.min(claim.text().length(), words.start() - claim.span().start()));
    return claim.text().substring(0, end);
  }

  private static boolean isDoubted(Claim claim) {
    return DOUBT.matcher(Denial.mainClause(claim.text())).find()
        && claim.cues().stream().noneMatch(cue -> cue.kind() == CueKind.PRAISE);
  }

  /** Where the claim says that something helps: a cue of the lexicon, or a verb of effect. */
  private static Optional<Span> benefit(Claim claim) {
    Optional<Span> cue =
        claim.cues().stream()
            .filter(one -> one.kind() == CueKind.CURE || one.kind() == CueKind.BENEFIT)
            .map(Cue::span)
            .findFirst();
    if (cue.isPresent() || claim.types().equals(List.of(ClaimType.EPIDEMIOLOGY))) {
      return cue;
    }
    Matcher effect = EFFECT.matcher(claim.text());
    return effect.find()
        ? Optional.of(
            new Span(claim.span().start() + effect.start(), claim.span().start() + effect.end()))
        : Optional.empty();
  }

  private static boolean isOffered(Claim claim, Span benefit, ArticleVoice voice) {
    String subject = FILLER.matcher(before(claim, benefit)).replaceFirst("");
    if (NATURE.matcher(subject).find() && !TREATMENT.matcher(subject).find()) {
      return false;
    }
    if (namesTreatment(claim)) {
      return true;
    }
    if (!LETTERS.matcher(subject).find()) {
      // "3. Improves immune function": what does it stands in the heading or the line before.
      return voice != ArticleVoice.REPORTS || !claim.pico().intervention().isEmpty();
    }
    return !PEOPLE.matcher(subject).find()
        && (isAboutTreatment(claim, voice) || PROPER_NAME.matcher(subject).find());
  }

  /** A concept of treatment or a word for one stands in the claim itself or just before it. */
  private static boolean isAboutTreatment(Claim claim, ArticleVoice voice) {
    return namesTreatment(claim)
        || !claim.pico().intervention().isEmpty()
        || voice != ArticleVoice.REPORTS;
  }

  private static boolean namesTreatment(Claim claim) {
    return TREATMENT.matcher(claim.text()).find() || mentionsIntervention(claim);
  }

  private static boolean mentionsIntervention(Claim claim) {
    return claim.mentions().stream()
        .anyMatch(
            mention ->
                mention.origin() != MentionOrigin.ARTICLE
                    && claim.pico().intervention().contains(mention.conceptId()));
  }
}
