package org.medclaim.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the pattern language of rule files; {@code rules/README.md} teaches it.
 *
 * <pre>
 * pattern := sequence ('|' sequence)*
 * sequence := item+
 * item := (word | word* | word~ | {name} | '(' pattern ')') '?'?   or   ..N..
 * </pre>
 *
 * There is no unbounded repetition, so every pattern has a longest match and is matched in time
 * linear in the text.
 */
final class PatternParser {
  /** The named parts that a pattern may use. */
  interface Pieces {
    /** The piece of that name. */
    Optional<PatternNode> piece(String name);

    /** What would be right instead of a name that there is not. */
    String advice(String name);
  }

  /** Tokens; longer ones are two patterns in truth. */
  static final int LONGEST_MATCH = 60;

  private final String pattern;
  private final Pieces pieces;
  private int at;

  private PatternParser(String pattern, Pieces pieces) {
    this.pattern = pattern;
    this.pieces = pieces;
  }

  /**
   * The pattern taken apart, with the named pieces put in.
   *
   * @throws PatternSyntaxException where it cannot be read
   */
  static PatternNode parse(String pattern, Pieces pieces) {
    PatternParser parser = new PatternParser(pattern, pieces);
    PatternNode node = parser.choice();
    parser.skipBlanks();
    if (parser.at < pattern.length()) {
      throw parser.complain("')' without '('");
    }
    if (node.matchesNothing()) {
      throw parser.complain("everything in it is optional; it needs at least one word");
    }
    if (node.longest() > LONGEST_MATCH) {
      throw parser.complain(
          "it spans up to " + node.longest() + " tokens; the limit is " + LONGEST_MATCH);
    }
    return node;
  }

  private PatternNode choice() {
    List<PatternNode> options = new ArrayList<>();
    do {
      options.add(sequence());
    } while (take('|'));
    return options.size() == 1 ? options.get(0) : new PatternNode.Choice(options);
  }

  private PatternNode sequence() {
    List<PatternNode> parts = new ArrayList<>();
    skipBlanks();
    while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
      parts.add(item());
      skipBlanks();
    }
    if (parts.isEmpty()) {
      throw complain("nothing stands here; a word or a group would be right");
    }
    if (parts.get(0) instanceof PatternNode.Gap
        || parts.get(parts.size() - 1) instanceof PatternNode.Gap) {
      throw complain("a gap joins two words; it cannot stand first or last");
    }
    return parts.size() == 1 ? parts.get(0) : new PatternNode.Sequence(parts);
  }

  private PatternNode item() {
    char c = pattern.charAt(at);
    PatternNode node;
    if (c == '(') {
      at++;
      node = choice();
      if (!take(')')) {
        throw complain("'(' is not closed");
      }
    } else if (c == '{') {
      node = piece();
    } else if (c == '.') {
      return gap();
    } else {
      node = words();
    }
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
      return new PatternNode.Maybe(node);
    }
    return node;
  }

  private PatternNode piece() {
    int close = pattern.indexOf('}', at);
    if (close < 0) {
      throw complain("'{' is not closed");
    }
    String name = pattern.substring(at + 1, close);
    Optional<PatternNode> node =
        switch (name) {
          case "number" -> Optional.of(new PatternNode.Single(new TokenTest.Number()));
          case "small-number" -> Optional.of(new PatternNode.Single(new TokenTest.SmallNumber()));
          case "reference-mark" -> Optional.of(word(Tokeniser.REFERENCE_MARK, ' '));
          case "signature" -> Optional.of(word(Tokeniser.SIGNATURE, ' '));
          default -> pieces.piece(name);
        };
    if (node.isEmpty()) {
      throw complain("the vocabulary has no piece {" + name + "}; " + pieces.advice(name));
    }
    at = close + 1;
    return node.get();
  }

  private PatternNode gap() {
    int end = at;
    while (end < pattern.length() && (isGapChar(pattern.charAt(end)))) {
      end++;
    }
    String written = pattern.substring(at, end);
    if (!written.matches("\\.\\.[0-9]{1,2}\\.\\.")) {
      throw complain("'" + written + "' is no gap; up to three words would be '..3..'");
    }
    at = end;
    return new PatternNode.Gap(Integer.parseInt(written.substring(2, written.length() - 2)));
  }

  private static boolean isGapChar(char c) {
    return c == '.' || (c >= '0' && c <= '9');
  }

  private PatternNode words() {
    int end = at;
    while (end < pattern.length() && " \t\n|(){}?*~".indexOf(pattern.charAt(end)) < 0) {
      end++;
    }
    List<Token> tokens = Tokeniser.tokens(pattern.substring(at, end));
    if (tokens.isEmpty()) {
      throw complain(
          "'" + pattern.charAt(at) + "' is no word, and punctuation is not seen by patterns");
    }
    at = end;
    List<PatternNode> parts = new ArrayList<>();
    for (Token token : tokens.subList(0, tokens.size() - 1)) {
      parts.add(word(token.word(), ' '));
    }
    char mark = at < pattern.length() ? pattern.charAt(at) : ' ';
    if (mark == '*' || mark == '~') {
      at++;
    }
    parts.add(word(tokens.get(tokens.size() - 1).word(), mark));
    return parts.size() == 1 ? parts.get(0) : new PatternNode.Sequence(parts);
  }

  private static PatternNode word(String word, char mark) {
    TokenTest test =
        switch (mark) {
          case '*' -> new TokenTest.Prefix(word);
          case '~' -> TokenTest.AnyOf.inflectionsOf(word);
          default -> new TokenTest.AnyOf(Set.of(word));
        };
    return new PatternNode.Single(test);
  }

  private boolean take(char c) {
    skipBlanks();
    if (at < pattern.length() && pattern.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (at < pattern.length() && Character.isWhitespace(pattern.charAt(at))) {
      at++;
    }
  }

  private PatternSyntaxException complain(String complaint) {
    return new PatternSyntaxException(pattern, at, complaint);
  }
}
