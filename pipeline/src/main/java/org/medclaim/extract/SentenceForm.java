package org.medclaim.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.medclaim.model.SentenceKind;
import org.medclaim.terms.ConceptKind;

/**
 * What the form of a line says for and against its being a claim: a heading, a question, the
 * announcement of a list; and whether it names something of medicine at all.
 */
final class SentenceForm {
  private static final double QUESTION = -5.0;
  private static final double HEADING = -6.0;
  private static final double FRAGMENT = -3.5;
  private static final double ANNOUNCEMENT = -2.5;
  private static final double NAMED_CONCEPT = 0.4;

  /** What speaks of a treatment and of a disease mostly says what the one does in the other. */
  private static final double TREATMENT_AND_DISEASE = 0.5;

  private static final double TOO_SHORT = -1.0;

  private static final int FEW_WORDS = 3;

  /** Words that titles write with a capital; articles and prepositions mostly are shorter. */
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'\u2019-]{4,}");

  private static final int TITLE_WORDS = 5;
  private static final double TITLE_SHARE = 0.9;

  /** "Did you know that ..." asks nothing: what follows is told as known. */
  private static final Pattern TOLD_AS_QUESTION =
      Pattern.compile(
          "(?i)\\W*(?:(?:but|and|so) )?(?:did|do) you know(?:,)? that\\b|\\W*(?:but |and )?who (?:would have|would've|could have) (?:thought|known) that\\b");

  /** "Home | Symptoms | Treatment": the pages of a site, not a sentence. */
  private static final Pattern NAVIGATION = Pattern.compile("[^|>›»]*(?:[|>›»][^|>›»]*){3,}");

  private SentenceForm() {}

  /** What the form adds to the weight of a sentence, or of a part of one. */
  static double weigh(Reading reading) {
    String text = reading.partText();
    double sum = 0;
    if (reading.sentence().kind() == SentenceKind.HEADING
        || isTitle(text)
        || NAVIGATION.matcher(text).matches()) {
      sum += HEADING;
    } else if (reading.sentence().kind() == SentenceKind.FRAGMENT) {
      sum += FRAGMENT;
    }
    if (QualifierFinder.question(text) >= 0 && !TOLD_AS_QUESTION.matcher(text).lookingAt()) {
      sum += QUESTION;
    } else if (text.stripTrailing().endsWith(":") || text.stripTrailing().endsWith("：")) {
      sum += ANNOUNCEMENT;
    }
    boolean concept = namesConcept(reading);
    long words = 0;
    for (int i = 0; i < reading.tokens().size(); i++) {
      words += reading.tokens().isWord(i) ? 1 : 0;
    }
    return sum
        + (concept ? NAMED_CONCEPT : 0)
        + (namesTreatmentAndDisease(reading) ? TREATMENT_AND_DISEASE : 0)
        + (words < FEW_WORDS ? TOO_SHORT : 0);
  }

  /** "Patients Have Improved Sleep Following Massage": a title of something, wherever it stands. */
  private static boolean isTitle(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    long capitals = words.stream().filter(word -> Character.isUpperCase(word.charAt(0))).count();
    return words.size() >= TITLE_WORDS && capitals >= words.size() * TITLE_SHARE && !isLoud(text);
  }

  /** A whole line in capitals tells nothing of what it is. */
  private static boolean isLoud(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static boolean namesConcept(Reading reading) {
    return reading.terms().stream()
        .anyMatch(
            term ->
                term.concept().kind() == ConceptKind.INTERVENTION
                    || term.concept().kind() == ConceptKind.CONDITION);
  }

  private static boolean namesTreatmentAndDisease(Reading reading) {
    return names(reading, ConceptKind.INTERVENTION) && names(reading, ConceptKind.CONDITION);
  }

  /** True where the reading names a concept of the kind. */
  static boolean names(Reading reading, ConceptKind kind) {
    return reading.terms().stream().anyMatch(term -> term.concept().kind() == kind);
  }
}
