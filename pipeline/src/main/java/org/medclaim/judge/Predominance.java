package org.medclaim.judge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which sex a sentence says that a disease befalls more often. */
enum Predominance {
  WOMEN,
  MEN,
  NEITHER;

  private static final String FEMALE = "(?:wom[ae]n|females?|girls?|mothers)";
  private static final String MALE = "(?:m[ae]n|males?|boys?|fathers)";
  private static final Pattern THAN =
      Pattern.compile(
          "(?i)\\b(?:more|higher|likelier)\\b.*\\bthan\\b(?: (?:in|among|do|are|of|the|those))* ("
              + FEMALE
              + "|"
              + MALE
              + ")\\b");
  private static final Pattern LESS_THAN =
      Pattern.compile(
          "(?i)\\b(?:less|fewer|lower|rarer)\\b.*\\bthan\\b(?: (?:in|among|do|are|of|the|those))* ("
              + FEMALE
              + "|"
              + MALE
              + ")\\b");

  /** "Three times as common in men as in women"; without the times, both are alike. */
  private static final Pattern TIMES_AS =
      Pattern.compile(
          "(?i)\\b(?:twice|times)\\b.*\\bas (?:common|frequent|likely|often|high|many|much)\\w*\\b.*\\bas\\b(?: (?:in|among|do|are|of|the|those))* ("
              + FEMALE
              + "|"
              + MALE
              + ")\\b");

  private static final Pattern MOST =
      Pattern.compile(
          "(?i)\\b(?:most|mostly|mainly|chiefly|predominantly|majority|almost only|nearly always|nine in ten|nine out of ten"
              + "|(?:5[5-9]|[6-9]\\d)(?:\\.\\d+)?(?:%| percent| per cent))");
  private static final Pattern EVEN = Pattern.compile("(?i)\\b(?:equally|as often as|half)\\b");
  private static final Pattern FEMALE_WORD = Pattern.compile("(?i)\\b" + FEMALE + "\\b");
  private static final Pattern MALE_WORD = Pattern.compile("(?i)\\b" + MALE + "\\b");

  private static final ReadOnce<Optional<Predominance>> TOLD = new ReadOnce<>(Predominance::read);

  /** Empty where the sentence compares no sexes. */
  static Optional<Predominance> of(String sentence) {
    return TOLD.of(sentence);
  }

  private static Optional<Predominance> read(String sentence) {
    Matcher than = THAN.matcher(sentence);
    if (than.find()) {
      return Optional.of(isFemale(than.group(1)) ? MEN : WOMEN);
    }
    Matcher timesAs = TIMES_AS.matcher(sentence);
    if (timesAs.find()) {
      return Optional.of(isFemale(timesAs.group(1)) ? MEN : WOMEN);
    }
    Matcher less = LESS_THAN.matcher(sentence);
    if (less.find()) {
      return Optional.of(isFemale(less.group(1)) ? WOMEN : MEN);
    }
    boolean women = FEMALE_WORD.matcher(sentence).find();
    boolean men = MALE_WORD.matcher(sentence).find();
    if (!women && !men) {
      return Optional.empty();
    }
    if (EVEN.matcher(sentence).find()) {
      return Optional.of(NEITHER);
    }
    return women != men && MOST.matcher(sentence).find()
        ? Optional.of(women ? WOMEN : MEN)
        : Optional.empty();
  }

  /** True where both sentences tell of a sex, and not of the same. */
  static boolean areContrary(String one, String other) {
    Optional<Predominance> first = of(one);
    Optional<Predominance> second = of(other);
    return first.isPresent() && second.isPresent() && !first.equals(second);
  }

  private static boolean isFemale(String word) {
    return FEMALE_WORD.matcher(word).matches();
  }
}
