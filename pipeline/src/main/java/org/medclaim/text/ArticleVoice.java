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
  /** Informs: it was read for how it persuades and hardly does. No words alone tell this. */
  INFORMS,
  /** Nothing tells. */
  UNKNOWN;

  private static final int SIGNS_OF_A_REPORT = 2;

  /** Words between quotation marks are those of the people reported on, not of the article. */
  private static final Pattern QUOTED =
      Pattern.compile("[\"\u201c][^\"\u201c\u201d]{0,600}[\"\u201d]");

  /** Words of sale, booking and enrolment, which only whoever offers something uses. */
  private static final Pattern SALE =
      Pattern.compile(
          "(?i)\\b(?:order form|your (?:shopping )?(?:cart|basket)|add (?:\\w+ ){0,4}to (?:your |the )?(?:cart|basket|bag)|(?:proceed|go) to (?:the )?checkout)\\b"
              + "|\\b(?:only|just) (?:today|this week|until (?:midnight|sunday))\\s?[:!,]|\\bwhile (?:stocks?|supplies) lasts?\\b"
              + "|\\b(?:one|a|each|every) (?:bottle|jar|box|pack|tub|pouch|bag) (?:lasts|contains (?:enough|\\w+ servings))\\b"
              + "|\\b(?:discount|voucher|promo(?:tion)?|coupon) codes?\\b|\\bfree (?:shipping|delivery) (?:on|for|with|worldwide|to)\\b"
              + "|\\bmoney[- ]back (?:guarantee|promise)\\b|\\b(?:prices|packages?|programmes?|courses?|sessions?|treatments) (?:start(?:s|ing)? )?from (?:only |just )?[$\u20ac\u00a3]\\s?\\d|\\bstart(?:s|ing)? at (?:only |just )?[$\u20ac\u00a3]\\s?\\d"
              + "|[$\u20ac\u00a3]\\s?\\d{1,3}(?:[.,]\\d\\d)? instead of [$\u20ac\u00a3]|\\bour (?:special |online |shop )?price\\b|\\b(?:now|today) (?:only|just) [$\u20ac\u00a3]\\s?\\d"
              + "|\\b(?:available|sold|found|listed) (?:\\w+ ){0,2}in our (?:\\w+ ){0,2}(?:shop|store|range|pharmacy|dispensary)\\b"
              + "|\\b(?:reserve|secure|claim|book) your (?:\\w+ ){0,2}(?:place|spot|seat|slot|session|treatment|stay|consultation)\\b"
              + "|\\b(?:enrol|enroll|register|join|order|buy|shop|enquire|inquire|book) (?:now|online today|here)\\b"
              + "|\\b(?:our|my) (?:\\w+ ){0,3}(?:specialists|doctors|team|therapists|staff|experts|practitioners|coordinators?|consultants) (?:\\w+ )?(?:looks?|(?:is|are) looking) forward to\\b"
              + "|\\bwe look forward to (?:seeing|welcoming|meeting) you\\b"
              + "|\\b(?:ask|call|apply|sign up|write|get in touch|register) (?:\\w+ ){0,3}for (?:an? |your )?free (?:\\w+ ){0,2}(?:consultation|assessment|quote|sample|trial pack|evaluation)\\b"
              + "|\\b(?:call|phone|ring|whatsapp|text)(?: us)?(?: on| at)? \\+?[\\d(][\\d ()/.-]{6,} (?:now|today)\\b"
              + "|\\b(?:in|through|via|use|using|complete|fill in|fill out|with) (?:the|our) (?:contact|enquiry|inquiry|booking|request) form\\b(?! to report)"
              + "|\\bwe (?:\\w+ )?(?:treat|welcome|receive|see|help) (?:\\w+ )?(?:patients|clients|guests|people) from (?:all over|around|across|every|many|more than|over)\\b"
              + "|\\b(?:come to|visit|stay (?:at|in)|welcome to) our (?:\\w+ ){0,3}(?:cent(?:er|re)|clinic|practice|studio|institute|spa|showroom)\\b"
              + "|\\bsend (?:us|me) your (?:\\w+ ){0,2}(?:records|reports|scans?|results|files)\\b"
              + "|\\bchoose (?:your|a) (?:plan|package|bundle|subscription)\\b|\\bget (?:your|the) (?:\\w+ )?(?:free|first box|starter)\\b"
              + "|\\band get (?:the|an?|one|another) (?:\\w+ ){0,3}(?:free|% off)\\b"
              + "|\\border (?:\\w+ ){0,3}(?:within|before|by) (?:the next )?\\w+ (?:hours?|minutes|noon|midnight|am|pm)\\b|\\bour warehouse\\b"
              + "|\\b(?:answers?|available|chat|talk|reach us|ask) (?:\\w+ ){0,3}(?:on|via|by|through|over) whatsapp\\b"
              + "|\\b(?:sessions?|sittings?|consultations?) (?:lasts? [^.]{0,20} and )?costs? (?:\\w+ )?[$\u20ac\u00a3]?\\d"
              + "|\\btake the (?:first|next) step\\b|\\byour (?:journey|path|way) to (?:\\w+ ){1,4}(?:starts|begins)\\b"
              + "|\\b(?:let us|we will|we'll|we can) (?:work out|draw up|design|tailor|build|create|put together) (?:an?|your) (?:\\w+ ){0,2}(?:plan|programme|program|protocol)\\b"
              + "|\\bshop (?:the (?:full|whole|entire|new)|our|all)\\b|\\b(?:few|limited|last) (?:\\w+ )?(?:places|spots|seats) (?:are |is )?(?:left|available|remain)"
              + "|\\bbuy (?:one|two|three|\\d+),? (?:and )?get\\b|\\b(?:delivered|sent|shipped) (?:\\w+ )?to your (?:door|home)\\b"
              + "|\\bclick (?:\\w+ ){0,4}(?:to|and) (?:order|buy|claim|book|reserve)\\b|\\bpay (?:only |just )?(?:for )?(?:the )?(?:postage|shipping)\\b"
              // Price lists, instalments, refunds and returns.
              + "|\\b(?:one|single|each|first|two|three|five|six|ten|twelve) (?:\\w+ ){0,2}(?:treatments?|sessions?|visits?|infusions?|injections?|joints?|knees?|zones?|areas?|courses?) (?:costs? )?[$\u20ac\u00a3]?\\d{2,3}(?:[.,]\\d{2,3})?(?=[,;.]| per\\b| each\\b)"
              + "|\\b(?:in|over) (?:\\w+ )?\\d+ (?:monthly )?instal+ments\\b|\\bpay in instal+ments\\b|\\byou have \\d+ days to (?:send|return)\\b"
              + "|\\b(?:back )?in stock\\b(?=[^.]{0,40}\\b(?:from|for|at) [$\u20ac\u00a3]?\\d)|\\bfor the price of (?:one|two|three|four|five)\\b"
              + "|\\b(?:launch|introductory|early[- ]bird|autumn|winter|spring|summer|new year) (?:discount|offer|price|bottle|pack)\\b(?! (?:for|of) (?:members|the (?:journal|magazine)))"
              + "|\\b(?:the |our )?price (?:of the \\w+ )?includes (?:\\w+ ){0,3}(?:visits?|aftercare|transfers?|accommodation|hotel|consultations?|check-ups)\\b"
              + "|\\bshipping (?:\\w+ ){0,4}is free\\b|\\b(?:days?|weeks?|months?)[' \u2019]*s? supply\\b(?=[^.]{0,60}(?:\\n|$))|\\b\\d+[- ]day promise\\b"
              + "|\\b(?:places|slots|spots|seats|jars|bottles) (?:for \\w+ )?(?:are|is) (?:nearly|almost|already) (?:gone|full|sold out)\\b|\\bonly \\d+ (?:jars|bottles|packs|boxes|tubs|kits|places|seats) (?:are )?left\\b"
              + "|\\brefer a friend\\b|\\breserves? before \\w+ saves\\b"
              + "|\\b(?:order|buy|register|sign up) (?:with)?in the next \\d+ (?:minutes|hours|days)\\b|\\b(?:regular|normal|usual|retail|list) price [$\u20ac\u00a3]?\\d"
              + "|\\breturns (?:are )?(?:welcome|accepted|free)\\b|\\b(?:goes|go|are|is) (?:back )?on sale\\b(?=[^.]{0,30}\\b(?:first|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|again)\\b)"
              + "|\\b(?:patients|clients|people|customers|guests) who (?:register|book|order|sign up) (?:this|before|by|until)\\b|\\bconsultation (?:time|hours?):? \\d"
              // What an affiliate must say of its links.
              + "|\\b(?:may|might|can|will)? ?(?:receive|earn|get|be paid) (?:an? )?(?:small |affiliate )?commissions?\\b(?=[^.]{0,80}(?:link|purchase|buy|[.\\n]))|\\blinks? for which we (?:may )?(?:receive|earn|get)\\b"
              // Admission to a house that charges its guests.
              + "|\\b(?:send|mail|forward) your (?:\\w+ )?(?:pathology|scans?|records|reports?|results|files)\\b[^.]{0,90}\\b(?:admissions?|coordinator|office|desk|team)\\b|\\bask your coordinator\\b"
              + "|\\b(?:guests|patients|clients) from abroad\\b(?=[^.]{0,60}(?:\\n|$))|\\bwe have (?:now )?treated more than [\\d,]+\\b"
              + "|\\b(?:our|my) (?:\\w+ ){0,2}(?:physicians|doctors|therapists|specialists) treat (?:adults|children|men|women|people|patients|guests)\\b"
              + "|\\b(?:statutory|public|health|private) insur(?:ers|ance) (?:do|does|will) not (?:refund|cover|pay for|reimburse) (?:these|our|the) (?:costs|treatments|sessions|infusions|fees)\\b");

  /** An amount of money; news name some too. */
  private static final Pattern PRICE =
      Pattern.compile(
          "[$\u20ac\u00a3\u00a5]\\s?\\d(?![\\d.,]* ?(?:million|billion|trillion|bn|m)\\b)|\\b\\d[\\d.,]* ?(?:USD|EUR|GBP|RMB|CNY|euros?|dollars|pounds|yuan)\\b");

  /** Takes people in: hours of registration, places in a seminar. */
  private static final Pattern ADMITS =
      Pattern.compile(
          "(?i)\\bregistration (?:hours?|office|desk|fee|time)\\b|\\b(?:book|register) early\\b|\\bseats? (?:are )?left\\b"
              + "|\\bfree (?:\\w+ )?(?:seminar|webinar|information evening)\\b|\\badmissions? (?:office|desk|procedure|team|coordinator)\\b"
              + "|\\b(?:make|book) (?:an )?appointments? (?:online|by|through|via|with our)\\b");

  /** Speaks as the house that treats, or as the maker. */
  private static final Pattern OWN_HOUSE =
      Pattern.compile(
          "(?i)\\b(?:our|my) (?:\\w+ ){0,2}(?:clinics?|hospital|centers?|centres?|patients|clients|customers|doctors|specialists|therapists|surgeons"
              + "|practice|products?|programmes?|programs?|treatments?|formula|capsules?|method)\\b"
              + "|\\bwe (?:will |can )?(?:give you|treat|offer|perform|inject|ship|deliver)\\b|\\bcall and ask for\\b");

  /** Who says that he sells nothing at all, as charities do, is believed. */
  private static final Pattern SELLS_NOTHING =
      Pattern.compile(
          "(?i)\\bwe (?:do not|don[\u2019']t|never) sell (?:\\w+ )?(?:or \\w+ )?(?:any(?:thing)?|products|medicines)\\b"
              + "|\\bwe sell nothing\\b|\\bwe are a registered charity\\b");

  /**
   * Signs of somebody who speaks for what he offers, a release or a house of his own among them.
   */
  private static final Pattern OFFER =
      Pattern.compile(
          "(?i)\\b(?:PR ?Newswire|PRWeb|Business ?Wire|Globe ?Newswire|Marketwired|EIN Presswire)\\b"
              + "|\\b(?:our|my) (?:\\w+ ){0,2}(?:clinics?|centers?|centres?|patients|clients|customers"
              + "|products?|therap(?:y|ies|ists?)|protocols?|programmes?|programs?|treatments?|formulas?"
              + "|supplements?|doctors|specialists|practice|services?|store|shop)\\b"
              + "|\\bwe (?:(?!(?:could|should|might) )\\w+ )?(?:offer|provide|treat|speciali[sz]e|use|recommend|ship|guarantee)\\b"
              + "|\\b(?:call|contact|visit|email|message|ask) us\\b(?! (?:if|when|as soon as|straight|immediately|at once|right away|should|about any (?:symptom|side)))|\\bbook (?:now|online|(?:an?|your) (?!\\w+ with (?:your|a) (?:gp|doctor|nurse|pharmacist)))\\b"
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

  /**
   * True where the text itself sells, books or enrols: the stricter half of {@link #OFFERS}, which
   * a press release or a leaflet with a number to call is not. It has words that only a seller
   * uses, or it speaks as a house or a maker and names prices or takes people in. Words that it
   * quotes do not count, and whoever says that he sells nothing is believed.
   */
  public static boolean sells(String text) {
    String own = ownWords(text);
    return !SELLS_NOTHING.matcher(own).find()
        && (SALE.matcher(own).find()
            || (OWN_HOUSE.matcher(own).find()
                && (PRICE.matcher(own).find() || ADMITS.matcher(own).find())));
  }

  /** True where the text itself names an amount of money, be it only small change. */
  public static boolean namesPrice(String text) {
    return PRICE.matcher(ownWords(text)).find();
  }

  private static String ownWords(String text) {
    return QUOTED.matcher(text).replaceAll("\"\"");
  }

  /** The voice of the article with this text. */
  public static ArticleVoice of(String text) {
    String own = ownWords(text);
    if (SALE.matcher(own).find() || OFFER.matcher(own).find()) {
      return OFFERS;
    }
    long signs = REPORT.stream().filter(sign -> sign.matcher(text).find()).count();
    return signs >= SIGNS_OF_A_REPORT ? REPORTS : UNKNOWN;
  }
}
