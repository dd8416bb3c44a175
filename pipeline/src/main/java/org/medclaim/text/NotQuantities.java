package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Span;

/**
 * Numbers that measure nothing: dates, ages, citation marks, phone numbers, prices, names.
 *
 * <p>Ages and lines of treatment are populations; their own finders read them.
 */
final class NotQuantities {
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
          + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String YEAR = "(?:1[6-9]|20)\\d{2}";
  private static final String AMOUNT =
      "\\d{1,3}(?:[,.]?\\d{1,3}){0,5}(?:[ -]?(?:thousand|million|billion|trillion|k|m|bn)\\b)?";
  private static final String NUMBER = "(?:\\d{1,3}|" + Numerals.WORDS + ")";

  /** What a number that looks like a year counts after all. */
  private static final String COUNTED =
      "(?:(?:new|more|other|adult|older|young|healthy|american|chinese|female|male|pregnant|cancer|obese|hospital|elderly|randomi[sz]ed)\\s)?"
          + "(?:people|patients|persons|cases|deaths|participants|women|men|children|adults|volunteers|nurses|doctors|physicians|veterans|infants|babies|mothers|families|couples|students"
          + "|subjects|individuals|studies|trials|papers|mg|ml|iu|mcg|µg|g\\b|kcal|kilocalories|calories|steps|units|cells|pounds|hospitals|users|respondents|smokers|births)";

  /** A way to write a number that measures nothing, and strings of which it holds one. */
  private record Form(Pattern pattern, Needles needles) {}

  private static final String[] MONTHS = {
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
  };
  private static final String[] CENTURIES = {"16", "17", "18", "19", "20"};

  private static final ImmutableList<Form> CITATIONS =
      ImmutableList.of(
          form("\\[\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){0,12}\\]", "["),
          form("(?<=\\p{L}[.,;])\\d{1,2}(?:[,–-]\\d{1,2}){0,5}(?=\\s|$)"),
          form(
              "(?<=[\\p{L})])[¹²³⁰⁴-⁹](?:[,⁻–-]?[¹²³⁰⁴-⁹]){0,8}",
              "¹",
              "²",
              "³",
              "⁰",
              "⁴",
              "⁵",
              "⁶",
              "⁷",
              "⁸",
              "⁹"),
          form(
              "^\\s{0,8}(?:\\(\\d{1,2}\\)|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)、:](?=\\s)|\\d{1,2}[.)、](?=\\p{L}))"),
          form("(?<=[;:,]\\s)\\(\\d{1,2}\\)(?=\\s)", "("),
          form(
              "\\b"
                  + YEAR
                  + "(?:\\s\\p{L}{3}(?:\\s\\d{1,2})?)?;\\s?\\d{1,4}(?:\\(\\d{1,3}(?:[-–]\\d)?\\))?(?::\\s?[eE]?\\d{1,6}(?:[-–]\\d{1,6})?)?",
              ";"),
          form("\\b\\d{1,4}\\s?\\(\\d{1,3}\\):\\s?[eE]?\\d{1,6}(?:[-–]\\d{1,6})?", "):"),
          form("\\b(?:ISBN|ISSN)(?:-1[03])?[: ]{0,2}[\\dXx-]{8,17}", "isbn", "issn"),
          form(
              "\\b(?:PMID|PMCID|NCT|EudraCT|ISRCTN)[: ]{0,2}[\\d-]{4,14}",
              "pmid",
              "pmcid",
              "nct",
              "eudract",
              "isrctn"),
          form(
              "(?:https?://|www\\.)\\S{1,300}|\\bdoi:?\\s?\\S{1,100}|\\b10\\.\\d{4,9}/\\S{1,100}",
              "http",
              "www.",
              "doi",
              "10."),
          form(
              "\\b[pP](?:[- ]value)?s?\\s{0,2}(?:[<=>≤]|less than|was|of|for trend)\\s{0,2}(?:[<=>≤]\\s?)?0?[.·]\\d{1,6}"),
          form(Statistics.INTERVAL_NUMBERS, "ci", "cri", "interval", "iqr", "interquartile"),
          form(
              "\\b(?:95|99|90|97\\.5)\\s?%\\s?(?:CI\\b|confidence|credible|CrI\\b|probability interval)",
              "ci", "cri", "confidence", "credible", "probability"));

  private static final ImmutableList<Form> DATES =
      ImmutableList.of(
          form(
              "\\b"
                  + MONTH
                  + "\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?(?!\\s?%|\\d|[.,]\\d{1,2}\\s?%)(?:,?\\s{1,2}\\d{4})?\\b",
              MONTHS),
          form(
              "\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? "
                  + MONTH
                  + "(?:,?\\s\\d{4})?\\b(?!\\s(?:be|have|not|cause|help|reduce))",
              MONTHS),
          form("\\b" + MONTH + "\\s{1,2}(?:of )?\\d{4}\\b", MONTHS),
          form("\\b\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?\\b(?!\\s?(?:%|mg|ml|iu))"),
          form("\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b"),
          form(
              "\\b(?:in|since|until|till|before|after|during|by|early|late|mid|year|fiscal|©|from|between|to|and|of)"
                  + "[ -](?:the )?(?:1[6-9]|20)\\d{2}s?\\b(?![.,]\\d|\\s?(?:%|percent|per cent)|(?<=of \\d{4})\\s"
                  + COUNTED
                  + "|(?<=(?:by|to|and|from|between) \\d{4})\\s"
                  + COUNTED
                  + ")",
              CENTURIES),
          form(
              "(?<![\\d.,])"
                  + YEAR
                  + "(?:s|\\s?[-–—/]\\s?(?:"
                  + YEAR
                  + "|\\d{2}))?\\b(?![.,]\\d|\\s?(?:%|percent|per cent|"
                  + COUNTED
                  + "))",
              CENTURIES),
          form("\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b(?!\\s?1\\b)", ":"),
          form(
              "\\b\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\b\\.?|o[’']clock|noon\\b|midnight\\b)",
              "am", "a.m", "pm", "p.m", "clock", "noon", "midnight"),
          form("\\b24[/-]7\\b|\\b24[- ]hours?[- ](?:hotline|service|support|a day)", "24"),
          form(
              "\\b9[/-]11\\b|\\b20/20 vision\\b|\\b360[- ]degrees?\\b|\\bworld war (?:one|two|1|2)\\b",
              "9/11",
              "9-11",
              "20/20",
              "360",
              "world war"));

  private static final ImmutableList<Form> PRICES =
      ImmutableList.of(
          form(
              "(?:US|HK|A|C)?[$£€¥₹]\\s?"
                  + AMOUNT
                  + "(?:\\s?(?:to|-|–|and)\\s?[$£€¥₹]?\\s?"
                  + AMOUNT
                  + ")?",
              "$",
              "£",
              "€",
              "¥",
              "₹"),
          form(
              "\\b(?:USD|EUR|GBP|RMB|CNY|INR|Rs\\.?)\\s?" + AMOUNT,
              "usd",
              "eur",
              "gbp",
              "rmb",
              "cny",
              "inr",
              "rs"),
          form(
              "\\b"
                  + AMOUNT
                  + "(?:\\s?(?:to|-|–)\\s?"
                  + AMOUNT
                  + ")?[ -]?(?:(?:US|Hong Kong|Canadian|Australian) )?(?:dollars?|euros?|pounds sterling|yuan|RMB|USD|EUR|GBP|CNY|rupees|cents|pence|RM|€|£)(?![\\p{L}])",
              "dollar",
              "euro",
              "sterling",
              "yuan",
              "rmb",
              "usd",
              "eur",
              "gbp",
              "cny",
              "rupee",
              "cents",
              "pence",
              "rm",
              "€",
              "£"),
          form(
              "\\b\\d{1,2}(?:\\.\\d)?\\s?(?:%|percent|per cent) (?:off\\b|discounts?|cash ?back|interest|tax|vat\\b|commission|coupon|cheaper|of the (?:price|retail))",
              "off",
              "discount",
              "cash",
              "interest",
              "tax",
              "vat",
              "commission",
              "coupon",
              "cheaper",
              "price",
              "retail"),
          form(
              "\\b(?:save|saving|discounts? of|coupon for) (?:up to |an extra |over )?\\d{1,2}\\s?(?:%|percent)",
              "save", "saving", "discount", "coupon"),
          form(
              "\\b100\\s?(?:%|percent) (?:all[- ])?(?:natural|pure|organic|cotton|juice|whole|fruit|vegan|vegetarian|money|satisfaction|legal|authentic|genuine|original|plant|grass|arabica|online|free of charge)\\b",
              "100"),
          form("\\bbuy (?:\\d|one|two),? get (?:\\d|one|two)", "buy "));

  private static final ImmutableList<Form> PLACES =
      ImmutableList.of(
          form("\\+\\d{1,3}[ -]?\\(?\\d{1,4}\\)?(?:[ -]?\\d{2,4}){1,4}", "+"),
          form(
              "\\(?\\b\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}\\b|(?<![\\d,])\\b\\d{3,4}-\\d{4,8}\\b(?!\\s?[%°]|[.,]\\d|\\s?(?!(?:or|and|to|for|today|now|if|at|on|ext)\\b)[\\p{L}µ])|\\b1?[- ]?8\\d{2}-\\d{3}-\\d{4}\\b"),
          form(
              "(?i)\\b(?:tel|phone|call|fax|whatsapp|hotline|dial|mobile|text|extension|ext)(?: us)?(?: (?:at|on))?[.: ]{1,3}(?:\\+?[\\d() -]{5,20}|(?:911|999|112|111)\\b)",
              "tel",
              "phone",
              "call",
              "fax",
              "whatsapp",
              "hotline",
              "dial",
              "mobile",
              "text",
              "ext"),
          form(
              "\\b\\d{1,5} (?:(?-i:[NSEW]\\.? )?(?-i:[A-Z])[\\p{L}.]{1,20} ){1,3}(?:Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Boulevard|Blvd|Lane|Drive|Parkway|Plaza|Highway|Way|Court|Square)(?=[\\s,.]|$)"),
          form(
              "\\b(?-i:[A-Z]{2})\\s\\d{5}(?:-\\d{4})?\\b|\\bP\\.?O\\.? Box \\d{1,6}|\\b(?:suite|apt\\.?|room|route|interstate|highway)\\s#?\\d{1,5}"),
          form(
              "\\b(?:won|beat|drew|tied|defeated|victory|final score)\\b[^.;\\d]{0,30}\\b\\d{1,3}\\s?[-–]\\s?\\d{1,3}\\b(?!\\s?[%\\p{L}])",
              "won", "beat", "drew", "tied", "defeated", "victory", "final score"));

  private static final ImmutableList<Form> NAMES =
      ImmutableList.of(
          form(
              // Nearly all words fail to have a digit behind them, and that is cheap to see.
              "\\b(?=\\p{L}{1,12}+\\.?\\s#?\\d)(?:section|sec\\.|figure|fig\\.?|figs\\.?|table|chapter|pages?|pp?\\.|appendix|step|part|volume|vol\\.?|issue|no\\.|article|rule|version"
                  + "|question|building|floor|day|week|month|year|visit|cycle|phases?|stages?|grades?|types?|class|tier|category|cohort|lesson|genotypes?|schedule|scene|season|episode|round"
                  + "|reference|ref\\.?|tip|myth|fact|item|number|model|group|arm|dose|box|line|study|trial|experiment|aim|objective|hypothesis|solution|secret|mistake|reason)"
                  + "\\s#?\\d{1,4}(?:\\s?(?:,|and|or|to|-|–|/|,? ?and)\\s?\\d{1,3}){0,3}[A-Za-z]?\\b(?!\\s?(?:%|percent|per cent|,\\d|\\.\\d|mg|mcg|(?:cause|killer|cancer|risk|reason)\\b|"
                  + "\\p{L}{0,12}\\s?(?:patients|people|participants|women|men|children|adults)))"),
          form(
              "\\blevels? \\d(?![\\d.,]|\\s?[%\\p{L}])|#\\d{1,4}\\b(?! (?:cause|killer|cancer|risk))",
              "level", "#"),
          form(
              "\\b(?=\\p{L}[\\p{L} -]{0,12}+\\d)(?:omega|interleukin|COVID|factor|HPV|GLP|protein|chromosomes?|exon|codon|formula|SARS-CoV|Q|coenzyme Q|titanium|iodine|iodine-|carbon|cobalt|strontium|yttrium|ALK|BRCA|HER|PD|CTLA|UNII|EC|ATC"
                  + "|Area|iPhone|Windows|Apollo|Proposition|Prop|Directive|Regulation|Act|ICD|DSM|SF|PHQ|GAD|Gardasil|Prevnar|Prevenar|PCV|PPSV)[ -]\\d{1,10}(?:(?:,|,? and|/) ?\\d{1,2}){0,2}\\b"),
          form("\\bvitamins? [A-K][- ]?\\d{1,2}\\b", "vitamin"),
          form("\\b(?:\\p{L}{3,20}) 101\\b(?=[.:!?]|$)", "101"));

  /** Those that can stand in a sentence without a digit. */
  private static final ImmutableList<Form> PHRASES =
      ImmutableList.of(
          form(
              "\\bhalf[ -](?:life|lives|hour|day|an hour|an inch|a mile|a day|a cup|a teaspoon|way|brother|sister|marathon|a century|the (?:battle|story|fun|picture|truth|time)\\b)|\\bsecond half\\b|\\bfirst half\\b|\\bbetter half\\b",
              "half"),
          form(
              "\\b(?:a|one|three) quarters? (?:of an|hour|mile|century|pounder)\\b|\\bquarters? of (?:an hour|a century|a mile|a cup|an inch)\\b",
              "quarter"),
          form(
              "\\bone[ -](?:another|of (?:the|our|my|his|her|their|these|those|many|several|a)\\b(?! (?:top )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten)\\b)|day\\b|time\\b|by one|stop|on one|thing|size|should|can|must|who)",
              "one"),
          form(
              "\\b(?:in|on) the one hand\\b|\\bsixth sense\\b|\\bzero tolerance\\b|\\bnine to five\\b|\\bdouble (?:vision|chin|check)\\b",
              "one hand",
              "sixth sense",
              "zero tolerance",
              "nine to five",
              "double"));

  private static final Form TIME_SINCE =
      form(
          "\\b"
              + NUMBER
              + "[ -](?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:ago|earlier|previously|later|old)\\b",
          " ago",
          " earlier",
          " previously",
          " later",
          " old");

  private static final Pattern MAIL_ADDRESS = Pattern.compile("\\S{1,64}@\\S{1,100}");

  private static final ImmutableList<Form> DIGITAL =
      ImmutableList.<Form>builder()
          .addAll(CITATIONS)
          .addAll(DATES)
          .addAll(PRICES)
          .addAll(PLACES)
          .addAll(NAMES)
          .build();

  private static final AgeFinder AGES = new AgeFinder();
  private static final LineOfTreatmentFinder LINES = new LineOfTreatmentFinder();

  private NotQuantities() {}

  /**
   * Marks every code unit that belongs to such a number; {@code lower} is the text in lower case.
   */
  static BitSet mark(String text, String lower) {
    BitSet marked = new BitSet(text.length());
    if (text.chars().anyMatch(Character::isDigit)) {
      DIGITAL.forEach(form -> mark(form, text, lower, marked));
    }
    mark(TIME_SINCE, text, lower, marked);
    if (text.indexOf('@') >= 0) {
      mark(MAIL_ADDRESS, text, marked);
    }
    PHRASES.forEach(form -> mark(form, text, lower, marked));
    for (AgeRange age : AGES.find(text)) {
      mark(age.span(), marked);
    }
    for (TreatmentLine line : LINES.find(text)) {
      mark(line.span(), marked);
    }
    return marked;
  }

  private static Form form(String template, String... needles) {
    return new Form(Pieces.compile(template), Needles.of(ImmutableList.copyOf(needles)));
  }

  private static void mark(Form form, String text, String lower, BitSet marked) {
    if (form.needles().in(text, lower)) {
      mark(form.pattern(), text, marked);
    }
  }

  private static void mark(Pattern pattern, String text, BitSet marked) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      marked.set(matcher.start(), matcher.end());
    }
  }

  private static void mark(Span span, BitSet marked) {
    marked.set(span.start(), span.end());
  }
}
