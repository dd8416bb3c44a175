package org.medclaim.retrieve;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The vectors of texts that were encoded once, in a file, so that a build that was broken off goes
 * on where it stood and a changed corpus costs only what changed.
 *
 * <p>A vector is found by the SHA-256 of its text; the file is of one model and is emptied where it
 * was written with another. A record whose checksum is wrong is forgotten with all that follow it:
 * a process that was killed leaves at most a torn end. In memory stand 24 bytes a text.
 *
 * <p>For one thread; whoever uses it holds the lock of the index folder.
 */
final class VectorCache implements AutoCloseable {
  private static final int HEADER = 128;
  private static final int KEY = 32;
  private static final int CHECKSUM = 4;

  private final FileChannel channel;
  private final int dimensions;
  private final ByteBuffer record;
  private final Slots slots = new Slots();
  private int size;

  private VectorCache(FileChannel channel, int dimensions) {
    this.channel = channel;
    this.dimensions = dimensions;
    this.record =
        ByteBuffer.allocate(KEY + dimensions * Float.BYTES + CHECKSUM)
            .order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Opens the file, or makes it where it is missing or of another model. */
  static VectorCache open(Path file, String modelDigest, int dimensions) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      VectorCache cache = new VectorCache(channel, dimensions);
      cache.readAll(header(modelDigest, dimensions));
      return cache;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** How many vectors there are. */
  int size() {
    return size;
  }

  /** The key of a text. */
  static HashCode key(String text) {
    return Hashing.sha256().hashString(text, UTF_8);
  }

  /** The vector of the text with that key; empty where it was never added. */
  Optional<float[]> find(HashCode key) throws IOException {
    byte[] wanted = key.asBytes();
    for (int probe = 0; ; probe++) {
      int candidate = slots.candidate(key.asLong(), probe);
      if (candidate < 0) {
        return Optional.empty();
      }
      if (readRecord(candidate) && Arrays.equals(record.array(), 0, KEY, wanted, 0, KEY)) {
        float[] vector = new float[dimensions];
        record.position(KEY);
        record.asFloatBuffer().get(vector);
        return Optional.of(vector);
      }
    }
  }

  /** Keeps a vector. It is on its way to the disk when this returns. */
  void add(HashCode key, float[] vector) throws IOException {
    record.clear();
    record.put(key.asBytes());
    record.asFloatBuffer().put(vector);
    record.putInt(record.capacity() - CHECKSUM, checksum());
    record.clear();
    long at = position(size);
    while (record.hasRemaining()) {
      at += channel.write(record, at);
    }
    slots.add(key.asLong(), size++);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void readAll(byte[] header) throws IOException {
    ByteBuffer found = ByteBuffer.allocate(HEADER);
    readFully(found, 0);
    if (!Arrays.equals(found.array(), header)) {
      channel.truncate(0);
      writeFully(ByteBuffer.wrap(header));
      return;
    }
    while (readRecord(size)) {
      slots.add(HashCode.fromBytes(Arrays.copyOf(record.array(), KEY)).asLong(), size++);
    }
    channel.truncate(position(size));
  }

  private void writeFully(ByteBuffer bytes) throws IOException {
    long at = 0;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  /** False where the record is cut off or its checksum is wrong. */
  private boolean readRecord(int number) throws IOException {
    record.clear();
    boolean whole = readFully(record, position(number));
    return whole && record.getInt(record.capacity() - CHECKSUM) == checksum();
  }

  private boolean readFully(ByteBuffer bytes, long from) throws IOException {
    long at = from;
    while (bytes.hasRemaining()) {
      int read = channel.read(bytes, at);
      if (read < 0) {
        return false;
      }
      at += read;
    }
    return true;
  }

  private int checksum() {
    CRC32C checksum = new CRC32C();
    checksum.update(record.array(), 0, record.capacity() - CHECKSUM);
    return (int) checksum.getValue();
  }

  private long position(int number) {
    return HEADER + (long) number * record.capacity();
  }

  private static byte[] header(String modelDigest, int dimensions) {
    String line = "medclaim.vectors/1 " + modelDigest + " " + dimensions;
    return Arrays.copyOf(line.getBytes(US_ASCII), HEADER);
  }

  /** Numbers of records by the first eight bytes of their keys, in plain arrays. */
  private static final class Slots {
    private static final int FREE = -1;

    private long[] keys = new long[1 << 12];
    private int[] numbers = filled(1 << 12);
    private int used;

    /** The n-th record, from 0, that may have this key; negative where there is no more. */
    int candidate(long key, int n) {
      int slot = slot(key);
      int seen = 0;
      while (numbers[slot] != FREE) {
        if (keys[slot] == key && seen++ == n) {
          return numbers[slot];
        }
        slot = next(slot);
      }
      return FREE;
    }

    void add(long key, int number) {
      if (2 * ++used > keys.length) {
        grow();
      }
      put(key, number);
    }

    private void put(long key, int number) {
      int slot = slot(key);
      while (numbers[slot] != FREE) {
        slot = next(slot);
      }
      keys[slot] = key;
      numbers[slot] = number;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldNumbers = numbers;
      keys = new long[2 * oldKeys.length];
      numbers = filled(2 * oldKeys.length);
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldNumbers[i] != FREE) {
          put(oldKeys[i], oldNumbers[i]);
        }
      }
    }

    /** The key is part of a SHA-256, as random as can be. */
    private int slot(long key) {
      return (int) key & (keys.length - 1);
    }

    private int next(int slot) {
      return (slot + 1) & (keys.length - 1);
    }

    private static int[] filled(int length) {
      int[] numbers = new int[length];
      Arrays.fill(numbers, FREE);
      return numbers;
    }
  }
}
