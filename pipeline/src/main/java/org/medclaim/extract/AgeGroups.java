package org.medclaim.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Span;
import org.medclaim.terms.Terminology;
import org.medclaim.text.AgeFinder;
import org.medclaim.text.AgeRange;
import org.medclaim.text.LineOfTreatmentFinder;
import org.medclaim.text.TreatmentLine;

/**
 * The people whom stated ages and lines of treatment mean: "aged 65 and over" are older people.
 *
 * <p>The exact ages are lost in the concept. A range over several groups ("4 to 55") is none.
 */
final class AgeGroups {
  private static final BigDecimal OLD = BigDecimal.valueOf(60);
  private static final BigDecimal MIDDLE = BigDecimal.valueOf(40);
  private static final BigDecimal OLDEST_MIDDLE = BigDecimal.valueOf(65);
  private static final BigDecimal GROWN = BigDecimal.valueOf(18);
  private static final BigDecimal OLDEST_TEEN = BigDecimal.valueOf(19);
  private static final BigDecimal YOUNGEST_TEEN = BigDecimal.TEN;
  private static final BigDecimal YOUNG = BigDecimal.valueOf(39);
  private static final BigDecimal YOUNGEST_ADULT = BigDecimal.valueOf(15);
  private static final BigDecimal INFANT = BigDecimal.valueOf(2);
  private static final BigDecimal NEWBORN = new BigDecimal("0.08");

  /** After so many lines a patient is heavily pretreated. */
  private static final int HEAVILY = 4;

  private final Terminology terminology;
  private final AgeFinder ages = new AgeFinder();
  private final LineOfTreatmentFinder lines = new LineOfTreatmentFinder();

  AgeGroups(Terminology terminology) {
    this.terminology = terminology;
  }

  /** The groups that the text names by numbers, as mentions; {@code offset} is where it begins. */
  List<Mention> find(String text, int offset) {
    List<Mention> found = new ArrayList<>();
    for (AgeRange age : ages.find(text)) {
      group(age.low(), age.high())
          .ifPresent(group -> add(found, group, age.span(), age.text(), offset));
    }
    for (TreatmentLine line : lines.find(text)) {
      add(found, group(line), line.span(), line.text(), offset);
    }
    return found;
  }

  private void add(List<Mention> found, String group, Span span, String text, int offset) {
    if (terminology.concept(group).isPresent()) {
      found.add(new Mention(group, span.shift(offset), text, MentionOrigin.SENTENCE));
    }
  }

  private static Optional<String> group(@Nullable BigDecimal low, @Nullable BigDecimal high) {
    if (high != null && high.compareTo(GROWN) <= 0) {
      return Optional.of(young(low, high));
    }
    if (low == null) {
      return Optional.empty();
    }
    if (low.compareTo(OLD) >= 0) {
      return Optional.of("older-people");
    }
    if (high != null && low.compareTo(YOUNGEST_TEEN) >= 0 && high.compareTo(OLDEST_TEEN) <= 0) {
      return Optional.of("adolescents");
    }
    if (high != null && low.compareTo(MIDDLE) >= 0 && high.compareTo(OLDEST_MIDDLE) <= 0) {
      return Optional.of("middle-aged-people");
    }
    if (high != null && low.compareTo(YOUNGEST_ADULT) >= 0 && high.compareTo(YOUNG) <= 0) {
      return Optional.of("young-adults");
    }
    return low.compareTo(GROWN) >= 0 ? Optional.of("adults") : Optional.empty();
  }

  private static String young(@Nullable BigDecimal low, BigDecimal high) {
    if (high.compareTo(NEWBORN) <= 0) {
      return "newborns";
    }
    if (high.compareTo(INFANT) < 0) {
      return "infants";
    }
    return low != null && low.compareTo(YOUNGEST_TEEN) >= 0 ? "adolescents" : "children";
  }

  private static String group(TreatmentLine line) {
    if (line.low() >= HEAVILY) {
      return "heavily-pretreated-patients";
    }
    return line.low() > 1 ? "relapsed-or-refractory-patients" : "newly-diagnosed-patients";
  }
}
