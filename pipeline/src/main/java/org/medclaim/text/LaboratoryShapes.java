package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.QuantityKind;

/** What is measured in or on a body: "70 mg/dL", "140/90 mmHg", "a BMI over 30", "37.5 °C". */
final class LaboratoryShapes {
  private static final String VOLUME =
      "(?:dl|l|ml|µl|μl|ul|lit(?:er|re)|decilit(?:er|re)|millilit(?:er|re)|microlit(?:er|re)|mm3|mm³|cubic millimet(?:er|re))";
  private static final String AMOUNT =
      "(?:mg|g|ng|pg|µg|μg|ug|mcg|milligrams?|grams?|nanograms?|micrograms?|mmol|µmol|μmol|umol|nmol|pmol|millimoles?|IU|mIU|µIU|uIU|U|units|mEq|cells|copies|CFU|ml)";

  private static final String UNIT =
      "(?<unit>"
          + AMOUNT
          + "(?:\\s?/\\s?| per )"
          + VOLUME
          + "\\b|ml\\s?/\\s?min(?<renal>(?:ute)?(?:\\s?/\\s?1\\.73 ?m(?:2|²))?)\\b|/\\s?(?:l|µl|μl|ul|mm3|mm³)\\b|mm\\s?Hg\\b|millimet(?:er|re)s of mercury|kg\\s?/\\s?m(?:2|²)|°\\s?[CF]\\b"
          + "|degrees (?:Celsius|Fahrenheit|centigrade|[CF]\\b)|beats (?:per|a) minute|bpm\\b)";
  private static final String POWER =
      "(?:\\s?[x×*]\\s?10(?:\\^?(?<power>\\d{1,2})|(?<raised>[⁰¹²³⁴-⁹]{1,2})))?";

  /** Tests whose results are told without a unit. */
  private static final String TEST =
      "(?:PSA|CD4(?: cells?)?(?: counts?)?|INR|eGFR|GFR|TSH|T-scores?|platelets?(?: counts?)?|(?:white|red)(?: blood)?[ -]cell counts?|WBC(?: counts?)?|neutrophil counts?|LDL(?:[ -]C)?(?: cholesterol)?|HDL(?:[ -]C)?(?: cholesterol)?"
          + "|(?:total |serum )?cholesterol|triglycerides|(?:fasting )?(?:blood )?(?:sugar|glucose)|CRP|C-reactive protein|ferritin|viral load|Apgar scores?|ha?emoglobin|creatinine|heart rate|pulse|gleason scores?|systolic(?: blood)?(?: pressure)?|diastolic(?: blood)?(?: pressure)?|FEV1|pH|IQ)";

  private static final String LINK =
      "(?:\\s(?:levels?|values?|scores?|readings?|results?|test|count)){0,2}(?:\\s(?:that|which))?(?:\\s(?:of|is|was|are|were|reached|to|falls?|rises?|exceeds?|be|drops?|lower|higher|greater|less|more|than|over|above|below|under|at least|between|around|about|goes|stays|down)){1,4}";

  private static final Pattern PRESSURE =
      Pattern.compile("(?i)blood pressure|\\bBP\\b|hypertens|systolic|mm\\s?Hg|\\breadings?\\b");

  /** A treatment lowers the upper value by less than this. */
  private static final BigDecimal LARGEST_CHANGE = BigDecimal.valueOf(50);

  static final ImmutableList<Shape> ALL =
      ImmutableList.of(
          Shape.atNumber(
              "(?<upper>\\d{2,3})\\s?(?:/|over)\\s?(?<lower>\\d{2,3})(?![\\d/%]|\\.\\d)(?<unit>\\s?mm\\s?Hg\\b)?",
              LaboratoryShapes::pressure,
              "pressure",
              "bp",
              "hypertens",
              "systolic",
              "hg",
              "reading"),
          Shape.atNumber(
              "(?<upper>\\d{1,2}(?:\\.\\d{1,2})?)\\s?/\\s?(?<lower>\\d{1,2}(?:\\.\\d{1,2})?)\\s?(?:mm\\s?Hg\\b|points\\b)",
              LaboratoryShapes::pressureChange,
              "hg",
              "points"),
          Shape.atNumber(
              "{value}" + POWER + "\\s?" + UNIT,
              LaboratoryShapes::measured,
              "/",
              " per ",
              "hg",
              "mercury",
              "°",
              "degrees ",
              "beats ",
              "bpm"),
          Shape.anywhere(
              "\\b(?:BMI|body[- ]mass index)\\b(?:\\s\\(BMI\\))?(?:\\s(?:of|is|was|are|were|over|above|below|under|greater than|less than|more than|at least|equal to|or|between|in the range of|from|score|value|≥|≤|<|>|=)){0,4}\\s?[≥≤<>=]?\\s?{value}(?!\\s?%|\\s(?:points?|units?|years?|months?|weeks?|percent|times|of)\\b)",
              (m, text) -> List.of(Values.numberOnly(m, QuantityKind.THRESHOLD, "kg/m2")),
              "bmi",
              "mass index"),
          Shape.anywhere(
              "\\b"
                  + TEST
                  + "\\b(?:\\s?\\([\\p{L}\\d-]{2,8}\\))?(?:"
                  + LINK
                  + "|\\s?[≥≤<>=]|(?=\\s\\d))\\s?[≥≤<>]?\\s?(?<minus>[-−](?=\\d))?{value}(?!\\s?(?:%|percent|per\\s?cent|[-–]?fold|times|points?|patients|people|mg|g\\b|ng|mmol|µ|days|weeks|months|years|hours|minutes|studies|trials|in|of|out|years)\\b|%|\\s?%)",
              LaboratoryShapes::tested,
              "psa",
              "cd4",
              "inr",
              "gfr",
              "tsh",
              "t-score",
              "platelet",
              "cell count",
              "wbc",
              "neutrophil",
              "ldl",
              "hdl",
              "cholesterol",
              "triglycerides",
              "sugar",
              "glucose",
              "crp",
              "c-reactive",
              "ferritin",
              "viral load",
              "apgar",
              "moglobin",
              "creatinine",
              "heart rate",
              "pulse",
              "gleason",
              "systolic",
              "diastolic",
              "fev1",
              "ph ",
              "iq "));

  private LaboratoryShapes() {}

  /** "140/90 mmHg" is two limits, both bounded by the same words. */
  private static List<Draft> pressure(Matcher m, String text) {
    BigDecimal upper = new BigDecimal(m.group("upper"));
    BigDecimal lower = new BigDecimal(m.group("lower"));
    boolean sensible =
        upper.compareTo(BigDecimal.valueOf(60)) >= 0
            && upper.compareTo(BigDecimal.valueOf(260)) <= 0
            && lower.compareTo(BigDecimal.valueOf(30)) >= 0
            && lower.compareTo(upper) < 0;
    String around =
        text.substring(Math.max(0, m.start() - 60), Math.min(text.length(), m.end() + 20));
    if (!sensible || !PRESSURE.matcher(around).find()) {
      return List.of();
    }
    return List.of(
        Draft.single(m.start(), m.end("upper"), QuantityKind.THRESHOLD, upper, "mmHg", "systolic"),
        Draft.single(m.start("lower"), m.end(), QuantityKind.THRESHOLD, lower, "mmHg", "diastolic")
            .boundAt(m.start()));
  }

  /** "fell by 11.4/5.5 mmHg": what changed in both pressures; nobody has pressures as low. */
  private static List<Draft> pressureChange(Matcher m, String text) {
    BigDecimal upper = new BigDecimal(m.group("upper"));
    BigDecimal lower = new BigDecimal(m.group("lower"));
    boolean change =
        upper.compareTo(LARGEST_CHANGE) <= 0 && ChangeWords.around(text, m.start(), m.end());
    return change
        ? List.of(
            Draft.single(m.start(), m.end("upper"), QuantityKind.EFFECT, upper, "mmHg", "systolic"),
            Draft.single(m.start("lower"), m.end(), QuantityKind.EFFECT, lower, "mmHg", "diastolic")
                .boundAt(m.start()))
        : List.of();
  }

  private static List<Draft> measured(Matcher m, String text) {
    String written = m.group("unit");
    Optional<String> unit =
        m.group("renal") != null && m.group("renal").contains("1.73")
            ? Optional.of("mL/min/1.73 m2")
            : MedicalUnits.shown(written.replaceAll("(?<=[°µ/])\\s|\\s(?=/)", ""));
    if (unit.isEmpty() || Values.isUpsideDown(m)) {
      return List.of();
    }
    boolean change = ChangeWords.around(text, m.start(), m.end());
    Draft draft = Values.of(m, change ? QuantityKind.EFFECT : QuantityKind.THRESHOLD, unit.get());
    int power =
        m.group("power") != null
            ? Integer.parseInt(m.group("power"))
            : m.group("raised") != null ? PowerShapes.superscript(m.group("raised")) : 0;
    return List.of(draft.times(BigDecimal.ONE.scaleByPowerOfTen(power)));
  }

  private static List<Draft> tested(Matcher m, String text) {
    Draft draft = Values.numberOnly(m, QuantityKind.THRESHOLD, "");
    String words = m.group().toLowerCase(Locale.ROOT);
    boolean year =
        m.group("from") != null
            && m.group("from").matches("(?:19|20)\\d\\d")
            && !words.contains("count");
    if (year || Values.isUpsideDown(m)) {
      return List.of();
    }
    if (m.group("minus") == null) {
      return List.of(draft);
    }
    return List.of(
        Draft.single(
            m.start("minus"), draft.end(), draft.kind(), draft.low().negate(), draft.unit(), ""));
  }
}
