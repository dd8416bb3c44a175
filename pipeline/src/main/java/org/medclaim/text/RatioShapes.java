package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.medclaim.model.QuantityKind;

/** Ratios and fold changes: "HR 0.72", "2.5-fold", "tripled", "half as many", "nine to one". */
final class RatioShapes {
  private static final String LABEL =
      "(?<label>(?:hazard|odds|risk|rate|prevalence|incidence(?: rate)?|mortality|standardi[sz]ed (?:mortality|incidence)|likelihood) ratios?|relative (?:risks?|hazards?|odds)"
          + "|\\b(?-i:a?HR|a?OR|a?RR|a?IRR|SMR|SIR|a?PR|[sc]HR)s?\\b)";
  private static final String AFTER_TIMES =
      "(?=\\s(?:more|higher|greater|lower|less|fewer|as|the|likelier|larger|faster|better|stronger|that|worse|bigger|increased|longer|their|its|your|normal|the\\b)|\\.)";

  /** What the words around "9:1" hold where it is a ratio. */
  private static final String[] ODDS_NEEDLES = {
    "ratio", "outnumber", "odds of", "woman", "women", "female"
  };

  static final ImmutableList<Shape> LABELLED =
      ImmutableList.of(
          Shape.anywhere(
              LABEL
                  + "(?:\\s?[(\\[][a-z]{2,4}[)\\]])?(?:\\s(?:for|with|in|on|after) [^.;()\\d]{1,60}?)?(?:\\s{0,2}(?:[,:=(\\[]|of|was|is|were|about|above|below|over|under|at least|up to|ranged from|between|>|<|≥|≤)){0,4}\\s{0,2}{value}(?!\\s?%|\\d)(?!\\s(?:more|other|of|to|people|patients|days|weeks|months|years|hours|minutes)\\b)",
              RatioShapes::labelled,
              "ratio",
              "relative ",
              "HR",
              "OR",
              "RR",
              "SMR",
              "SIR",
              "PR"),
          Shape.anywhere(
              "\\bnumbers? needed to (?:treat|harm|vaccinate|screen)(?:\\s?\\(NN[THVS]\\))?(?:\\sfor [^.;()\\d]{1,60}?)?(?:\\s{0,2}(?:[,:=(]|of|was|is|were|about|below|over|at least)){1,3}\\s{0,2}{value}(?!\\s?%|\\d)",
              (m, text) -> List.of(Values.numberOnly(m, QuantityKind.COUNT, "people")),
              "needed to"));

  static final ImmutableList<Shape> FOLD =
      ImmutableList.of(
          Shape.atNumber(
              "{value}(?:[- ]?fold\\b|(?:\\s|-)times\\b"
                  + AFTER_TIMES
                  + "|[x×](?=\\s(?:more|higher|greater|lower|less|as|the|faster|better|likelier)))",
              RatioShapes::times,
              "fold",
              "times",
              "x",
              "×"),
          Shape.anywhere(
              "\\b(?<word>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand)fold\\b",
              (m, text) ->
                  fold(
                      m,
                      Numerals.value(
                          m.group("word")
                              .replace("hundred", "a hundred")
                              .replace("thousand", "a thousand"))),
              "fold"),
          Shape.anywhere(
              "\\bby a factor of {value}",
              (m, text) -> List.of(Values.numberOnly(m, QuantityKind.RATIO, "fold")),
              "factor of"),
          Shape.anywhere(
              "\\b(?:(?<two>doubl(?:ed|es|ing)(?! time|[- ]blind)|(?<=(?:to|can|may|could|will|would|almost|nearly) )double(?![- ]blind)|double (?=the|their|your|in|its|that)|twice (?=as|the|that))"
                  + "|(?<three>tripl(?:ed|es|ing)|(?<=(?:to|can|may|could|will|would) )triple(?![- ]negative)|triple (?=the|their|your)|trebl(?:ed|es|ing)|thrice (?=as|the|that))|(?<four>quadrupl(?:ed|es|ing)|quadruple (?=the|their|your))"
                  + "|(?<half>halv(?:ed|es|ing)|(?<=(?:to|can|may|could|will|would) )halve|halve (?=the|their|your)))",
              RatioShapes::multiplied,
              "doubl",
              "tripl",
              "trebl",
              "thrice",
              "quadrupl",
              "twice",
              "halv"),
          Shape.atNumber(
              "(?<part>\\d{1,3}(?:\\.\\d{1,2})?)(?:\\s?:\\s?|\\s?-?to-?\\s?)(?<whole>\\d{1,2}(?:\\.\\d)?)(?![\\d:]|\\s?%|\\.\\d)",
              RatioShapes::oddsOfTwo, ODDS_NEEDLES),
          Shape.atNumber(
              "(?<part>{number})(?:\\s|-)to(?:\\s|-)(?<whole>one)\\b",
              RatioShapes::oddsOfTwo,
              ODDS_NEEDLES));

  private RatioShapes() {}

  private static List<Draft> labelled(Matcher m, String text) {
    Draft number = Values.numberOnly(m, QuantityKind.RATIO, "ratio");
    boolean close = number.start() - m.end("label") <= 14;
    boolean conjunction =
        m.group("label").equals("OR") && text.equals(text.toUpperCase(Locale.ROOT));
    return conjunction ? List.of() : List.of(close ? number.from(m.start()) : number);
  }

  private static List<Draft> times(Matcher m, String text) {
    boolean sentenceEnd = text.startsWith(".", m.end()) && !m.group().contains("fold");
    boolean multiplied =
        text.substring(Math.max(0, m.start() - 40), m.start())
            .toLowerCase(Locale.ROOT)
            .matches("(?s).*\\b(?:by|increas|rose|risen|grew|higher|multipl).*");
    return sentenceEnd && !multiplied
        ? List.of()
        : List.of(Values.of(m, QuantityKind.RATIO, "fold"));
  }

  private static List<Draft> fold(Matcher m, BigDecimal value) {
    int end = m.start() + m.group().strip().length();
    return List.of(Draft.single(m.start(), end, QuantityKind.RATIO, value, "fold", ""));
  }

  private static List<Draft> multiplied(Matcher m, String text) {
    if (m.group("half") != null) {
      int end = m.start() + m.group().strip().length();
      return List.of(
          Draft.single(m.start(), end, QuantityKind.EFFECT, BigDecimal.valueOf(50), "%", ""));
    }
    return fold(
        m, BigDecimal.valueOf(m.group("two") != null ? 2 : m.group("three") != null ? 3 : 4));
  }

  /** "9:1" is a ratio only where the words beside it say so; else it is a time or a score. */
  private static List<Draft> oddsOfTwo(Matcher m, String text) {
    String around =
        text.substring(Math.max(0, m.start() - 90), Math.min(text.length(), m.end() + 60))
            .toLowerCase(Locale.ROOT);
    BigDecimal whole = Numerals.value(m.group("whole"));
    boolean ratio =
        around.contains("ratio")
            || around.contains("outnumber")
            || around.contains("odds of")
            || around.matches("(?s).*\\b(?:wom[ae]n|female)s?\\b.{0,40}\\bm(?:en|ale)s?\\b.*");
    boolean placed = m.start() > 0 && ":.".indexOf(text.charAt(m.start() - 1)) >= 0;
    if (!ratio || placed || whole.signum() == 0) {
      return List.of();
    }
    BigDecimal value = Numerals.value(m.group("part")).divide(whole, new MathContext(3));
    return List.of(Draft.single(m.start(), m.end(), QuantityKind.RATIO, value, "ratio", ""));
  }
}
