package org.medclaim.judge;

import com.google.common.collect.ImmutableSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells sentences that name a treatment and a disease and assert nothing of the two that evidence
 * could bear out or contradict: hopes, doubts, how a study was done, one person's story.
 *
 * <p>"Doctors hope that it will one day cure the disease" is not wrong because there is no cure,
 * and "Emily has been free of cancer for five years" is not wrong because most patients relapse.
 */
final class Unasserted {
  private static final Pattern HOPE =
      Pattern.compile(
          "(?i)\\b(?:hop(?:e[sd]?|ing|eful)(?! ?less)|one day|some ?day|in (?:the|the near) future|on the (?:cusp|verge|brink|horizon)"
              + "|if (?:successful|confirmed|approved|proven|it works|all goes)|should (?:that|this|it) (?:work|prove|succeed)"
              + "|(?:could|may|might) (?:also )?(?:lead to|pave|eventually|ultimately|open|mean|allow|provide)|might be possible|paves? the way|(?:step|stride)s? (?:closer|towards?|forward)"
              + "|under development|in development|(?:is|are|was|were|been) (?:being |also |currently |now )?(?:develop(?:ing|ed)|test(?:ed|ing)|stud(?:ied|ying)|investigat(?:ed|ing)|explor(?:ed|ing)|working (?:on|to))"
              + "|(?:hold|show)s? (?:great |some |much |real )?(?:promise|potential)|ha(?:s|ve) the potential|potential (?:new |future )?(?:treatment|therapy|therapies|target|option|use|benefit)"
              + "|inspires?|next[- ]generation|goal (?:is|of|was)|seek(?:s|ing)? (?:approval|to)|pending|candidate|possible cures?|it[\u2019']s possible|it is possible|possibly a cure|progress (?:in|towards?|on)|too early|hard to say)\\b");

  private static final Pattern MISSING_PROOF =
      Pattern.compile(
          "(?i)(?:\\b(?:can)?not|n[\u2019']t) (?:\\w+ )?(?:prove|establish)\\w*|\\bno proof\\b");

  private static final Pattern OPEN_QUESTION =
      Pattern.compile(
          "(?i)\\b(?:unclear|(?:not|less|n[\u2019']t) (?:\\w+ )?clear|unknown|not (?:yet )?known|unsure|uncertain|(?:remains?|is) to be seen|an open question)\\b");

  private static final Pattern DOUBT =
      Pattern.compile(
          "(?i)\\b(?:less clear|(?:no|little|scant|limited|insufficient|not enough|less|weak|lack of|any) (?:\\w+ ){0,2}?(?:evidence|proof|data|information|support)"
              + "|unclear|not clear|unknown|not known|unsure|uncertain|doubt\\w*|question(?:s|ed|able)|sceptic\\w*|skeptic\\w*|controvers\\w+|debat\\w+|disput\\w+"
              + "|(?:cannot|can[\u2019']t|can not|could not|couldn[\u2019']t) (?:\\w+ )?(?:prove|establish)|came up empty|remains? to be|more (?:research|studies|work)|further (?:research|studies)|whether"
              + "|(?:not|never|n[\u2019']t) (?:been |be |yet |shown |find |found )*(?:proven|shown|established|known|any|confirm\\w*|demonstrat\\w+)"
              + "|(?:nobody|no one|no study|no trial) (?:has |have )?(?:yet |ever |so far )?(?:shown|proven|proved|demonstrated|established|confirmed)"
              + "|wouldn[\u2019']t|unlikely|hypothes\\w+|warranted|may not|might not|not all|not everyone|not always)\\b");

  private static final String STUDY =
      "(?:stud(?:y|ies)|trials?|researchers?|scientists|investigators|team|authors?|participants|volunteers|subjects|patients|women|men|children|adults|people|they|we|analysis|survey|experiments?|cohort|data)";

  private static final Pattern DESIGN =
      Pattern.compile(
          "(?i)\\b"
              + STUDY
              + "\\b[^.;]{0,80}?\\b(?:followed|looked at|look(?:s|ing) at|enrol(?:l)?ed|recruited|included|involved|examined?|were tested|was tested|tested|randomi[sz]ed|randomly|were assigned|was assigned|assigned|tracked|surveyed|interviewed|analy[sz]ed|compared|evaluat(?:ed|es|ing)|measured|assessed|collected|reviewed|received either|were given|was given|was used|were used|validated|underwent|were asked|took part|were treated)\\b"
              + "|\\b(?:in|for|during) (?:the|this|that|their|our|one|a|an) (?:\\p{L}+ ){0,3}?(?:study|trial|experiment|analysis), (?:the )?(?:researchers|scientists|investigators|team|authors|patients|participants|women|men|people|half|some)\\b");

  /** "Compared the ability of both to boost the metabolism": what was looked for is not found. */
  private static final Pattern STUDIED =
      Pattern.compile(
          "(?i)\\b"
              + STUDY
              + " (?:\\p{L}+ ){0,2}?(?:compar|test|examin|measur|investigat|explor|stud|evaluat|assess|analy[sz])(?:ed|ied) (?:(?:the|its|their) )?(?:ability|effects?|effectiveness|efficacy|safety|role|impact|influence|how|whether|if)\\b");

  /** What was found, and not only how it was looked for. */
  private static final Pattern RESULT =
      Pattern.compile(
          "(?i)\\b(?:show(?:s|ed|n)?|found|finds|find that|demonstrat\\w+|reveal\\w*|suggest\\w*|conclud\\w+|confirm\\w*|prov(?:e[sdn]?|ing)|report(?:s|ed) that"
              + "|reduc\\w+|increas\\w+|improv\\w+|lower\\w*|rais\\w+|risk|likely|better|worse|benefit\\w*|effective\\w*|less|fewer|higher|prevent\\w*|had|cured?|surviv\\w+)\\b");

  private static final ImmutableSet<String> GIVEN_NAMES = WordList.read("given-names.txt");

  /** "Emily remains", "Mary Smith was": a name, perhaps a second one, and what became of her. */
  private static final Pattern NAMED_PERSON =
      Pattern.compile(
          "(?:^|[.,;:\u201c\"] ?|\\b(?i:and|but|when|that|after|because|so|then|helped|treated|cured|gave) )(\\p{Lu}\\p{Ll}+)(?: \\p{Lu}[\\p{L}.'\u2019-]+)?(?:[\u2019']s)?,? (?=\\p{Ll})");

  /** Two capitals at the head and what became of one alone: "has had no side effects since". */
  private static final Pattern OF_ONE_NAME =
      Pattern.compile(
          "^\\W*\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+ (?:has had|has been|had|was diagnosed|was treated|started|began|took|stopped|tried)\\b(?=.*\\bsince\\b)");

  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?:\\bI\\b(?![-.])|\\bI[\u2019']m\\b|\\b(?i:me|my|myself)\\b)");

  private static final Pattern ONE_PATIENT =
      Pattern.compile(
          "(?i)\\b(?:an? (?:\\p{L}+[- ]){0,3}?\\d{1,3}[- ]year[- ]old|(?:the first|one|a single|this) patient|the (?:patient|man|woman|boy|girl|child|baby|mother|father)\\b(?! (?:of|with|who)|[\u2019']s own\\b)|he|she|his|her|him)\\b");

  private Unasserted() {}

  /** True where a sentence tells what is hoped for or on the way. */
  static boolean isHope(String sentence) {
    return HOPE.matcher(sentence).find();
  }

  /** True where a sentence says that something is not proven, which denies the proof alone. */
  static boolean isOfMissingProof(String sentence) {
    return MISSING_PROOF.matcher(sentence).find();
  }

  /** True where a sentence says that something is not known yet, or asked. */
  static boolean isOpenQuestion(String sentence) {
    return OPEN_QUESTION.matcher(sentence).find();
  }

  /** True where a sentence doubts something or says that it is not known. */
  static boolean isDoubt(String sentence) {
    return DOUBT.matcher(sentence).find();
  }

  /** True where a sentence tells how a study was done, and nothing that it found. */
  static boolean isDesign(String sentence) {
    return STUDIED.matcher(sentence).find()
        || (DESIGN.matcher(sentence).find() && !RESULT.matcher(sentence).find());
  }

  /**
   * True where a sentence, without who says it, tells what happened to one person.
   *
   * <p>Who is named, speaks of herself, or is "the patient"; "you" and "a patient" are everybody.
   */
  static boolean isAboutOnePerson(String said) {
    return FIRST_PERSON.matcher(said).find()
        || ONE_PATIENT.matcher(said).find()
        || namesAPerson(said);
  }

  private static boolean namesAPerson(String said) {
    if (OF_ONE_NAME.matcher(said).find()) {
      return true;
    }
    Matcher named = NAMED_PERSON.matcher(said);
    while (named.find()) {
      if (GIVEN_NAMES.contains(named.group(1))) {
        return true;
      }
    }
    return false;
  }
}
