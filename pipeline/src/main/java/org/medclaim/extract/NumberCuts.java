package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;

/**
 * Finds where a sentence passes from one figure to another that measures something else.
 *
 * <p>Two figures of one measure ("83% against 50%", "from 60% to 20%") stay together, and so do the
 * size of a study and its result. Each cut is the stretch between the two statements.
 */
final class NumberCuts {
  /** So many letters beside its number make a part that says what it is about. */
  private static final int OWN_WORDS = 8;

  /** The verb of a figure stands no further off; a list of thousands is not read to its end. */
  private static final int REACH = 600;

  /** Where a sentence can be cut; the claim after it begins where the match ends. */
  private static final Pattern STRONG =
      Pattern.compile(
          ";\\s*|,\\s*(?:and\\s+)?(?=of"
              + " (?:whom|which|these|those|them)\\b)|,\\s*(?:and\\s+)?(?=with\\b|while\\b|whereas\\b)|,?\\s+(?=of"
              + " (?:whom|which)\\b)|\\s+(?=while\\b|whereas\\b)|,\\s*(?:but|yet)\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WEAK =
      Pattern.compile(
          "(?<![,\\d]),\\s+(?:and\\s+)?(?=\\S)|(?<=\\d),\\s+(?:and\\s+)?(?=\\S)|\\s+(?:and|but)\\s+(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PART_OF_PART =
      Pattern.compile("\\Gof (?:whom|which|these|those|them)\\b", Pattern.CASE_INSENSITIVE);

  /** Figures that a sentence gives once for each arm or time; others it gives for each event. */
  private static final ImmutableSet<String> FIGURES_OF_EVENTS =
      ImmutableSet.of(
          "adverse-event-rate",
          "symptom-rate",
          "share-of-patients",
          "infection-rate",
          "prevalence",
          "relative-risk-reduction");

  private final ClauseWords words;

  NumberCuts(ClauseWords words) {
    this.words = words;
  }

  /** All cuts, in text order. */
  List<Span> find(Reading reading) {
    List<Span> cuts = new ArrayList<>();
    List<Quantity> main = reading.quantities().stream().filter(NumberCuts::isMain).toList();
    int start = reading.part().start();
    for (int i = 0; i + 1 < main.size(); i++) {
      Optional<Span> cut = cut(reading, start, main.get(i), main.get(i + 1));
      if (cut.isPresent() && cut.get().start() > start && isFinished(reading, start, cut.get())) {
        cuts.add(cut.get());
        start = cut.get().end();
      }
    }
    return cuts;
  }

  /** "With a follow-up of 60 months, ..." is an opening, not a statement. */
  private boolean isFinished(Reading reading, int start, Span cut) {
    Tokens left = Tokens.of(reading.text().substring(start, Math.min(cut.start(), start + REACH)));
    if (left.size() == 0) {
      return false;
    }
    int first = left.firstWord();
    if (start > 0 || !words.isOpener(left.word(first))) {
      return true;
    }
    int comma = first;
    while (comma < left.size() && !left.word(comma).equals(",")) {
      comma++;
    }
    boolean whole = comma == left.size() && !left.word(first).equals("of");
    return words.in(left).hasFinite(whole ? first : comma, left.size());
  }

  /** A number that can make a claim by itself. */
  static boolean isMain(Quantity quantity) {
    return switch (quantity.kind()) {
      case PROPORTION, COUNT, RATE, RATIO, RANK, EFFECT, THRESHOLD -> true;
      case DURATION -> quantity.measure() != null;
      case DOSE -> false;
    };
  }

  /** True where both state the same measure in the same way. */
  static boolean sameMeasure(Quantity first, Quantity second) {
    return Objects.equals(first.measure(), second.measure()) && first.kind() == second.kind();
  }

  /** The same, where a figure whose measure is not known counts as that of the one before. */
  static boolean maybeSameMeasure(Quantity first, Quantity second) {
    return sameMeasure(first, second) || second.measure() == null && first.kind() == second.kind();
  }

  /** True where a second figure of the measure must be that of another arm or time. */
  static boolean isOneFigure(Quantity quantity) {
    String measure = quantity.measure();
    return measure != null && !FIGURES_OF_EVENTS.contains(measure);
  }

  private Optional<Span> cut(Reading reading, int start, Quantity first, Quantity second) {
    Span gap = new Span(first.span().end(), Math.max(first.span().end(), second.span().start()));
    boolean differ = !maybeSameMeasure(first, second);
    for (Span strong : all(STRONG, reading.text(), gap)) {
      boolean own =
          strong.of(reading.text()).startsWith(";") || ofPart(reading.text(), strong.end());
      if (own || differ && isBalanced(reading, start, strong, second)) {
        return Optional.of(strong);
      }
    }
    boolean known = first.measure() != null && second.measure() != null;
    boolean sameBase = isCountOfStudy(first) || isCountOfStudy(second);
    if (!differ || !known || sameBase) {
      return Optional.empty();
    }
    // The nearest place to the second number: what stands before it may be an enumeration.
    return Lists.reverse(all(WEAK, reading.text(), gap)).stream()
        .filter(
            cut ->
                saysWhatItIsAbout(reading, cut, second) && isBalanced(reading, start, cut, second))
        .findFirst();
  }

  /** What follows the cut must say what it is about: "58% and 5.9 months" stays whole. */
  private boolean saysWhatItIsAbout(Reading reading, Span cut, Quantity second) {
    boolean named =
        reading.measures().stream()
            .anyMatch(
                measure ->
                    measure.span().start() >= cut.end() - 1
                        && measure.measure().id().equals(second.measure()));
    String between =
        reading.text().substring(cut.end(), Math.max(cut.end(), second.span().start()));
    String after = reading.text().substring(second.span().end());
    return named
        || hasVerb(after(reading.text(), cut.end()))
            && (letters(between) >= OWN_WORDS
                || cut.of(reading.text()).startsWith(",") && letters(after) >= OWN_WORDS);
  }

  /** A verb on the right alone belongs to both: "19% of women and 14% of men have pain". */
  private boolean isBalanced(Reading reading, int start, Span cut, Quantity second) {
    String text = reading.text();
    Tokens between =
        Tokens.of(text.substring(cut.end(), Math.max(cut.end(), second.span().start())));
    boolean compares =
        between.size() > 0 && (between.word(0).equals("or") || between.word(0).equals("despite"));
    for (int i = 0; i < between.size(); i++) {
      compares |= words.isOfArm(between.word(i));
    }
    return !compares
        && (hasVerb(text.substring(Math.max(start, cut.start() - REACH), cut.start()))
            || !hasVerb(after(text, cut.end())));
  }

  private static String after(String text, int from) {
    return text.substring(from, Math.min(text.length(), from + REACH));
  }

  private boolean hasVerb(String text) {
    Tokens tokens = Tokens.of(text);
    return words.in(tokens).hasFinite(0, tokens.size());
  }

  /** The size of a study belongs to the claim that it was made for. */
  private static boolean isCountOfStudy(Quantity quantity) {
    return quantity.kind() == QuantityKind.COUNT
            && (Objects.equals(quantity.measure(), "sample-size")
                || Objects.equals(quantity.measure(), "number-of-studies"))
        || Objects.equals(quantity.measure(), "follow-up-time");
  }

  private static boolean ofPart(String text, int at) {
    return PART_OF_PART.matcher(text).region(at, text.length()).find();
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  private static List<Span> all(Pattern pattern, String text, Span gap) {
    Matcher matcher =
        pattern.matcher(text).region(gap.start(), gap.end()).useTransparentBounds(true);
    List<Span> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(new Span(matcher.start(), matcher.end()));
    }
    return found;
  }
}
