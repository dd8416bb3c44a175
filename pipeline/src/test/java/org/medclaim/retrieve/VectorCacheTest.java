package org.medclaim.retrieve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
  private static final String MODEL = "a".repeat(64);
  private static final int RECORD = 32 + 3 * 4 + 4;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("vectors.bin");
  }

  private void write(int from, int to) throws IOException {
    try (VectorCache cache = VectorCache.open(file, MODEL, 3)) {
      for (int i = from; i < to; i++) {
        cache.add(VectorCache.key("text " + i), vector(i));
      }
    }
  }

  private int known(String model) throws IOException {
    try (VectorCache cache = VectorCache.open(file, model, 3)) {
      int known = 0;
      for (int i = 0; i < 5_000; i++) {
        Optional<float[]> found = cache.find(VectorCache.key("text " + i));
        if (found.isPresent()) {
          assertArrayEquals(vector(i), found.get());
          known++;
        }
      }
      assertEquals(cache.size(), known);
      return known;
    }
  }

  private static float[] vector(int i) {
    return new float[] {i, -i, i / 7f};
  }

  @Test
  void keepsVectorsOverRestarts() throws IOException {
    write(0, 2_500);
    write(2_500, 5_000);
    assertEquals(5_000, known(MODEL));
  }

  @Test
  void forgetsATornEndAndGoesOn() throws IOException {
    write(0, 10);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 5));
    assertEquals(9, known(MODEL));
    write(9, 10);
    assertEquals(10, known(MODEL));
  }

  @Test
  void forgetsWhatFollowsADamagedRecord() throws IOException {
    write(0, 10);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 4 * RECORD + 40] ^= 1;
    Files.write(file, bytes);
    assertEquals(6, known(MODEL));
  }

  @Test
  void startsAnewForAnotherModelOrAnotherFile() throws IOException {
    write(0, 10);
    assertEquals(0, known("b".repeat(64)));
    Files.writeString(file, "something else altogether\n".repeat(20));
    assertEquals(0, known(MODEL));
  }

  @Test
  void zerosAfterACrashAreNoVectors() throws IOException {
    write(0, 3);
    Files.write(file, new byte[3 * RECORD], StandardOpenOption.APPEND);
    assertEquals(3, known(MODEL));
  }
}
