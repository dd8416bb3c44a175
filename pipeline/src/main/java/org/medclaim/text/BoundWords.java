package org.medclaim.text;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Bound;
import org.medclaim.model.QuantityKind;

/** Reads the words before and after a number that bound it: "more than", "up to", "or higher". */
final class BoundWords {
  /** No bound stands farther from its number. */
  private static final int REACH = 40;

  /** A bound and where its words begin and end; {@code start} is the number's own without words. */
  record Found(Bound bound, int start, int end) {}

  private static final ImmutableMap<Bound, Pattern> BEFORE =
      ImmutableMap.of(
          Bound.AT_LEAST,
          before(
              "at (?:the very )?least|(?:no|not) (?:less|fewer|lower) than|(?:a )?minimum (?:of|is)|as (?:few|little|low) as|more than or equal to|greater than or equal to|≥|>=|⩾"),
          Bound.AT_MOST,
          before(
              "up to|as (?:many|much|high|long|large) as|at (?:the )?most|(?:no|not) (?:more|greater|higher|longer) than"
                  + "|(?:a )?maximum (?:of|is)|(?:rarely|never) (?:more|longer|higher) than|less than or equal to|≤|<=|⩽|within"),
          Bound.MORE_THAN,
          before(
              "(?:(?:well |just |slightly |much |far |significantly )?(?:more|greater|higher|larger|longer|older) than|(?:well |just |slightly |a little )?(?:over|above))"
                  + "|exceed(?:s|ed|ing)?|upwards? of|in excess of|beyond|surpass(?:es|ed|ing)?|>"),
          Bound.LESS_THAN,
          before(
              "(?:well |just |slightly |much |far |significantly )?(?:less|fewer|lower|smaller|shorter) than|(?:well |just |slightly |a little )?(?:under|below)|<"),
          Bound.ABOUT,
          before(
              "about|approximately|approx\\.?|around|roughly|some|nearly|almost|close to|(?:an )?estimated(?: at)?|circa|ca\\.|c\\.|~|≈|～"
                  + "|on average|an average of|nearly one|typically|approaching|in the region of|a median of|a mean of|an estimated|virtually|practically|more or less"));

  private static final Pattern OR_MORE =
      Pattern.compile(
          "\\+|-plus\\b|\\s(?:at least|at (?:a )?minimum)\\b|\\s?(?:or|and) (?:more|higher|greater|above|over|longer|better|upwards?|up)\\b(?! than)|\\s?plus\\b",
          CASE_INSENSITIVE);
  private static final Pattern OR_LESS =
      Pattern.compile(
          "\\s(?:at most|at the most|max(?:imum)?)\\b|\\s?(?:or|and) (?:less|fewer|lower|below|under|shorter)\\b(?! than)",
          CASE_INSENSITIVE);
  private static final Pattern OR_SO = Pattern.compile("\\sor so\\b", CASE_INSENSITIVE);
  private static final Pattern LASTING =
      Pattern.compile(
          "(?:for|lasts?|lasted|lasting|well|just|of|than|survived?|lived?|was|is|were|be|been|took|takes?|taking|averag(?:es?|ed)|reach(?:es|ed)?|spent|and|or)\\s+$",
          CASE_INSENSITIVE);

  private BoundWords() {}

  /** Reads around the core {@code start} to {@code end}, which bears the number and its unit. */
  static Found around(String text, int start, int end, QuantityKind kind) {
    String tail = text.substring(end, Math.min(text.length(), end + REACH));
    Optional<Found> before = before(text, start, end, kind);
    Matcher more = OR_MORE.matcher(tail);
    if (more.lookingAt()) {
      return new Found(Bound.AT_LEAST, start, end + more.end());
    }
    Matcher less = OR_LESS.matcher(tail);
    if (less.lookingAt()) {
      return new Found(Bound.AT_MOST, start, end + less.end());
    }
    Matcher so = OR_SO.matcher(tail);
    if (so.lookingAt() && before.isEmpty()) {
      return new Found(Bound.ABOUT, start, end + so.end());
    }
    return before.orElse(new Found(Bound.EXACT, start, end));
  }

  private static Optional<Found> before(String text, int start, int end, QuantityKind kind) {
    int from = Math.max(0, start - REACH);
    String head = text.substring(from, start);
    for (Map.Entry<Bound, Pattern> entry : BEFORE.entrySet()) {
      Matcher matcher = entry.getValue().matcher(head);
      if (matcher.find()) {
        int words = from + matcher.start(1);
        // "over 12 weeks" is how long it took, "for over 12 weeks" is more than 12.
        boolean throughout =
            kind == QuantityKind.DURATION
                && text.regionMatches(true, words, "over", 0, 4)
                && !LASTING.matcher(head.substring(0, matcher.start(1))).find();
        return throughout ? Optional.empty() : Optional.of(new Found(entry.getKey(), words, end));
      }
    }
    return Optional.empty();
  }

  private static Pattern before(String words) {
    return Pattern.compile(
        "(?<![\\p{L}])(" + words + ")\\s{0,2}(?:about |an? |the )?$", CASE_INSENSITIVE);
  }
}
