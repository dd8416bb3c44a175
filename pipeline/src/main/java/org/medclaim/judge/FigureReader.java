package org.medclaim.judge;

import static java.util.Comparator.comparingDouble;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Bound;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.EvidenceContent;
import org.medclaim.model.JudgedEvidence;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Reason;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.model.StatementKind;
import org.medclaim.model.Statistic;
import org.medclaim.model.Verdict;
import org.medclaim.terms.Terminology;

/**
 * Bears out a claim with figures by a record that says the same with the same figures, where the
 * numbers judge cannot tell what they measure.
 *
 * <p>"A single test finds three out of four cancers" names no measure of the vocabulary, and a
 * statement may carry a figure in its words. Every figure of the claim has to stand in the record's
 * sentence ({@link ToldFigures}), the record has to be of what the claim names, and the reading
 * model must rather take the one for the other than not. It only ever supports: a figure that does
 * not stand there may be right all the same.
 */
final class FigureReader {
  /** That all figures agree is a strong sign by itself; the model has only to lean the same way. */
  private static final double LEANS = 0.5;

  /** The same of a claim that says something beside what the record says. */
  private static final double SURE = 0.7;

  private static final double MOST = 0.8;

  /** Doses and limits are the setting of a result. */
  private static final Set<QuantityKind> OF_A_RESULT =
      Set.of(
          QuantityKind.PROPORTION,
          QuantityKind.COUNT,
          QuantityKind.RATE,
          QuantityKind.DURATION,
          QuantityKind.RATIO,
          QuantityKind.EFFECT);

  private static final Pattern SPARED =
      Pattern.compile(
          "(?i)\\b(?:free (?:of|from)|without|no) (?:\\w+ ){0,2}?(?:relapse|recurrence|progression|events?|death)\\w*");
  private static final Pattern FARES_WELL =
      Pattern.compile(
          "(?i)\\b(?:surviv\\w*|alive|lived?|living|remission\\w*|cured?|recover\\w*|respond\\w*|response)\\b");
  private static final Pattern FARES_ILL =
      Pattern.compile(
          "(?i)\\b(?:relaps\\w*|recurr\\w*|die[sd]?|dying|deaths?|fatal\\w*|progression|fail\\w*)\\b");

  /**
   * What makes the same figure another thing: responses are no cures, most harms are not severe.
   */
  private static final Pattern GRAVER =
      Pattern.compile(
          "(?i)\\b(?:cur(?:e[sd]?|ing|ative)|permanent\\w*|severe|serious|grade (?:[3-5]|three|four|five)|fatal\\w*|complete(?:ly)?)\\b");

  private static final Pattern SEVERE = Pattern.compile("(?i)\\b(?:severe|serious)\\b");

  private static final Pattern BY_YEAR = Pattern.compile("(?i)\\b(?:by|in|until) (20[3-9]\\d)\\b");

  /** "In 598 marathon runners": a figure of people who are not like all. */
  private static final Pattern OF_SOME =
      Pattern.compile(
          "(?i)\\b(?:in|among|of) \\d[\\d,]* (?!(?:patients|people|adults|children|men|women|participants|babies|infants|years|months|weeks|days)\\b)\\p{L}{4}");

  private record Found(Evidence evidence, double support) {}

  private final StatementVoice voice;
  private final PicoMatcher matcher;
  private final ToldFigures figures = new ToldFigures();

  FigureReader(StatementVoice voice, Terminology terms) {
    this.voice = voice;
    this.matcher = new PicoMatcher(terms);
  }

  /** SUPPORTED, where a record has all of the claim's figures and says the same of them. */
  Optional<Opinion> judge(Claim claim, List<Evidence> evidence) {
    List<Quantity> claimed =
        claim.quantities().stream()
            .filter(one -> OF_A_RESULT.contains(one.kind()))
            .map(FigureReader::asTold)
            .toList();
    if (claimed.isEmpty() || ClaimForm.settlesNothing(claim)) {
      return Optional.empty();
    }
    List<Found> found = new ArrayList<>();
    for (Evidence piece : evidence) {
      EvidenceContent record = piece.content();
      if (!piece.reference().retracted()
          && isComparable(claim, record)
          && figures.hasAll(claimed, record.sentence())
          && !Predominance.areContrary(claim.text(), record.sentence())
          && !Agreement.isTurned(claim.text(), record.sentence())
          && !MinimalContrast.isIn(claim.text(), record.sentence())
          && !areOfOtherGravity(claim.text(), record.sentence())
          && !isForecast(claim, record.sentence())
          && !areOfOppositeFates(claim.text(), record.sentence())) {
        Statement statement = asStatement(record);
        double support = voice.takesForSaid(claim, piece, statement);
        if (support >= (voice.saysNothingElse(claim, statement) ? LEANS : SURE)) {
          found.add(new Found(piece, support));
        }
      }
    }
    found.sort(
        comparingDouble(Found::support)
            .reversed()
            .thenComparing(one -> one.evidence().content().id()));
    return found.isEmpty() ? Optional.empty() : Optional.of(supported(found));
  }

  private static Opinion supported(List<Found> found) {
    Found first = found.get(0);
    String says = first.evidence().content().sentence();
    return new Opinion(
        Verdict.SUPPORTED,
        List.of(Reason.FIGURE_WITHIN_EVIDENCE),
        Math.min(MOST, first.support()),
        found.stream()
            .map(
                one ->
                    new JudgedEvidence(
                        one.evidence(),
                        Stance.SUPPORTS,
                        Math.min(MOST, one.support()),
                        List.of(one.evidence().content().sentence()),
                        ""))
            .toList(),
        "The same figure is on record: "
            + says.substring(0, says.length() - 1)
            + " ("
            + Wording.source(first.evidence().reference())
            + "). "
            + ReadOpinions.READ_BY_MODEL);
  }

  /**
   * Where it is not known what is measured, "more than two thirds" is a figure like another: that
   * nine tenths are more too says nothing.
   */
  private static Quantity asTold(Quantity quantity) {
    BigDecimal bound =
        switch (quantity.bound()) {
          case MORE_THAN, AT_LEAST -> quantity.low();
          case LESS_THAN, AT_MOST -> quantity.high();
          default -> null;
        };
    return bound == null
        ? quantity
        : new Quantity(
            quantity.span(),
            quantity.text(),
            quantity.kind(),
            Bound.ABOUT,
            bound,
            bound,
            quantity.unit(),
            quantity.measure(),
            quantity.note(),
            quantity.scope());
  }

  /** As many are obese as are severely so elsewhere. */
  private static boolean areOfOtherGravity(String claim, String record) {
    return (GRAVER.matcher(claim).find() && !GRAVER.matcher(record).find())
        || (SEVERE.matcher(record).find() && !SEVERE.matcher(claim).find());
  }

  /** What is expected of a year that the claim does not name. */
  private static boolean isForecast(Claim claim, String record) {
    Matcher year = BY_YEAR.matcher(record);
    return year.find() && !claim.text().contains(year.group(1));
  }

  /** As many as survive in the one relapse in the other. */
  private static boolean areOfOppositeFates(String one, String other) {
    return (faresOnly(one, FARES_WELL, FARES_ILL) && faresOnly(other, FARES_ILL, FARES_WELL))
        || (faresOnly(one, FARES_ILL, FARES_WELL) && faresOnly(other, FARES_WELL, FARES_ILL));
  }

  private static boolean faresOnly(String sentence, Pattern fate, Pattern opposite) {
    String plain = SPARED.matcher(sentence).replaceAll("survival");
    return fate.matcher(plain).find() && !opposite.matcher(plain).find();
  }

  /** Not of other people or another place, and not on record as undermined. */
  private boolean isComparable(Claim claim, EvidenceContent content) {
    if (OF_SOME.matcher(content.sentence()).find() && !OF_SOME.matcher(claim.text()).find()) {
      return false;
    }
    if (content instanceof Statistic statistic) {
      return matcher.match(claim.pico(), statistic.pico(), statistic.region()).applies()
          && !statistic.setting().contains("undermined");
    }
    return content instanceof Statement;
  }

  /** A statistic is a fact with a figure. */
  private static Statement asStatement(EvidenceContent content) {
    return content instanceof Statement statement
        ? statement
        : new Statement(
            content.id(),
            content.pico(),
            StatementKind.FACT,
            content.verification(),
            content.sentence());
  }
}
