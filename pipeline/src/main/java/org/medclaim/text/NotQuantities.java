package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that measure nothing: dates, ages, citation marks, phone numbers, prices, names.
 *
 * <p>Ages and lines of treatment are populations, which other code reads.
 */
final class NotQuantities {
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
          + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String AMOUNT =
      "\\d{1,3}(?:[,.]?\\d{1,3}){0,5}(?:[ -]?(?:thousand|million|billion|trillion|k|m|bn)\\b)?";
  private static final String AGE = "(?:\\d{1,3}|" + Numerals.WORDS + ")";
  private static final String PEOPLE =
      "(?:adults?|people|persons?|women|men|children|patients|those|seniors|kids|anyone|boys|girls|infants"
          + "|babies|teens|teenagers|adolescents|individuals|everyone|americans|females|males)";
  private static final String COUNTED =
      "(?:(?:new|more|other|adult|older|young|healthy|american|chinese|female|male|pregnant|cancer)\\s)?"
          + "(?:people|patients|persons|cases|deaths|participants|women|men|children|adults|volunteers"
          + "|subjects|individuals|studies|trials|papers|mg|ml|iu|mcg|kcal|calories|steps|units|cells)";

  private static final ImmutableList<Pattern> PATTERNS =
      Pieces.compile(
          // citation marks and list markers
          "\\[\\d{1,3}(?:\\s?[,;–-]\\s?\\d{1,3}){0,12}\\]",
          "(?<=\\p{L}[.,;])\\d{1,2}(?:[,–-]\\d{1,2}){0,5}(?=\\s|$)",
          "^\\s{0,8}(?:\\(\\d{1,2}\\)|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)、:](?=\\s)|\\d{1,2}[.)、](?=\\p{L}))",
          "(?<=[;:,]\\s)\\(\\d{1,2}\\)(?=\\s)",
          // dates, years, times
          MONTH
              + "\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?(?!\\s?%)(?:,?\\s{1,2}\\d{4})?\\b",
          "\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?:,?\\s\\d{4})?\\b",
          MONTH + "\\s{1,2}(?:of )?\\d{4}\\b",
          "\\b\\d{4}[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?\\b",
          "\\b\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}\\b",
          "\\b(?:in|since|until|till|before|after|during|by|early|late|mid|year|fiscal|©|from|between|to|and|of)"
              + "[ -](?:the )?(?:1[6-9]|20)\\d{2}s?\\b(?![.,]\\d|\\s?(?:%|percent|per cent)|(?<=of \\d{4})\\s"
              + COUNTED
              + "|(?<=(?:by|to|and|from|between) \\d{4})\\s"
              + COUNTED
              + ")",
          "(?<![\\d.,])(?:1[6-9]|20)\\d{2}(?:s|\\s?[-–—/]\\s?(?:(?:1[6-9]|20)\\d{2}|\\d{2}))?\\b(?![.,]\\d|\\s?(?:%|percent|per cent|"
              + COUNTED
              + "))",
          "\\b\\d{1,2}:\\d{2}(?::\\d{2})?\\b(?!\\s?1\\b)",
          "\\b\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\b\\.?|o[’']clock)",
          "\\b24[/-]7\\b|\\b24[- ]hours?[- ](?:hotline|service|support|a day)",
          "\\b"
              + AGE
              + "[ -](?:minutes?|hours?|days?|weeks?|months?|years?|decades?) (?:ago|earlier|previously|later)\\b",
          // ages
          "\\b(?:aged?|ages|age of|ages of|older than|younger than)(?:\\s(?:between|from|over|under|above|below|at least|about|≥|≤|>|<))?"
              + "\\s"
              + AGE
              + "(?:\\s?(?:to|-|–|—|and)\\s?"
              + AGE
              + ")?(?:\\s(?:years?|months?))?(?:\\sold|\\sor (?:older|over|younger|above))?",
          "\\b"
              + AGE
              + "(?:\\s?(?:to|-|–|and|or)\\s?"
              + AGE
              + ")?[ -](?:years?|yrs?|months?|weeks?)[ -](?:olds?|of age)\\b",
          "\\b"
              + AGE
              + " (?:years )?(?:and|or) (?:older|over|younger|above|under|up)\\b(?=\\W|$)(?<!%)",
          "\\b"
              + PEOPLE
              + " (?:who (?:are|were) )?(?:over|under|above|below|aged|past|between|older than|younger than)(?: the)?(?: ages?)?(?: of)? "
              + AGE
              + "(?: (?:and|to) "
              + AGE
              + ")?(?! ?(?:%|percent|per|mg|kg|g\\b|ml|weeks|months|days|people|patients|cases))(?![.,]?\\d)",
          "\\b(?:over|under)-\\d{1,3}s?\\b|\\b\\d0s\\b",
          // phones, prices
          "\\+\\d{1,3}[ -]?\\(?\\d{1,4}\\)?(?:[ -]?\\d{2,4}){1,4}",
          "\\(?\\b\\d{3}\\)?[-. ]\\d{3}[-. ]\\d{4}\\b|\\b\\d{3,4}-\\d{4,8}\\b",
          "(?i)\\b(?:tel|phone|call|fax|whatsapp|hotline|dial)[.: ]{1,3}\\+?[\\d() -]{5,20}",
          "(?:US|HK|A|C)?[$£€¥₹]\\s?"
              + AMOUNT
              + "(?:\\s?(?:to|-|–|and)\\s?[$£€¥₹]?\\s?"
              + AMOUNT
              + ")?",
          "\\b(?:USD|EUR|GBP|RMB|CNY|INR)\\s?" + AMOUNT,
          "\\b"
              + AMOUNT
              + "(?:\\s?(?:to|-|–)\\s?"
              + AMOUNT
              + ")?[ -](?:US )?(?:dollars?|euros?|pounds sterling|yuan|RMB|USD|EUR|GBP|CNY|rupees|cents|RM)\\b",
          // places in a text, and names with a number
          "\\b(?:section|sec\\.|figure|fig\\.?|figs\\.?|table|chapter|pages?|pp?\\.|appendix|step|part|volume|vol\\.?|issue|no\\.|article|rule|version"
              + "|question|room|suite|building|floor|day|week|month|year|visit|cycle|phase|stages?|grades?|type|types|class|level|tier|category|cohort|lesson"
              + "|reference|ref\\.?|tip|myth|fact|item|number|model|group)\\s?#?\\d{1,4}(?:\\s?(?:,|and|or|to|-|–|/|,? ?and)\\s?\\d{1,3}){0,3}[A-Za-z]?\\b(?!\\s?(?:%|percent|per cent|,\\d|\\.\\d))",
          "\\b(?:omega|interleukin|COVID|factor|HPV|NCT|ISBN|PMID|PMCID|GLP|protein|chromosomes?|exon|codon|formula|vitamin|complement|SARS-CoV|Q|coenzyme Q|titanium|iodine|iodine-|carbon|cobalt|strontium|yttrium|ALK|BRCA|HER|PD|CTLA|UNII|EC|ATC)[ -]\\d{1,10}\\b",
          "(?:https?://|www\\.)\\S{1,300}|\\bdoi:?\\s?\\S{1,100}|\\b10\\.\\d{4,9}/\\S{1,100}|\\S{1,64}@\\S{1,100}",
          "\\b[pP](?:[- ]value)?s?\\s{0,2}(?:[<=>≤]|less than|was|of)\\s{0,2}0?[.·]\\d{1,6}",
          "\\b(?:95|99|90|97\\.5)\\s?%\\s?(?:CI|confidence|credible|CrI)\\b[^%;)\\]]{0,40}",
          "\\bhalf[ -](?:life|lives|hour|day|an hour|way|brother|sister|marathon|a century|a million|a billion)|\\bsecond half\\b|\\bfirst half\\b",
          "\\bone[ -](?:another|of (?:the|our|my|his|her|their|these|those|many|several|a)\\b(?! (?:top )?(?:\\d|two|three|four|five|six|seven|eight|nine|ten)\\b)|day\\b|time\\b|by one|stop|on one|thing|size|should|can|must|who)");

  /** Those that can stand in a sentence without a digit. */
  private static final ImmutableList<Pattern> IN_WORDS =
      PATTERNS.stream()
          .filter(
              pattern ->
                  pattern.pattern().contains("|two|")
                      || pattern.pattern().contains("half")
                      || pattern.pattern().contains("one[ -]"))
          .collect(ImmutableList.toImmutableList());

  private NotQuantities() {}

  /** Marks every code unit that belongs to such a number. */
  static BitSet mark(String text) {
    BitSet marked = new BitSet(text.length());
    boolean digits = text.chars().anyMatch(Character::isDigit);
    for (Pattern pattern : digits ? PATTERNS : IN_WORDS) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        marked.set(matcher.start(), matcher.end());
      }
    }
    return marked;
  }
}
