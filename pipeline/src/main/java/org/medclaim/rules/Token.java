package org.medclaim.rules;

/**
 * One word, number or sign of a sentence.
 *
 * <p>{@code word} is folded (lower case, American spelling, no possessive), so that a pattern and a
 * text that mean the same compare equal. {@code breakBefore} is the punctuation between it and the
 * token before, blank if there is none.
 */
record Token(String word, int start, int end, char breakBefore) {
  /** True for a number in digits. */
  boolean isNumber() {
    return Character.isDigit(word.charAt(0));
  }
}
