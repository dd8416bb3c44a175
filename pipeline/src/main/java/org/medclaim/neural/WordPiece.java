package org.medclaim.neural;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the pieces of a BERT vocabulary: lower case, no accents, longest piece first.
 *
 * <p>Gives the ids that Hugging Face's tokenizer gives for a {@code tokenizer.json} with
 * BertNormalizer (lower case), BertPreTokenizer and WordPiece; any other file is refused. Marks
 * such as {@code [SEP]} in a text are text here. In Java, since the native tokenizer would be a
 * second native library that may fail to load, for a page of code.
 *
 * <p>Safe for any number of threads.
 */
final class WordPiece {
  private static final String CONTINUES = "##";

  private final ImmutableMap<String, Integer> vocabulary;
  private final int longestWord;
  private final int unknown;
  private final int start;
  private final int end;

  private WordPiece(ImmutableMap<String, Integer> vocabulary, int longestWord) {
    this.vocabulary = vocabulary;
    this.longestWord = longestWord;
    this.unknown = id("[UNK]");
    this.start = id("[CLS]");
    this.end = id("[SEP]");
  }

  /**
   * Reads a {@code tokenizer.json}.
   *
   * @throws IOException where it cannot be read or describes another kind of tokenizer
   */
  static WordPiece read(InputStream tokenizerJson) throws IOException {
    JsonNode root = new ObjectMapper().readTree(tokenizerJson);
    JsonNode model = root.path("model");
    if (!model.path("type").asText().equals("WordPiece")
        || !model.path("continuing_subword_prefix").asText().equals(CONTINUES)
        || !root.path("normalizer").path("type").asText().equals("BertNormalizer")
        || !root.path("normalizer").path("lowercase").asBoolean()
        || !root.path("pre_tokenizer").path("type").asText().equals("BertPreTokenizer")) {
      throw new IOException("the tokenizer is not an uncased BERT WordPiece");
    }
    ImmutableMap.Builder<String, Integer> vocabulary = ImmutableMap.builder();
    for (Map.Entry<String, JsonNode> entry : model.path("vocab").properties()) {
      vocabulary.put(entry.getKey(), entry.getValue().asInt());
    }
    return new WordPiece(
        vocabulary.buildOrThrow(), model.path("max_input_chars_per_word").asInt(100));
  }

  /** The ids of the text's pieces between those of start and end, cut to {@code most} in all. */
  long[] ids(String text, int most) {
    Ids ids = new Ids(most);
    ids.add(start);
    addPieces(text, ids);
    return ids.endedWith(end);
  }

  /** Two texts read together; {@code secondFrom} is where the second one's ids begin. */
  record PairIds(long[] ids, int secondFrom) {}

  /**
   * The ids of both texts, each ended, cut to {@code most} in all: the first to half of it, so that
   * some of the second is always read, and the second to what is left.
   */
  PairIds pairIds(String first, String second, int most) {
    Ids head = new Ids(most / 2 + 2);
    head.add(start);
    addPieces(first, head);
    long[] begun = head.endedWith(end);
    Ids all = new Ids(most);
    for (long id : begun) {
      all.add((int) id);
    }
    addPieces(second, all);
    return new PairIds(all.endedWith(end), begun.length);
  }

  private void addPieces(String text, Ids ids) {
    StringBuilder word = new StringBuilder();
    String plain = BertText.normalised(text);
    for (int i = 0; i < plain.length() && !ids.full(); ) {
      int character = plain.codePointAt(i);
      i += Character.charCount(character);
      boolean blank = BertText.isBlank(character);
      boolean alone = BertText.isPunctuation(character);
      if (blank || alone) {
        addWord(word, ids);
      }
      if (!blank) {
        word.appendCodePoint(character);
      }
      if (alone) {
        addWord(word, ids);
      }
    }
    addWord(word, ids);
  }

  /** Adds the word's pieces and empties it; a word that cannot be pieced together is unknown. */
  private void addWord(StringBuilder word, Ids ids) {
    if (word.length() == 0) {
      return;
    }
    String whole = word.toString();
    word.setLength(0);
    int[] pieces = new int[whole.length()];
    int count = 0;
    int from = 0;
    while (from < whole.length()) {
      int to = whole.length();
      Integer piece = null;
      for (; to > from; to = whole.offsetByCodePoints(to, -1)) {
        String part = whole.substring(from, to);
        piece = vocabulary.get(from == 0 ? part : CONTINUES + part);
        if (piece != null) {
          break;
        }
      }
      if (piece == null || whole.codePointCount(0, whole.length()) > longestWord) {
        ids.add(unknown);
        return;
      }
      pieces[count++] = piece;
      from = to;
    }
    for (int i = 0; i < count; i++) {
      ids.add(pieces[i]);
    }
  }

  private int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "the vocabulary has no '%s'", piece));
    }
    return id;
  }

  /** Grows up to a bound and keeps the last place for the end mark. */
  private static final class Ids {
    private final long[] ids;
    private int size;

    Ids(int most) {
      this.ids = new long[most];
    }

    boolean full() {
      return size >= ids.length - 1;
    }

    void add(int id) {
      if (!full()) {
        ids[size++] = id;
      }
    }

    long[] endedWith(int end) {
      ids[size++] = end;
      return Arrays.copyOf(ids, size);
    }
  }
}
