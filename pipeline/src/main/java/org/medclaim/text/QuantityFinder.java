package org.medclaim.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Bound;
import org.medclaim.model.Quantity;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.Span;

/**
 * Finds the medical numbers of one sentence, in text order, never overlapping.
 *
 * <p>Reads digits and words. What a number measures is not known here: every measure is null. Safe
 * for any number of threads.
 */
public final class QuantityFinder {
  private static final Pattern ANY_NUMBER =
      Pattern.compile(
          "(?i)\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
              + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|halv|third|quarter|fifth|doubl|tripl"
              + "|quadrupl|twice|second|fourth|one|tenth)");

  /** "fell from 20% to 10%" states two values, "ranging from 20% to 10%" one range. */
  private static final Pattern CHANGED_FROM =
      Pattern.compile(
          "(?i)\\b(?:ris|rose|increas|grew|grow|fell|fall|drop|decreas|reduc|declin|improv|lower|cut|jump|climb|went|gone|chang)\\w{0,6}\\b[^.;]{0,60}\\bfrom\\s{1,2}"
              + "(?:about |around |nearly |almost |approximately |just |over |more than |less than )?$");

  private static final Pattern INTERVAL =
      Pattern.compile(
          "(?i)^[\\s,;:(\\[%]{0,4}(?<level>9[059](?:\\.\\d)?)\\s?%\\s?(?:CI|confidence interval|CrI)[\\s,:=(\\[]{0,3}"
              + "(?<low>[-−]?\\d{1,6}(?:[.·]\\d{1,4})?)\\s?%?\\s?(?:to|[-–—,])\\s?(?<high>[-−]?\\d{1,6}(?:[.·]\\d{1,4})?)");
  private static final Pattern PROBABILITY =
      Pattern.compile("(?i)^[\\s,;:()\\[\\]%]{0,4}(?<p>P\\s{0,2}[<=>≤]\\s{0,2}0?[.·]\\d{1,6})");

  /** All quantities of the sentence; spans point into it. */
  public List<Quantity> find(String sentence) {
    if (!ANY_NUMBER.matcher(sentence).find()) {
      return List.of();
    }
    BitSet closed = NotQuantities.mark(sentence);
    List<Integer> starts = Numerals.starts(sentence);
    String lower = sentence.toLowerCase(Locale.ROOT);
    List<Quantity> found = new ArrayList<>();
    for (QuantityShapes.Shape shape : QuantityShapes.ALL) {
      Matcher matcher =
          shape.pattern().matcher(sentence).useTransparentBounds(true).useAnchoringBounds(false);
      if (shape.needles().isEmpty()) {
        for (int start : starts) {
          if (!closed.get(start) && matcher.region(start, sentence.length()).lookingAt()) {
            read(sentence, shape, matcher, closed, found);
          }
        }
      } else if (shape.needles().stream().anyMatch(lower::contains)) {
        int from = 0;
        while (matcher.region(from, sentence.length()).find()) {
          from = Math.max(matcher.start() + 1, read(sentence, shape, matcher, closed, found));
        }
      }
    }
    found.sort(Comparator.comparing(Quantity::span));
    return found;
  }

  /** Reads a match, closes its place for other forms, and returns where to search on. */
  private static int read(
      String sentence,
      QuantityShapes.Shape shape,
      Matcher matcher,
      BitSet closed,
      List<Quantity> found) {
    if (!isOpen(closed, matcher.start(), matcher.end())) {
      return matcher.start() + 1;
    }
    Optional<QuantityShapes.Draft> draft = shape.reader().read(matcher, sentence);
    if (draft.isEmpty()) {
      return matcher.start() + 1;
    }
    found.addAll(finished(sentence, draft.get(), matcher));
    closed.set(draft.get().start(), draft.get().end());
    return draft.get().end();
  }

  private static boolean isOpen(BitSet closed, int start, int end) {
    int next = closed.nextSetBit(start);
    return next < 0 || next >= end;
  }

  private static List<Quantity> finished(String text, QuantityShapes.Draft draft, Matcher matcher) {
    boolean two =
        draft.isRange()
            && matcher.pattern().pattern().contains("<fromB>")
            && matcher.group("fromB") != null
            && CHANGED_FROM
                .matcher(
                    text.substring(
                        Math.max(0, matcher.start("fromB") - 90), matcher.start("fromB")))
                .find();
    if (!two) {
      return List.of(bounded(text, draft));
    }
    BigDecimal first = Numerals.value(matcher.group("fromB"));
    BigDecimal second = first.compareTo(draft.low()) == 0 ? draft.high() : draft.low();
    int firstEnd = matcher.end("fromB");
    if (text.startsWith("%", firstEnd)) {
      firstEnd++;
    }
    int secondStart = matcher.start("toB");
    return List.of(
        bounded(
            text,
            new QuantityShapes.Draft(
                matcher.start("fromB"), firstEnd, draft.kind(), first, first, draft.unit(), "")),
        bounded(
            text,
            new QuantityShapes.Draft(
                secondStart, draft.end(), draft.kind(), second, second, draft.unit(), "")));
  }

  private static Quantity bounded(String text, QuantityShapes.Draft draft) {
    BoundWords.Found words = BoundWords.around(text, draft.start(), draft.end(), draft.kind());
    String note = joined(draft.note(), statistics(text, draft.end()));
    if (draft.isRange()) {
      Bound bound = Bound.RANGE;
      return quantity(
          text, draft, draft.start(), draft.end(), bound, draft.low(), draft.high(), note);
    }
    boolean share = draft.kind() == QuantityKind.PROPORTION;
    @Nullable BigDecimal floor = share ? BigDecimal.ZERO : null;
    boolean fits = draft.high().compareTo(BigDecimal.valueOf(100)) <= 0;
    @Nullable BigDecimal ceiling = share && fits ? BigDecimal.valueOf(100) : null;
    return switch (words.bound()) {
      case EXACT, ABOUT, RANGE ->
          quantity(
              text,
              draft,
              words.start(),
              words.end(),
              words.bound(),
              draft.low(),
              draft.high(),
              note);
      case MORE_THAN, AT_LEAST ->
          quantity(
              text, draft, words.start(), words.end(), words.bound(), draft.low(), ceiling, note);
      case LESS_THAN, AT_MOST ->
          quantity(
              text, draft, words.start(), words.end(), words.bound(), floor, draft.high(), note);
    };
  }

  private static Quantity quantity(
      String text,
      QuantityShapes.Draft draft,
      int start,
      int end,
      Bound bound,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String note) {
    Span span = new Span(start, end);
    return new Quantity(
        span, span.of(text), draft.kind(), bound, low, high, draft.unit(), null, note);
  }

  /** The confidence interval and P that stand right after a number; empty where there are none. */
  private static String statistics(String text, int end) {
    String tail = text.substring(end, Math.min(text.length(), end + 110));
    Matcher interval = INTERVAL.matcher(tail);
    String note = "";
    if (interval.find()) {
      note =
          interval.group("level")
              + "% CI "
              + interval.group("low")
              + " to "
              + interval.group("high");
      tail = tail.substring(interval.end());
    }
    Matcher probability = PROBABILITY.matcher(tail);
    return probability.find() ? joined(note, probability.group("p")) : note;
  }

  private static String joined(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "; " + second;
  }
}
