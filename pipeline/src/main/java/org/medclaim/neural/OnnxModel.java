package org.medclaim.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A BERT in ONNX, run on one thread and one text at a time.
 *
 * <p>One at a time, since eight-bit models scale to what is in a batch: a text's answer would
 * depend on its neighbours. Safe for any number of threads.
 */
final class OnnxModel implements AutoCloseable {
  private final String name;
  private final OrtEnvironment environment;
  private final OrtSession session;

  /** Native code crashes where a session is closed under a reader: readers share, closing waits. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  private OnnxModel(String name, OrtEnvironment environment, OrtSession session) {
    this.name = name;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Makes a model ready to run.
   *
   * @throws EncoderUnavailableException where the file is no model or native code does not load on
   *     this machine
   */
  static OnnxModel open(String name, byte[] file) throws EncoderUnavailableException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return new OnnxModel(name, environment, environment.createSession(file, options));
    } catch (OrtException e) {
      throw new EncoderUnavailableException("its model cannot be read: " + e.getMessage(), e);
    } catch (LinkageError | IllegalStateException e) {
      // The library says so in many ways: no build for this machine, no permission to unpack it,
      // a system library too old.
      throw new EncoderUnavailableException("its native code does not load: " + e, e);
    }
  }

  /**
   * The first {@code size} numbers that the model gives for these pieces as {@code output}; those
   * from {@code secondFrom} on are of the second text.
   *
   * @throws IllegalStateException where it has been closed
   */
  float[] run(long[] ids, int secondFrom, String output, int size) {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    long[] kinds = new long[ids.length];
    Arrays.fill(kinds, Math.min(secondFrom, ids.length), ids.length, 1);
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the model " + name + " has been closed");
      }
      return answer(ids, ones, kinds, output, size);
    } finally {
      use.readLock().unlock();
    }
  }

  private float[] answer(long[] ids, long[] ones, long[] kinds, String output, int size) {
    try (OnnxTensor pieces = tensor(ids);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(kinds);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", pieces, "attention_mask", mask, "token_type_ids", types),
                Set.of(output))) {
      if (!(result.get(0) instanceof OnnxTensor answer)) {
        throw new IllegalStateException("the model gives " + result.get(0) + ", not a tensor");
      }
      float[] numbers = new float[size];
      FloatBuffer all = answer.getFloatBuffer();
      all.get(numbers);
      return numbers;
    } catch (OrtException e) {
      throw new IllegalStateException("the model " + name + " failed on a text", e);
    }
  }

  private OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
      }
    } catch (OrtException e) {
      throw new IllegalStateException("cannot close the model " + name, e);
    } finally {
      use.writeLock().unlock();
    }
  }
}
