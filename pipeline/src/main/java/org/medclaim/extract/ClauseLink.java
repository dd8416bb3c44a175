package org.medclaim.extract;

import java.util.Optional;
import java.util.Set;

/** Words that may join two statements: from {@code at} to {@code right}, the latter exclusive. */
record ClauseLink(Kind kind, int at, int right) {
  /** How the words join. */
  enum Kind {
    SEMICOLON,
    COLON,
    COMMA,
    AND,
    COMMA_AND,
    BUT,
    CONCESSION,
    RELATIVE,
    AS_WELL_AS
  }

  private static final Set<String> LIGHT_CONJUNCTIONS = Set.of("and", "but", "yet", "plus", "&");
  private static final Set<String> OPPOSING = Set.of("but", "yet", "however");

  /** The link that begins at the token, where one does and something follows it. */
  static Optional<ClauseLink> at(Tokens tokens, int at, ClauseWords words) {
    String word = tokens.word(at);
    boolean comma = word.equals(",") || word.equals("–") || word.equals("—");
    int next = comma || word.equals(";") ? at + 1 : at;
    if (next >= tokens.size()) {
      return Optional.empty();
    }
    String after = tokens.word(next);
    if (words.isConcession(after)) {
      boolean dropped = after.equals("although") || after.equals("though");
      return link(tokens, Kind.CONCESSION, at, dropped ? next + 1 : next);
    }
    if (OPPOSING.contains(after)) {
      return link(tokens, Kind.BUT, at, past(tokens, next + 1, ","));
    }
    if (word.equals(";")) {
      int right = past(tokens, past(tokens, past(tokens, next, "and"), "however"), ",");
      return link(tokens, Kind.SEMICOLON, at, right);
    }
    if (word.equals(":")) {
      return link(tokens, Kind.COLON, at, at + 1);
    }
    if (comma && after.equals("which")) {
      return link(tokens, Kind.RELATIVE, at, next);
    }
    if (isConjunction(after)) {
      return link(tokens, comma ? Kind.COMMA_AND : Kind.AND, at, next + 1);
    }
    if (after.equals("as") && isWord(tokens, next + 1, "well") && isWord(tokens, next + 2, "as")) {
      return link(tokens, Kind.AS_WELL_AS, at, next + 3);
    }
    return comma ? link(tokens, Kind.COMMA, at, next) : Optional.empty();
  }

  /** True for "and" and what can stand in its place. */
  static boolean isConjunction(String word) {
    return LIGHT_CONJUNCTIONS.contains(word);
  }

  private static Optional<ClauseLink> link(Tokens tokens, Kind kind, int at, int right) {
    return right < tokens.size() ? Optional.of(new ClauseLink(kind, at, right)) : Optional.empty();
  }

  private static int past(Tokens tokens, int at, String word) {
    return isWord(tokens, at, word) ? at + 1 : at;
  }

  private static boolean isWord(Tokens tokens, int at, String word) {
    return at < tokens.size() && tokens.word(at).equals(word);
  }
}
