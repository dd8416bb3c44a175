package org.medclaim.terms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Folds away the ways in which the same word is written.
 *
 * <p>Folded are case, diacritics, plural endings, and British and American spelling (leukaemia,
 * tumour, fibre, randomise, sulphate). Folding is blunt and the same on both sides, so that it need
 * only be consistent: "psoriasis" becomes "psoriase" in the dictionary and in the text. What it
 * must not do is make one word of two that differ: an "aloe" is no "ale" and "four" is not "for".
 */
final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** The British our, which is a suffix of the stem: tumour, favourable, but not source or four. */
  private static final Pattern OUR =
      Pattern.compile("our(?=$|ed$|ing$|ful|less|able|al$|ist$|ite$|ity$|er$)");

  /** Words whose two spellings no rule tells; in the form that they have after the plural. */
  private static final Map<String, String> SINGLE =
      Map.ofEntries(
          Map.entry("programme", "program"),
          Map.entry("ageing", "aging"),
          Map.entry("aluminum", "aluminium"),
          Map.entry("neurone", "neuron"),
          Map.entry("mould", "mold"),
          Map.entry("yoghurt", "yogurt"),
          Map.entry("grey", "gray"),
          Map.entry("women", "woman"),
          Map.entry("men", "man"),
          Map.entry("children", "child"),
          Map.entry("teeth", "tooth"),
          Map.entry("feet", "foot"),
          Map.entry("ova", "ovum"),
          Map.entry("fungi", "fungus"),
          Map.entry("vertebrae", "vertebra"));

  private Spelling() {}

  static String fold(String word) {
    String lower = plain(word).toLowerCase(Locale.ROOT);
    if (lower.length() < 3) {
      return lower;
    }
    String one = singular(lower);
    String known = SINGLE.get(one);
    if (known != null) {
      return known;
    }
    return one.length() < 4 ? one : american(one);
  }

  private static String plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
      }
    }
    return word;
  }

  private static String american(String word) {
    String folded = diphthongs(word);
    if (folded.contains("our") && folded.length() > 4) {
      folded = OUR.matcher(folded).replaceAll("or");
    }
    if (folded.endsWith("tre") || folded.endsWith("bre")) {
      folded = folded.substring(0, folded.length() - 2) + "er";
    }
    return folded
        .replace("sulph", "sulf")
        .replace("isation", "ization")
        .replace("ise", "ize")
        .replace("ising", "izing")
        .replace("yse", "yze")
        .replace("ysing", "yzing");
  }

  /** Latin ae and oe inside a word: leukaemia, oedema, diarrhoea; a last oe is English (aloe). */
  private static String diphthongs(String word) {
    String folded = word.replace("ae", "e");
    int at = folded.indexOf("oe");
    while (at >= 0) {
      if (at + 2 < folded.length()) {
        folded = folded.substring(0, at) + folded.substring(at + 1);
      }
      at = folded.indexOf("oe", at + 1);
    }
    return folded;
  }

  private static String singular(String word) {
    if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss")) {
      return word;
    }
    // Greek plurals end as English ones do: metastasis and metastases both become metastase.
    if (word.length() > 5 && (word.endsWith("asis") || word.endsWith("osis"))) {
      return word.substring(0, word.length() - 2) + "e";
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("ches") || word.endsWith("shes") || word.endsWith("xes")) {
      return word.substring(0, word.length() - 2);
    }
    if (word.endsWith("oes") && word.length() > 5) {
      return word.substring(0, word.length() - 2);
    }
    return word.substring(0, word.length() - 1);
  }
}
