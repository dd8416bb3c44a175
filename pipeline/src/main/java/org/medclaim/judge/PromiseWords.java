package org.medclaim.judge;

import java.util.regex.Pattern;

/**
 * The words by which a promise that a treatment helps is told from other statements.
 *
 * <p>They say what the language has for it in general; which of them count depends on who speaks
 * and is decided in {@link TreatmentPromise}.
 */
final class PromiseWords {
  static final Pattern TREATMENT =
      Pattern.compile(
          "(?i)\\b(?:therap(?:y|ies|eutics?)|\\w+therapy|treatments?|protocols?|program(?:me)?s?|procedures?"
              + "|techniques?|methods?|approach(?:es)?|supplement(?:s|ation)?|formulas?|extracts?|capsules?"
              + "|tablets?|pills?|drips?|infusions?|injections?|devices?|lasers?|massages?|remed(?:y|ies)"
              + "|herbs?|herbals?|teas?|oils?|creams?|gels?|serums?|balms?|ointments?|patch(?:es)?|sprays?"
              + "|drops|diets?|exercises?|vaccin(?:es?|ation)|drugs?|medicines?|medications?|tonics?"
              + "|powders?|sessions?|clinics?|cent(?:er|re)s?|reinfus\\w+|implants?|surger(?:y|ies)"
              + "|operations?|transplant\\w*|\\p{Lu}[\\w-]+ complex|products?|regimens?|plans?|courses?|machines?"
              + "|helmets?|bracelets?|magnets?|stimulation|acupuncture|needles?|yoga|meditation|hypnosis"
              + "|homeopath\\w+|probiotics?|vitamins?|minerals?|antioxidants?|enzymes?|roots?|mushrooms?"
              + "|juices?|smoothies|detox|cleanse|fasting|screening|tests?|interventions?|solutions?"
              + "|antidotes?|options?|combinations?|ingredients?|doses?|dosage|plasma|exosomes?|peptides?"
              + "|lamps?|waves|(?:pulsed|magnetic|electromagnetic|electric) (?:fields?|currents?)|frequencies|ultrasound"
              + "|stem cells?|cell reconstruction|\\p{L}+[\u00ae\u2122])(?![\\p{L}])|[\u00ae\u2122]");

  /** What brings about effects without anybody treating: the body, a disease, a germ. */
  static final Pattern NATURE =
      Pattern.compile(
          "(?i)\\b(?:bod(?:y|ies)|immun(?:e|ity)(?: systems?)?|(?<!stem )cells?|organs?|livers?|kidneys?|lungs?"
              + "|hearts?|brains?|skin|blood|hormones?|insulin|genes?|proteins?|antibod(?:y|ies)"
              + "|lymphocytes?|virus(?:es)?|bacteri\\w+|fung\\w+|diseases?|disorders?|conditions?"
              + "|cancers?|tumou?rs?|leuk\\w+|lymphomas?|infections?|symptoms?|neurons?|nerves?|receptors?"
              + "|cytokines?|neurotransmitters?|growth factors?|endorphins?|platelets?|bdnf|glands?"
              + "|cases of \\p{L}+)\\W*$");

  /** The same at the head of a list of what it does. */
  static final Pattern NATURE_FIRST =
      Pattern.compile(
          "(?i)^\\W*(?:(?:the|a|an|these|those|this|your|our) )?(?:bod(?:y|ies)|immune systems?|bdnf|neurons?|nerves?|hormones?"
              + "|insulin|genes?|antibod(?:y|ies)|lymphocytes?|virus(?:es)?|bacteria|liver|kidneys?|heart|brain|platelets?)\\b[^,]*,");

  static final Pattern PEOPLE =
      Pattern.compile(
          "(?i)\\b(?:patients?|people|persons?|individuals?|women|men|child(?:ren)?|infants?|bab(?:y|ies)"
              + "|parents?|participants?|doctors?|physicians?|researchers?|scientists?|experts?"
              + "|p(?:a)?ediatricians?|smokers?|drinkers?|sufferers?|survivors?|adults?|teenagers?|guidelines?|who|you|he|she|they|we|i|one)\\W*$");

  /** Words between a subject and what is said of it. */
  static final Pattern FILLER =
      Pattern.compile(
          "(?i)(?:[\\s,(]|\\b(?:can|can[\u2019']t|cannot|always|never|could|may|might|will|would|shall|should|must|also|even|has|have|had|been"
              + "|be|is|are|was|were|to|not|help|helps|helped|shown|proven|known|able|seems?|appears?"
              + "|clinically|both|easy|works?|acts?|by|that|which|and|often|still|a|an|the|so|very|more"
              + "|most|said|thought|believed|designed|claimed|used|\\p{L}+ly)\\b)+$");

  static final Pattern PROPER_NAME =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{N}'\u2019-]*(?: \\p{Lu}[\\p{L}\\p{N}'\u2019-]*)*\\W*$");

  /** Says that something helps where no cue of the lexicon does. */
  static final Pattern EFFECT =
      Pattern.compile(
          "(?i)\\b(?:treat(?:s|ing)|heal(?:s|ing)|reopen\\w*|open(?:s|ing)(?= \\w*block)|unblock\\w*"
              + "|regenerat\\w+|restor\\w+|rebuild\\w*|rejuvenat\\w+|detoxif\\w+|induc(?:es?|ing)|dissolv\\w+"
              + "|correct(?:s|ing)?(?= )|antidotes?|remed(?:y|ies) (?:for|against)|breakthrough|game[- ]changer"
              + "|successful|success|effective\\w*|efficacy|works?(?= (?:by|on|for|in|against|well|so))"
              + "|works? again|works? with (?:the|your) body|(?:the|a) root cause|(?:gets?|got|feels?) better"
              + "|lasts? (?:for )?(?:an? (?:long|lifetime)|years|forever|longer)|long-lasting|soften(?:s|ing)?|loosen(?:s|ing)?|prevents?|protects?|fights?|combats?|cures?|kills?"
              + "|relie(?:f|ves?)|eases?|soothes?|boosts?|strengthens?|improve(?:s|ments?)?|tremendous promise"
              + "|new lease|makeover|(?:useful|helpful|beneficial) (?:in|for|against)"
              + "|ideal (?:for|in)|suits? (?:everyone|everybody|all|any)|(?:reduction|decrease|drop|fall) (?:in|of)"
              + "|re-?educat\\w+|proof of (?:efficacy|benefit)|confirmation of (?:efficacy|benefit)"
              + "|track record)\\b");

  /**
   * What a treatment is said to do to the body, in words that are also used of anything else: they
   * count only where a treatment stands before them.
   */
  static final Pattern DOING =
      Pattern.compile(
          "(?i)\\b(?:resets?|recharg\\w+|rebalanc\\w+|balanc(?:es|ing)|calms?|calming|supports?|supporting"
              + "|nourish\\w*|revitali[sz]\\w+|energi[sz]\\w+|renew\\w*|re-?activat\\w+|re-?awakens?|awakens?"
              + "|normali[sz]\\w+|harmoni[sz]\\w+|stimulat\\w+|activat\\w+|optimi[sz]\\w+|flush\\w*|cleans\\w+"
              + "|purif\\w+|expels?|erases?|ends?|ending|stops?|halts?|slows?|shrinks?|lowers?|reduces?|counters?|tames?"
              + "|(?:drives?|draws?|pulls?|sweats?) (?:\\S+ ){0,4}out|(?:gives?|brings?|hands?) (?:\\S+ ){0,4}(?:back|down|energy)"
              + "|wards? off|(?:keeps?|holds?) (?:\\S+ ){0,5}(?:at bay|away|in check|under control|stable|healthy|young)"
              + "|(?:tells?|teach(?:es)?|trains?|signals?|instructs?|coax(?:es)?|prompts?|wakes?|forces?) (?:\\S+ ){0,4}(?:to|up|how)"
              + "|builds? up|promot\\w+|rais(?:es|ing)|increas(?:es|ing)|gets? rid of|rids?|fills? (?:\\S+ ){0,3}with energy"
              + "|helps?|(?:good|great|excellent) for (?:the|your)|starv(?:es|ing)|lifts?|fixe?s|thins?|melts?)\\b");

  static final Pattern HOPE =
      Pattern.compile(
          "(?i)\\b(?:hopes?|hoped|hoping|aims?|wants? to (?:test|study|see|find|learn|develop|offer|show|prove|compare|bring)"
              + "|plans? (?:to|for)|trials? will|will (?:test|study|examine|follow)|one day|someday"
              + "|to (?:compare|test|determine|assess|evaluate|find out|see|learn|review) "
              + "|reviewed? the|whether)\\b");

  static final Pattern OWN_EXPERIENCE =
      Pattern.compile(
          "(?i)\\b(?:retrospective|(?:clinical|own|direct|personal) experience|case series|testimonials?"
              + "|anecdot\\w+|(?:my|our) patients|we(?:[\u2019']ve)? (?:found|seen|had|have|showed))\\b");

  /** What somebody did or tries to do for an end is no statement that it serves the end. */
  static final Pattern AIM =
      Pattern.compile(
          "(?i)\\b(?:undergone|underwent|purchased|bought|took|taken|tried|tries|try(?:ing)?|seeks?|sought"
              + "|wants?|designed|intended|have to be used)\\b.{0,80}\\bto(?: \\w+){0,4}\\W*$"
              + "|^\\W*(?:in order )?to\\W*$");

  /** A label or a controlled trial that is named carries what it is quoted for. */
  static final Pattern NAMED_SOURCE =
      Pattern.compile(
          "(?i)\\b(?:clinical trials?|randomi[sz]ed|placebo|control(?:led|s)? (?:study|studies|trials?|group)"
              + "|(?:trial|study) (?:is|was) the first|double-blind\\w*|compared (?:to|with)|versus|vs|prescribing information"
              + "|according to (?:the |its )?label)\\b");

  static final Pattern DOUBT =
      Pattern.compile(
          "(?i)\\b(?:concerns? (?:about|over|that)|doubts?|sceptic\\w*|skeptic\\w*|question(?:s|ed|able)?"
              + "|unclear|difficult to|hard to|no (?:good |reliable |real )?(?:evidence|proof|guarantees?)|(?:quality|certainty) of (?:the )?(?:evidence|studies|trials).{0,20}\\b(?:low|poor|weak)"
              + "|not (?:have |had )?(?:been )?(?:enough|sufficient|backed|supported|borne out|confirmed|proven|proved|shown"
              + "|demonstrated|tested|established)|only (?:temporar\\w+|in (?:mice|rats|animals|cells))"
              + "|too (?:small|early|short|few|soon)|caution(?:s|ed)|cautious|unproven|unsupported"
              + "|more (?:research|studies|trials) (?:is|are) needed|challenging|limited|poor|short-lived|lack of)\\b"
              + "|n['\u2019]t (?:have |had )?(?:been )?(?:enough|sufficient|backed|supported|confirmed|proven|shown|tested)\\b");

  static final Pattern LETTERS = Pattern.compile("\\p{L}{2}");

  /**
   * A study with a group to compare with: what came out there is an account of it, whoever tells.
   */
  static final Pattern CONTROLLED =
      Pattern.compile(
          "(?i)\\b(?:randomi[sz]ed|placebo|sham|double-blind\\w*|control(?:led|s)? (?:clinical )?(?:study|studies|trials?|group)"
              + "|(?:participants|patients|people|women|men|children|those) in (?:an?|the) (?:\\w+ ){0,3}group)\\b");

  /** What a study is said to make likely, not to have shown. */
  static final Pattern SUGGESTED =
      Pattern.compile(
          "(?i)\\b(?:may|might|could)\\b.*\\b(?:study|studies|trial|research|researchers|review|analysis|data)\\b"
              + "|\\b(?:study|studies|trial|research|researchers|review|analysis|data)\\b.{0,40}\\b(?:suggest\\w*|found|finds?"
              + "|indicat\\w+|report\\w*|said|says?)\\b.{0,80}\\b(?:may|might|could)\\b");

  /** How care goes, as a leaflet for patients says it. */
  static final Pattern CARE =
      Pattern.compile(
          "(?i)\\b(?:your|a|the) (?:doctor|gp|surgeon|specialist|consultant|health ?care (?:provider|team|professional)"
              + "|care team|midwife|nurse|pharmacist)s?\\b.{0,40}\\b(?:may|might|can|could|will|would|should)\\b"
              + "|\\b(?:may|might|can|could|will) (?:also )?be (?:offered|prescribed|given|needed|considered|recommended|advised|necessary)\\b"
              + "|\\b(?:is|are) (?:(?:usually|often|sometimes|commonly|generally|typically|normally|only|also|mainly|usually only) )+"
              + "(?:offered|prescribed|recommended|advised|given|considered|treated|needed|used|started)\\b"
              + "|\\b(?:aims?|goals?|purpose) of (?:the )?(?:treatment|therapy|surgery|care|medication)\\b"
              + "|\\btreatments? (?:depends?|varies|aims?|is aimed|focus\\w*|usually|often|generally|typically)\\b"
              + "|\\b(?:need|needs|have|has) to (?:take|have|follow|replace|use|avoid|inject)\\b");

  /** Treatments without a name: that there are some, and what they do, recommends none. */
  static final Pattern UNNAMED =
      Pattern.compile(
          "(?i)^\\W*(?:[\\w-]+[ ,]+){0,5}?(?:several|many|various|different|other|most|some|current(?:ly)?|existing|available|newer"
              + "|a number of|a range of|a variety of|there are|with (?:good|proper|modern|early|regular|the right)|early|prompt|proper|timely|lifelong)\\s"
              + "(?:(?:other|new|newer|available|different|medical|surgical|effective|drug) ){0,2}"
              + "(?:treatments?|treatment options|options|drugs|medications|medicines|therapies|procedures|operations|diagnosis|detection|care)\\b");

  /** Said with the reserve of somebody who sells nothing. */
  static final Pattern RESERVED =
      Pattern.compile(
          "(?i)\\b(?:some (?:people|patients|women|men|parents|doctors) (?:find|say|feel|report|believe)"
              + "|(?:limited|weak|preliminary|low-quality|little|mixed) (?:evidence|studies|research|data|results)"
              + "|(?:may|might|could) (?:\\w+ )?(?:help|improve|ease|relieve|reduce|benefit) (?:some|a few|certain|slightly)"
              + "|(?:does|do) not (?:work|help) for everyone|not (?:everyone|everybody|all (?:patients|people))"
              + "|less (?:well|effective\\w*) (?:in|for|if|when))\\b");

  /** What a nutrient does in a healthy body. */
  static final Pattern IN_HEALTH =
      Pattern.compile(
          "(?i)\\b(?:play(?:s|ing)? (?:\\w+ ){0,3}(?:role|part) in|(?:is|are) (?:\\w+ )?(?:needed|involved|required|essential|necessary|important) (?:for|in|to))"
              + "\\b.{0,40}\\b(?:health|functions?|functioning|development|growth|metabolism|vision|reproduction|bones|teeth|formation|maintenance)\\b");

  /** That an authority allows something for a use says what it may be sold for. */
  static final Pattern ALLOWED =
      Pattern.compile(
          "(?i)\\b(?:is|are|was|were|been|an?|the)\\s(?:\\w+[ -]){0,2}(?:approved|cleared|licen[sc]ed|authori[sz]ed|registered)\\b");

  /** Care that leaves open how it ends: "usually safe", "a potentially curative option". */
  static final Pattern TEMPERED =
      Pattern.compile(
          "(?i)\\b(?:(?:generally|usually|mostly|often|relatively|fairly|considered|thought to be) (?:\\w+ )?(?:safe|mild|harmless|well tolerated)"
              + "|potentially (?:cur|safe)\\w+|(?:can|may|might|could|often|usually|sometimes) (?:also )?(?:be )?(?:cured?|curative|curable))\\b");

  /** The whole of it lies with the body: nobody treats. */
  static final Pattern OF_ITSELF =
      Pattern.compile(
          "(?i)\\b(?:by (?:itself|themselves)|on (?:its|their) own|without (?:any )?(?:treatment|being treated)|spontaneously"
              + "|with time|more slowly|slow(?:er)? recovery)\\b");

  /** Safety told in other words than "safe". */
  static final Pattern HARMLESS =
      Pattern.compile(
          "(?i)\\b(?:nothing to (?:fear|worry about|lose)|no (?:\\w+ )?(?:downtime|drawbacks?|toxicity|withdrawal|danger)"
              + "|(?:rejection|addiction|overdos\\w+|dependen\\w+|side effects?|reactions?|harm) (?:is|are) (?:impossible|ruled out"
              + "|excluded|not possible|unheard of|unknown)|(?:can|could)(?:not|n['\u2019]t) (?:harm|hurt|overdose|be rejected)"
              + "|as (?:long|often|much) as you (?:like|want|wish|please)|tolerat\\w+ (?:\\S+ ){0,3}(?:well|easily|perfectly|without)"
              + "|without any (?:trouble|problems?|discomfort|pain|risks?)|risk[- ]free|chemical[- ]free"
              + "|(?:100 ?%|all|completely|purely|entirely) natural|gentle (?:enough|on|to|for))\\b");

  /** What somebody looked into in a study; "our study" is his own. */
  static final Pattern STUDIED =
      Pattern.compile(
          "(?i)\\b(?<!\\bour )(?<!\\bmy )(?:studies|trials?|meta-analys[ei]s|cochrane review|(?:a|one|the|this|large|big|small|new|recent) (?:\\w+ )?(?:study|review))\\b");

  /** "About 7% of adults with asthma are": of how many something is so. */
  static final Pattern SHARE_FIRST =
      Pattern.compile(
          "(?i)^\\W*(?:(?:about|around|roughly|nearly|almost|only|up to|at least|more than|fewer than) )?"
              + "(?:\\d[\\d.,]* ?(?:%|per ?cent)|one in|\\d+ (?:in|out of)|half|a third|a quarter|most)\\b.{0,20}?"
              + "\\b(?:people|patients|adults|women|men|children|babies)\\b.{0,40}?\\b(?:are|have|get|develop|suffer)\\b");

  /** A question that is open: "did you know" is none. */
  static final Pattern ASKED =
      Pattern.compile(
          "(?i)^\\W*(?:is|are|does|do|can|could|has|have|will|would|should|how|what|which)\\b.*\\?\\W*$");

  /** "Most people have no side effects" says of how many it is so. */
  static final Pattern SPARED_MOSTLY =
      Pattern.compile(
          "(?i)^\\W*(?:most|many|some|nearly all|almost all|the majority of) (?:\\w+ )?(?:people|patients|women|men|children|adults|users|babies)\\b"
              + ".{0,60}\\b(?:have|get|experience|feel|notice|tolerate|suffer)\\b");

  /** Fears of harm that are put aside. */
  static final Pattern BELITTLED =
      Pattern.compile(
          "(?i)\\b(?:fears?|concerns?|worr(?:y|ies)|misconceptions?|myths?|rumou?rs|warnings?)\\b.{0,90}\\b(?:overlook\\w*|unfounded"
              + "|baseless|exaggerated|overblown|overstated|abound|unjustified|groundless|outdated|unnecessary)\\b"
              + "|\\b(?:nothing to do with|no truth in|not true that)\\b.{0,60}\\b(?:risks?|addict\\w+|dependen\\w+|harm\\w*|dangerous|side effects?)\\b");

  /** Sets a treatment in the place of a medicine, or beside it. */
  static final Pattern EQUALLED =
      Pattern.compile(
          "(?i)\\b(?:(?:just |every bit )?as (?:strong\\w*|effective\\w*|good|well|potent|powerful\\w*|reliable|reliably|safe\\w*) as"
              + "|(?:take|takes|taking|took) the place of"
              + "|(?:replaces?|replacing|does away with|makes?) (?:your |the |any |all |most )?(?:\\w+ )?(?:drugs?|medications?|medicines?|surgery"
              + "|injections?|tablets|pills|chemotherapy|insulin|statins))\\b");

  /** "Has been proven" claims more than that a study found something. */
  static final Pattern PROVEN = Pattern.compile("(?i)\\b(?:prove[nsd]?|proof|beyond doubt)\\b");

  /** Held to be better than another treatment. */
  static final Pattern BETTER =
      Pattern.compile(
          "(?i)\\b(?:(?:safer|gentler|kinder|milder|better|stronger|faster|healthier|(?:more|less|fewer) (?:\\w+ )?(?:effective\\w*|powerful"
              + "|potent|toxic|invasive|harmful|risky|painful|side effects|natural)) (?:\\S+ ){0,4}than|superior to|outperform\\w*"
              + "|surpass\\w*|(?:an?|the|natural|safe) (?:\\w+ )?alternative to|instead of (?:\\w+ )?(?:drugs|surgery|chemotherapy|medication|antibiotics|statins|insulin)"
              + "|unlike (?:\\w+ )?(?:drugs|medications?|medicines|surgery|chemotherapy|antibiotics|statins|steroids|painkillers|insulin)"
              + "|(?:no|any) other (?:\\w+ )?(?:treatment|therapy|method|product|clinic)|other (?:\\S+ ){0,6}(?:do|does|can)(?: not|n['\u2019]t|not) (?:have|offer|reach|match)"
              + "|until (?:the|our|now|recently)\\b.{0,80}\\b(?:not|no|never))\\b");

  /** "Safety and feasibility" is what somebody looked into, not what was found. */
  static final Pattern TOPIC = Pattern.compile("(?i)safety (?:profile|and)");

  /** Speaks of the body, a disease or people to begin with, not of what is offered. */
  static final Pattern BODY_FIRST =
      Pattern.compile(
          "(?i)^\\W*(?:(?:the|a|an|these|those|this|most|many|some|all) )?(?:\\p{L}+ ){0,2}?(?:bod(?:y|ies)|immune|cells?|organs?"
              + "|diseases?|disorders?|conditions?|symptoms?|patients?|people|women|men|children|infections?|cancers?|tumou?rs?"
              + "|doctors?|researchers?)\\b");

  /** A complaint gives way to something. */
  static final Pattern YIELDS =
      Pattern.compile(
          "(?i)\\b(?:respond\\w*|yield\\w*|improv\\w*|heal\\w*|disappear\\w*|vanish\\w*|clear\\w*|shrink\\w*|recover\\w*)"
              + " (?:\\w+ ){0,2}(?:to|with|thanks to|after|under|through)\\b");

  /** What a complaint keeps people from. */
  static final Pattern IMPAIRS =
      Pattern.compile(
          "(?i)\\b(?:affects?|limits?|impairs?|hinders?|interferes? with) (?:\\w+ )?(?:ability|life|lives|work|sleep|activities|mood|relationships?)\\b"
              + "|\\bmakes? it (?:hard|harder|difficult|impossible)\\b");

  /** Who somebody is. */
  static final Pattern ORGANISATION =
      Pattern.compile(
          "(?i)\\bis (?:an?|the|one of the) (?:[\\w,'-]+ ){0,6}(?:association|society|organi[sz]ation|company|institution|network|charity"
              + "|manufacturer|provider)\\b");

  /** Sends readers to somebody who knows. */
  static final Pattern REFERRAL =
      Pattern.compile(
          "(?i)\\bshould (?:always )?(?:speak|talk|consult|see|ask|contact|discuss|be discussed)\\b");

  /** What others believe of a treatment is said to be wrong. */
  static final Pattern SETS_RIGHT =
      Pattern.compile(
          "(?i)\\b(?:challeng\\w+|contradict\\w*|disprov\\w+|refut\\w+|dispel\\w*|debunk\\w*)\\b.{0,40}"
              + "\\b(?:beliefs?|views?|notions?|ideas?|assumptions?)\\b.{0,120}\\b(?:benefit|effect|work|help|safe|lasting)");

  private static final String WELL =
      "\\b(?:better|sharper|deeper|calmer|quieter|clearer|lighter|stronger|younger|fitter|sooner|less|fewer|more|gone|stopped|disappear\\w*"
          + "|without (?:\\w+ )?(?:pain|symptoms|complaints|medication|tablets|pills|glasses|crutches)|improve\\w*|vanish\\w*|eased|energy|relie\\w+|difference|changes?|healed|cured|free|normal|again)\\b";

  private static final String TELLS =
      "\\b.{0,60}\\b(?:tell us|tells? me|told us|report(?:s|ed)?|say|says|notice[ds]?|describe|rave|swear|feel|felt|see|saw"
          + "|enjoy|leave|left|go home|went home|are|were|became?)\\b.{0,80}";

  /** What customers are said to tell, or to go home with. */
  static final Pattern CUSTOMERS =
      Pattern.compile(
          "(?i)\\b(?:clients?|customers?|users?|guests|members|wearers|owners|readers"
              + "|(?:mothers|parents|people|women|men|families|those) who (?:\\w+ )?(?:tried|try|used?|took|take|drink|wear))"
              + TELLS
              + WELL);

  /** The same of patients, where the page is that of whoever treats them. */
  static final Pattern PATIENTS =
      Pattern.compile(
          "(?i)\\b(?:patients?|people|women|men|mothers|parents|families|children)" + TELLS + WELL);

  private PromiseWords() {}
}
