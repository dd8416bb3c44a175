package org.medclaim.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Who speaks in an article: somebody who offers the treatment, or somebody who reports on it.
 *
 * <p>What a study found, told as news, is an account of that study; the same sentence on the page
 * of whoever sells the treatment is a promise. Told by signs that are independent of the subject;
 * where there are none the voice is unknown and is treated as that of a seller.
 */
public enum ArticleVoice {
  /** Offers, sells or advertises what it writes about. */
  OFFERS,
  /** Reports what others found: press, journals, science news. */
  REPORTS,
  /** Nothing tells. */
  UNKNOWN;

  private static final int SIGNS_OF_A_REPORT = 2;

  /** Words between quotation marks are those of the people reported on, not of the article. */
  private static final Pattern QUOTED =
      Pattern.compile("[\"\u201c][^\"\u201c\u201d]{0,600}[\"\u201d]");

  private static final Pattern OFFER =
      Pattern.compile(
          "(?i)\\b(?:PR ?Newswire|PRWeb|Business ?Wire|Globe ?Newswire|Marketwired|EIN Presswire)\\b"
              + "|\\b(?:our|my) (?:\\w+ ){0,2}(?:clinics?|centers?|centres?|patients|clients|customers"
              + "|products?|therap(?:y|ies|ists?)|protocols?|programmes?|programs?|treatments?|formulas?"
              + "|supplements?|doctors|specialists|practice|services?|store|shop)\\b"
              + "|\\bwe (?:(?!(?:could|should|might) )\\w+ )?(?:offer|provide|treat|speciali[sz]e|use|recommend|ship|guarantee)\\b"
              + "|\\b(?:call|contact|visit|email|message|ask) us\\b|\\bbook (?:now|online|an?|your)\\b"
              + "|\\b(?:order|buy|shop|enquire|inquire) (?:now|today|online|here)\\b|\\badd to cart\\b"
              + "|\\b(?:free|initial|your|an? online) consultation\\b|\\bmoney[- ]back\\b"
              + "|\\b(?:experts|specialists|doctors) (?:at|of|from) (?:the )?(?:[\\w'-]+ ){1,6}(?:cent(?:er|re)|clinic|hospital)"
              + " (?:remind|emphasi[sz]e|stress)\\b"
              + "|\\bschedule (?:an?|your) (?!interview)\\w+\\b|\\b(?:sign up|subscribe) (?:now|today|and)\\b");

  private static final List<Pattern> REPORT =
      List.of(
          Pattern.compile(
              "(?i)\\b(?:published|appear(?:s|ed|ing)|reported) (?:\\w+ ){0,5}in (?:the )?"),
          Pattern.compile(
              "(?i)\\bjournal\\b|\\bProceedings of\\b|\\bThe Lancet\\b|\\bBMJ\\b|\\bJAMA\\b"),
          Pattern.compile(
              "\\b(?:Reuters|HealthDay|Associated Press|AFP|CNN|BBC|NPR|Fox ?News)\\b|\\(AP\\)"),
          Pattern.compile(
              "(?i)\\b(?:not|n[o']t|never) (?:part of|involved (?:in|with)|connected (?:to|with)) th(?:e|is)"),
          Pattern.compile(
              "(?i)\\b(?:researchers?|scientists?|investigators?|(?:study|lead|senior|co-?)[- ]?authors?)"
                  + "\\b[^.]{0,60}\\b(?:said|say|found|report(?:ed)?|wrote|write|told|noted|conclude[sd]?)\\b"),
          Pattern.compile("(?i)\\b(?:the|this|new|recent) (?:study|trial|review|analysis)\\b"),
          Pattern.compile(
              "(?i)\\baccording to (?:an? |the )?(?:new |recent )?(?:study|review|report)"),
          Pattern.compile("(?m)^\\s*By \\p{Lu}\\p{L}+ \\p{Lu}"),
          Pattern.compile(
              "(?i)\\btold (?:the )?\\p{Lu}|,[\"\u201d] (?:said|says) |\\beditorial\\b"));

  /** The voice of the article with this text. */
  public static ArticleVoice of(String text) {
    String own = QUOTED.matcher(text).replaceAll("\"\"");
    if (OFFER.matcher(own).find()) {
      return OFFERS;
    }
    long signs = REPORT.stream().filter(sign -> sign.matcher(text).find()).count();
    return signs >= SIGNS_OF_A_REPORT ? REPORTS : UNKNOWN;
  }
}
