package org.medclaim.neural;

import java.text.Normalizer;
import java.util.Locale;

/** What BERT does to a text before it is cut into pieces, and what it takes for punctuation. */
final class BertText {
  private static final int REPLACEMENT = 0xFFFD;

  private BertText() {}

  /** Lower case without accents and control characters; each Chinese character stands alone. */
  static String normalised(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(character -> !isDropped(character))
        .forEach(
            character -> {
              if (isChinese(character)) {
                clean.append(' ').appendCodePoint(character).append(' ');
              } else {
                clean.appendCodePoint(isBlank(character) ? ' ' : character);
              }
            });
    StringBuilder bare = new StringBuilder(clean.length());
    Normalizer.normalize(clean, Normalizer.Form.NFD)
        .codePoints()
        .filter(character -> Character.getType(character) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  static boolean isBlank(int character) {
    return switch (character) {
      case ' ', '\t', '\n', '\r' -> true;
      default ->
          switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                Character.LINE_SEPARATOR,
                Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
          };
    };
  }

  /** ASCII's signs count, though Unicode calls some of them symbols. */
  static boolean isPunctuation(int character) {
    if (character < 128) {
      return character > ' ' && character != 127 && !Character.isLetterOrDigit(character);
    }
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static boolean isDropped(int character) {
    if (isBlank(character)) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> character == REPLACEMENT;
    };
  }

  /** The blocks of Chinese characters, not kana and hangul, as BERT has them. */
  private static boolean isChinese(int character) {
    return (character >= 0x4E00 && character <= 0x9FFF)
        || (character >= 0x3400 && character <= 0x4DBF)
        || (character >= 0x20000 && character <= 0x2A6DF)
        || (character >= 0x2A700 && character <= 0x2B73F)
        || (character >= 0x2B740 && character <= 0x2B81F)
        || (character >= 0x2B920 && character <= 0x2CEAF)
        || (character >= 0xF900 && character <= 0xFAFF)
        || (character >= 0x2F800 && character <= 0x2FA1F);
  }
}
