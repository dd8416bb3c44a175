package org.medclaim.ingest;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the language of a text by its script and, in Latin script, by its most frequent words.
 *
 * <p>Answers {@code und} where it is unsure: a text of few words, a list of names, a language that
 * is not in the table. No model is needed and the same text always gives the same answer.
 */
final class LanguageGuesser {
  static final String UNKNOWN = "und";

  /** In running text a fifth to a half of the words are in its language's row. */
  private static final Map<String, String> FREQUENT_WORDS =
      ImmutableMap.<String, String>builder()
          .put(
              "en",
              "the of and to in is that for with are was were be this have has from it on as by not or which can may their they")
          .put(
              "de",
              "der die das und ist in den von zu mit sich des auf f\u00FCr nicht ein eine einer dem im auch wird werden bei oder sind als durch")
          .put(
              "fr",
              "le la les des et est dans une un du en pour que qui sur par avec plus pas sont au aux ou ce cette \u00EAtre ont d l")
          .put(
              "es",
              "el la los las de y en que un una es para con por del se su al como m\u00E1s no son o pero este esta puede")
          .put(
              "it",
              "il la di che e in un una per con del della dei le gli non sono si da come pi\u00F9 nel nella anche o essere \u00E8 alla")
          .put(
              "pt",
              "o a os as de e que em um uma para com do da dos das n\u00E3o por se no na mais s\u00E3o ao como ou pode \u00E9")
          .put(
              "nl",
              "de het een en van in is op te dat met voor zijn niet aan er door bij ook als naar om wordt worden of deze die kan")
          .put(
              "sv",
              "och i att det som en p\u00E5 \u00E4r av f\u00F6r med den till inte har ett om kan fr\u00E5n eller vid var s\u00E5 de")
          .put(
              "da",
              "og i at det er en til p\u00E5 af med for den som ikke et har kan om fra eller ved blev af de der")
          .put(
              "no",
              "og i det er en til p\u00E5 av som med for den ikke et har kan om fra eller ved \u00E5 ble de etter")
          .put(
              "pl",
              "i w na z do \u017Ce si\u0119 nie jest to od o przez dla jak oraz lub s\u0105 po kt\u00F3re kt\u00F3ry mo\u017Ce przy za")
          .put(
              "cs",
              "a v na se je \u017Ee s z do o k i pro jsou jako nebo p\u0159i kter\u00E9 kter\u00FD po od tak m\u016F\u017Ee by")
          .put(
              "hu",
              "a az \u00E9s hogy nem is egy ez meg csak van vagy mint de ha volt lehet m\u00E1r azt ezt sz\u00E1m\u00E1ra")
          .put(
              "fi",
              "ja on ei se ett\u00E4 oli ovat my\u00F6s tai kun joka voi mutta jos kuin h\u00E4n niin sen olla")
          .put(
              "ro",
              "\u0219i de la \u00EEn cu pe care este o un nu din pentru mai sunt sau se prin ca fi poate s\u0103")
          .put(
              "tr",
              "ve bir bu i\u00E7in ile de da olarak olan daha \u00E7ok gibi veya en kadar sonra ise her olan de\u011Fil")
          .put(
              "id",
              "yang dan di dengan untuk pada dari ini tidak dalam adalah itu atau akan oleh juga dapat karena lebih telah")
          .put(
              "vi",
              "v\u00E0 c\u1EE7a l\u00E0 c\u00F3 c\u00E1c trong \u0111\u01B0\u1EE3c cho kh\u00F4ng v\u1EDBi m\u1ED9t nh\u1EEFng \u0111\u1EC3 ng\u01B0\u1EDDi khi n\u00E0y b\u1EC7nh ho\u1EB7c")
          .buildOrThrow();

  private static final Map<String, String[]> LANGUAGES_OF_WORD = languagesOfWord();

  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final int FEWEST_HITS = 4;
  private static final double LEAST_SHARE = 0.12;
  private static final double LEAD = 1.25;
  private static final int ENOUGH_TEXT = 60_000;

  private LanguageGuesser() {}

  /**
   * The ISO 639-1 code of the language that most of the text is in.
   *
   * @param declared what the page says of itself; used only where the text does not tell
   */
  static String guess(String text, String declared) {
    String sample = text.substring(0, Math.min(text.length(), ENOUGH_TEXT));
    String guessed = byText(sample);
    if (!guessed.equals(UNKNOWN)) {
      return guessed;
    }
    String code = declared.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "");
    return code.matches("[a-z]{2}") && Set.of(Locale.getISOLanguages()).contains(code)
        ? code
        : UNKNOWN;
  }

  private static String byText(String text) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    int latin = letters.getOrDefault(UnicodeScript.LATIN, 0);
    // A Chinese character says about as much as three Latin letters.
    if ((han + kana) * 3 > latin && han + kana >= 4) {
      return kana * 10 > han ? "ja" : "zh";
    }
    UnicodeScript most = UnicodeScript.LATIN;
    int count = latin;
    for (Map.Entry<UnicodeScript, Integer> entry : letters.entrySet()) {
      if (entry.getValue() > count && entry.getKey() != UnicodeScript.COMMON) {
        most = entry.getKey();
        count = entry.getValue();
      }
    }
    return most == UnicodeScript.LATIN ? byFrequentWords(text) : byScript(most, count, text);
  }

  private static String byScript(UnicodeScript script, int letters, String text) {
    if (letters < 10) {
      return UNKNOWN;
    }
    return switch (script) {
      case CYRILLIC -> cyrillic(text);
      case HANGUL -> "ko";
      case GREEK -> "el";
      case HEBREW -> "he";
      case THAI -> "th";
      case DEVANAGARI -> "hi";
      case ARABIC -> containsAny(text, "\u067E\u0686\u06AF\u06CC") ? "fa" : "ar";
      default -> UNKNOWN;
    };
  }

  private static String cyrillic(String text) {
    if (containsAny(text, "\u0456\u0457\u0454\u0491")) {
      return "uk";
    }
    return containsAny(text, "\u044B\u044D\u0451") ? "ru" : UNKNOWN;
  }

  private static boolean containsAny(String text, String letters) {
    return letters.chars().anyMatch(c -> text.indexOf(c) >= 0);
  }

  private static String byFrequentWords(String text) {
    Map<String, Integer> hits = new HashMap<>();
    int words = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words++;
      String[] languages = LANGUAGES_OF_WORD.get(matcher.group().toLowerCase(Locale.ROOT));
      if (languages != null) {
        for (String language : languages) {
          hits.merge(language, 1, Integer::sum);
        }
      }
    }
    String best = UNKNOWN;
    int most = 0;
    int second = 0;
    for (String language : FREQUENT_WORDS.keySet()) {
      int n = hits.getOrDefault(language, 0);
      if (n > most) {
        second = most;
        most = n;
        best = language;
      } else if (n > second) {
        second = n;
      }
    }
    boolean sure = most >= FEWEST_HITS && most >= words * LEAST_SHARE && most >= second * LEAD;
    return sure ? best : UNKNOWN;
  }

  private static Map<String, String[]> languagesOfWord() {
    Map<String, TreeSet<String>> sets = new HashMap<>();
    FREQUENT_WORDS.forEach(
        (language, words) ->
            Splitter.on(' ')
                .split(words)
                .forEach(w -> sets.computeIfAbsent(w, k -> new TreeSet<>()).add(language)));
    Map<String, String[]> byWord = new HashMap<>();
    sets.forEach((word, languages) -> byWord.put(word, languages.toArray(String[]::new)));
    return byWord;
  }
}
