package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.QuantityKind;

/**
 * The forms that a quantity is written in, the most specific first.
 *
 * <p>Each form is a pattern and a way to read it. A form that matches but means something else
 * ("three times a day") reads as nothing.
 */
final class QuantityShapes {
  /** What a form was read as, before the words that bound it are looked at. */
  record Draft(
      int start,
      int end,
      QuantityKind kind,
      BigDecimal low,
      BigDecimal high,
      String unit,
      String note) {
    boolean isRange() {
      return low.compareTo(high) != 0;
    }
  }

  /**
   * A form.
   *
   * <p>One without needles begins with its number and is tried only where a number begins; one with
   * needles is searched for where the sentence, in lower case, has one of them.
   */
  record Shape(Pattern pattern, Reader reader, ImmutableList<String> needles) {
    Shape(Pattern pattern, Reader reader, String... needles) {
      this(pattern, reader, ImmutableList.copyOf(needles));
    }
  }

  /** Reads one match of a form; empty where it means something else. */
  interface Reader {
    Optional<Draft> read(Matcher match, String text);
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String VOLUME = "(?:l|ml|dl|µl|μl|ul|mm3|mm³|kg)";
  private static final String POWER =
      "(?:\\s?[x×*]\\s?10(?:\\^?(?<power>\\d{1,2})|(?<raised>[⁰¹²³⁴-⁹]{1,2})))?";
  private static final String PERIOD =
      "(?:\\s(?:daily|twice daily|once daily|weekly|(?:a|per|each|every) (?:day|week|month|dose|kg|kilogram)|/\\s?(?:day|d|kg)))?";
  private static final String ORDINAL =
      "(?<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))";
  private static final String OFTEN =
      "(?:most|leading|highest|top|main|deadliest|commonest|largest|biggest|lowest|high|major|greatest|common)";
  private static final String ADJECTIVES =
      "(?:\\s(?!(?:and|or|to|in|with|for|who|that|from|by|at|on|is|are|was|were|per|than|of|the|as|when|but|if)\\s)[\\p{L}](?:[\\p{L}’'-]|\\.(?=\\p{L}|\\s\\p{Ll})){1,20}){0,4}?";

  private static final ImmutableMap<String, Integer> ORDINALS =
      ImmutableMap.of(
          "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8,
          "ninth", 9, "tenth", 10);

  private static final ImmutableMap<String, String> FRACTIONS =
      ImmutableMap.of(
          "hal", "2", "thi", "3", "qua", "4", "fif", "5", "six", "6", "ten", "10", "eig", "8");

  private static final Pattern CHANGE_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:reduc|lower|decreas|cut|increas|rais|rose|rise|drop|fell|fall|improv|declin|grew|grow|slash|boost|lost|lose|losing|gain|shed"
              + "|shr[iau]nk|diminish|climb|jump|extend|prolong|shorten|weight loss|off)\\w{0,6}(?:\\s[^.;:,()]{0,60}?)?\\s(?:by|of|an?)?\\s?"
              + "(?:(?:up to|at least|more than|less than|about|approximately|around|nearly|almost|over|roughly|as much as|an average of|an additional|a further|average of|only|just)\\s){0,2}$");
  private static final Pattern CHANGE_BY =
      Pattern.compile(
          "(?i)\\bby(?: (?:up to|at least|more than|less than|about|approximately|around|nearly|almost|over|roughly|as much as|an average of|an additional|a further|some|only|just|a)){0,2}\\s$");
  private static final Pattern CHANGE_AFTER =
      Pattern.compile(
          "(?i)^\\s?-?(?:relative |absolute |overall |greater |significant |average |mean |further )?(?:lower|higher|less|fewer|more|greater|better|worse|faster|slower|smaller"
              + "|larger|longer|shorter|reduc\\w{2,5}|increas\\w{1,4}|decreas\\w{1,4}|improve\\w{0,5}|drop|declin\\w{1,3}|fall|rise|cut|boost|weight loss|gain|jump|of (?:their|its|his|her|total|initial|starting)? ?(?:body ?)?weight)\\b");

  private static final Pattern PERIOD_BEFORE =
      Pattern.compile("(?i)\\b(?:past|last|next|previous)\\s$");

  /** "accounting for", "a rate of": a share although a word of change stands before. */
  private static final Pattern LEVEL_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:rates?|survival|responses?|remission|prevalence|proportion|incidence|efficacy|accuracy|to|account\\w{0,3} for|in|reach\\w{0,3}|to just|at|from)(?: (?:of|is|was|to|as high as|up to|over|about|more than|nearly|almost|around|at least|approximately)){0,3}\\s$");

  static final ImmutableList<Shape> ALL =
      ImmutableList.of(
          new Shape(
              Pieces.compile(
                  "(?<label>(?:hazard|odds|risk|rate|prevalence) ratios?|relative risks?|\\b(?-i:a?HR|a?OR|a?RR|IRR|SMR)\\b)"
                      + "(?:\\s?\\([a-z]{2,4}\\))?(?:\\sfor [^.;()\\d]{1,60}?)?(?:\\s{0,2}(?:[,:=(\\[]|of|was|is|were|about)){0,3}\\s{0,2}{value}(?!\\s?%)"),
              QuantityShapes::labelledRatio,
              "ratio",
              "relative risk",
              "hr",
              "or ",
              "rr",
              "smr"),
          new Shape(
              Pieces.compile(
                  "(?<![\\d,.])(?:(?<times>\\d{1,3}(?:\\.\\d{1,3})?)\\s?[x×*]\\s?)?10(?<lost>[3-9]|1[0-2])\\s?/\\s?(?<volume>"
                      + VOLUME
                      + ")\\b"),
              QuantityShapes::lostPower),
          new Shape(
              Pieces.compile(
                  "(?<![\\d,.])(?:(?<times>\\d{1,3}(?:\\.\\d{1,3})?)\\s?[x×*]\\s?)?10(?:\\^(?<power>\\d{1,2})|(?<raised>[⁰¹²³⁴-⁹]{1,2})|\\((?<round>\\d{1,2})\\))"
                      + "(?:\\s?/\\s?(?<volume>"
                      + VOLUME
                      + ")\\b|\\s(?<cells>cells(?:/kg)?)\\b)"),
              QuantityShapes::power),
          new Shape(
              Pieces.compile(
                  "{value}"
                      + ADJECTIVES
                      + "\\s?(?:per|in(?: every)?|out of(?: every)?|for every|of every|/)\\s?(?<base>1(?:0|00)?[, \\u00a0\\u202f\\u2009]?000(?:[, ]?000)?|(?:a |one |1 |every )?(?:million|thousand|hundred thousand|100 thousand)|100)\\b(?!\\s?%|[.,]\\d)"
                      + "(?:\\s(?<years>person[- ]years?|patient[- ]years?)|\\s(?:[a-z-]{2,14}\\s)?{people})?(?:\\s(?:a year|per year|each year|every year|annually|per annum|(?<annual>person[- ]years)))?"),
              QuantityShapes::rate),
          new Shape(
              Pieces.compile(
                  "(?<part>{number})(?:\\s{people})?\\s(?:in(?: every)?|out of(?: every)?|of(?: the| every)?)\\s(?<whole>{number})(?=\\W|$)(?<noun>(?:\\s[\\p{L}-]{2,20}){0,2}?\\s(?:{people}|trials|studies|women|men|mice|rats|volunteers|women))?"),
              QuantityShapes::partOfWhole),
          new Shape(
              Pieces.compile(
                  "(?<part>\\b\\d{1,5})\\s?/\\s?(?<whole>\\d{1,5})\\b(?<noun>\\)|\\s(?:{people}|mice|rats|of))"),
              QuantityShapes::partOfWhole),
          new Shape(
              Pieces.compile(
                  "{value}(?:{percent}|(?=[- ]percentage[- ]point))(?<points>[- ](?:percentage[- ])?points?\\b)?"),
              QuantityShapes::percent),
          new Shape(
              Pieces.compile(
                  "\\b(?:(?<count>one|a|two|three|four|five|1|2|3)[- ])?(?<fraction>half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)\\b(?=(?<next>.{0,16}))"),
              QuantityShapes::fraction,
              "hal",
              "third",
              "quarter",
              "fifth",
              "sixth",
              "eighth",
              "tenth"),
          new Shape(
              Pieces.compile(
                  "{value}(?:[- ]?fold\\b|(?:\\s|-)times\\b(?=\\s(?:more|higher|greater|lower|less|fewer|as|the|likelier|larger|faster|better|stronger|that|worse|bigger|increased|in\\b)))"),
              (m, text) -> Optional.of(draft(m, QuantityKind.RATIO, "fold"))),
          new Shape(
              Pieces.compile(
                  "\\b(?:(?<two>doubl(?:ed|es|ing)(?! time)|double (?=the|their|your|in|its)|twice (?=as|the|that))|(?<three>tripl(?:ed|es|ing)|triple (?=the|their))|(?<four>quadrupl(?:ed|es|ing))|(?<half>halv(?:ed|es|ing)|halve (?=the)))"),
              QuantityShapes::multiplier,
              "doubl",
              "tripl",
              "quadrupl",
              "twice",
              "halv"),
          new Shape(
              Pieces.compile(
                  "(?<![\\d:.])(?<part>\\d{1,3}(?:\\.\\d{1,2})?)\\s?(?::|to)\\s?(?<whole>\\d{1,2}(?:\\.\\d)?)(?![\\d:]|\\s?%|\\.\\d)"),
              QuantityShapes::oddsOfTwo),
          new Shape(
              Pieces.compile(
                  "{value}"
                      + POWER
                      + "\\s?(?<unit>(?:mg|g|ng|pg|µg|μg|mcg|mmol|µmol|μmol|umol|nmol|pmol|IU|mIU|µIU|U|mEq|cells|copies|CFU|ml)\\s?/\\s?(?:dl|l|ml|µl|μl|ul|mm3|mm³|min(?:/1\\.73 ?m2)?|cells)\\b|/\\s?(?:l|µl|μl|ul|mm3)\\b|mm\\s?Hg\\b|kg\\s?/\\s?m(?:2|²)|°\\s?[CF]\\b|beats per minute|bpm\\b)"),
              QuantityShapes::laboratory),
          new Shape(
              Pieces.compile(
                  "\\b(?:BMI|body mass index)\\b(?:\\s\\(BMI\\))?(?:\\s(?:of|is|was|over|above|below|under|greater than|less than|more than|at least|between|in the range of)){0,3}\\s?[≥≤<>]?\\s?{value}"),
              (m, text) -> Optional.of(numberOnly(m, QuantityKind.THRESHOLD, "kg/m2")),
              "bmi",
              "body mass"),
          new Shape(
              Pieces.compile(
                  "{value}\\s?-?(?<unit>(?:mg|g|µg|μg|mcg|micrograms?|milligrams?|grams?|IU|international units|units|ml|millilit(?:er|re)s?|drops|tablets|capsules)(?:/(?:kg|m2|m²|day|d|week|dose|ml|h)){0,2})(?![\\p{L}\\p{N}/])"
                      + PERIOD),
              QuantityShapes::dose),
          new Shape(
              Pieces.compile(
                  "{value}[ -]?(?<unit>kg|kilos?|kilograms?|pounds?|lbs?|points?|inches|centimet(?:er|re)s|cm|mmHg)\\b"),
              QuantityShapes::change),
          new Shape(
              Pieces.compile(
                  "{value}(?<dash>[ -])(?:additional |extra |more |full |consecutive )?(?<unit>minutes?|hours?|days?|weeks?|months?|years?|decades?)\\b(?<next>(?:[ -][\\p{L}-]{1,20})?)"),
              QuantityShapes::duration),
          new Shape(
              Pieces.compile(
                  "\\b(?:one of|among|amongst|in|is|within)(?: [\\p{L}’']{2,12})? (?:top )?(?<of>{number})[- ]"
                      + OFTEN
                      + "\\b|\\btop (?<top>{number})\\b"),
              QuantityShapes::rankAmong,
              "most",
              "leading",
              "highest",
              "top",
              "main",
              "deadliest",
              "common",
              "largest",
              "biggest",
              "lowest",
              "high",
              "major",
              "greatest"),
          new Shape(
              Pieces.compile(
                  "\\b"
                      + ORDINAL
                      + "[- ](?:"
                      + OFTEN
                      + "|cause|killer)\\b|\\brank(?:s|ed|ing)? (?:#|number |no\\. ?|as (?:the )?)?(?:"
                      + ORDINAL.replace("<ordinal>", "<place>")
                      + "|(?<rank>{number}))|\\b(?<one>number one|no\\. ?1|#1) (?:cause|killer|cancer|risk)"),
              QuantityShapes::rank,
              "most",
              "leading",
              "highest",
              "top",
              "main",
              "deadliest",
              "common",
              "largest",
              "biggest",
              "lowest",
              "high",
              "major",
              "greatest",
              "cause",
              "killer",
              "rank",
              "number one",
              "no. 1",
              "#1"),
          new Shape(
              Pieces.compile("\\bn\\s?=\\s?{value}"),
              (m, text) -> Optional.of(draft(m, QuantityKind.COUNT, "people")),
              "="),
          new Shape(
              Pieces.compile(
                  "\\b(?:median|mean|average) age\\b(?:[^.;\\d]{0,40}?\\s)(?:was|is|of|:|,)\\s?{value}(?:\\s?years?)?"),
              (m, text) -> Optional.of(numberOnly(m, QuantityKind.DURATION, "years")),
              " age"),
          new Shape(
              Pieces.compile(
                  "{value}"
                      + ADJECTIVES
                      + "\\s(?<noun>people|persons|patients|cases|deaths|participants|subjects|volunteers|adults|children|women|men|individuals|infants|newborns|babies|girls|boys"
                      + "|Americans|Britons|Europeans|lives|survivors|residents|users|recipients|sufferers|carriers|clinical trials|trials|studies|papers|centres|centers|hospitals|countries"
                      + "|infections|hospitali[sz]ations|events|births|pregnancies|admissions|strokes|heart attacks|transplants|injections|infusions|doses|cycles|courses|sessions|mutations|diagnoses"
                      + "|mice|rats|animals|families|couples|veterans|nurses|students|athletes|twins|respondents|diabetics|smokers|households)\\b"),
              QuantityShapes::count),
          new Shape(
              Pieces.compile(
                  "(?<large>"
                      + Numerals.DIGITS.replace(
                          "){1,4}|", "){1,4}|(?=\\d{1,4}(?:\\.\\d{1,3})?" + Numerals.SCALE + ")")
                      + Numerals.SCALE
                      + "?)(?!\\d)"),
              QuantityShapes::bare));

  private QuantityShapes() {}

  // ---- readers -------------------------------------------------------------------------------

  private static Optional<Draft> labelledRatio(Matcher m, String text) {
    Draft number = numberOnly(m, QuantityKind.RATIO, "ratio");
    boolean close = number.start() - m.end("label") <= 14;
    int start = close ? m.start() : number.start();
    return Optional.of(
        new Draft(
            start, number.end(), number.kind(), number.low(), number.high(), number.unit(), ""));
  }

  private static Optional<Draft> lostPower(Matcher m, String text) {
    BigDecimal value = times(m).scaleByPowerOfTen(Integer.parseInt(m.group("lost")));
    String note =
        "the page lost its formatting: "
            + m.group()
            + " is 10^"
            + m.group("lost")
            + " per "
            + volume(m);
    return Optional.of(threshold(m, value, "/" + volume(m), note));
  }

  private static Optional<Draft> power(Matcher m, String text) {
    BigDecimal value = times(m).scaleByPowerOfTen(exponent(m));
    if (m.group("cells") != null) {
      BigDecimal cells = Numerals.tidy(value);
      return Optional.of(
          new Draft(m.start(), m.end(), QuantityKind.DOSE, cells, cells, m.group("cells"), ""));
    }
    return Optional.of(threshold(m, value, "/" + volume(m), ""));
  }

  private static Draft threshold(Matcher m, BigDecimal value, String unit, String note) {
    BigDecimal tidy = Numerals.tidy(value);
    return new Draft(m.start(), m.end(), QuantityKind.THRESHOLD, tidy, tidy, unit, note);
  }

  private static Optional<Draft> rate(Matcher m, String text) {
    String base =
        m.group("base").toLowerCase(Locale.ROOT).replaceAll("[\\u00a0\\u202f\\u2009 ](?=000)", ",");
    String size =
        switch (base.replaceFirst("^(?:a|one|1|every) ", "")) {
          case "million", "1,000,000", "1000000" -> "million";
          case "thousand", "1000", "1,000" -> "1,000";
          case "hundred thousand", "100 thousand", "100000", "100,000" -> "100,000";
          case "10000", "10,000" -> "10,000";
          default -> base;
        };
    boolean personYears = m.group("years") != null || m.group("annual") != null;
    Draft draft = draft(m, QuantityKind.RATE, "per " + size + (personYears ? " person-years" : ""));
    return draft.high().compareTo(new BigDecimal(100_000)) > 0
        ? Optional.empty()
        : Optional.of(draft);
  }

  private static Optional<Draft> partOfWhole(Matcher m, String text) {
    BigDecimal part = Numerals.value(m.group("part"));
    BigDecimal whole = Numerals.value(m.group("whole"));
    boolean bareOf =
        m.group("noun") == null
            && text.substring(m.end("part"), m.start("whole")).strip().startsWith("of");
    if (part.compareTo(whole) >= 0
        || whole.compareTo(BigDecimal.ONE) <= 0
        || part.signum() == 0
        || bareOf) {
      return Optional.empty();
    }
    int end = m.group("noun") == null || m.group("noun").equals(")") ? m.end("whole") : m.end();
    String note =
        Numerals.tidy(part).toPlainString() + " of " + Numerals.tidy(whole).toPlainString();
    return Optional.of(proportion(m.start(), end, part, whole, note));
  }

  private static Draft proportion(
      int start, int end, BigDecimal part, BigDecimal whole, String note) {
    BigDecimal share =
        part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64).round(new MathContext(3));
    BigDecimal tidy = Numerals.tidy(share);
    return new Draft(start, end, QuantityKind.PROPORTION, tidy, tidy, "%", note);
  }

  private static Optional<Draft> percent(Matcher m, String text) {
    if (m.group("points") != null) {
      return Optional.of(draft(m, QuantityKind.EFFECT, "percentage points"));
    }
    return Optional.of(
        draft(
            m,
            isChange(text, m.start(), m.end()) ? QuantityKind.EFFECT : QuantityKind.PROPORTION,
            "%"));
  }

  private static boolean isChange(String text, int start, int end) {
    String head = text.substring(Math.max(0, start - 90), start);
    String tail = text.substring(end, Math.min(text.length(), end + 40));
    if (CHANGE_AFTER.matcher(tail).find()) {
      return true;
    }
    if (CHANGE_BY.matcher(head).find()) {
      return CHANGE_BEFORE.matcher(head).find();
    }
    return !LEVEL_BEFORE.matcher(head).find()
        && CHANGE_BEFORE.matcher(head).find()
        && !head.matches("(?is).*\\bto\\s.{0,12}");
  }

  private static Optional<Draft> fraction(Matcher m, String text) {
    String count = m.group("count");
    String word = m.group("fraction").toLowerCase(Locale.ROOT);
    String next = m.group("next").toLowerCase(Locale.ROOT);
    String head = text.substring(Math.max(0, m.start() - 12), m.start()).toLowerCase(Locale.ROOT);
    boolean reduced = head.matches("(?s).*\\b(?:by|in)(?: (?:about|nearly|almost|over))?\\s");
    boolean many = count != null && !count.equalsIgnoreCase("a");
    boolean bounded =
        head.matches(
            "(?s).*\\b(?:than|nearly|almost|about|over|under|around|roughly|approximately|least|to)\\s");
    boolean followed =
        next.matches("(?s)[- ](?:of|the|all|to|our|their|as)\\b.*")
            || next.matches(
                "(?s) (?:patients|people|adults|women|men|children|cases|americans)\\b.*");
    boolean share =
        word.startsWith("hal")
            ? followed || reduced || bounded
            : many || count != null && (followed || reduced || bounded);
    if (!share || word.startsWith("qua") && next.startsWith(" century")) {
      return Optional.empty();
    }
    BigDecimal part = count == null ? BigDecimal.ONE : Numerals.value(count);
    Draft draft =
        proportion(
            m.start(),
            m.end("fraction"),
            part,
            new BigDecimal(FRACTIONS.getOrDefault(word.substring(0, 3), "2")),
            "");
    boolean change = reduced && isChange(text, m.start(), m.end("fraction"));
    if (word.startsWith("hal") && next.startsWith(" as ")) {
      return Optional.of(
          new Draft(
              draft.start(),
              draft.end(),
              QuantityKind.RATIO,
              new BigDecimal("0.5"),
              new BigDecimal("0.5"),
              "fold",
              ""));
    }
    return Optional.of(
        change
            ? new Draft(
                draft.start(), draft.end(), QuantityKind.EFFECT, draft.low(), draft.high(), "%", "")
            : draft);
  }

  private static Optional<Draft> multiplier(Matcher m, String text) {
    if (m.group("half") != null) {
      BigDecimal half = BigDecimal.valueOf(50);
      return Optional.of(
          new Draft(
              m.start(),
              m.start() + m.group().strip().length(),
              QuantityKind.EFFECT,
              half,
              half,
              "%",
              ""));
    }
    BigDecimal times =
        BigDecimal.valueOf(m.group("two") != null ? 2 : m.group("three") != null ? 3 : 4);
    return Optional.of(
        new Draft(
            m.start(),
            m.start() + m.group().strip().length(),
            QuantityKind.RATIO,
            times,
            times,
            "fold",
            ""));
  }

  private static Optional<Draft> oddsOfTwo(Matcher m, String text) {
    String around =
        text.substring(Math.max(0, m.start() - 70), Math.min(text.length(), m.end() + 40))
            .toLowerCase(Locale.ROOT);
    BigDecimal whole = Numerals.value(m.group("whole"));
    if (!around.contains("ratio") || whole.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal value =
        Numerals.tidy(Numerals.value(m.group("part")).divide(whole, new MathContext(3)));
    return Optional.of(
        new Draft(m.start(), m.end(), QuantityKind.RATIO, value, value, "ratio", ""));
  }

  private static Optional<Draft> laboratory(Matcher m, String text) {
    Draft draft =
        draft(m, QuantityKind.THRESHOLD, m.group("unit").replaceAll("\\s", "").replace('μ', 'µ'));
    int power = exponent(m);
    if (power == 0) {
      return Optional.of(draft);
    }
    return Optional.of(
        new Draft(
            draft.start(),
            draft.end(),
            draft.kind(),
            Numerals.tidy(draft.low().scaleByPowerOfTen(power)),
            Numerals.tidy(draft.high().scaleByPowerOfTen(power)),
            draft.unit(),
            ""));
  }

  private static Optional<Draft> dose(Matcher m, String text) {
    String unit = m.group("unit").replaceAll("\\s", " ").replace('μ', 'µ');
    return Optional.of(draft(m, QuantityKind.DOSE, unit));
  }

  private static Optional<Draft> change(Matcher m, String text) {
    String head = text.substring(Math.max(0, m.start() - 90), m.start());
    String tail = text.substring(m.end(), Math.min(text.length(), m.end() + 40));
    boolean change =
        CHANGE_BEFORE.matcher(head).find()
            || CHANGE_BY.matcher(head).find()
            || CHANGE_AFTER.matcher(tail).find();
    return change ? Optional.of(draft(m, QuantityKind.EFFECT, m.group("unit"))) : Optional.empty();
  }

  private static Optional<Draft> duration(Matcher m, String text) {
    String next = m.group("next").toLowerCase(Locale.ROOT);
    String head = text.substring(Math.max(0, m.start() - 8), m.start()).toLowerCase(Locale.ROOT);
    boolean pointInTime =
        next.matches(
                "[ -](?:survival|overall|os|pfs|efs|dfs|relapse|disease|event|progression|mortality|cumulative|rates?|risk|cure|remission|old|olds)\\b.*")
            && (m.group("dash").equals("-")
                || next.matches(".*(?:survival|rate|mortality|risk).*"));
    if (pointInTime || head.matches("(?s).*\\b(?:at|every)\\s")) {
      return Optional.empty();
    }
    String unit = m.group("unit").toLowerCase(Locale.ROOT);
    Draft draft = draft(m, QuantityKind.DURATION, unit.endsWith("s") ? unit : unit + "s");
    Matcher period =
        PERIOD_BEFORE.matcher(text).region(Math.max(0, draft.start() - 10), draft.start());
    int start = period.find() ? period.start() : draft.start();
    return Optional.of(
        new Draft(start, m.end("unit"), draft.kind(), draft.low(), draft.high(), draft.unit(), ""));
  }

  private static Optional<Draft> rankAmong(Matcher m, String text) {
    String among = m.group("of") != null ? m.group("of") : m.group("top");
    int start =
        m.group("of") != null && text.regionMatches(true, m.start(), "in ", 0, 3)
            ? m.start("of")
            : m.start();
    BigDecimal last = Numerals.value(among);
    boolean sensible = last.compareTo(BigDecimal.ONE) > 0 && last.compareTo(HUNDRED) <= 0;
    return sensible
        ? Optional.of(new Draft(start, m.end(), QuantityKind.RANK, BigDecimal.ONE, last, "", ""))
        : Optional.empty();
  }

  private static Optional<Draft> rank(Matcher m, String text) {
    String word = m.group("ordinal") != null ? m.group("ordinal") : m.group("place");
    BigDecimal place;
    if (m.group("one") != null) {
      place = BigDecimal.ONE;
    } else if (word == null) {
      place = Numerals.value(m.group("rank"));
    } else {
      Integer named = ORDINALS.get(word.toLowerCase(Locale.ROOT));
      place =
          named != null ? BigDecimal.valueOf(named) : new BigDecimal(word.replaceAll("\\D", ""));
    }
    return Optional.of(new Draft(m.start(), m.end(), QuantityKind.RANK, place, place, "", ""));
  }

  private static Optional<Draft> count(Matcher m, String text) {
    Draft draft = draft(m, QuantityKind.COUNT, countUnit(m.group("noun").toLowerCase(Locale.ROOT)));
    boolean single = draft.high().compareTo(BigDecimal.ONE) <= 0;
    return single ? Optional.empty() : Optional.of(draft);
  }

  private static String countUnit(String noun) {
    return switch (noun) {
      case "cases",
          "deaths",
          "infections",
          "events",
          "births",
          "doses",
          "cycles",
          "sessions",
          "injections",
          "infusions",
          "mice",
          "rats",
          "animals",
          "countries",
          "hospitals" ->
          noun;
      case "hospitalizations", "hospitalisations", "admissions" -> "hospitalisations";
      case "clinical trials", "trials", "studies", "papers" -> "studies";
      case "centres", "centers" -> "centres";
      case "diagnoses" -> "cases";
      case "transplants",
          "courses",
          "mutations",
          "strokes",
          "heart attacks",
          "pregnancies",
          "households" ->
          noun;
      default -> "people";
    };
  }

  private static Optional<Draft> bare(Matcher m, String text) {
    String number = m.group("large");
    boolean large =
        number.indexOf(',') > 0 || number.matches("(?is).*(?:thousand|million|billion|trillion).*");
    boolean stuck =
        m.start() > 0
            && (Character.isLetterOrDigit(text.charAt(m.start() - 1))
                || "-.,/$£€¥".indexOf(text.charAt(m.start() - 1)) >= 0);
    if (!large || stuck) {
      return Optional.empty();
    }
    BigDecimal value = Numerals.value(number);
    return Optional.of(new Draft(m.start(), m.end(), QuantityKind.COUNT, value, value, "", ""));
  }

  // ---- pieces --------------------------------------------------------------------------------

  private static Draft numberOnly(Matcher m, QuantityKind kind, String unit) {
    Draft whole = draft(m, kind, unit);
    int start = m.start(first(m));
    String last = m.group("toA") != null ? "toA" : m.group("toB") != null ? "toB" : first(m);
    return new Draft(start, m.end(last), kind, whole.low(), whole.high(), unit, "");
  }

  private static Draft draft(Matcher m, QuantityKind kind, String unit) {
    BigDecimal low = Numerals.value(m.group(first(m)));
    @Nullable String to = m.group("toA") != null ? m.group("toA") : m.group("toB");
    BigDecimal high = to == null ? low : Numerals.value(to);
    if (to != null
        && high.compareTo(new BigDecimal(1000)) >= 0
        && low.compareTo(new BigDecimal(1000)) < 0
        && to.matches("(?is).*(?:thousand|million|billion|trillion)")) {
      // "1.5 to 2 million": the scale belongs to both.
      low =
          Numerals.tidy(
              low.multiply(
                  high.divide(
                      Numerals.value(
                          to.replaceAll("(?i)[\\s-](?:thousand|million|billion|trillion)$", "")),
                      MathContext.DECIMAL64)));
    }
    return new Draft(m.start(), m.end(), kind, low.min(high), low.max(high), unit, "");
  }

  private static String first(Matcher m) {
    return m.group("fromA") != null ? "fromA" : m.group("fromB") != null ? "fromB" : "from";
  }

  private static BigDecimal times(Matcher m) {
    return m.group("times") == null ? BigDecimal.ONE : new BigDecimal(m.group("times"));
  }

  private static int exponent(Matcher m) {
    if (m.group("power") != null) {
      return Integer.parseInt(m.group("power"));
    }
    if (m.group("raised") != null) {
      int value = 0;
      for (char c : m.group("raised").toCharArray()) {
        value = value * 10 + "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
      }
      return value;
    }
    return m.pattern().pattern().contains("<round>") && m.group("round") != null
        ? Integer.parseInt(m.group("round"))
        : 0;
  }

  private static String volume(Matcher m) {
    return m.group("volume").equalsIgnoreCase("l") ? "L" : m.group("volume").replace('μ', 'µ');
  }
}
