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

  private static final ImmutableList<Pattern> CITATIONS =
      Pieces.compile(
          "\\[\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){0,12}\\]",
          "(?<=\\p{L}[.,;])\\d{1,2}(?:[,–-]\\d{1,2}){0,5}(?=\\s|$)",
          "(?<=[\\p{L})])[¹²³⁰⁴-⁹](?:[,⁻–-]?[¹²³⁰⁴-⁹]){0,8}",
          "^\\s{0,8}(?:\\(\\d{1,2}\\)|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)、:](?=\\s)|\\d{1,2}[.)、](?=\\p{L}))",
          "(?<=[;:,]\\s)\\(\\d{1,2}\\)(?=\\s)",
          "\\b"
              + YEAR
              + "(?:\\s\\p{L}{3}(?:\\s\\d{1,2})?)?;\\s?\\d{1,4}(?:\\(\\d{1,3}(?:[-–]\\d)?\\))?(?::\\s?[eE]?\\d{1,6}(?:[-–]\\d{1,6})?)?",
          "\\b\\d{1,4}\\s?\\(\\d{1,3}\\):\\s?[eE]?\\d{1,6}(?:[-–]\\d{1,6})?",
          "\\b(?:ISBN|ISSN)(?:-1[03])?[: ]{0,2}[\\dXx-]{8,17}",
          "\\b(?:PMID|PMCID|NCT|EudraCT|ISRCTN)[: ]{0,2}[\\d-]{4,14}",
          "(?:https?://|www\\.)\\S{1,300}|\\bdoi:?\\s?\\S{1,100}|\\b10\\.\\d{4,9}/\\S{1,100}",
          "\\b[pP](?:[- ]value)?s?\\s{0,2}(?:[<=>≤]|less than|was|of|for trend)\\s{0,2}(?:[<=>≤]\\s?)?0?[.·]\\d{1,6}",
          Statistics.INTERVAL_NUMBERS,
          "\\b(?:95|99|90|97\\.5)\\s?%\\s?(?:CI\\b|confidence|credible|CrI\\b|probability interval)");

  private static final ImmutableList<Pattern> DATES =
      Pieces.compile(
          "\\b"
              + MONTH
              + "\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?(?!\\s?%|\\d|[.,]\\d{1,2}\\s?%)(?:,?\\s{1,2}\\d{4})?\\b",
          "\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? "
              + MONTH
              + "(?:,?\\s\\d{4})?\\b(?!\\s(?:be|have|not|cause|help|reduce))",
          "\\b" + MONTH + "\\s{1,2}(?:of )?\\d{4}\\b",
          "\\b\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?\\b(?!\\s?(?:%|mg|ml|iu))",
          "\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b",
          "\\b(?:in|since|until|till|before|after|during|by|early|late|mid|year|fiscal|©|from|between|to|and|of)"
              + "[ -](?:the )?(?:1[6-9]|20)\\d{2}s?\\b(?![.,]\\d|\\s?(?:%|percent|per cent)|(?<=of \\d{4})\\s"
              + COUNTED
              + "|(?<=(?:by|to|and|from|between) \\d{4})\\s"
              + COUNTED
              + ")",
          "(?<![\\d.,])"
              + YEAR
              + "(?:s|\\s?[-–—/]\\s?(?:"
              + YEAR
              + "|\\d{2}))?\\b(?![.,]\\d|\\s?(?:%|percent|per cent|"
              + COUNTED
              + "))",
          "\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b(?!\\s?1\\b)",
          "\\b\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\b\\.?|o[’']clock|noon\\b|midnight\\b)",
          "\\b24[/-]7\\b|\\b24[- ]hours?[- ](?:hotline|service|support|a day)",
          "\\b9[/-]11\\b|\\b20/20 vision\\b|\\b360[- ]degrees?\\b|\\bworld war (?:one|two|1|2)\\b");

  private static final ImmutableList<Pattern> PRICES =
      Pieces.compile(
          "(?:US|HK|A|C)?[$£€¥₹]\\s?"
              + AMOUNT
              + "(?:\\s?(?:to|-|–|and)\\s?[$£€¥₹]?\\s?"
              + AMOUNT
              + ")?",
          "\\b(?:USD|EUR|GBP|RMB|CNY|INR|Rs\\.?)\\s?" + AMOUNT,
          "\\b"
              + AMOUNT
              + "(?:\\s?(?:to|-|–)\\s?"
              + AMOUNT
              + ")?[ -]?(?:(?:US|Hong Kong|Canadian|Australian) )?(?:dollars?|euros?|pounds sterling|yuan|RMB|USD|EUR|GBP|CNY|rupees|cents|pence|RM|€|£)(?![\\p{L}])",
          "\\b\\d{1,2}(?:\\.\\d)?\\s?(?:%|percent|per cent) (?:off\\b|discounts?|cash ?back|interest|tax|vat\\b|commission|coupon|cheaper|of the (?:price|retail))",
          "\\b(?:save|saving|discounts? of|coupon for) (?:up to |an extra |over )?\\d{1,2}\\s?(?:%|percent)",
          "\\b100\\s?(?:%|percent) (?:all[- ])?(?:natural|pure|organic|cotton|juice|whole|fruit|vegan|vegetarian|money|satisfaction|legal|authentic|genuine|original|plant|grass|arabica|online|free of charge)\\b",
          "\\bbuy (?:\\d|one|two),? get (?:\\d|one|two)");

  private static final ImmutableList<Pattern> PLACES =
      Pieces.compile(
          "\\+\\d{1,3}[ -]?\\(?\\d{1,4}\\)?(?:[ -]?\\d{2,4}){1,4}",
          "\\(?\\b\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}\\b|(?<![\\d,])\\b\\d{3,4}-\\d{4,8}\\b(?!\\s?[%°]|[.,]\\d|\\s?(?!(?:or|and|to|for|today|now|if|at|on|ext)\\b)[\\p{L}µ])|\\b1?[- ]?8\\d{2}-\\d{3}-\\d{4}\\b",
          "(?i)\\b(?:tel|phone|call|fax|whatsapp|hotline|dial|mobile|text|extension|ext)(?: us)?(?: (?:at|on))?[.: ]{1,3}(?:\\+?[\\d() -]{5,20}|(?:911|999|112|111)\\b)",
          "\\b\\d{1,5} (?:(?-i:[NSEW]\\.? )?(?-i:[A-Z])[\\p{L}.]{1,20} ){1,3}(?:Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Boulevard|Blvd|Lane|Drive|Parkway|Plaza|Highway|Way|Court|Square)(?=[\\s,.]|$)",
          "\\b(?-i:[A-Z]{2})\\s\\d{5}(?:-\\d{4})?\\b|\\bP\\.?O\\.? Box \\d{1,6}|\\b(?:suite|apt\\.?|room|route|interstate|highway)\\s#?\\d{1,5}",
          "\\b(?:won|beat|drew|tied|defeated|victory|final score)\\b[^.;\\d]{0,30}\\b\\d{1,3}\\s?[-–]\\s?\\d{1,3}\\b(?!\\s?[%\\p{L}])");

  private static final ImmutableList<Pattern> NAMES =
      Pieces.compile(
          "\\b(?:section|sec\\.|figure|fig\\.?|figs\\.?|table|chapter|pages?|pp?\\.|appendix|step|part|volume|vol\\.?|issue|no\\.|article|rule|version"
              + "|question|building|floor|day|week|month|year|visit|cycle|phases?|stages?|grades?|types?|class|tier|category|cohort|lesson|genotypes?|schedule|scene|season|episode|round"
              + "|reference|ref\\.?|tip|myth|fact|item|number|model|group|arm|dose|box|line|study|trial|experiment|aim|objective|hypothesis|solution|secret|mistake|reason)"
              + "\\s#?\\d{1,4}(?:\\s?(?:,|and|or|to|-|–|/|,? ?and)\\s?\\d{1,3}){0,3}[A-Za-z]?\\b(?!\\s?(?:%|percent|per cent|,\\d|\\.\\d|mg|mcg|(?:cause|killer|cancer|risk|reason)\\b|"
              + "\\p{L}{0,12}\\s?(?:patients|people|participants|women|men|children|adults)))",
          "\\blevels? \\d(?![\\d.,]|\\s?[%\\p{L}])|#\\d{1,4}\\b(?! (?:cause|killer|cancer|risk))",
          "\\b(?:omega|interleukin|COVID|factor|HPV|GLP|protein|chromosomes?|exon|codon|formula|SARS-CoV|Q|coenzyme Q|titanium|iodine|iodine-|carbon|cobalt|strontium|yttrium|ALK|BRCA|HER|PD|CTLA|UNII|EC|ATC"
              + "|Area|iPhone|Windows|Apollo|Proposition|Prop|Directive|Regulation|Act|ICD|DSM|SF|PHQ|GAD|Gardasil|Prevnar|Prevenar|PCV|PPSV)[ -]\\d{1,10}(?:(?:,|,? and|/) ?\\d{1,2}){0,2}\\b",
          "\\bvitamins? [A-K][- ]?\\d{1,2}\\b",
          "\\b(?:\\p{L}{3,20}) 101\\b(?=[.:!?]|$)");

  /** Those that can stand in a sentence without a digit. */
  private static final ImmutableList<Pattern> PHRASES =
      Pieces.compile(
          "\\bhalf[ -](?:life|lives|hour|day|an hour|an inch|a mile|a day|a cup|a teaspoon|way|brother|sister|marathon|a century|the (?:battle|story|fun|picture|truth|time)\\b)|\\bsecond half\\b|\\bfirst half\\b|\\bbetter half\\b",
          "\\b(?:a|one|three) quarters? (?:of an|hour|mile|century|pounder)\\b|\\bquarters? of (?:an hour|a century|a mile|a cup|an inch)\\b",
          "\\bone[ -](?:another|of (?:the|our|my|his|her|their|these|those|many|several|a)\\b(?! (?:top )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten)\\b)|day\\b|time\\b|by one|stop|on one|thing|size|should|can|must|who)",
          "\\b(?:in|on) the one hand\\b|\\bsixth sense\\b|\\bzero tolerance\\b|\\bnine to five\\b|\\bdouble (?:vision|chin|check)\\b");

  /** Looked for only where their last word stands, since they are costly to search. */
  private static final Pattern SINCE =
      Pattern.compile("(?i)\\b(?:ago|earlier|previously|later|old)\\b");

  private static final Pattern TIME_SINCE =
      Pieces.compile(
          "\\b"
              + NUMBER
              + "[ -](?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:ago|earlier|previously|later|old)\\b");

  private static final Pattern MAIL_ADDRESS = Pattern.compile("\\S{1,64}@\\S{1,100}");

  private static final ImmutableList<Pattern> DIGITAL =
      ImmutableList.<Pattern>builder()
          .addAll(CITATIONS)
          .addAll(DATES)
          .addAll(PRICES)
          .addAll(PLACES)
          .addAll(NAMES)
          .build();

  private static final AgeFinder AGES = new AgeFinder();
  private static final LineOfTreatmentFinder LINES = new LineOfTreatmentFinder();

  private NotQuantities() {}

  /** Marks every code unit that belongs to such a number. */
  static BitSet mark(String text) {
    BitSet marked = new BitSet(text.length());
    if (text.chars().anyMatch(Character::isDigit)) {
      DIGITAL.forEach(pattern -> mark(pattern, text, marked));
    }
    if (SINCE.matcher(text).find()) {
      mark(TIME_SINCE, text, marked);
    }
    if (text.indexOf('@') >= 0) {
      mark(MAIL_ADDRESS, text, marked);
    }
    PHRASES.forEach(pattern -> mark(pattern, text, marked));
    for (AgeRange age : AGES.find(text)) {
      mark(age.span(), marked);
    }
    for (TreatmentLine line : LINES.find(text)) {
      mark(line.span(), marked);
    }
    return marked;
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
