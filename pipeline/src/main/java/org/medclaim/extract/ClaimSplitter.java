package org.medclaim.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.CueKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;

/**
 * Cuts a sentence into the stretches that make one claim each.
 *
 * <p>Cuts between two numbers that measure different things, and between a benefit and a harm that
 * "but" parts. Two numbers of one measure ("83% against 50%") stay together, and so does an
 * enumeration of benefits.
 */
final class ClaimSplitter {
  /** So many letters beside its number make a part that says what it is about. */
  private static final int OWN_WORDS = 8;

  /** Where a sentence can be cut; the claim after it begins where the match ends. */
  private static final Pattern STRONG =
      Pattern.compile(
          ";\\s*|,\\s*(?=of (?:whom|which|these|those|them)\\b)|,\\s*(?:and\\s+)?(?=with\\b|while\\b|whereas\\b)|,?\\s+(?=of (?:whom|which)\\b)|\\s+(?=while\\b|whereas\\b)|,\\s*(?:but|yet)\\s+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WEAK =
      Pattern.compile(
          "(?<![,\\d]),\\s+(?:and\\s+)?(?=\\S)|(?<=\\d),\\s+(?:and\\s+)?(?=\\S)|\\s+(?:and|but)\\s+(?=\\S)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BUT =
      Pattern.compile(
          ",?\\s+(?:but|however|although|though|yet),?\\s+|;\\s*(?:however,\\s*)?",
          Pattern.CASE_INSENSITIVE);

  /** The parts of the sentence in order; together they hold all its words. */
  List<Span> split(Reading reading) {
    List<Span> parts = new ArrayList<>();
    int start = reading.part().start();
    List<Quantity> main = reading.quantities().stream().filter(ClaimSplitter::isMain).toList();
    for (int i = 0; i + 1 < main.size(); i++) {
      Optional<Span> cut = cut(reading, main.get(i), main.get(i + 1));
      if (cut.isPresent() && cut.get().start() > start) {
        parts.add(new Span(start, cut.get().start()));
        start = cut.get().end();
      }
    }
    if (parts.isEmpty()) {
      return byPolarity(reading);
    }
    parts.add(new Span(start, reading.part().end()));
    return parts;
  }

  private static boolean isMain(Quantity quantity) {
    return switch (quantity.kind()) {
      case PROPORTION, COUNT, RATE, RATIO, RANK, EFFECT, THRESHOLD -> true;
      case DURATION -> quantity.measure() != null;
      case DOSE -> false;
    };
  }

  private static Optional<Span> cut(Reading reading, Quantity first, Quantity second) {
    Span gap = new Span(first.span().end(), Math.max(first.span().end(), second.span().start()));
    boolean differ =
        !Objects.equals(first.measure(), second.measure()) || first.kind() != second.kind();
    Optional<Span> strong = first(STRONG, reading.text(), gap);
    if (strong.isPresent()
        && (differ
            || strong.get().of(reading.text()).startsWith(";")
            || ofWhom(reading.text(), strong.get().end()))) {
      return strong;
    }
    boolean known = first.measure() != null && second.measure() != null;
    boolean sameBase = isCountOfStudy(first) || isCountOfStudy(second);
    if (!differ || !known || sameBase) {
      return Optional.empty();
    }
    // What follows the cut must say what it is about: "58% and 5.9 months" stays whole.
    return first(WEAK, reading.text(), gap)
        .filter(
            cut ->
                reading.measures().stream()
                        .anyMatch(measure -> measure.span().start() >= cut.end() - 1)
                    || letters(reading.text().substring(cut.end(), second.span().start()))
                        >= OWN_WORDS
                    || cut.of(reading.text()).startsWith(",")
                        && letters(reading.text().substring(second.span().end())) >= OWN_WORDS);
  }

  /** The size of a study belongs to the claim that it was made for. */
  private static boolean isCountOfStudy(Quantity quantity) {
    return quantity.kind() == QuantityKind.COUNT
        && (Objects.equals(quantity.measure(), "sample-size")
            || Objects.equals(quantity.measure(), "number-of-studies"));
  }

  private static boolean ofWhom(String text, int at) {
    return text.regionMatches(true, at, "of whom", 0, 7)
        || text.regionMatches(true, at, "of which", 0, 8);
  }

  private static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  private static Optional<Span> first(Pattern pattern, String text, Span gap) {
    Matcher matcher =
        pattern.matcher(text).region(gap.start(), gap.end()).useTransparentBounds(true);
    return matcher.find()
        ? Optional.of(new Span(matcher.start(), matcher.end()))
        : Optional.empty();
  }

  private static List<Span> byPolarity(Reading reading) {
    Matcher but = BUT.matcher(reading.text()).region(reading.part().start(), reading.part().end());
    while (but.find()) {
      Span left = new Span(reading.part().start(), but.start());
      Span right = new Span(but.end(), reading.part().end());
      if (good(reading, left) && !bad(reading, left) && bad(reading, right)
          || bad(reading, left) && !good(reading, left) && good(reading, right)) {
        return List.of(left, right);
      }
    }
    return List.of(reading.part());
  }

  private static boolean good(Reading reading, Span part) {
    return has(reading, part, CueKind.BENEFIT)
        || has(reading, part, CueKind.CURE)
        || has(reading, part, CueKind.REASSURANCE);
  }

  private static boolean bad(Reading reading, Span part) {
    return has(reading, part, CueKind.HARM) || has(reading, part, CueKind.NO_EFFECT);
  }

  private static boolean has(Reading reading, Span part, CueKind kind) {
    return reading.cues().stream().anyMatch(cue -> cue.kind() == kind && part.contains(cue.span()));
  }
}
