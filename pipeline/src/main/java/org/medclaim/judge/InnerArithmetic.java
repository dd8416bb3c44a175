package org.medclaim.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Reason;
import org.medclaim.model.Verdict;

/**
 * Finds figures that cannot be right as they stand, without looking at any evidence.
 *
 * <p>Shares above 100%, reductions of more than the whole, a part that is larger than its whole,
 * shares of opposites that add up to more than {@value #MOST_IN_ALL}%, a change that does not
 * follow from the two values given ("from 4% to 2%" is 2 percentage points or 50%), and figures
 * that lost their formatting. Rounding is allowed for: {@value #ROUNDING} in the last whole number.
 */
final class InnerArithmetic {
  private static final int MOST_IN_ALL = 102;
  private static final int ROUNDING = 1;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final String MISMATCH = "the text says otherwise";

  private static final Pattern REDUCTION =
      Pattern.compile(
          "(?i)\\b(?:reduc\\w*|lower\\w*|decreas\\w*|cut(?:s|ting)?|fall(?:s|en)?|fell|drop(?:s|ped)?|declin\\w*|less|fewer)\\b");

  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)\\s?(?:%|percent|per cent)?";

  private static final Pattern FROM_TO =
      Pattern.compile(
          "(?i)\\bfrom (?:about |around )?"
              + NUMBER
              + " (?:down |up )?to (?:about |around )?"
              + "(\\d+(?:\\.\\d+)?)\\s?(?:%|percent|per cent)");

  private static final Pattern BY =
      Pattern.compile(
          "(?i)\\bby (?:about |around |nearly |almost )?(\\d+(?:\\.\\d+)?)\\s?(?:(?:%|percent|per cent)(?! ?age)( points?)?|(percentage points?))");

  /** Pairs of which a patient can be only one. */
  private static final List<List<Pattern>> OPPOSITES =
      List.of(
          opposites(
              "(?:were |are )?(?:men|males?|boys)", "(?:were |are )?(?:women|females?|girls)"),
          opposites(
              "(?:responded|improved|recovered|got better)",
              "(?:did not (?:respond|improve|recover)|got worse|worsened)"),
          opposites("(?:survived|were alive|are alive|lived)", "(?:died|were dead)"));

  /** The first is a part of the second by their definitions. */
  private static final List<List<String>> PARTS =
      List.of(
          List.of("complete-remission", "overall-response"),
          List.of("partial-response", "overall-response"),
          List.of("complete-remission", "remission"),
          List.of("event-free-survival", "survival-rate"),
          List.of("progression-free-survival", "survival-rate"),
          List.of("severe-cytokine-release-syndrome-rate", "cytokine-release-syndrome-rate"),
          List.of("severe-neurotoxicity-rate", "neurotoxicity-rate"));

  private final Wording wording;

  /** "2,500 percent of your daily value" is no share of a whole. */
  private static final Pattern OF_A_STANDARD =
      Pattern.compile(
          "(?i)\\b(?:daily value|daily dose|daily intake|recommended|allowance|of (?:the )?(?:normal|usual|baseline|average)|(?:%|percent|per cent) \\([^)]{1,20}\\) (?:higher|greater|more|increased))\\b");

  /** A rise may be by more than the whole; a share cannot rise to it. */
  private static final Pattern RISE =
      Pattern.compile(
          "(?i)\\b(?:(?:gone|went|going|goes|go|shot) up|r(?:ose|isen|ises?|ising)|increas(?:e[sd]?|ing)|climb\\w*|jump\\w*|soar\\w*|surg(?:e[sd]?|ing)|gr(?:ew|own|ows?|owth)|gain\\w*)\\b(?!.*\\bto (?:\\w+ )?\\d)");

  InnerArithmetic(Wording wording) {
    this.wording = wording;
  }

  private static List<Pattern> opposites(String one, String other) {
    return List.of(
        Pattern.compile("(?i)^\\s?(?:of (?:them|patients|people) )?" + one + "\\b"),
        Pattern.compile("(?i)^\\s?(?:of (?:them|patients|people) )?" + other + "\\b"));
  }

  /** What is wrong with one figure by itself. */
  Optional<Opinion> onFigure(Claim claim, Quantity quantity) {
    if (isShareAbove100(quantity)
        && !OF_A_STANDARD.matcher(claim.text()).find()
        && !RISE.matcher(claim.text()).find()) {
      return Optional.of(
          impossible("A share of more than 100% (" + quantity.text() + ") is impossible."));
    }
    if (isReductionAbove100(claim, quantity)) {
      return Optional.of(
          impossible(
              "Nothing can fall by more than all of it: a reduction by "
                  + quantity.text()
                  + " is impossible."));
    }
    if (quantity.note().contains(MISMATCH)) {
      return Optional.of(
          wrong(
              "The claim's own figures do not agree: in \""
                  + quantity.text()
                  + "\", "
                  + quantity.note().replace(", " + MISMATCH, "")
                  + ", not what is printed beside it."));
    }
    if (quantity.note().contains("10^")) {
      return Optional.of(
          new Opinion(
              Verdict.MISLEADING,
              List.of(Reason.CORRUPTED_FIGURE),
              0.75,
              List.of(),
              "The figure \""
                  + quantity.text()
                  + "\" has lost its formatting ("
                  + quantity.note()
                  + "); as printed it says something else."));
    }
    return Optional.empty();
  }

  /**
   * What is wrong with several figures of a claim together, or with one of them beside one of the
   * other claims of its sentence.
   */
  List<Opinion> onAll(Claim claim, List<Claim> sameSentence) {
    List<Told> told = new ArrayList<>(told(claim));
    sameSentence.stream()
        .filter(other -> other.pico().intervention().equals(claim.pico().intervention()))
        .forEach(other -> told.addAll(told(other)));
    List<Opinion> opinions = new ArrayList<>();
    partsAboveTheWhole(claim, told).ifPresent(opinions::add);
    oppositesAboveTheWhole(claim, told).ifPresent(opinions::add);
    change(claim).ifPresent(opinions::add);
    return opinions;
  }

  /** A share with the claim that tells it. */
  private record Told(Claim claim, Quantity share) {
    String words() {
      int end = share.span().end() - claim.span().start();
      return end >= 0 && end <= claim.text().length() ? claim.text().substring(end) : "";
    }
  }

  private static List<Told> told(Claim claim) {
    return claim.quantities().stream()
        .filter(quantity -> quantity.kind() == QuantityKind.PROPORTION)
        .map(quantity -> new Told(claim, quantity))
        .toList();
  }

  private static boolean isShareAbove100(Quantity quantity) {
    BigDecimal high = quantity.high() != null ? quantity.high() : quantity.low();
    return quantity.kind() == QuantityKind.PROPORTION && high != null && high.compareTo(WHOLE) > 0;
  }

  private static boolean isReductionAbove100(Claim claim, Quantity quantity) {
    BigDecimal low = quantity.low();
    if (quantity.kind() != QuantityKind.EFFECT
        || !quantity.unit().equals("%")
        || low == null
        || low.abs().compareTo(WHOLE) <= 0) {
      return false;
    }
    int start = quantity.span().start() - claim.span().start();
    int from = Math.max(0, start - 60);
    String around =
        claim
            .text()
            .substring(
                Math.min(from, claim.text().length()),
                Math.min(
                    claim.text().length(), Math.max(0, start) + quantity.text().length() + 15));
    return REDUCTION.matcher(around).find();
  }

  private Optional<Opinion> partsAboveTheWhole(Claim claim, List<Told> told) {
    for (List<String> pair : PARTS) {
      Optional<Told> part = exact(told, pair.get(0));
      Optional<Told> whole = exact(told, pair.get(1));
      if (part.isPresent()
          && whole.isPresent()
          && isOfOne(claim, part.get(), whole.get())
          && exceeds(part.get().share, whole.get().share)) {
        return Optional.of(
            wrong(
                "By its definition the "
                    + wording.measure(pair.get(0))
                    + " is a part of the "
                    + wording.measure(pair.get(1))
                    + " and cannot be larger; the "
                    + teller(part.get(), whole.get())
                    + " gives "
                    + part.get().share.text()
                    + " and "
                    + whole.get().share.text()
                    + "."));
      }
    }
    return Optional.empty();
  }

  /** True where the claim tells one of the two at least. */
  private static boolean isOfOne(Claim claim, Told one, Told other) {
    return one.claim.equals(claim) || other.claim.equals(claim);
  }

  private static String teller(Told one, Told other) {
    return one.claim.equals(other.claim) ? "claim" : "sentence";
  }

  private static boolean exceeds(Quantity part, Quantity whole) {
    BigDecimal least = part.low();
    BigDecimal most = whole.high();
    return least != null
        && most != null
        && least.subtract(most).compareTo(BigDecimal.valueOf(ROUNDING)) > 0;
  }

  private static Optional<Told> exact(List<Told> told, String measure) {
    return told.stream()
        .filter(one -> measure.equals(one.share.measure()) && !one.share.scope().isOfPart())
        .findFirst();
  }

  private static Optional<Opinion> oppositesAboveTheWhole(Claim claim, List<Told> told) {
    for (List<Pattern> pair : OPPOSITES) {
      Optional<Told> one = followedBy(told, pair.get(0));
      Optional<Told> other = followedBy(told, pair.get(1));
      if (one.isPresent() && other.isPresent() && isOfOne(claim, one.get(), other.get())) {
        BigDecimal a = one.get().share.low();
        BigDecimal b = other.get().share.low();
        if (a != null && b != null && a.add(b).compareTo(BigDecimal.valueOf(MOST_IN_ALL)) > 0) {
          return Optional.of(
              wrong(
                  "Nobody is in both groups, yet the shares add up to more than all: "
                      + one.get().share.text()
                      + " and "
                      + other.get().share.text()
                      + " are "
                      + a.add(b).stripTrailingZeros().toPlainString()
                      + "%."));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Told> followedBy(List<Told> told, Pattern words) {
    return told.stream().filter(one -> words.matcher(one.words()).find()).findFirst();
  }

  /** "Fell from 4% to 2%, by 50%": relative; "by 2 percentage points": absolute. */
  private static Optional<Opinion> change(Claim claim) {
    Matcher values = FROM_TO.matcher(claim.text());
    Matcher by = BY.matcher(claim.text());
    if (!values.find() || !by.find()) {
      return Optional.empty();
    }
    BigDecimal before = new BigDecimal(values.group(1));
    BigDecimal after = new BigDecimal(values.group(2));
    BigDecimal stated = new BigDecimal(by.group(1));
    if (before.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal points = before.subtract(after).abs();
    BigDecimal relative = points.multiply(WHOLE).divide(before, MathContext.DECIMAL64);
    boolean inPoints = by.group(2) != null || by.group(3) != null;
    if (isNear(stated, inPoints ? points : relative) || (!inPoints && isNear(stated, points))) {
      return Optional.empty();
    }
    return Optional.of(
        wrong(
            "From "
                + plain(before)
                + "% to "
                + plain(after)
                + "% is a change by "
                + plain(points)
                + " percentage points, or by "
                + plain(relative.setScale(0, RoundingMode.HALF_UP))
                + "% of the first value; the claim says "
                + by.group().strip()
                + "."));
  }

  private static boolean isNear(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(BigDecimal.valueOf(ROUNDING)) <= 0;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static Opinion impossible(String because) {
    return new Opinion(Verdict.REFUTED, List.of(Reason.IMPOSSIBLE_VALUE), 0.9, List.of(), because);
  }

  private static Opinion wrong(String because) {
    return new Opinion(Verdict.REFUTED, List.of(Reason.ARITHMETIC_ERROR), 0.85, List.of(), because);
  }
}
