package org.medclaim.judge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;

/**
 * When figures on record that differ from a claim's show that it is wrong.
 *
 * <p>Those of one study do so only if it is named; those of a population only if they are of the
 * same people, place and time and far off.
 */
final class Contradiction {
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

  /** Numbers of people, which grow with the years. */
  private static final Set<String> COUNTS =
      Set.of("prevalent-cases", "new-cases", "deaths", "case-count");

  /** People whose figures differ from everybody's. */
  private static final Set<String> NOT_LIKE_ALL =
      Set.of("older-people", "high-risk-patients", "newborns", "young-adults", "adolescents");

  private static final Pattern OF_AN_AGE =
      Pattern.compile(
          "(?i)\\b(?:(?:under|below|over|above) (?:the age of )?\\d{1,2}\\b(?! ?(?:%|per|in|million))|aged? \\d|\\d{1,2}(?: years)? (?:and|or) (?:over|older|younger|under))");

  private static final Pattern WORLD =
      Pattern.compile("(?i)\\b(?:world|worldwide|global|globally|globe)\\b");

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final int SAME_TIME = 6;

  /** Good sources on how many people have a disease differ by a factor of two. */
  private static final BigDecimal FAR_OF_POPULATION = new BigDecimal("2.5");

  /** No rare disease is said to befall so many in the hundred. */
  private static final BigDecimal LARGE_SHARE = BigDecimal.valueOf(20);

  private static final BigDecimal MIXED_UP = BigDecimal.valueOf(2);

  private static final int SEVERAL = 3;

  private static final BigDecimal FAR_OF_RECALLED = new BigDecimal("1.5");

  private static final Pattern CALLED =
      Pattern.compile("(?i)\\b(?:called|known as|named|termed|dubbed) (?:the )?(\\p{L}{4,})");

  private static final int SHORTEST = 4;

  private static final Pattern FUTURE =
      Pattern.compile(
          "(?i)\\b(?:projected|by 20[3-9]\\d|will (?:rise|reach|grow|double|increase)"
              + "|(?:expected|hoped|predicted|estimated|believed) (?:\\p{L}+ ){0,4}?to (?:reduce|lower|cut|rise|raise|increase)"
              + "|potential market)\\b");

  /** A sum over several diseases, of which some may not be known. */
  private static final Pattern TOGETHER =
      Pattern.compile(
          "(?i)\\b(?:together|combined|(?:both|the two|these|those|two|three|other) (?:cancers|diseases|conditions))\\b");

  private Contradiction() {}

  /**
   * True of a figure told as a fact of all who have the disease: where it is that of another
   * measure on record, incidence told for prevalence, it is a mix-up however near the right figure
   * is.
   */
  static boolean isOfAsserted(Claim claim) {
    return !isSupposedOrSummed(claim)
        && !(Comparability.isOfOneStudy(claim) && !claim.has(CueKind.TRIAL_SCOPE));
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

  /** Figures told from memory are not exact, and one alone says little. */
  /**
   * "Affects 70 percent of people", of a disease that few have: seven in ten of those who have it.
   */
  private static boolean mayBeOfTheIll(Quantity quantity, List<ComparedStatistic> own) {
    return Scale.of(quantity).kind() == Scale.Kind.PERCENT
        && quantity.low() != null
        && quantity.low().compareTo(LARGE_SHARE) >= 0
        && own.stream()
            .allMatch(one -> Scale.of(one.statistic().unit()).kind() == Scale.Kind.PER_100_000);
  }

  private static boolean isOneRecalled(List<ComparedStatistic> own) {
    return isOneSource(own) && own.get(0).evidence().isRecalled();
  }

  /** How many people have a disease is told too low where it is told of a narrower one. */
  private static boolean isFarOfRecalled(String measure, List<ComparedStatistic> own) {
    return OF_A_POPULATION.contains(measure)
        ? areApart(own, FAR_OF_POPULATION) && own.stream().noneMatch(one -> one.closeness().isLow())
        : areApart(own, FAR_OF_RECALLED);
  }

  private static boolean isOneSource(List<ComparedStatistic> own) {
    return own.stream().map(one -> one.evidence().reference().id()).distinct().count() == 1;
  }

  /** "An eye disease called trachoma", where the terminology knows eye diseases alone. */
  private static boolean isOfUnknownKind(Claim claim) {
    Matcher called = CALLED.matcher(claim.text());
    return called.find()
        && claim.mentions().stream()
            .noneMatch(
                mention -> mention.text().regionMatches(true, 0, called.group(1), 0, SHORTEST));
  }

  private static boolean areApart(List<ComparedStatistic> own, BigDecimal times) {
    return own.stream().allMatch(one -> one.timesApart().compareTo(times) >= 0);
  }

  /** "Median survival is only 15 months": with which treatment, the claim does not tell. */
  private static boolean isOfUnnamedTreatment(Claim claim, List<ComparedStatistic> own) {
    return claim.pico().intervention().isEmpty()
        && own.stream().noneMatch(one -> one.statistic().pico().intervention().isEmpty());
  }

  /**
   * True unless a number of people comes within a factor of two of those on record: it is an older
   * or a newer one then, and not that of another measure. A country's figures tell nothing of the
   * world's.
   */
  static boolean mayBeMixedUp(String measure, List<ComparedStatistic> own) {
    boolean elsewhere =
        OF_A_POPULATION.contains(measure)
            && own.stream().allMatch(one -> one.match().region() == Directness.NARROWER);
    return !elsewhere && (!COUNTS.contains(measure) || areApart(own, MIXED_UP));
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
  static boolean isShown(
      Claim claim, Quantity quantity, String measure, List<ComparedStatistic> own) {
    if (isSupposedOrSummed(claim) || isOfUnknownKind(claim)) {
      return false;
    }
    boolean named = own.stream().anyMatch(one -> Trials.names(claim, one.evidence().reference()));
    if (named) {
      return true;
    }
    boolean oneStudy = Comparability.isOfOneStudy(claim);
    if (oneStudy && !claim.has(CueKind.TRIAL_SCOPE)) {
      return false;
    }
    if (isOfUnnamedTreatment(claim, own) && (oneStudy || isOneSource(own))) {
      return false;
    }
    if (isOneRecalled(own) && !isFarOfRecalled(measure, own)) {
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
    if (mayBeOfTheIll(quantity, own)) {
      return false;
    }
    boolean general = own.stream().allMatch(one -> one.statistic().pico().intervention().isEmpty());
    if (general && claim.namesInSentence(claim.pico().intervention())) {
      return false;
    }
    return !(OF_A_POPULATION.contains(measure) || general)
        || (isOfSamePeople(claim, own) && isOfSamePlaceAndTime(claim, quantity, measure, own));
  }

  /** The old fare worse than all; that they fare far better than all is wrong all the same. */
  private static boolean isOfSamePeople(Claim claim, List<ComparedStatistic> own) {
    if (Comparability.isOfPart(claim.text())
        && own.stream().noneMatch(one -> Comparability.isOfPart(one.statistic().sentence()))) {
      return false;
    }
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
        .filter(id -> !NamedThings.SEXES.contains(id))
        .anyMatch(
            id -> claim.pico().population().contains(id) || claim.pico().outcome().contains(id));
  }
}
