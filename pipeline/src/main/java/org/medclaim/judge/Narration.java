package org.medclaim.judge;

import java.util.regex.Pattern;

/**
 * Tells whether a sentence narrates what happened or says what happens.
 *
 * <p>"The infants cried less" is an account of one study; "it relieves colic" holds for every
 * reader. Verbs of saying and showing do not count: "the study shows that it relieves" is general,
 * "researchers say that it relieved" is an account.
 */
final class Narration {
  private static final Pattern SAYING =
      Pattern.compile(
          "(?i)\\b(?:said|says?|told|tells?|explain(?:s|ed)|add(?:s|ed)|not(?:es|ed)|according"
              + " to|wr(?:ote|ites?)|report(?:s|ed)"
              + " that|announced?|suggest(?:s|ed)?|conclude[sd]?|(?:study|studies|trial|trials|research|review|results?|data)"
              + " (?:\\w+ )?(?:show(?:s|ed)|found|finds?)|based|called|named|known"
              + " as|funded|published|conducted|titled|entitled)\\b");

  private static final Pattern GENERAL =
      Pattern.compile(
          "(?i)\\b(?:can|cannot|may|might|could|will|would|should|is|are|am|does|do|has|have|(?<!to"
              + " )(?:helps?|works?|makes?"
              + "|gives?|provides?|offers?|allows?|enables?|keeps?|gets?|remains?|means?|acts?|becomes?|builds?|goes|causes?|seems?|appears?|tends?)"
              + "|(?:treat|heal|cure|prevent|protect|restor|improv|reduc|reliev|enhanc|boost|eliminat"
              + "|eas|lower|increas|decreas|promot|support|strengthen|fight|combat|kill|stop|slow|revers"
              + "|regenerat|repair|target|clear|remov|sooth|stimulat|activat|induc|inhibit|suppress"
              + "|control|regulat|balanc|play|take|contain|combin|requir|produc|lead|result|caus)e?s)\\b"
              + "|[\u2019'](?:ll|re|ve)\\b");

  private static final Pattern PAST =
      Pattern.compile(
          "(?i)\\b(?:was|were|had|did|went|saw|felt|became|began|got|gave|took|led|fell|rose|grew|kept"
              + "|lost|came|made|shrank|cried|slept|lived|died|found|showed|\\p{L}{3,}ed)\\b");

  /** "Treating elevated blood pressure" is no sentence of its own. */
  private static final Pattern PARTICIPLE = Pattern.compile("\\W*\\p{L}+ing\\b");

  private static final Pattern PAPER =
      Pattern.compile(
          "(?i)^\\W*(?:the|this|that|a|an|these|our|their|his|her)? ?(?:\\p{L}+ ){0,3}?(?:research|stud(?:y|ies)|trials?|reports?|reviews?|papers?|findings|results|paper|analysis)\\b[^.]{0,60}\\b(?:was|were|is|are|,)? ?(?:published|reports? results|funded|supported|presented|conducted|sponsored|appears? in|appeared in)\\b"
              + "|\\bet al\\b|^\\W*(?:researchers|scientists|investigators|the (?:team|authors)|we) (?:\\p{L}+ )?(?:sought|aimed|compared|examined|evaluated|tested|studied|investigated|analy[sz]ed|looked|wanted|randomi[sz]ed|recruited|enrolled)\\b");

  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)\\bfirst (?:\\p{L}+[- ]){0,3}?(?:study|trial|research|report|analysis) (?:to|that|of)\\b");

  private static final Pattern AIM =
      Pattern.compile(
          "(?i)\\b(?:in an (?:effort|attempt) to|in (?:the )?hopes? (?:of|that)|tr(?:y|ies|ied|ying) to|sought to|seeks? to"
              + "|hop(?:e|es|ed|ing) (?:to|that)|aim(?:s|ed|ing)? (?:to|at)|expected that|to (?:determine|evaluate|assess|examine|find out|investigate)"
              + "|^\\W*to (?:test|compare|see|learn|measure)\\b|stud(?:y|ies) enrolled"
              + "|(?:ask(?:s|ed)?|test(?:s|ed)?|see|know|learn|study|studied|examined?) (?:if|whether))\\b");

  private Narration() {}

  /** True where a sentence tells what somebody wants to reach or to know, and not what is so. */
  static boolean isAnAim(String sentence) {
    return AIM.matcher(sentence).find();
  }

  /**
   * True where a sentence tells of a paper or of how a study was done, and not what was found: who
   * paid, where it appeared, what was compared, that it was the first of its kind.
   */
  static boolean isAboutAPaper(String sentence) {
    return FIRST.matcher(sentence).find()
        || (PAPER.matcher(sentence).find() && !FOUND.matcher(sentence).find());
  }

  private static final Pattern FOUND =
      Pattern.compile(
          "(?i)\\b(?:show(?:s|ed|n)?|f(?:ound|inds?)|demonstrat\\w+|reveal\\w*|suggest\\w*|conclud\\w+|confirm\\w*|that)\\b");

  /** True where all that the sentence says happened in the past. */
  static boolean isPast(String sentence) {
    String told = SAYING.matcher(sentence).replaceAll(" ");
    return !PARTICIPLE.matcher(told).lookingAt()
        && PAST.matcher(told).find()
        && !GENERAL.matcher(told).find();
  }
}
