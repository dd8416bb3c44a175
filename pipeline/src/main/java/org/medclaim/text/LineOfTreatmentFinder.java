package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Span;

/**
 * Finds the lines of treatment that a sentence names, in text order, never overlapping.
 *
 * <p>"first-line", "second-line or later", "after two prior lines", "previously untreated". Other
 * lines (a line of defence, a front-line nurse, the second line of a text) are left out. Safe for
 * any number of threads.
 */
public final class LineOfTreatmentFinder {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String ORDINAL =
      "(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|front|initial)";
  private static final String NUMBER = "(?:\\d|one|two|three|four|five|six|seven|eight)";
  private static final String THERAPY =
      "(?:treatments?|therap(?:y|ies)|chemotherapy|immunotherapy|drugs?|agents?|medicines?|medications?|regimens?|options?|antibiotics?|management|care|choice|systemic|setting"
          + "|anti\\w{3,20}|hormonal|endocrine|targeted|combination|use)";

  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?<after>(?:after|following|failed|failing|refractory to|progress\\w{0,5} (?:on|after|during)|failure of|relapse\\w? after|previous|prior)\\s(?:(?:failure of|failing|progression on|a|the|their|initial)\\s){0,3})?"
              + "(?<low>"
              + ORDINAL
              + ")(?:(?:-|\\s|-\\s)?(?:to|or|and|and/or|/)[- ]?(?<high>"
              + ORDINAL
              + "))?(?:(?<dash>[-‐‑]\\s?|(?<=front)(?=line))|\\s)lines?\\b(?!\\s(?:workers?|staff|nurses?|doctors?|responders?|managers?|personnel|health|employees|of (?:defen[cs]e|attack|text|the|this|evidence|sight|inquiry)))"
              + "(?<later>\\s(?:(?:and|or) (?:later|beyond|above|subsequent|higher)|onwards?)(?:[- ]lines?\\b)?)?(?<therapy>(?:\\s[\\p{L}-]{2,20}){0,2}?\\s"
              + THERAPY
              + "\\b)?",
          FLAGS);

  private static final Pattern PRIOR =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?<median>(?:median|mean|average) (?:number )?of )?(?<least>at least |≥ ?|more than |> ?|minimum of )?(?<count>"
              + NUMBER
              + ")(?<more>\\+| or more| and more)?(?:\\s(?:to|or)\\s(?<to>"
              + NUMBER
              + "))?\\s(?:(?:prior|previous|earlier|preceding)\\s(?:systemic |different )?(?:lines?\\b(?: of (?:systemic )?(?:treatment|therapy|chemotherapy))?|(?:systemic )?(?:therapies|treatments|regimens)\\b)"
              + "|(?:or more )?lines? of (?:prior |previous |systemic |anti\\w{3,20} )?(?:treatment|therapy|chemotherapy|medication)\\b)",
          FLAGS);

  private static final Pattern UNTREATED =
      Pattern.compile(
          "\\b(?:previously untreated|treatment[- ]na(?:i|ï)ve|(?:chemotherapy|drug|therapy)[- ]na(?:i|ï)ve)\\b",
          FLAGS);

  /** Whatever names a line holds one of these. */
  private static final Needles MARKS =
      Needles.of(
          ImmutableList.of(
              "line", "untreated", "naïve", "naive", "prior", "previous", "earlier", "preceding"));

  private static final ImmutableMap<String, Integer> VALUES =
      ImmutableMap.<String, Integer>builder()
          .put("first", 1)
          .put("front", 1)
          .put("initial", 1)
          .put("second", 2)
          .put("third", 3)
          .put("fourth", 4)
          .put("fifth", 5)
          .put("one", 1)
          .put("two", 2)
          .put("three", 3)
          .put("four", 4)
          .put("five", 5)
          .put("six", 6)
          .put("seven", 7)
          .put("eight", 8)
          .buildOrThrow();

  /** All lines of treatment of the sentence; spans point into it. */
  public List<TreatmentLine> find(String sentence) {
    if (!MARKS.in(sentence, sentence.toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    List<TreatmentLine> found = new ArrayList<>();
    Matcher named = NAMED.matcher(sentence);
    while (named.find()) {
      if (named.group("dash") != null
          || named.group("therapy") != null
          || asLine(sentence, named)) {
        found.add(named(sentence, named));
      }
    }
    Matcher prior = PRIOR.matcher(sentence);
    while (prior.find()) {
      if (prior.group("median") == null && number(prior.group("count")) > 0) {
        prior(sentence, prior, found);
      }
    }
    Matcher untreated = UNTREATED.matcher(sentence);
    while (untreated.find()) {
      Span span = new Span(untreated.start(), untreated.end());
      found.add(new TreatmentLine(span, 1, 1, span.of(sentence)));
    }
    found.sort(Comparator.comparing(TreatmentLine::span));
    return withoutOverlaps(found);
  }

  /** "as a second line": without a hyphen only the words around tell that a treatment is meant. */
  private static boolean asLine(String text, Matcher named) {
    return named.group("after") != null
        || text.substring(Math.max(0, named.start() - 9), named.start())
            .toLowerCase(Locale.ROOT)
            .matches("(?s).*\\bas (?:a |the )?");
  }

  private static TreatmentLine named(String text, Matcher named) {
    int low = number(named.group("low"));
    int high = named.group("high") == null ? low : number(named.group("high"));
    int end = named.group("later") == null ? endOfLine(text, named) : named.end("later");
    if (named.group("after") != null) {
      Span span = new Span(named.start(), end);
      return new TreatmentLine(span, Math.max(low, high) + 1, null, span.of(text));
    }
    Span span = new Span(named.start("low"), end);
    @Nullable Integer last = named.group("later") != null ? null : (Integer) Math.max(low, high);
    return new TreatmentLine(span, Math.min(low, high), last, span.of(text));
  }

  private static int endOfLine(String text, Matcher named) {
    int end = named.group("therapy") == null ? named.end() : named.start("therapy");
    while (end > named.start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Who had two lines before is treated in the third. */
  private static void prior(String text, Matcher prior, List<TreatmentLine> found) {
    Span span = new Span(prior.start(), prior.end());
    int count = number(prior.group("count"));
    String least = prior.group("least");
    boolean beyond = least != null && (least.startsWith(">") || least.startsWith("more"));
    int low = count + (beyond ? 2 : 1);
    boolean open =
        least != null || prior.group("more") != null || prior.group().contains("or more");
    @Nullable Integer high = open ? null : (Integer) low;
    if (prior.group("to") != null) {
      high = Math.max(low, number(prior.group("to")) + 1);
    }
    found.add(new TreatmentLine(span, low, high, span.of(text)));
  }

  private static int number(String word) {
    Integer named = VALUES.get(word.toLowerCase(Locale.ROOT));
    return named != null ? named : Character.digit(word.charAt(0), 10);
  }

  private static List<TreatmentLine> withoutOverlaps(List<TreatmentLine> sorted) {
    List<TreatmentLine> kept = new ArrayList<>();
    for (TreatmentLine line : sorted) {
      if (kept.isEmpty() || !kept.get(kept.size() - 1).span().overlaps(line.span())) {
        kept.add(line);
      }
    }
    return kept;
  }
}
