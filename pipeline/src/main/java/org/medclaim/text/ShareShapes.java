package org.medclaim.text;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.QuantityKind;

/** Shares of a whole: "18 of 20", "one in five", "83%", "two thirds", "20, 30 and 45%". */
final class ShareShapes {
  private static final String WHOLE_NOUN =
      "(?:\\s[\\p{L}-]{2,20}){0,2}?\\s(?:{people}|trials|studies|mice|rats|volunteers|respondents|couples|pregnancies|deaths|families)";

  /** Of each way to write a percent sign. */
  private static final String[] PERCENT_NEEDLES = {"%", "％", "cent", "pct"};

  /** Values that are laboratory results although they are written as percent. */
  private static final Pattern LABORATORY =
      Pattern.compile(
          "(?i)(?:\\b(?:hb)?a1c|glycated ha?emoglobin|ha?ematocrit|ejection fraction|\\bLVEF|oxygen saturation|\\bSpO2|blood oxygen|body fat)\\b[^.;,%\\d]{0,40}$");

  /** "5% minoxidil", "70% alcohol": the strength of a preparation. */
  private static final Pattern PREPARATION =
      Pattern.compile(
          "(?i)^[ -](?:[\\p{L}-]{3,20} ){0,2}?(?:solution|cream|gel|lotion|ointment|shampoo|foam|alcohol|ethanol|minoxidil|peroxide|saline|lidocaine|bleach|spray|tincture|drops|serum)\\b");

  private static final Pattern CHANCES_OF_RISK =
      Pattern.compile(
          "(?is)[- ](?:the|their|your|his|her|its|as|that of)\\s?(?:overall |relative )?(?:risk|rate|chance|odds|likelihood|incidence|mortality|likely|many|much|often|common|high|effective|prevalent|frequent).*|[- ]as (?!of |a |the )\\p{L}{3,}.*");

  private static final ImmutableMap<String, Integer> FRACTIONS =
      ImmutableMap.<String, Integer>builder()
          .put("half", 2)
          .put("third", 3)
          .put("quarter", 4)
          .put("fourth", 4)
          .put("fifth", 5)
          .put("sixth", 6)
          .put("seventh", 7)
          .put("eighth", 8)
          .put("ninth", 9)
          .put("tenth", 10)
          .put("second", 2)
          .buildOrThrow();

  /** Counted against a whole; before percent, so that "18/20 (90%)" is one quantity. */
  static final ImmutableList<Shape> OF_WHOLES =
      ImmutableList.of(
          Shape.atNumber(
              "(?<low>{number})(?:(?<and> and )| to | or |\\s?[-\u2013]\\s?)(?<high>{number})(?:\\s{people})? (?:in|out of|of)(?: every)? (?<whole>{number})(?=\\W|$)(?<noun>"
                  + WHOLE_NOUN
                  + ")?",
              ShareShapes::partsOfWhole,
              " in ",
              " of "),
          Shape.atNumber(
              "(?<part>{number})(?:\\s{people})?(?:\\s|(?=-in-))(?:-in-|in(?: every)?\\s|out of(?: every| the)?\\s|of(?: the| every| these| all)?\\s)(?<whole>{number})(?=\\W|$)(?<noun>"
                  + WHOLE_NOUN
                  + ")?(?<printed>\\s?[(\\[]\\s?{number}\\s?%\\s?[)\\]]?)?",
              ShareShapes::partOfWhole),
          Shape.atNumber(
              "(?<part>one|1) (?:[\\p{L}-]{3,16} ){0,2}?(?<one>{person}) (?:in|out of)(?: every)? (?<whole>{number})(?<noun>)(?<printed>(?!))?",
              ShareShapes::partOfWhole,
              " in ",
              " out of "),
          Shape.atNumber(
              "(?<part>\\b\\d{1,5})\\s?/\\s?(?<whole>\\d{1,5})\\b(?<noun>\\)|(?:\\s[\\p{L}-]{2,20})?\\s(?:{people}|mice|rats|of)|(?=\\s?\\[|\\s?\\())(?<printed>\\s?[(\\[]\\s?{number}\\s?%\\s?[)\\]]?)?",
              ShareShapes::partOfWhole, "/"));

  static final ImmutableList<Shape> ALL =
      ImmutableList.of(
          Shape.atNumber(
              "(?<!\\bbetween |\\bbetween an? )(?<from>{number})(?:{percent})?(?<more>(?:\\s?,\\s?{number}(?:{percent})?){0,4})(?:,? (?:and|or|vs\\.?|versus) |,? compared (?:with|to) |,? respectively )(?<last>{number}){percent}",
              ShareShapes::listed,
              PERCENT_NEEDLES),
          Shape.anywhere(
              "\\b(?<low>{fraction}) (?<and>and|to) (?<high>{fraction})(?= of|\\b(?! cups?))",
              ShareShapes::fractions,
              "half",
              "third",
              "quarter",
              "fifth"),
          Shape.atNumber(
              "{value}(?:{percent}|(?=[- ]percentage[- ]point))(?<points>[- ](?:percentage[- ])?points?\\b)?",
              ShareShapes::percent,
              PERCENT_NEEDLES),
          Shape.anywhere(
              "\\b(?:(?<count>one|an?|two|three|four|five|six|seven|eight|nine|[1-9])[- ])?(?<fraction>half|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)\\b(?=(?<next>.{0,24}))",
              ShareShapes::fraction,
              "hal",
              "third",
              "quarter",
              "four",
              "fif",
              "six",
              "seven",
              "eig",
              "nin",
              "ten"),
          Shape.anywhere(
              "\\bevery (?<nth>second|third|fourth|fifth|tenth) (?={people}\\b|person|baby|woman|man|child|patient|adult|couple)",
              ShareShapes::everyNth,
              "every "),
          Shape.anywhere(
              "\\b(?:fifty[- ]fifty|50\\s?[-/:]\\s?50)(?= (?:chance|odds|probability))",
              (m, text) -> single(m, m.end(), BigDecimal.valueOf(50), ""),
              "fifty-fifty",
              "fifty fifty",
              "50"));

  /** Half of the step between two tenths, in percent. */
  private static final BigDecimal HALF_A_TENTH = BigDecimal.valueOf(5);

  private static final Pattern APPROXIMATE =
      Pattern.compile(
          "(?i)^\\W*(?:almost|nearly|about|around|roughly|approximately|more than|over|some|up to)\\b");

  private ShareShapes() {}

  /** "70 to 80 in 100", "between 0.5 and 1 in every 100 adults"; of more than 100 it is a rate. */
  private static List<Draft> partsOfWhole(Matcher m, String text) {
    BigDecimal low = Numerals.value(m.group("low"));
    BigDecimal high = Numerals.value(m.group("high"));
    BigDecimal whole = Numerals.value(m.group("whole"));
    boolean ends =
        m.group("and") == null
            || text.substring(0, m.start()).toLowerCase(Locale.ROOT).endsWith("between ");
    boolean every = text.substring(m.end("high"), m.start("whole")).contains("every");
    boolean counted = m.group("noun") != null || every;
    if (!ends
        || !counted
        || low.signum() <= 0
        || low.compareTo(high) >= 0
        || high.compareTo(whole) >= 0
        || whole.compareTo(Values.HUNDRED) > 0) {
      return List.of();
    }
    return List.of(
        new Draft(
            m.start(),
            m.group("noun") == null ? m.end("whole") : m.end("noun"),
            QuantityKind.PROPORTION,
            share(low, whole),
            share(high, whole),
            "%",
            low.toPlainString() + " to " + high.toPlainString() + " of " + whole.toPlainString()));
  }

  private static List<Draft> partOfWhole(Matcher m, String text) {
    BigDecimal part = Numerals.value(m.group("part"));
    BigDecimal whole = Numerals.value(m.group("whole"));
    boolean bareOf =
        m.group("noun") == null
            && m.group("printed") == null
            && text.substring(m.end("part"), m.start("whole")).strip().startsWith("of");
    if (part.compareTo(whole) >= 0
        || whole.compareTo(BigDecimal.ONE) <= 0
        || part.signum() == 0
        || bareOf) {
      return List.of();
    }
    // "one of 10 men in the trial" tells whom one speaks of, not how many.
    boolean amongFew = part.compareTo(BigDecimal.ONE) == 0 && m.group().matches("(?is)one of\\b.*");
    if (amongFew) {
      return List.of();
    }
    boolean bracket = m.group("noun") == null || m.group("noun").length() <= 1;
    int end = bracket ? m.end("whole") : m.end("noun");
    BigDecimal share = share(part, whole);
    String note = part.toPlainString() + " of " + whole.toPlainString();
    if (m.group("printed") == null) {
      return single(m, end, share, note);
    }
    BigDecimal printed =
        Numerals.value(m.group("printed").replaceAll("[^\\d.,·]", "").replaceAll("[.,]$", ""));
    // "Nine out of ten (86%)" is told in round numbers.
    BigDecimal rounding =
        whole.compareTo(BigDecimal.TEN) == 0 || APPROXIMATE.matcher(m.group()).find()
            ? HALF_A_TENTH
            : BigDecimal.ONE;
    boolean agrees = printed.subtract(share).abs().compareTo(rounding) <= 0;
    return agrees
        ? single(m, m.end("printed"), printed, note)
        : single(
            m,
            m.end("printed"),
            printed,
            note + " is " + share.toPlainString() + "%, the text says otherwise");
  }

  /** "20, 30 and 45%": the sign belongs to each, each is a quantity of its own. */
  private static List<Draft> listed(Matcher m, String text) {
    List<Draft> all = new ArrayList<>();
    Matcher number = Pieces.NUMBER_AND_PERCENT.matcher(text).region(m.start(), m.end());
    number.useTransparentBounds(true);
    while (number.find()) {
      BigDecimal value = Numerals.value(number.group("number"));
      if (value.compareTo(Values.HUNDRED) > 0) {
        return List.of();
      }
      boolean change = ChangeWords.around(text, m.start(), m.end());
      QuantityKind kind = change ? QuantityKind.EFFECT : QuantityKind.PROPORTION;
      all.add(Draft.single(number.start(), number.end(), kind, value, "%", ""));
    }
    return all.size() < 2 ? List.of() : all;
  }

  private static List<Draft> percent(Matcher m, String text) {
    String scale = ChangeWords.scale(text, m.start(), m.end());
    if (m.group("points") != null) {
      return List.of(Values.of(m, QuantityKind.EFFECT, "percentage points").noting(scale));
    }
    if (PREPARATION.matcher(text).region(m.end(), text.length()).lookingAt()) {
      return List.of(Values.of(m, QuantityKind.DOSE, "%"));
    }
    if (ChangeWords.around(text, m.start(), m.end())) {
      return List.of(Values.of(m, QuantityKind.EFFECT, "%").noting(scale));
    }
    String head = text.substring(Math.max(0, m.start() - 60), m.start());
    boolean laboratory = LABORATORY.matcher(head).find();
    QuantityKind kind = laboratory ? QuantityKind.THRESHOLD : QuantityKind.PROPORTION;
    return List.of(Values.of(m, kind, "%").noting(laboratory ? "" : scale));
  }

  private static List<Draft> fraction(Matcher m, String text) {
    String count = m.group("count");
    String word = m.group("fraction").toLowerCase(Locale.ROOT);
    String next = m.group("next").toLowerCase(Locale.ROOT);
    String head = text.substring(Math.max(0, m.start() - 16), m.start()).toLowerCase(Locale.ROOT);
    boolean half = word.startsWith("hal");
    if (half && count == null && head.endsWith(" in ") && !next.startsWith(" of")) {
      return ChangeWords.verbBefore(text, m.start() - 3)
          ? List.of(
              Draft.single(
                  m.start() - 3, m.end(), QuantityKind.EFFECT, BigDecimal.valueOf(50), "%", ""))
          : List.of();
    }
    boolean reduced =
        head.matches("(?s).*\\b(?:by|in)(?: (?:about|nearly|almost|over|more than|up to))?\\s");
    boolean bounded =
        head.matches(
            "(?s).*\\b(?:than|nearly|almost|about|over|under|around|roughly|approximately|least|to|some|only|just)\\s");
    boolean followed =
        next.matches("(?s)[- ](?:of|the|all|to|our|their|as|that)\\b.*")
            || next.matches(
                "(?s) (?:(?:adult|american|female|male) )?(?:patients|people|adults|women|men|children|cases|americans|participants|deaths)\\b.*")
            || next.matches(
                "(?s) (?:had|have|were|was|are|is|received|got|took|died|relapsed|survived|reported|responded|experienced|recovered)\\b.*");
    boolean many = count != null && !count.toLowerCase(Locale.ROOT).matches("an?|one|1");
    boolean one = count != null && !many;
    boolean share =
        half
            ? followed || reduced || bounded
            : many && word.endsWith("s") || one && (followed || reduced || bounded);
    boolean ordinal =
        next.matches(
            "(?s) (?:centur|trimester|party|dose|time|person|parties|of (?:january|february|march|april|may|june|july|august|september|october|november|december)|year|day|week|month|line|stage|phase|most|leading|generation|study|trial|option|grader|of (?:an? (?:second|inch|mile|cup|percent|point|teaspoon|tablespoon|pound|century)|1 ?%)).*");
    if (!share || ordinal) {
      return List.of();
    }
    if (half && CHANCES_OF_RISK.matcher(next).lookingAt()) {
      return List.of(
          Draft.single(
              m.start(), m.end("fraction"), QuantityKind.RATIO, new BigDecimal("0.5"), "fold", ""));
    }
    BigDecimal part = count == null ? BigDecimal.ONE : Numerals.value(count);
    Integer parts = FRACTIONS.get(half ? word : word.replaceFirst("s$", ""));
    BigDecimal value = share(part, BigDecimal.valueOf(parts == null ? 2 : parts));
    boolean change = reduced && ChangeWords.around(text, m.start(), m.end("fraction"));
    QuantityKind kind = change ? QuantityKind.EFFECT : QuantityKind.PROPORTION;
    return value.compareTo(Values.HUNDRED) > 0
        ? List.of()
        : List.of(Draft.single(m.start(), m.end("fraction"), kind, value, "%", ""));
  }

  /** "between half and two thirds": a range whose ends are both fractions. */
  private static List<Draft> fractions(Matcher m, String text) {
    boolean between =
        text.substring(Math.max(0, m.start() - 9), m.start())
            .toLowerCase(Locale.ROOT)
            .endsWith("between ");
    if (m.group("and").equalsIgnoreCase("and") && !between) {
      return List.of();
    }
    BigDecimal low = fraction(m.group("low"));
    BigDecimal high = fraction(m.group("high"));
    return List.of(
        new Draft(
            m.start(), m.end(), QuantityKind.PROPORTION, low.min(high), low.max(high), "%", ""));
  }

  private static BigDecimal fraction(String words) {
    List<String> parts = Splitter.onPattern("[ -]").splitToList(words.toLowerCase(Locale.ROOT));
    BigDecimal count = parts.size() == 1 ? BigDecimal.ONE : Numerals.value(parts.get(0));
    String word = parts.get(parts.size() - 1);
    Integer whole = FRACTIONS.get(word.startsWith("hal") ? "half" : word.replaceFirst("s$", ""));
    return share(count, BigDecimal.valueOf(whole == null ? 2 : whole));
  }

  private static List<Draft> everyNth(Matcher m, String text) {
    Integer parts = FRACTIONS.get(m.group("nth").toLowerCase(Locale.ROOT));
    return parts == null
        ? List.of()
        : single(m, m.end("nth"), share(BigDecimal.ONE, BigDecimal.valueOf(parts)), "");
  }

  private static List<Draft> single(Matcher m, int end, BigDecimal value, String note) {
    return List.of(Draft.single(m.start(), end, QuantityKind.PROPORTION, value, "%", note));
  }

  /** In percent, to three digits. */
  private static BigDecimal share(BigDecimal part, BigDecimal whole) {
    return Numerals.tidy(
        part.multiply(Values.HUNDRED)
            .divide(whole, MathContext.DECIMAL64)
            .round(new MathContext(3)));
  }
}
