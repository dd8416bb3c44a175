package org.medclaim.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.model.CueKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;

/**
 * Cuts a sentence into the stretches that make one claim each.
 *
 * <p>A reviewer judges each of them apart: enumerated effects ("improves immunity, delays
 * progression and prolongs survival"), two numbers that measure different things, a benefit and a
 * harm, an aside with a figure of its own. A part may lack a subject; it is that of the sentence.
 *
 * <p>Enumerated objects of one verb ("cures cancer, lupus and diabetes") stay one claim with
 * several concepts: "lupus" alone is no claim that a reader could understand. Two figures of one
 * measure ("83% against 50%") are one comparison.
 */
final class ClaimSplitter {
  private static final Pattern BUT =
      Pattern.compile(
          ",?\\s+(?:but|however|although|though|yet),?\\s+|;\\s*(?:however,\\s*)?",
          Pattern.CASE_INSENSITIVE);

  /** "The drug is effective (5-year survival 90%).": an aside at the end. */
  private static final Pattern ASIDE = Pattern.compile("\\s*\\((?<inside>[^()]{8,})\\)[\\s.!]*$");

  private final ClauseWords words;
  private final NumberCuts numbers;

  ClaimSplitter(ClauseWords words) {
    this.words = words;
    this.numbers = new NumberCuts(words);
  }

  /** The parts of the sentence in order; together they hold all that it states. */
  List<Span> split(Reading reading) {
    List<Span> cuts = new ArrayList<>();
    Stream.concat(ClauseCuts.find(reading, words).stream(), numbers.find(reading).stream())
        .sorted()
        .filter(cut -> cut.start() > reading.part().start() && cut.end() < reading.part().end())
        .forEach(
            cut -> {
              // The two ways see the same conjunction with or without its comma.
              if (cuts.isEmpty() || cuts.get(cuts.size() - 1).end() < cut.start()) {
                cuts.add(cut);
              }
            });
    List<Span> parts = between(reading.part(), cuts);
    if (parts.size() == 1) {
      parts = byPolarity(reading);
    }
    return withAside(reading, parts);
  }

  /** True where a part of a claim states an effect, though it lacks a subject to be a sentence. */
  boolean statesEffect(Reading part) {
    return words.in(part.tokens()).statesEffect();
  }

  private static List<Span> between(Span whole, List<Span> cuts) {
    List<Span> parts = new ArrayList<>();
    int start = whole.start();
    for (Span cut : cuts) {
      parts.add(new Span(start, cut.start()));
      start = cut.end();
    }
    parts.add(new Span(start, whole.end()));
    return parts;
  }

  /** An aside with a figure of another measure than those before it is a claim of its own. */
  private static List<Span> withAside(Reading reading, List<Span> parts) {
    Span last = parts.get(parts.size() - 1);
    Matcher matcher = ASIDE.matcher(reading.text()).region(last.start(), last.end());
    if (!matcher.find()) {
      return parts;
    }
    Span inside = new Span(matcher.start("inside"), matcher.end("inside"));
    Span outside = new Span(last.start(), matcher.start());
    List<Quantity> within = main(reading, inside);
    boolean own =
        !within.isEmpty()
            && within.stream().noneMatch(ClaimSplitter::isStatistic)
            && within.stream().allMatch(quantity -> isNamedInside(reading, inside, quantity))
            && main(reading, outside).stream()
                .noneMatch(other -> NumberCuts.sameMeasure(other, within.get(0)));
    if (!own) {
      return parts;
    }
    List<Span> all = new ArrayList<>(parts.subList(0, parts.size() - 1));
    all.add(outside);
    all.add(inside);
    return all;
  }

  /** "Fewer died (hazard ratio 0.40)": the figure for what stands before it. */
  private static boolean isStatistic(Quantity quantity) {
    return quantity.kind() == QuantityKind.RATIO
        || Objects.equals(quantity.measure(), "number-needed-to-treat");
  }

  private static boolean isNamedInside(Reading reading, Span inside, Quantity quantity) {
    return quantity.measure() != null
        && reading.measures().stream()
            .anyMatch(
                named ->
                    inside.contains(named.span())
                        && named.measure().id().equals(quantity.measure()));
  }

  private static List<Quantity> main(Reading reading, Span part) {
    return reading.quantities().stream()
        .filter(quantity -> part.contains(quantity.span()) && NumberCuts.isMain(quantity))
        .toList();
  }

  private List<Span> byPolarity(Reading reading) {
    Matcher but = BUT.matcher(reading.text()).region(reading.part().start(), reading.part().end());
    while (but.find()) {
      Span left = new Span(reading.part().start(), but.start());
      Span right = new Span(but.end(), reading.part().end());
      Tokens after = Tokens.of(right.of(reading.text()));
      boolean opposed =
          good(reading, left) && !bad(reading, left) && bad(reading, right)
              || bad(reading, left) && !good(reading, left) && good(reading, right);
      if (opposed && words.in(after).hasFinite(0, after.size())) {
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
