package org.medclaim.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether two sentences that talk of the same thing say the same of it or the opposite.
 *
 * <p>Compared are the clauses that share most words. They are opposite where one is denied and the
 * other is not, or where the one has a word of rising, returning, or frequency and the other its
 * counterpart; where both hold at once ("does not rise", "falls") nothing is told. Words of
 * direction that stand in both cancel out.
 */
enum Agreement {
  SAME,
  OPPOSITE,
  UNCLEAR;

  /** "That herbs are free of side effects is not so: ...": what is believed, then what is so. */
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?i),? (?:particularly|especially|even|above all|mainly) (?:if|when|where|in those)\\b");

  private static final Pattern BELIEF =
      Pattern.compile("(?i)^that (.+?) is (?:not (?:so|true)|a myth|wrong)\\b[:;,.]?(.*)$");

  private static final Pattern ONLY =
      Pattern.compile("(?i)\\b(?:only|nothing but|except|alone)\\b");

  /** Takes away what is told, and so stands for a denial. */
  private static final Pattern LOSS =
      Pattern.compile(
          "(?i)\\b(?:destroy|lack|los[est]|loss|damag|missing|absen|too little|deficien|run(?:s|ning)? out)\\p{L}*");

  private static final Pattern RANK =
      Pattern.compile("(?i)\\b(?:most|least) (?:common|frequent|usual|often)\\w*");

  private record Pair(Pattern one, Pattern other) {
    static Pair of(String one, String other) {
      return new Pair(
          Pattern.compile("(?i)\\b(?:" + one + ")"), Pattern.compile("(?i)\\b(?:" + other + ")"));
    }
  }

  private static final Pattern FREQUENT =
      Pattern.compile("(?i)\\b(?:most|mostly|often|usual\\w*|common\\w*|frequent\\w*)\\b");

  private static final List<Pair> COUNTERPARTS =
      List.of(
          Pair.of(
              "increas\\w*|rais(?:e|es|ed|ing)\\b|ris(?:e|es|ing)\\b|rose\\b|higher\\b|grow(?:s|n|ing)?\\b",
              "decreas\\w*|reduc\\w*|lower(?:s|ed|ing)?\\b|fall(?:s|en|ing)?\\b|fell\\b|drop(?:s|ped)?\\b|less(?:en)?\\b|fewer\\b|shrink\\w*"),
          Pair.of(
              "worsen\\w*|aggravat\\w*|exacerbat\\w*",
              "improv\\w*|eas(?:e|es|ed|ing)\\b|reliev\\w*|reduc\\w*|lower(?:s|ed|ing)\\b|lessen\\w*|sooth\\w*|calm\\w*|alleviat\\w*|help(?:s|ed)?\\b"),
          Pair.of("worse\\b", "better\\b"),
          Pair.of(
              "(?:can|may|could|should|to|safely) (?:stop|skip|quit|come off|leave out|do without)\\b",
              "need(?:s|ed)?\\b|must\\b|require[sd]?\\b|(?:has|have) to\\b"),
          Pair.of(
              "good\\b|excellent\\b|favou?rable\\b", "poor\\b|bad\\b|unfavou?rable\\b|dismal\\b"),
          Pair.of("early\\b", "late\\b"),
          Pair.of(
              "dramatic\\w*|massive\\w*|enormous\\w*|huge\\w*|vast\\w*|strong(?:ly)?\\b",
              "slight\\w*|modest\\w*|small\\b|a little\\b|weak(?:ly)?\\b"),
          Pair.of("more\\b|much\\b|many\\b", "less\\b|fewer\\b|little\\b"),
          Pair.of(
              "com(?:e|es|ing) back|came back|return(?:s|ed|ing)?\\b|regain\\w*|relaps\\w*|recur\\w*",
              "stay(?:s|ed)? (?:off|away)|kept off|gone for good|for good\\b|permanent\\w*|lasting\\b|(?:is|are) kept\\b"),
          Pair.of(
              "most\\b|majority\\b|common\\w*|frequent\\w*|often\\b|usual\\w*|all\\b|always\\b|every\\b",
              "rare\\w*|uncommon\\w*|seldom\\b|few\\b|minority\\b|hardly\\b"),
          Pair.of(
              "shorten\\w*|speed\\w*|accelerat\\w*", "prolong\\w*|lengthen\\w*|slow\\w*|delay\\w*"),
          Pair.of(
              "caus(?:e|es|ed|ing)\\b|trigger\\w*|provok\\w*|bring(?:s|ing)? on\\b|leads? to\\b",
              "prevent\\w*|protect\\w*|ward(?:s|ed|ing)? off\\b|(?:lower|reduc|cut)\\w* (?:the |your |their )?(?:\\w+ )?risk\\b"),
          Pair.of("safe\\w*|harmless\\b", "dangerous\\b|harmful\\b|unsafe\\b|toxic\\b"));

  /** Who is not the other; what is so of the ones says nothing against it in the others. */
  private static final List<Pair> OTHER_PEOPLE =
      List.of(
          Pair.of(
              "child(?:ren|hood)?\\b|infan\\w*|bab(?:y|ies)\\b|kids\\b",
              "adult\\w*|old(?:er)? (?:people|adults|men|women)\\b|elderly\\b"),
          Pair.of("men\\b|boys\\b|males?\\b", "women\\b|girls\\b|females?\\b"));

  /** How the first sentence stands to the second. */
  static Agreement of(String asWorded, String statement) {
    String claim = withoutCondition(asWorded);
    Matcher belief = BELIEF.matcher(statement);
    if (belief.matches()) {
      // With the names: belief and truth may differ in nothing but whom they name.
      int believed = Overlap.of(claim, belief.group(1), List.of()).words();
      int so = Overlap.of(claim, belief.group(2), List.of()).words();
      if (believed == 0 && so == 0) {
        return UNCLEAR;
      }
      if (believed >= so) {
        Agreement withBelief = ofClauses(claim, belief.group(1));
        // That it does not cause a thing does not say that it prevents it.
        boolean byDenial = Denial.isSaidIn(claim) != Denial.isSaidIn(belief.group(1));
        return withBelief == OPPOSITE && !byDenial ? UNCLEAR : withBelief.opposite();
      }
      return ofClauses(claim, belief.group(2));
    }
    return ofClauses(claim, statement);
  }

  /** "Particularly if it is not controlled" denies nothing of what comes before it. */
  private static String withoutCondition(String claim) {
    Matcher condition = CONDITION.matcher(claim);
    return condition.find() ? claim.substring(0, condition.start()) : claim;
  }

  /** True for a sentence that names a belief and says that it is wrong. */
  static boolean isBelief(String statement) {
    return BELIEF.matcher(statement).matches();
  }

  /** True for a sentence that leaves out everything but one thing. */
  static boolean isOfOnlyOne(String sentence) {
    return ONLY.matcher(sentence).find();
  }

  /** What a sentence of the form "That A is not so" says is believed; else the sentence itself. */
  static String believed(String statement) {
    Matcher belief = BELIEF.matcher(statement);
    return belief.matches() ? belief.group(1) : statement;
  }

  private Agreement opposite() {
    return switch (this) {
      case SAME -> OPPOSITE;
      case OPPOSITE -> SAME;
      case UNCLEAR -> UNCLEAR;
    };
  }

  /**
   * As above, for a record of what is not so: of clauses that are equally near, the one that denies
   * is what the record is for ("A reads it with B; it does not read B").
   */
  static Agreement ofWhatIsNotSo(String claim, String statement) {
    String nearest = nearest(statement, claim);
    int shared = Overlap.of(nearest, claim, List.of()).words();
    return Denial.clauses(statement).stream()
        .filter(Denial::isDenied)
        .filter(clause -> shared > 0 && Overlap.of(clause, claim, List.of()).words() == shared)
        .findFirst()
        .map(clause -> compared(nearest(claim, clause), clause))
        .orElseGet(() -> of(claim, statement));
  }

  private static Agreement ofClauses(String claim, String statement) {
    String said = nearest(claim, statement);
    String recorded = nearest(statement, claim);
    Agreement nearest = compared(said, recorded);
    return nearest == OPPOSITE
            && (isFrequentElsewhere(said, recorded, statement)
                || isDeniedElsewhere(said, recorded, claim, statement))
        ? UNCLEAR
        : nearest;
  }

  /**
   * "So diluted that not a molecule is left" and "diluted until no molecule is left": both deny the
   * same, the one in another clause than the one that was compared.
   */
  private static boolean isDeniedElsewhere(
      String said, String recorded, String claim, String statement) {
    return Denial.isDenied(said)
        ? hasOtherDenial(statement, recorded, said)
        : Denial.isDenied(recorded) && hasOtherDenial(claim, said, recorded);
  }

  private static boolean hasOtherDenial(String sentence, String compared, String denied) {
    return Denial.clauses(sentence).stream()
        .filter(clause -> !clause.equals(compared) && Denial.isDenied(clause))
        .anyMatch(
            clause ->
                Overlap.of(clause, denied, List.of()).words() > 1 || isSaidIn(denied, clause));
  }

  /** "It is not an approval": each word that tells something stands in the other clause. */
  private static boolean isSaidIn(String other, String clause) {
    Set<String> telling = TellingWords.of(clause, List.of());
    return !telling.isEmpty() && TellingWords.roots(other).containsAll(telling);
  }

  /**
   * "Rarely causes symptoms, so that it is usually found late" does not say the opposite of "is
   * mostly found late": another clause is as frequent as the claim.
   */
  private static boolean isFrequentElsewhere(String said, String recorded, String statement) {
    return FREQUENT.matcher(said).find()
        && Denial.clauses(statement).stream()
            .filter(clause -> !clause.equals(recorded))
            .anyMatch(
                clause ->
                    FREQUENT.matcher(clause).find()
                        && Overlap.of(said, clause, List.of()).words() > 0);
  }

  private static Agreement compared(String one, String other) {
    Optional<Predominance> sex = Predominance.of(one);
    Optional<Predominance> recordedSex = Predominance.of(other);
    if (sex.isPresent() && recordedSex.isPresent()) {
      return sex.equals(recordedSex) ? SAME : OPPOSITE;
    }
    boolean denied = Denial.isDenied(one) != Denial.isDenied(other);
    if (denied
        && LOSS.matcher(Denial.isDenied(one) ? other : one).find()
        && !LOSS.matcher(Denial.isDenied(one) ? one : other).find()) {
      // "Does not make insulin" and "destroys the cells that make insulin".
      return UNCLEAR;
    }
    Optional<Boolean> turned = turned(withoutRank(one), withoutRank(other));
    if (turned.isEmpty() || (denied && (ONLY.matcher(one).find() || ONLY.matcher(other).find()))) {
      // "Approved for lymphoma only" denies the rest without a word of denial.
      return UNCLEAR;
    }
    if (turned.get() && (denied || Denial.isDenied(one))) {
      // "Does not rise" and "falls": neither the same nor the opposite.
      return UNCLEAR;
    }
    return denied || turned.get() ? OPPOSITE : SAME;
  }

  /**
   * True where the clauses that share most words are told with opposite words, "raises" here and
   * "lowers" there, or of other people, however alike the rest.
   */
  static boolean isTurned(String claim, String statement) {
    String said = nearest(claim, statement);
    String recorded = nearest(statement, claim);
    return turned(withoutRank(said), withoutRank(recorded)).orElse(false)
        || turned(OTHER_PEOPLE, said, recorded).orElse(false);
  }

  /** True where a word of direction of the one is answered by its counterpart in the other. */
  static boolean haveCounterparts(String one, String other) {
    return turned(one, other).orElse(false) || turned(OTHER_PEOPLE, one, other).orElse(false);
  }

  /** The clause that shares most words with the other sentence; the first of equals. */
  private static String nearest(String sentence, String other) {
    String best = sentence;
    int most = 0;
    for (String clause : Denial.clauses(sentence)) {
      // With the names: the clause must be about the subject as well.
      int shared = Overlap.of(clause, other, List.of()).words();
      if (shared > most) {
        most = shared;
        best = clause;
      }
    }
    return most == 0 ? Denial.mainClause(sentence) : best;
  }

  /** The most common of rare cancers is rare: a rank is no frequency. */
  private static String withoutRank(String sentence) {
    return RANK.matcher(sentence).replaceAll(" ");
  }

  /** True where a word of direction of the one is answered by its counterpart in the other. */
  private static Optional<Boolean> turned(String one, String other) {
    return turned(COUNTERPARTS, one, other);
  }

  private static Optional<Boolean> turned(List<Pair> pairs, String one, String other) {
    boolean turned = false;
    for (Pair pair : pairs) {
      List<String> up = own(pair.one(), one, other);
      List<String> down = own(pair.other(), one, other);
      List<String> otherUp = own(pair.one(), other, one);
      List<String> otherDown = own(pair.other(), other, one);
      boolean mixed =
          (!up.isEmpty() && !down.isEmpty()) || (!otherUp.isEmpty() && !otherDown.isEmpty());
      boolean answered =
          (!up.isEmpty() && !otherDown.isEmpty()) || (!down.isEmpty() && !otherUp.isEmpty());
      if (answered && mixed) {
        return Optional.empty();
      }
      turned |= answered;
    }
    return Optional.of(turned);
  }

  /** Words of the one sentence whose beginning the other does not have. */
  private static List<String> own(Pattern words, String sentence, String other) {
    Set<String> others = Overlap.stems(other);
    List<String> own = new ArrayList<>();
    Matcher matcher = words.matcher(sentence);
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      if (!other.toLowerCase(Locale.ROOT).contains(word) && !others.contains(Overlap.stem(word))) {
        own.add(word);
      }
    }
    return own;
  }
}
