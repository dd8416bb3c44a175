package org.medclaim.neural;

import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads two texts together and scores what they are to each other: a cross-encoder in eight bits,
 * which may have learned to score single texts as well.
 *
 * <p>What the scores stand for is known to whoever trained the model. Of a long pair the first text
 * counts up to half of the pieces, the second for the rest. English. The same pair gets the same
 * scores; they may differ in their last digits between kinds of processors. Safe for any number of
 * threads.
 */
public final class PairEncoder implements AutoCloseable {
  /** The vocabulary of all uncased BERT models, which comes with the encoder of texts. */
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  private final OnnxModel model;
  private final WordPiece wordPiece;
  private final int mostPieces;
  private final int scores;
  private final String digest;

  private PairEncoder(
      OnnxModel model, WordPiece wordPiece, int mostPieces, int scores, String digest) {
    this.model = model;
    this.wordPiece = wordPiece;
    this.mostPieces = mostPieces;
    this.scores = scores;
    this.digest = digest;
  }

  /**
   * Makes a model ready that gives {@code scores} numbers a pair and was trained on pairs of at
   * most {@code mostPieces} pieces; takes about half a second.
   *
   * @throws EncoderUnavailableException where the file is no such model, its vocabulary is not on
   *     the class path, or native code does not load on this machine
   */
  public static PairEncoder open(String name, byte[] file, int mostPieces, int scores)
      throws EncoderUnavailableException {
    return new PairEncoder(
        OnnxModel.open(name, file), vocabulary(), mostPieces, scores, digest(file));
  }

  private static WordPiece vocabulary() throws EncoderUnavailableException {
    try (InputStream in = PairEncoder.class.getResourceAsStream(TOKENIZER)) {
      if (in == null) {
        throw new EncoderUnavailableException(
            "its vocabulary " + TOKENIZER + " is not on the class path");
      }
      return WordPiece.read(new ByteArrayInputStream(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TOKENIZER, e);
    }
  }

  /** SHA-256 of a model's file, lower-case hex. */
  public static String digest(byte[] file) {
    return Hashing.sha256().hashBytes(file).toString();
  }

  /** SHA-256 of the model, lower-case hex. */
  public String digest() {
    return digest;
  }

  /** The model's scores for two texts, in the order it was trained with. */
  public float[] scores(String first, String second) {
    WordPiece.PairIds pair = wordPiece.pairIds(first, second, mostPieces);
    return model.run(pair.ids(), pair.secondFrom(), "logits", scores);
  }

  /**
   * The first {@code size} numbers of another of the model's outputs for a text that stands alone.
   */
  public float[] alone(String text, String output, int size) {
    long[] ids = wordPiece.ids(text, mostPieces);
    return model.run(ids, ids.length, output, size);
  }

  @Override
  public void close() {
    model.close();
  }
}
