package org.medclaim.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * Turns texts into vectors of length 1 by bge-small-en-v1.5 in eight bits: what means the same lies
 * close, by dot product.
 *
 * <p>The model comes from a jar on the class path, nothing is downloaded. A query and a document
 * are encoded differently. English; of a long text the first {@value #MOST_PIECES} pieces count,
 * some 350 words.
 *
 * <p>One text is run at a time, on one thread: the model scales its eight bits to what is in a
 * batch, so that in a batch a text's vector would depend on its neighbours, and a saved vector
 * would not be the one that the text gets again. On one core a batch gains nothing; on more, call
 * from several threads. Vectors may differ in their last digits between kinds of processors.
 *
 * <p>Safe for any number of threads.
 */
public final class TextEncoder implements AutoCloseable {
  /** What the model's makers put before a query, and not before a document. */
  private static final String QUERY = "Represent this sentence for searching relevant passages: ";

  private static final String NAME = "bge-small-en-v1.5-q";
  private static final int MOST_PIECES = 512;
  private static final int DIMENSIONS = 384;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPiece wordPiece;
  private final String digest;

  private TextEncoder(
      OrtEnvironment environment, OrtSession session, WordPiece wordPiece, String digest) {
    this.environment = environment;
    this.session = session;
    this.wordPiece = wordPiece;
    this.digest = digest;
  }

  /**
   * Loads the model; takes about half a second.
   *
   * @throws EncoderUnavailableException where the model is not on the class path or native code
   *     does not load on this machine
   */
  public static TextEncoder load() throws EncoderUnavailableException {
    try {
      byte[] model = resource("/" + NAME + ".onnx");
      byte[] tokenizer = resource("/" + NAME + "-tokenizer.json");
      String digest =
          Hashing.sha256().newHasher().putBytes(model).putBytes(tokenizer).hash().toString();
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      return new TextEncoder(
          environment,
          session(environment, model),
          WordPiece.read(new ByteArrayInputStream(tokenizer)),
          digest);
    } catch (IOException | OrtException e) {
      throw new EncoderUnavailableException("its model cannot be read: " + e.getMessage(), e);
    } catch (LinkageError | IllegalStateException e) {
      // The library says so in many ways: no build for this machine, no permission to unpack it,
      // a system library too old.
      throw new EncoderUnavailableException("its native code does not load: " + e, e);
    }
  }

  private static OrtSession session(OrtEnvironment environment, byte[] model) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(model, options);
    }
  }

  private static byte[] resource(String name) throws IOException, EncoderUnavailableException {
    try (InputStream in = TextEncoder.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new EncoderUnavailableException("its model " + name + " is not on the class path");
      }
      return in.readAllBytes();
    }
  }

  /** The model's name, for people. */
  public String name() {
    return NAME;
  }

  /** SHA-256 of the model, lower-case hex: vectors of other digests do not compare. */
  public String digest() {
    return digest;
  }

  /** How many numbers a vector has. */
  public int dimensions() {
    return DIMENSIONS;
  }

  /** The vector of something that is searched for. */
  public float[] query(String text) {
    return encode(QUERY + text);
  }

  /** The vector of something that can be found. */
  public float[] document(String text) {
    return encode(text);
  }

  private float[] encode(String text) {
    long[] ids = wordPiece.ids(text, MOST_PIECES);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor pieces = tensor(ids);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types))) {
      if (!(result.get(0) instanceof OnnxTensor states)) {
        throw new IllegalStateException("the model gives " + result.get(0) + ", not a tensor");
      }
      // The state over the start mark stands for the whole text, as the model was trained.
      float[] vector = new float[DIMENSIONS];
      FloatBuffer all = states.getFloatBuffer();
      all.get(vector);
      return ofLengthOne(vector);
    } catch (OrtException e) {
      throw new IllegalStateException("the model " + NAME + " failed on a text", e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static float[] ofLengthOne(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close the model " + NAME, e);
    }
  }
}
