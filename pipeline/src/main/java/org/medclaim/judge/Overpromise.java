package org.medclaim.judge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.QualifierKind;

/**
 * A promise, or a threat, that no study could bear out, whatever the treatment is: that it harms
 * nobody, that it works for everybody, that its success is certain; that all who have a disease
 * come to grief by a certain time.
 *
 * <p>Only the whole is such a promise. "Few side effects", "generally safe", "no serious side
 * effects", "no side effects were seen in the trial", "most patients have no side effects" may be
 * so, and so may that a test or not treating does no harm. What is denied, asked, hoped for, or
 * told as what others believe is promised by nobody.
 */
enum Overpromise {
  /** No side effect, no risk, safe in any case and with anything. */
  HARMLESS(
      "(?:no|zero|without(?: any)?|free (?:of|from)(?: all| any)?|not (?:have )?(?:a single|any)|never (?:causes?|has|have))"
          + " (?:(?:adverse|harmful|negative|unwanted|undesirable|toxic|nasty|unpleasant|bad|dangerous|such|kinds? of) )*"
          + "(?:side[- ]?effects?|adverse (?:effects?|reactions?|events)|toxicit(?:y|ies)|toxic effects)(?!-)"
          + "|side[- ]?effects?[- ]free"
          + "|(?:does|do|will) ?(?:not|n['\u2019]t) (?:have|cause|produce|carry|involve|bring) any (?:\\w+ )?side[- ]?effects?"
          + "|(?:no|zero|without(?: any)?|free (?:of|from)(?: all| any)?) risks?(?: (?:at all|whatsoever|of any kind|to (?:your|the|their) \\w+))?(?=\\W*$|[.,;!)])"
          + "|100 ?% risk[- ]free|(?:is|are|completely|totally|entirely|absolutely) risk[- ]free(?! (?:trial|period|for \\d))"
          + "|(?:100 ?%|one hundred per ?cent|completely|totally|absolutely|entirely|perfectly|wholly|utterly)"
          + " (?:(?:natural|effective|painless|simple|easy|legal|herbal|organic|pure|gentle)(?: and|,)? )?"
          + "(?:safe(?! to (?!take|use|give|drink|apply|inject|combine|eat))|harmless|non-?toxic)"
          + "|safe (?:for|in|with) (?:(?:absolutely )?(?:everyone|everybody|anyone)|(?:all|any|every) (?:\\w+ )?(?:patients?|people|person|ages?|age groups))"
          + "|(?:(?:safely|safe to) (?:be )?(?:combined?|taken?|used?)(?: \\w+)?|(?:combined?|taken?|used?) (?:\\w+ )?safely) (?:together )?(?:with|alongside) (?:\\S+ ){0,3}?(?:any|all|every|your)(?: other)? (?:medicines?|medications?|meds|drugs?|pills)"
          + "|safe with (?:any|all|every) (?:other )?(?:medicines?|medications?|meds|drugs?)"
          + "|no (?:drug |harmful |negative )?interactions(?: with (?:any|other|your))?(?=\\W*$|[.,;!)]| with (?:any|other|your))"
          + "|(?:cannot|can ?not|can['\u2019]t|can never|never) (?:possibly )?(?:do (?:any|you) harm|harm|hurt)(?: (?:you|anyone|anybody|the body|your body))?(?=\\W*$|[.,;!)])",
      "Nobody can know of a treatment that it does no harm at all: however large a study is, it only shows"
          + " that harms are rarer than it could have found, and what acts on the body can also harm it."),

  /** Works for everybody, or against every disease. */
  FOR_EVERYBODY(
      "(?:works?|effective|successful|suitable|suits?|ideal|cures?|heals?) (?:\\w+ )?(?:(?:for|in|on|with) )?(?:absolutely )?"
          + "(?:everyone|everybody|anyone|(?:all|every|any) (?:\\w+ )?(?:patients?|sufferers?|cases?)\\b(?! (?:with|of|who|that|whose|in whom|where)))"
          + "|(?:suitable|safe|works?|effective) (?:for|in|on) (?:all|every|any|everyone|everybody)\\b[^.;]{0,50}\\bincluding\\b[^.;]{0,60}\\b(?:pregnan\\w+|breast-?feeding|children|babies|infants|dialysis)"
          + "|(?:works?|effective) (?:\\w+ )?(?:against|for|on) (?:all|every|any) (?:(?:types?|kinds?|forms?|stages?) of )?(?:cancers?|tumou?rs?|diseases?|illness(?:es)?|ailments?)"
          + "|cures? (?:all|every|any) (?:(?:types?|kinds?|forms?|stages?) of )?(?:\\w+ )?(?:cancers?|tumou?rs?|diseases?|illness(?:es)?|ailments?)"
          + "|never fails|always (?:works|cures|heals|succeeds)",
      "No treatment can be said to suit or help everybody: studies report in how many it worked, and what works"
          + " also has people who should not have it."),

  /** Success is said to be certain. */
  CERTAIN(
      "100 ?% (?:effective|success|successful|cure|curable|reliable|recovery|guaranteed|healing)"
          + "|(?:success|cure|recovery|healing) rates? (?:of|is|:) ?100 ?%"
          + "|guarantee[sd]? (?:(?:an?|the|you|full|complete|total|fast|permanent|lasting|quick|rapid) ){0,3}(?:cures?|recovery|results?|success|relief|remission|healing|improvement)"
          + "|(?:cure|success|results?|recovery|relief|healing|improvement) (?:is|are) guaranteed"
          + "|guaranteed to (?:cure|work|heal|help|relieve|restore|lower|reduce|prevent|reverse)",
      "The success of a treatment can never be certain: studies report in how many of those treated it came"
          + " about, and promise it to nobody."),

  /** What is said to befall all who have a disease by a certain time. */
  BY_A_TIME(
      "(?:nobody|no ?one|no patients?|none of (?:the|these|those) patients?) (?:\\w+ ){0,4}?(?:lives?|survives?) (?:longer than|more than|beyond|past|over) "
          + "(?:\\d+|a|one|two|three|four|five|six|seven|eight|ten)"
          + " (?:years?|months?)"
          + "|(?:every|each|all|any) (?:single )?(?:\\w+ )?(?:patients?|persons?|people|sufferers?|women|men|children)\\b[^.;]{0,50}?"
          + "\\b(?:dies?|need dialysis|needs dialysis|needs? an? (?:\\w+ )?(?:transplant|amputation|wheelchair)|ends? up|goes? blind|becomes? (?:blind|disabled|bedridden)|loses? (?:his|her|their|the))"
          + "\\b[^.;,]{0,30}?\\b(?:within|after|in) (?:\\w+ to )?"
          + "(?:\\d+|a|one|two|three|four|five|six|seven|eight|ten)"
          + " (?:years?|months?)",
      "No disease runs the same course in all who have it: studies report how many come to this within a"
          + " time, and it differs from one patient to the next.");

  /** Takes the promise back, or is not the writer's own. */
  private static final Pattern NOT_PROMISED =
      Pattern.compile(
          "(?i)\\b(?:generally|usually|often|mostly|typically|almost|nearly|virtually|practically|largely|relatively"
              + "|appear\\w*|seem\\w*|may|might|could|would|should|if|unless|hop(?:e|es|ed|ing)|aim\\w*|goal|ideally|dream|(?:to|can|could) find|(?:to|are|is) develop\\w*"
              + "|seek\\w*|search\\w*|look(?:s|ed|ing)? for|want\\w*|needs? (?:drugs?|treatments?|medicines?|something)|myths?|misconceptions?|beliefs?|believ\\w+|think|thought|assum\\w+|perceived"
              + "|seen as|touted|advertis\\w+|market(?:ed|ing)|promoted|sold as|billed|claim(?:s|ed|ing)?|promise[sd]? (?:to|that|by)|suppos\\w+|so-called|no such thing|question\\w*"
              + "|whether|trials?|stud(?:y|ies)|participants|researchers|scientists)\\b");

  /** "Most patients have no side effects": it is people who have none. */
  private static final Pattern OF_PEOPLE =
      Pattern.compile(
          "(?i)\\b(?:people|patients?|women|men|children|babies|adults|persons?|those|users?|who|you|we|they|he|she|most|many|some|half|\\d+ ?%?)"
              + " (?:\\w+ ){0,3}?(?:have|has|had|get|gets|got|experience[sd]?|feel|felt|report(?:ed)?|notice[sd]?|suffer(?:ed)?|with|live|lived)\\W+$");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?i)\\b(?:not|never|no|none|nothing|nobody|neither|nor|cannot|hardly|rarely|few|far from|wrong)\\b|n['\u2019]t\\b");

  /** "People at no risk", "little or no risk": the half of something else. */
  private static final Pattern PART_OF_MORE = Pattern.compile("(?i)\\b(?:at|or)\\W*$");

  /** "Has had no side effects over the years": what was seen so far. */
  private static final Pattern SO_FAR =
      Pattern.compile(
          "(?i)\\b(?:have|has|having) (?:so far |yet )?(?:had|shown|reported|experienced|seen|caused|found|noticed|observed)\\W*$");

  private static final Pattern DENIED_FROM_THE_START =
      Pattern.compile(
          "(?i)^\\W*(?:(?:but|and|also|yet|still),? )?(?:no|none|nothing|few|there (?:is|are) (?:no|few|nothing))\\b");

  private static final Pattern TAKEN_BACK =
      Pattern.compile(
          "(?i)^\\W*(?:(?:in|for|among) (?:most|many|some|half|the majority|\\d)|(?:were|was|have been|had been|has been|are known|observed|reported|seen|noted|found|occurred)\\b"
              + "|(?:seen|other than|except|apart|beyond|besides|unless|if|as long|provided|compared|than)\\b"
              + "|.{0,60}\\b(?:dream|not yet|yet to be|(?:do(?:es)? not|n['\u2019]t) exist|would be)\\b"
              + "|.{0,40}\\b(?:is|are) (?:not (?:so|true|correct|right)|wrong|false|untrue|(?:a|an|just|only a) (?:myth|misconception|error|illusion|mistake)))");

  /** "No side effects of the steroid kind": of some harm, not of any. */
  private static final Pattern OF_ONE_HARM =
      Pattern.compile("(?i)^\\W*(?:such as|like|of|from|due|related|associated|attributable)\\b");

  /** How a disease runs where nobody treats it may be much the same in all. */
  private static final Pattern UNTREATED =
      Pattern.compile("(?i)\\b(?:without|untreated|if|unless|not treated|hospice|terminal)\\b");

  /** What is looked with, or left alone, treats nobody. */
  private static final Pattern NO_TREATMENT =
      Pattern.compile(
          "(?i)\\b(?:tests?|tested|testing|scans?|screening|mri|ultrasound|x-?rays?|imaging|swabs?|examination|check-?ups?|monitor\\w*|apps?|questionnaires?"
              + "|placebos?|sham|sugar pills?|watchful waiting|surveillance|doing nothing|untreated|without treatment|walking|laughter|music|sleep|water)\\b");

  private static final Pattern SIDE_EFFECT =
      Pattern.compile("(?i)effect|reaction|toxi|interact|medic|drug|meds|pill");

  /** Whatever somebody offers of his own. */
  private static final Pattern OFFERED = Pattern.compile("(?i)^\\W*our\\b");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");
  private static final Pattern COMMA = Pattern.compile("[,;:\u2014\u2013]");
  private static final Pattern COMMA_OR_AND = Pattern.compile("[,;:\u2014\u2013]|\\band\\b");
  private static final Pattern OWN_DENIAL = Pattern.compile("(?i)no|zero");

  /** It, or nothing at all, stands for what the sentences before speak of. */
  private static final Pattern POINTS_BACK =
      Pattern.compile("(?i)^\\W*$|\\b(?:it|its|they|this|these|that|which|our|involve)\\b");

  private final Pattern words;
  private final String principle;

  Overpromise(String words, String principle) {
    this.words = Pattern.compile("(?i)(?<![\\p{L}\\d-])(?:" + words + ")(?!\\p{L})");
    this.principle = principle;
  }

  /** Why no evidence could bear out such a promise, in one or two full sentences. */
  String principle() {
    return principle;
  }

  /** The promise that a claim makes; empty where it makes none. */
  static Optional<Overpromise> in(Claim claim) {
    if (claim.has(QualifierKind.QUESTIONED)
        || claim.has(QualifierKind.HYPOTHETICAL)
        || claim.has(QualifierKind.ANIMAL_OR_IN_VITRO)
        || Denial.ofUniversal(claim.text())
        || Denial.ofHarmlessness(claim.text())
        || Comparability.isOfOneStudy(claim)
        || ClaimForm.settlesNothing(claim)
        || Narration.isPast(Attribution.strippedFrom(claim.text()))) {
      return Optional.empty();
    }
    for (Overpromise one : values()) {
      if (one.isMade(claim)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private boolean isMade(Claim claim) {
    Matcher found = words.matcher(claim.text());
    while (found.find()) {
      String before = claim.text().substring(0, found.start());
      String after = claim.text().substring(found.end());
      if (!isTakenBack(before, found.group(), after) && isOfTreatment(claim, found, before)) {
        return true;
      }
    }
    return false;
  }

  private boolean isTakenBack(String before, String promise, String after) {
    // "No rejection and no side effects": each "no" stands for itself.
    boolean ownDenial = OWN_DENIAL.matcher(promise).lookingAt();
    String[] parts = (ownDenial ? COMMA_OR_AND : COMMA).split(before, -1);
    return NOT_PROMISED.matcher(before).find()
        || (this == HARMLESS && OF_ONE_HARM.matcher(after).lookingAt())
        || (this == BY_A_TIME && UNTREATED.matcher(before + after).find())
        || (!ownDenial && DENIED_FROM_THE_START.matcher(before).find())
        || DENIED.matcher(parts[parts.length - 1]).find()
        || PART_OF_MORE.matcher(before).find()
        || SO_FAR.matcher(before).find()
        || OF_PEOPLE.matcher(before).find()
        || TAKEN_BACK.matcher(after).find()
        || NO_TREATMENT.matcher(before).find();
  }

  /**
   * Side effects, success and medicines to go with it are a treatment's by themselves; harmless are
   * lumps and moles as well.
   */
  private boolean isOfTreatment(Claim claim, Matcher found, String before) {
    if (this == CERTAIN
        || this == BY_A_TIME
        || (this == HARMLESS && SIDE_EFFECT.matcher(found.group()).find())
        || OFFERED.matcher(before).find()) {
      return true;
    }
    int start = claim.span().start() + found.start();
    boolean named =
        claim.mentions().stream()
            .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
            .filter(mention -> mention.span().start() < start)
            .map(Mention::conceptId)
            .anyMatch(claim.pico().intervention()::contains);
    return named
        || PromiseWords.TREATMENT.matcher(before).find()
        || (!claim.pico().intervention().isEmpty()
            && (POINTS_BACK.matcher(before).find() || !LETTERS.matcher(before).find()));
  }
}
