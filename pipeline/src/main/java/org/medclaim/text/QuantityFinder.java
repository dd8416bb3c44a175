package org.medclaim.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
  /** "fell from 20% to 10%" states two values, "ranging from 20% to 10%" one range. */
  private static final Pattern CHANGED_FROM =
      Pattern.compile(
          "(?i)\\b(?:ris|rose|increas|grew|grow|fell|fall|drop|decreas|reduc|declin|improv|lower|cut|jump|climb|went|gone|chang)\\w{0,6}\\b[^.;]{0,60}\\bfrom\\s{1,2}"
              + "(?:about |around |nearly |almost |approximately |just |over |more than |less than )?$");

  /** All quantities of the sentence; spans point into it. */
  public List<Quantity> find(String sentence) {
    if (!NumberWords.in(sentence)) {
      return List.of();
    }
    String lower = sentence.toLowerCase(Locale.ROOT);
    BitSet closed = NotQuantities.mark(sentence, lower);
    List<Integer> starts = starts(sentence, closed);
    List<Quantity> found = new ArrayList<>();
    for (Shape shape : QuantityShapes.ALL) {
      if (!shape.needles().in(sentence, lower)) {
        continue;
      }
      Matcher matcher =
          shape.pattern().matcher(sentence).useTransparentBounds(true).useAnchoringBounds(false);
      if (shape.atNumber()) {
        for (int start : starts) {
          if (!closed.get(start) && matcher.region(start, sentence.length()).lookingAt()) {
            read(sentence, shape, matcher, closed, found);
          }
        }
      } else {
        int from = 0;
        while (matcher.region(from, sentence.length()).find()) {
          from = Math.max(matcher.start() + 1, read(sentence, shape, matcher, closed, found));
        }
      }
    }
    found.sort(Comparator.comparing(Quantity::span));
    return found;
  }

  /**
   * The open places where a number stands. Every "a" could begin one ("a hundred"), and nearly none
   * does: a test of the number alone spares them all the forms.
   */
  private static List<Integer> starts(String sentence, BitSet closed) {
    Matcher number =
        Numerals.ALONE.matcher(sentence).useTransparentBounds(true).useAnchoringBounds(false);
    List<Integer> starts = new ArrayList<>();
    for (int start : Numerals.starts(sentence)) {
      // Forms that begin with a digit or "one" are freer about what stands before.
      boolean plain =
          Character.isDigit(sentence.charAt(start))
              || sentence.regionMatches(true, start, "one", 0, 3);
      if (!closed.get(start) && (plain || number.region(start, sentence.length()).lookingAt())) {
        starts.add(start);
      }
    }
    return starts;
  }

  /** Reads a match, closes its place for other forms, and returns where to search on. */
  private static int read(
      String sentence, Shape shape, Matcher matcher, BitSet closed, List<Quantity> found) {
    int next = matcher.start() + 1;
    for (Draft draft : shape.reader().read(matcher, sentence)) {
      if (!isOpen(closed, draft.start(), draft.end())) {
        continue;
      }
      for (Draft one : changedFrom(sentence, draft, matcher)) {
        Quantity quantity = bounded(sentence, signed(sentence, one), closed);
        found.add(quantity);
        closed.set(quantity.span().start(), quantity.span().end());
      }
      closed.set(draft.start(), draft.end());
      next = draft.end();
    }
    return next;
  }

  private static boolean isOpen(BitSet closed, int start, int end) {
    int next = closed.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** "fell from 20% to 10%" as two values, everything else as it is. */
  private static List<Draft> changedFrom(String text, Draft draft, Matcher matcher) {
    boolean dashOrTo =
        draft.isRange()
            && matcher.pattern().pattern().contains("<fromB>")
            && matcher.group("fromB") != null;
    if (!dashOrTo) {
      return List.of(draft);
    }
    int from = matcher.start("fromB");
    if (!CHANGED_FROM.matcher(text.substring(Math.max(0, from - 90), from)).find()) {
      return List.of(draft);
    }
    boolean rising =
        Numerals.value(matcher.group("fromB")).compareTo(Numerals.value(matcher.group("toB"))) < 0;
    int firstEnd = matcher.end("fromB") + (text.startsWith("%", matcher.end("fromB")) ? 1 : 0);
    BigDecimal first = rising ? draft.low() : draft.high();
    BigDecimal second = rising ? draft.high() : draft.low();
    return List.of(
        Draft.single(from, firstEnd, draft.kind(), first, draft.unit(), ""),
        Draft.single(matcher.start("toB"), draft.end(), draft.kind(), second, draft.unit(), ""));
  }

  /** A minus sign belongs to changes and temperatures; a share with one is a change. */
  private static Draft signed(String text, Draft draft) {
    int at = draft.start() - 1;
    boolean minus =
        at >= 0
            && (text.charAt(at) == '−'
                || text.charAt(at) == '-' && at > 0 && " (=:".indexOf(text.charAt(at - 1)) >= 0);
    boolean share = draft.kind() == QuantityKind.PROPORTION;
    boolean canBeNegative =
        share || draft.kind() == QuantityKind.EFFECT || draft.unit().startsWith("°");
    if (!minus || draft.isRange() || !canBeNegative) {
      return draft;
    }
    Draft negative = draft.times(BigDecimal.ONE.negate()).from(at);
    return share ? negative.as(QuantityKind.EFFECT) : negative;
  }

  private static Quantity bounded(String text, Draft draft, BitSet closed) {
    String note = Draft.joined(draft.note(), Statistics.after(text, draft.end()));
    if (draft.isRange()) {
      return quantity(
          text, draft, draft.end(), draft.start(), Bound.RANGE, draft.low(), draft.high(), note);
    }
    BoundWords.Found words = BoundWords.around(text, draft.boundAt(), draft.end(), draft.kind());
    // Words that bound two numbers ("over 140/90") stand with the first.
    boolean own = draft.boundAt() == draft.start() && isOpen(closed, words.start(), draft.start());
    int start = own ? words.start() : draft.start();
    boolean share = draft.kind() == QuantityKind.PROPORTION;
    boolean fits = draft.high().compareTo(BigDecimal.valueOf(100)) <= 0;
    @Nullable BigDecimal floor = share ? BigDecimal.ZERO : null;
    @Nullable BigDecimal ceiling = share && fits ? BigDecimal.valueOf(100) : null;
    return switch (words.bound()) {
      case EXACT, ABOUT, RANGE ->
          quantity(text, draft, words.end(), start, words.bound(), draft.low(), draft.high(), note);
      case MORE_THAN, AT_LEAST ->
          quantity(text, draft, words.end(), start, words.bound(), draft.low(), ceiling, note);
      case LESS_THAN, AT_MOST ->
          quantity(text, draft, words.end(), start, words.bound(), floor, draft.high(), note);
    };
  }

  private static Quantity quantity(
      String text,
      Draft draft,
      int end,
      int start,
      Bound bound,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String note) {
    Span span = new Span(start, end);
    return new Quantity(
        span, span.of(text), draft.kind(), bound, low, high, draft.unit(), null, note);
  }
}
