package org.medclaim.text;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Span;

/**
 * Finds the ages that a sentence names, in text order, never overlapping.
 *
 * <p>"aged 65 and over", "under-5s", "children aged 2 to 5", "adults 18–64", "newborns up to 28
 * days", "in their forties". Only ages that tell who is meant: a median age is a measurement and is
 * left out, and so are words of age without a number ("infants"). Safe for any number of threads.
 */
public final class AgeFinder {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** No words that make a number an age stand farther before it. */
  private static final int REACH = 60;

  /** Nobody is older, and a larger number is a weight, a year or a count. */
  private static final BigDecimal OLDEST = BigDecimal.valueOf(125);

  private static final BigDecimal LONGEST_DECADE = BigDecimal.valueOf(9);

  private static final String NUMBER =
      "(?:\\d{1,3}(?:\\.\\d)?|" + Numerals.WORDS + ")(?![\\d\\p{L}]|[.,]\\d)";
  private static final Pattern NUMBER_ALONE = Pattern.compile(NUMBER, FLAGS);
  private static final String UNIT = "(?:[- ]?(?<%s>years?|yrs?|months?|weeks?|days?)\\b)?";
  private static final String TO = "(?:-?\\s?[-‐‑–—−~]\\s?|(?:-\\s?|\\s)(?:to|through|up to)\\s)";

  /** The number itself with all that belongs to it: "18- to 64-year-olds", "50 years or older". */
  private static final String CORE =
      "(?<from>"
          + NUMBER
          + ")"
          + UNIT.formatted("fromUnit")
          + "(?:%s(?<to>"
          + NUMBER
          + ")"
          + UNIT.formatted("toUnit")
          + ")?(?<old>[- ](?:olds?|of age)\\b)?"
          + "(?:\\s?(?<plus>\\+)(?<plusOld>[ -]year[ -]olds?\\b)?|\\s(?<older>(?:and|or) (?:over|older|above|up|upwards?|beyond)\\b)"
          + "|\\s(?<younger>(?:and|or) (?:under|younger|below)\\b))?(?<group>[ -](?:year )?age[ -](?:group|range|bracket)s?\\b)?";

  private static final Pattern VALUE = Pattern.compile(CORE.formatted(TO), FLAGS);

  /** After "between" and "the ages of", "and" joins two ends of one range. */
  private static final Pattern JOINED =
      Pattern.compile(CORE.formatted("(?:" + TO + "|\\s(?:and|or)\\s)"), FLAGS);

  private static final String PEOPLE =
      "adults?|people|persons?|wom[ea]n|m[ea]n|child(?:ren)?|patients|those|seniors|kids|anyone|anybody|everyone|boys|girls|infants?"
          + "|bab(?:y|ies)|newborns?|neonates?|toddlers|teens|teenagers|adolescents|youths?|individuals|americans|britons|females?|males?"
          + "|participants|volunteers|subjects|mothers|smokers|pupils|students|citizens|residents|recipients|survivors";
  private static final String MORE =
      "over|above|older than|more than|greater than|at least|from|past|beyond|after|upwards of|≥|⩾|>=|>";
  private static final String LESS =
      "under|below|younger than|less than|up to|at most|before|until|by|≤|⩽|<=|<";

  /** All words before a number that can make it an age; each part may be missing. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}-])(?:(?<statistic>median|mean|average|peak)\\s)?(?:(?<people>"
              + PEOPLE
              + "),?\\s{1,2}\\(?)?(?:(?:who |that )?(?:are|were)\\s)?(?:(?<aged>aged?|ages|age[ -](?:groups?|range|bracket))(?: of)?,?\\s{1,2})?"
              + "(?:(?:just |well )?(?:(?<more>"
              + MORE
              + ")|(?<less>"
              + LESS
              + ")|(?<between>between)|about|around)\\s{0,2})?(?<ofAge>(?:the )?ages? (?:of )?)?$",
          FLAGS);

  /** What makes the number something else than an age, whoever stands before it. */
  private static final Pattern OTHER_UNIT =
      Pattern.compile(
          "\\s?[-–]?\\s?(?:[%％]|percent|per\\s?cent|per\\b|kg|mg|ml|mcg|g\\b|IU\\b|cm|mm|mmol|pounds|lbs|hours?|hrs|minutes?|mins?\\b|patients|people|cases|trials|studies"
              + "|adults|women|men\\b|children|cigarettes|drinks|sessions|doses|times|cycles|units|cells|million|thousand|hundred|out of|of (?:the|them|these|those|\\d)|in \\d|/|°|points|cups|calories|kcal|steps|centres|countries|days|weeks|months)",
          FLAGS);

  private static final Pattern PLURAL =
      Pattern.compile(
          "\\b(?:(?<more>over)|(?<less>under))[- ](?:the )?(?:(?<digits>\\d{1,3})[’']?s"
              + "|(?<word>ones|twos|threes|fours|fives|sixes|sevens|tens|twelves|eighteens))\\b",
          FLAGS);
  private static final Pattern DECADE =
      Pattern.compile(
          "\\bin (?:his|her|their|my|your|our) (?:(?:early|mid|late)[- ]{1,2}(?:to[- ]late[- ])?)?(?:(?<digits>[2-9]0)[’']?s"
              + "|(?<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\\b",
          FLAGS);

  private static final ImmutableMap<String, Integer> PLURALS =
      ImmutableMap.<String, Integer>builder()
          .put("ones", 1)
          .put("twos", 2)
          .put("threes", 3)
          .put("fours", 4)
          .put("fives", 5)
          .put("sixes", 6)
          .put("sevens", 7)
          .put("tens", 10)
          .put("twelves", 12)
          .put("eighteens", 18)
          .put("twenties", 20)
          .put("thirties", 30)
          .put("forties", 40)
          .put("fifties", 50)
          .put("sixties", 60)
          .put("seventies", 70)
          .put("eighties", 80)
          .put("nineties", 90)
          .buildOrThrow();

  /** How many of a unit make a year, by the unit's first letter. */
  private static final ImmutableMap<Character, BigDecimal> IN_A_YEAR =
      ImmutableMap.of(
          'y',
          BigDecimal.ONE,
          'm',
          BigDecimal.valueOf(12),
          'w',
          new BigDecimal("52.18"),
          'd',
          new BigDecimal("365.25"));

  /** All ages of the sentence; spans point into it. */
  public List<AgeRange> find(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    List<AgeRange> found = new ArrayList<>();
    if (lower.contains("over") || lower.contains("under")) {
      round(PLURAL, sentence, found);
    }
    if (lower.contains("in ")) {
      round(DECADE, sentence, found);
    }
    int free = 0;
    for (int start : Numerals.starts(sentence)) {
      if (start < free) {
        continue;
      }
      Optional<AgeRange> age = at(sentence, start, free);
      if (age.isPresent() && isFree(found, age.get().span())) {
        found.add(age.get());
        free = age.get().span().end();
      }
    }
    found.sort(Comparator.comparing(AgeRange::span));
    return found;
  }

  private static boolean isFree(List<AgeRange> found, Span span) {
    return found.stream().noneMatch(other -> other.span().overlaps(span));
  }

  private static Optional<AgeRange> at(String text, int start, int free) {
    if (start > 0 && "-.,$£€#/".indexOf(text.charAt(start - 1)) >= 0) {
      return Optional.empty();
    }
    if (!NUMBER_ALONE
        .matcher(text)
        .region(start, text.length())
        .useTransparentBounds(true)
        .lookingAt()) {
      return Optional.empty();
    }
    int from = Math.max(free, start - REACH);
    Matcher before = BEFORE.matcher(text).region(from, start);
    if (!before.find() || before.group("statistic") != null) {
      return Optional.empty();
    }
    boolean named = before.group("aged") != null || before.group("ofAge") != null;
    boolean joined = before.group("between") != null || named;
    Matcher value = (joined ? JOINED : VALUE).matcher(text).region(start, text.length());
    value.useTransparentBounds(true);
    if (!value.lookingAt() || !isAge(text, before, value, named)) {
      return Optional.empty();
    }
    int wordsStart =
        Stream.of("aged", "more", "less", "between", "ofAge")
            .filter(group -> before.group(group) != null)
            .mapToInt(before::start)
            .min()
            .orElse(start);
    return range(text, before, value, new Span(wordsStart, value.end()));
  }

  private static boolean isAge(String text, Matcher before, Matcher value, boolean named) {
    boolean old = value.group("old") != null || value.group("plusOld") != null;
    boolean open = value.group("older") != null || value.group("younger") != null;
    if (old || value.group("group") != null) {
      return hasUnit(value) || value.group("plusOld") != null || value.group("group") != null;
    }
    boolean other = OTHER_UNIT.matcher(text).region(value.end(), text.length()).lookingAt();
    if (other && !(hasUnit(value) && named)) {
      return false;
    }
    if (named) {
      return true;
    }
    boolean young = before.group("people") != null && isYoung(before.group("people"));
    if (hasUnit(value) && !isInYears(value) && !young) {
      return false;
    }
    if (before.group("people") == null) {
      return open && !text.substring(value.start("from"), value.end()).endsWith("or up");
    }
    boolean bounded =
        before.group("more") != null
            || before.group("less") != null
            || before.group("between") != null;
    return bounded || open || value.group("to") != null || value.group("plus") != null;
  }

  private static boolean isYoung(String people) {
    return people
        .toLowerCase(Locale.ROOT)
        .matches("infants?|bab(?:y|ies)|newborns?|neonates?|child|children|toddlers");
  }

  private static boolean hasUnit(Matcher value) {
    return value.group("fromUnit") != null || value.group("toUnit") != null;
  }

  private static boolean isInYears(Matcher value) {
    return unit(value).startsWith("y");
  }

  private static String unit(Matcher value) {
    String last = value.group("toUnit");
    @Nullable String first = value.group("fromUnit");
    return last != null ? last : first != null ? first : "years";
  }

  private static Optional<AgeRange> range(String text, Matcher before, Matcher value, Span span) {
    String firstUnit = value.group("fromUnit") != null ? value.group("fromUnit") : unit(value);
    BigDecimal from = years(value.group("from"), firstUnit);
    @Nullable BigDecimal to =
        value.group("to") == null ? null : years(value.group("to"), unit(value));
    if (from.compareTo(OLDEST) > 0 || to != null && to.compareTo(OLDEST) > 0) {
      return Optional.empty();
    }
    if (to != null && from.compareTo(to) > 0) {
      return Optional.empty();
    }
    if (to != null) {
      return Optional.of(new AgeRange(span, from, to, span.of(text)));
    }
    if (before.group("more") != null
        || value.group("older") != null
        || value.group("plus") != null) {
      return Optional.of(new AgeRange(span, from, null, span.of(text)));
    }
    boolean below = before.group("less") != null || value.group("younger") != null;
    return Optional.of(new AgeRange(span, below ? null : from, from, span.of(text)));
  }

  private static BigDecimal years(String number, String unit) {
    BigDecimal inAYear = IN_A_YEAR.get(Character.toLowerCase(unit.charAt(0)));
    BigDecimal value = Numerals.value(number);
    return inAYear == null
        ? value
        : Numerals.tidy(value.divide(inAYear, MathContext.DECIMAL32).round(new MathContext(3)));
  }

  /** "over-60s", "in their forties": round numbers in the plural. */
  private static void round(Pattern pattern, String text, List<AgeRange> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String digits = matcher.group("digits");
      @Nullable Integer named =
          digits != null
              ? Integer.valueOf(digits)
              : PLURALS.get(matcher.group("word").toLowerCase(Locale.ROOT));
      if (named == null || named > 125) {
        continue;
      }
      BigDecimal age = BigDecimal.valueOf(named);
      Span span = new Span(matcher.start(), matcher.end());
      if (pattern == DECADE) {
        found.add(new AgeRange(span, age, age.add(LONGEST_DECADE), span.of(text)));
      } else if (matcher.group("more") != null) {
        found.add(new AgeRange(span, age, null, span.of(text)));
      } else {
        found.add(new AgeRange(span, null, age, span.of(text)));
      }
    }
  }
}
