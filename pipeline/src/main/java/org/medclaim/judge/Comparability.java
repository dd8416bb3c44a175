package org.medclaim.judge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Statistic;

/**
 * What keeps a figure on record from being held against a claim's, though measure, disease and
 * treatment are the same.
 *
 * <p>The figure of one study's patients is not wrong because all patients fare otherwise, that of a
 * country not because the world's is another, that of 2009 not because 2022 was different.
 */
final class Comparability {
  /** Measures of a population, which differ by place and change with the years. */
  private static final Set<String> OF_A_POPULATION =
      Set.of(
          "prevalence",
          "prevalent-cases",
          "incidence",
          "new-cases",
          "deaths",
          "mortality-rate",
          "lifetime-risk",
          "case-count");

  /** People whose figures differ from everybody's. */
  private static final Set<String> NOT_LIKE_ALL =
      Set.of("older-people", "high-risk-patients", "newborns", "young-adults", "adolescents");

  private static final Pattern OF_AN_AGE =
      Pattern.compile(
          "(?i)\\b(?:(?:under|below|over|above) (?:the age of )?\\d{1,2}\\b(?! ?(?:%|per|in|million))|aged? \\d|\\d{1,2}(?: years)? (?:and|or) (?:over|older|younger|under))");

  private static final Pattern SURVIVAL_MEASURE =
      Pattern.compile("(one|two|three|five|ten)-year-(?:event-free-)?survival");

  private static final Pattern HORIZON =
      Pattern.compile(
          "(?i)\\b(\\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)[- ](day|week|month|year)s?\\b");

  private static final List<String> NUMBERS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

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

  private static final Pattern WORLD =
      Pattern.compile("(?i)\\b(?:world|worldwide|global|globally|globe)\\b");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final int SAME_TIME = 6;

  /** Good sources on how many people have a disease differ by a factor of two. */
  private static final BigDecimal FAR_OF_POPULATION = new BigDecimal("2.5");

  private static final int SEVERAL = 3;

  private static final Pattern FUTURE =
      Pattern.compile(
          "(?i)\\b(?:projected|by 20[3-9]\\d|will (?:rise|reach|grow|double|increase)"
              + "|(?:expected|hoped|predicted|estimated|believed) (?:\\p{L}+ ){0,4}?to (?:reduce|lower|cut|rise|raise|increase)"
              + "|potential market)\\b");

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

  /** What changed over the years is no effect of one treatment. */
  private static final Pattern TREND =
      Pattern.compile(
          "(?i)\\b(?:since (?:the )?(?:\\p{L}+ ){0,5}?(?:(?:19|20)\\d{2}s?|advent|introduction)|over the (?:past|last) (?:\\p{L}+ )?(?:years?|decades?)|in recent (?:years|decades)|from (?:19|20)\\d{2} to (?:19|20)\\d{2}|between (?:19|20)\\d{2} and (?:19|20)\\d{2})\\b");

  /** A sum over several diseases, of which some may not be known. */
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)\\b(?:together|combined|(?:both|the two|these|those|two|three|other) (?:cancers|diseases|conditions))\\b");

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
              + " (?:\\p{L}+ ){0,1}?(?:with|who have|living with|suffering from|of)\\b");

  private Comparability() {}

  /** True where the claim's words bear the measure out that its figure was given, as it is. */
  static boolean isWordedAs(String measure, Claim claim) {
    String said = claim.text();
    if (FROM_TO.matcher(said).find() || DIFFERENCE.matcher(said).find()) {
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
    return isOfSameHorizon(claim, statistic)
        && !(PART.matcher(quantity.scope().subject()).find()
            && !PART.matcher(statistic.sentence()).find())
        && !(FOUND_EARLY.matcher(claim.text()).find()
            && !FOUND_EARLY.matcher(statistic.sentence()).find()
            && !Stage.isSaidIn(statistic.sentence()))
        && !Predominance.areContrary(claim.text(), statistic.sentence())
        && !(isOfThoseWhose(claim, quantity) && !statistic.pico().intervention().isEmpty())
        && !(tellsOfOneGroup(claim) && statistic.pico().intervention().isEmpty());
  }

  private static boolean isOfThoseWhose(Claim claim, Quantity quantity) {
    int end = quantity.span().start() - claim.span().start();
    return end > 0
        && end <= claim.text().length()
        && OF_THOSE.matcher(claim.text().substring(0, end)).find();
  }

  /** "Alive after six months" is no survival of five years. */
  private static boolean isOfSameHorizon(Claim claim, Statistic statistic) {
    Matcher measured = SURVIVAL_MEASURE.matcher(statistic.measure());
    if (!measured.matches()) {
      return true;
    }
    Matcher told = HORIZON.matcher(claim.text());
    if (!told.find()) {
      return true;
    }
    long years = number(measured.group(1));
    do {
      if (months(told) == 12 * years) {
        return true;
      }
    } while (told.find());
    return false;
  }

  private static long months(Matcher told) {
    long number = number(told.group(1));
    return switch (told.group(2).toLowerCase(Locale.ROOT)) {
      case "year" -> 12 * number;
      case "month" -> number;
      default -> 0;
    };
  }

  private static long number(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (plain.equals("a")) {
      return 1;
    }
    return Character.isDigit(plain.charAt(0)) ? Long.parseLong(plain) : NUMBERS.indexOf(plain);
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

  /**
   * True of a figure told as a fact of all who have the disease: where it is that of another
   * measure on record, incidence told for prevalence, it is a mix-up however near the right figure
   * is.
   */
  static boolean isAsserted(Claim claim) {
    return !isSupposedOrSummed(claim) && !(isOfOneStudy(claim) && !claim.has(CueKind.TRIAL_SCOPE));
  }

  /**
   * True where an effect is told as what happened once, to others than the teller's own patients:
   * "after one year the treatment led to a 37 percent reduction" is no claim of what it does.
   */
  private static boolean isAccountOfOthers(Claim claim, Quantity quantity) {
    return (quantity.kind() == QuantityKind.EFFECT || quantity.kind() == QuantityKind.PROPORTION)
        && !claim.pico().intervention().isEmpty()
        && !claim.has(CueKind.TRIAL_SCOPE)
        && Narration.isPast(Attribution.strippedFrom(claim.text()))
        && !PromiseWords.OWN_EXPERIENCE.matcher(claim.text()).find();
  }

  private static boolean isSupposedOrSummed(Claim claim) {
    return claim.has(QualifierKind.HYPOTHETICAL)
        || Unasserted.isHope(claim.text())
        || FUTURE.matcher(claim.text()).find()
        || TOGETHER.matcher(claim.text()).find();
  }

  /**
   * True where figures that differ from the claim's show that it is wrong.
   *
   * <p>Those of one study do so only if it is named; of a population only those of the same place
   * and time, and only if they are far off.
   */
  static boolean mayContradict(
      Claim claim, Quantity quantity, String measure, List<ComparedStatistic> own) {
    if (isSupposedOrSummed(claim)) {
      return false;
    }
    boolean named = own.stream().anyMatch(one -> Trials.names(claim, one.evidence().reference()));
    if (named) {
      return true;
    }
    if (isOfOneStudy(claim) && !claim.has(CueKind.TRIAL_SCOPE)) {
      return false;
    }
    if (isAccountOfOthers(claim, quantity)) {
      return false;
    }
    boolean tooHigh = own.stream().allMatch(one -> one.closeness() == Closeness.FAR_TOO_HIGH);
    if (own.get(0).match().condition() == Directness.NARROWER && own.size() < SEVERAL && !tooHigh) {
      // Figures of one kind say little of the disease, unless none comes near.
      return false;
    }
    boolean general = own.stream().allMatch(one -> one.statistic().pico().intervention().isEmpty());
    if (general && isTreated(claim)) {
      return false;
    }
    return !(OF_A_POPULATION.contains(measure) || general)
        || (isOfSamePeople(claim, own) && isOfSamePlaceAndTime(claim, quantity, measure, own));
  }

  /** The old fare worse than all; that they fare far better than all is wrong all the same. */
  private static boolean isOfSamePeople(Claim claim, List<ComparedStatistic> own) {
    if (OF_AN_AGE.matcher(claim.text()).find()
        && own.stream().noneMatch(one -> OF_AN_AGE.matcher(one.statistic().sentence()).find())) {
      return false;
    }
    return claim.pico().population().stream().noneMatch(NOT_LIKE_ALL::contains)
        || own.stream()
            .anyMatch(
                one ->
                    one.match().people() == Directness.EXACT
                        || one.closeness() == Closeness.FAR_TOO_HIGH);
  }

  private static boolean isTreated(Claim claim) {
    return claim.mentions().stream()
        .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
        .map(Mention::conceptId)
        .anyMatch(claim.pico().intervention()::contains);
  }

  private static boolean isOfSamePlaceAndTime(
      Claim claim, Quantity quantity, String measure, List<ComparedStatistic> own) {
    boolean far =
        own.stream()
            .allMatch(
                one ->
                    one.closeness().isFar() && one.timesApart().compareTo(FAR_OF_POPULATION) >= 0);
    if (OF_A_POPULATION.contains(measure) && !far) {
      return false;
    }
    if (!isOfOwnTime(claim, own) || !namesTheDisease(claim)) {
      return false;
    }
    Directness place =
        own.stream().map(one -> one.match().region()).min(Directness::compareTo).orElseThrow();
    boolean count = Scale.of(quantity).kind() == Scale.Kind.COUNT;
    boolean placeless = own.stream().allMatch(one -> one.match().region() == Directness.UNSTATED);
    boolean tooLow = own.stream().allMatch(one -> one.closeness().isLow());
    // A count without a place may be that of a country: only one above the world's is wrong.
    return count && !namesAPlace(claim, own)
        ? !tooLow
        : place == Directness.EXACT || place == Directness.NARROWER || placeless;
  }

  private static boolean namesAPlace(Claim claim, List<ComparedStatistic> own) {
    return WORLD.matcher(claim.text()).find()
        || own.stream()
            .filter(one -> one.match().region() == Directness.EXACT)
            .map(one -> one.statistic().region())
            .anyMatch(region -> !region.isEmpty() && !region.equals("world"));
  }

  private static boolean isOfOwnTime(Claim claim, List<ComparedStatistic> own) {
    Optional<Integer> told =
        YEAR.matcher(claim.text())
            .results()
            .map(year -> Integer.valueOf(year.group()))
            .max(Integer::compare);
    return told.isEmpty()
        || own.stream()
            .anyMatch(
                one ->
                    YEAR.matcher(one.statistic().period())
                        .results()
                        .map(year -> Integer.valueOf(year.group()))
                        .anyMatch(year -> Math.abs(year - told.get()) < SAME_TIME));
  }

  /** What a sentence only takes up is more easily mistaken than what it names. */
  private static boolean namesTheDisease(Claim claim) {
    return claim.mentions().stream()
        .filter(
            mention ->
                mention.origin() == MentionOrigin.HEADING
                    || (mention.origin() == MentionOrigin.SENTENCE
                        && claim.text().contains(mention.text())))
        .map(Mention::conceptId)
        .anyMatch(
            id -> claim.pico().population().contains(id) || claim.pico().outcome().contains(id));
  }
}
