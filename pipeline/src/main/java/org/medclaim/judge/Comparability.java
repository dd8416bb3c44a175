package org.medclaim.judge;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Quantity;
import org.medclaim.model.Statistic;

/**
 * What keeps a figure on record from being held against a claim's, though measure, disease and
 * treatment are the same.
 *
 * <p>The figure of one study's patients is not wrong because all patients fare otherwise, that of a
 * country not because the world's is another, that of 2009 not because 2022 was different.
 */
final class Comparability {
  /** One study and those who took part in it, not what trials in general found. */
  private static final Pattern ONE_STUDY =
      Pattern.compile(
          "(?i)\\b(?:(?:the|this|that|our|their|his|her|a|an|one|new|first|pilot|latest|recent|phase [1-4I]+) (?:\\p{L}+[- ]){0,2}?(?:study|trial|experiment|analysis|survey|cohort|series)"
              + "|participants|volunteers|subjects|enrol(?:l)?ed|recruited|respondents|in th(?:e|is|at) (?:group|arm)|cohort|of the \\d[\\d,]* |\\d[\\d,]* of (?:the )?\\d|compared (?:with|to) (?:\\S+ ){0,3}?\\d"
              + "|(?:study|trial) (?:found|showed|shows|finds|reported)|researchers (?:found|saw|report)|patients (?:\\p{L}+ ){0,4}?(?:received|who got|on|given|taking|treated)|getting (?:the |an? )?(?:placebo|drug|treatment|vaccine|therapy|injections?|new)|median follow-up)\\b");

  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\b(?:those|people|patients|participants|women|men|children|adults|survivors|cases|individuals) (?:who|whose|that|with (?:this|an?|the|such|dense|high|low|no|previous|prior))\\b(?! (?:have|has|had|are living|live|suffer))"
              + "|\\b(?:people|patients|women|men|children|adults) who (?:have|has|had) (?:already|once|never|previously|not)\\b");

  /** "When caught while it is still in the breast": of those found early. */
  private static final Pattern FOUND_EARLY =
      Pattern.compile(
          "(?i)\\b(?:caught|found|detected|diagnosed|treated|recognised|recognized|discovered) (?:\\w+ ){0,2}?(?:early|while|before|in time|at an early|at the first)\\b");

  /** "Given to people whose median survival is eight months": how they fare without it. */
  private static final Pattern OF_THOSE = Pattern.compile("(?i)\\bwhose\\b[^.;,]*$");

  private static final Pattern OTHER_ARM =
      Pattern.compile(
          "(?i)\\b(?:control(?:s| group| arm)?|placebo|sham|usual care|standard (?:care|treatment|therapy)|comparison group|conventional)\\b");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  /** Told of years to come: "may have diabetes in 2050". */
  private static final Pattern EXPECTED =
      Pattern.compile(
          "(?i)\\b(?:(?:will|may|could|might) (?:have|be|live|reach|rise|grow|get)|(?:is|are|was|were) (?:expected|projected|forecast|predicted))\\b");

  /** A change: one figure was so, the other shall be or was reached. */
  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?i)\\b(?:rais|improv|increas|boost|lift|lower|reduc|cut|fell|fall|ris|rose|drop|doubl)\\p{L}*\\b.*\\bfrom (?:\\p{L}+ ){0,2}[\\d.,]+ ?\\S* (?:\\p{L}+ )?to\\b");

  /** A difference between two figures is none of them. */
  private static final Pattern DIFFERENCE =
      Pattern.compile(
          "(?i)\\d(?:[.,]\\d+)? (?:weeks?|months?|years?|days?) (?:longer|shorter|earlier|later|more|less)\\b");

  /** "Were not cured": the figure is that of the others. */
  private static final Pattern NOT_REACHED =
      Pattern.compile(
          "(?i)(?:\\b(?:not|never|fail(?:s|ed)? to|without|cannot)\\b|n['’]t\\b) (?:\\p{L}+ ){0,3}?(?:cured?|respon\\p{L}+|remission|surviv\\p{L}+|achiev\\p{L}+|reach\\p{L}*|recover\\p{L}*)\\b");

  /** What changed over the years is no effect of one treatment. */
  private static final Pattern TREND =
      Pattern.compile(
          "(?i)\\b(?:since (?:the )?(?:\\p{L}+ ){0,5}?(?:(?:19|20)\\d{2}s?|advent|introduction)|over the (?:past|last) (?:\\p{L}+ )?(?:years?|decades?)|in recent (?:years|decades)|from (?:19|20)\\d{2} to (?:19|20)\\d{2}|between (?:19|20)\\d{2} and (?:19|20)\\d{2})\\b");

  private static final Pattern DYING =
      Pattern.compile("(?i)\\b(?:die[sd]?|dying|deaths?|kill(?:s|ed)?|claims?|lives|fatal\\w*)\\b");
  private static final Pattern FALLING_ILL =
      Pattern.compile(
          "(?i)\\b(?:diagnos\\w*|new|develop\\w*|contract\\w*|cases|incidence|occurs?|get|gets|strikes?|fall ill)\\b");
  private static final Pattern LIVING =
      Pattern.compile("(?i)\\b(?:surviv(?:e|es|ed|al|ing)|alive|lived?|living|OS)\\b");
  private static final Pattern DIAGNOSED_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:previously|already|who (?:were|was|had been)|had been) diagnosed\\b");

  /** "About 90% of people with ALS have the sporadic form": a share of the ill is no prevalence. */
  private static final Pattern OF_THE_ILL =
      Pattern.compile(
          "(?i)(?:%|\\bper ?cent|\\b(?:half|third|quarter|quarters|thirds|\\d+|in \\p{L}+)) of (?:all |the )?(?:people|patients|those|adults|children|women|men|cases|sufferers|individuals)"
              + " (?:\\p{L}+ ){0,1}?(?:with|who have|living with|suffering from|of)\\b"
              + "|(?:%|\\bper ?cent) of (?:all |the |these |those )?(?:cases|patients|sufferers)\\b");

  private Comparability() {}

  /** True where the claim's words bear the measure out that its figure was given, as it is. */
  static boolean isWordedAs(String measure, Claim claim) {
    String said = claim.text();
    if (FROM_TO.matcher(said).find()
        || DIFFERENCE.matcher(said).find()
        || NOT_REACHED.matcher(said).find()) {
      return false;
    }
    return switch (measure) {
      case "deaths", "mortality-rate" -> DYING.matcher(said).find();
      case "new-cases" ->
          FALLING_ILL.matcher(said).find() && !DIAGNOSED_BEFORE.matcher(said).find();
      case "prevalence" -> !OF_THE_ILL.matcher(said).find();
      case "relative-risk-reduction", "absolute-risk-reduction" -> !TREND.matcher(said).find();
      default -> !measure.endsWith("survival-rate") || LIVING.matcher(said).find();
    };
  }

  /**
   * True of a figure that is expected of years to come, where the claim does not name such a year.
   */
  static boolean isExpectedOnly(Claim claim, Statistic statistic) {
    return EXPECTED.matcher(statistic.sentence()).find()
        && YEAR.matcher(statistic.period())
            .results()
            .map(MatchResult::group)
            .noneMatch(claim.text()::contains);
  }

  /** True where the figure on record is of the same follow-up and the same part of the people. */
  static boolean holds(Claim claim, Quantity quantity, Statistic statistic) {
    return Horizon.isSame(claim, statistic)
        && !(PART.matcher(quantity.scope().subject()).find()
            && !PART.matcher(statistic.sentence()).find())
        && !(FOUND_EARLY.matcher(claim.text()).find()
            && !FOUND_EARLY.matcher(statistic.sentence()).find()
            && !Stage.isSaidIn(statistic.sentence()))
        && (StatisticComparison.isOfSexes(statistic)
            || !Predominance.areContrary(claim.text(), statistic.sentence()))
        && !(isOfThoseWhose(claim, quantity) && !statistic.pico().intervention().isEmpty())
        && !(tellsOfOneGroup(claim) && statistic.pico().intervention().isEmpty());
  }

  private static boolean isOfThoseWhose(Claim claim, Quantity quantity) {
    int end = quantity.span().start() - claim.span().start();
    return end > 0
        && end <= claim.text().length()
        && OF_THOSE.matcher(claim.text().substring(0, end)).find();
  }

  /** True of a sentence on some of the people: "women who inherit the gene". */
  static boolean isOfPart(String sentence) {
    return PART.matcher(sentence).find();
  }

  /** True where the figure is told of the arm that did not get the treatment. */
  static boolean isOfOtherArm(Quantity quantity) {
    return OTHER_ARM.matcher(quantity.scope().subject()).find();
  }

  /** True for a sentence on what happened to those who took part in one study. */
  static boolean isOfOneStudy(Claim claim) {
    return ONE_STUDY.matcher(claim.text()).find();
  }

  /** "After five years nine in ten were alive" is told of some people, not of all who have it. */
  private static boolean tellsOfOneGroup(Claim claim) {
    return isOfOneStudy(claim)
        || (LIVING.matcher(claim.text()).find() && Narration.isPast(claim.text()));
  }
}
