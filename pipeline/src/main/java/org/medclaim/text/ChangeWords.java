package org.medclaim.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells a change or difference ("reduced by 22%", "15% lower") from a level ("fell to 22%").
 *
 * <p>Looks at the words close before and after the number only.
 */
final class ChangeWords {
  private static final int BEFORE_REACH = 120;
  private static final int AFTER_REACH = 44;

  private static final String CHANGE =
      "(?:reduc(?:e|es|ed|ing|tions?)|lower(?:s|ed|ing)?|decreas(?:e|es|ed|ing)|cut(?:s|ting)?|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|rose|ris(?:e|es|en|ing)|drop(?:s|ped|ping)?"
          + "|fell|fall(?:s|en|ing)?|improv(?:e|es|ed|ing|ements?)|declin(?:e|es|ed|ing)|gr[eo]w(?:s|n|ing)?|slash(?:es|ed|ing)?|boost(?:s|ed|ing)?|lost|los(?:e|es|ing)|gain(?:s|ed|ing)?"
          + "|shed(?:s|ding)?|shr[iau]nk(?:s|ing)?|diminish(?:es|ed|ing)?|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|exten(?:d|ds|ded|ding|sion)|prolong(?:s|ed|ing)?|shorten(?:s|ed|ing)?"
          + "|weight loss|differ(?:s|ed|ing|ences?)?|surg(?:e|es|ed)|soar(?:s|ed)?|plung(?:e|es|ed)|halv(?:e|es|ed|ing)|slow(?:s|ed|ing)?|chang(?:e|es|ed|ing)|slic(?:e|es|ed|ing)"
          + "|chop(?:s|ped)?|split|divid(?:e|es|ed|ing))\\b";

  private static final String ABOUT =
      "(?:(?:up to|at least|more than|less than|about|approximately|around|nearly|almost|over|under|roughly|as much as|an average of|an additional"
          + "|a further|average of|only|just|some|an?|another|a total of|a mean of|a median of|between|an estimated) ){0,3}";

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)\\b"
              + CHANGE
              + "(?:\\s[^.;:,()]{0,60}?)?\\s"
              + "(?:by |of |was |to be )?"
              + ABOUT
              + "(?:was |by )?$");

  /** A verb of change anywhere in the same clause, for "by". */
  private static final Pattern VERB = Pattern.compile("(?i)\\b" + CHANGE + "[^.;:]{0,110}$");

  /** "40% reported improvement compared with 25%": compared is what came before, a level. */
  private static final Pattern COMPARED_LEVEL =
      Pattern.compile("(?i)\\b" + CHANGE + "[^\\d.;]{0,70}\\bcompared (?:with|to) " + ABOUT + "$");

  private static final Pattern BY = Pattern.compile("(?i)\\bby " + ABOUT + "$");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)^\\s?-?(?:relative |absolute |overall |greater |significant(?:ly)? |average |mean |further |net |statistically )?(?:lower|higher|less|fewer|more|greater|better|worse"
              + "|faster|slower|smaller|larger|longer|shorter|lighter|heavier|likelier|reductions?|(?:(?:statistically )?(?:reduc|increas|decreas|improv|elevat|rais|heighten)ed (?:relative |overall )?(?:risk|rate|odds|chance|likelihood|mortality|incidence|survival|need|probability|use|levels?))|increases?(?! in (?:the )?(?:patients|people|women|men|children))|decreases?|improvements?|drop|declin\\w{1,3}|falls?|rise|cut(?!-?\\s?offs?)|boost"
              + "|weight loss|gain|jump|difference|(?:risk|rate|relative|absolute) (?:risk )?reduction|of (?:their|its|his|her|total|initial|starting|baseline)? ?(?:body ?)?weight)\\b(?! (?:than|of) (?:the )?(?:patients|people|cases))");

  /** "accounting for", "a rate of": a share although a word of change stands before. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)\\b(?:rates?|survival|responses?|remission|prevalence|proportion|incidence|efficacy|effectiveness|accuracy|sensitivity|specificity|to|account\\w{0,3} for|in|among|reach\\w{0,3}"
              + "|at|from|achieved|experienced|reported|versus|vs\\.?|than)(?: (?:of|is|was|to|as high as|up to|over|about|more than|nearly|almost|around|at least|approximately|the|just)){0,3}\\s$");

  /** "fell to a record 12%": the level that was reached. */
  private static final Pattern REACHED = Pattern.compile("(?is).*\\bto\\s.{0,12}");

  private ChangeWords() {}

  /** True where the number from {@code start} to {@code end} is by how much something changed. */
  static boolean around(String text, int start, int end) {
    String head = before(text, start);
    if (AFTER.matcher(after(text, end)).find()) {
      return true;
    }
    if (BY.matcher(head).find() && VERB.matcher(head).find()) {
      return true;
    }
    return !LEVEL.matcher(head).find()
        && !COMPARED_LEVEL.matcher(head).find()
        && BEFORE.matcher(head).find()
        && !REACHED.matcher(head).matches();
  }

  /** True where a verb of change stands before in the same clause: "cut the rate in half". */
  static boolean verbBefore(String text, int start) {
    return VERB.matcher(before(text, start)).find();
  }

  /** "relative" or "absolute" where the words beside the number say so, else empty. */
  static String scale(String text, int start, int end) {
    String near =
        text.substring(Math.max(0, start - 40), start)
            .replaceFirst("(?s).*[.;:,(]\\s", "")
            .toLowerCase(Locale.ROOT);
    String next = after(text, end).replaceFirst("(?s)[.;:,)].*", "").toLowerCase(Locale.ROOT);
    boolean relative =
        near.matches("(?s).*\\brelative(?:ly)?\\b.*")
            || next.matches("(?s)\\W{0,2}relative(?:ly)?\\b.*|.*\\bin relative terms.*");
    boolean absolute =
        near.matches("(?s).*\\babsolute\\b.*")
            || next.matches("(?s)\\W{0,2}absolute\\b.*|.*\\bin absolute terms.*");
    return relative == absolute ? "" : relative ? "relative" : "absolute";
  }

  private static String before(String text, int start) {
    int end = start > 0 && "-−".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
    return text.substring(Math.max(0, end - BEFORE_REACH), end);
  }

  private static String after(String text, int end) {
    return text.substring(end, Math.min(text.length(), end + AFTER_REACH));
  }
}
