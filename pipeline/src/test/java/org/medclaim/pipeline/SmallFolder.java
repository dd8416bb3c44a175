package org.medclaim.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.medclaim.ingest.InputFinder;
import org.medclaim.model.InputFile;

/** A folder of short articles in several formats, and of what cannot be read as one. */
final class SmallFolder {
  private static final String LUPUS =
      """
      How common is lupus?

      The incidence of lupus is about 20 to 70 cases per 100,000 people a year.

      Immune reconstruction cell therapy cures lupus. It has no side effects.
      """;

  private static final String MYELOMA =
      """
      # CAR-T in myeloma

      - Between 73% and 98% of patients with multiple myeloma respond to CAR-T cell therapy.
      - CAR-T cures 83% of lymphoma patients.
      """;

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>Vitamin C</title></head>
      <body><nav>Vitamin C cures 100% of colds</nav>
      <h1>Vitamin C</h1>
      <p>High-dose vitamin C cures cancer in 90% of patients. Vitamin C has no side effects.</p>
      </body></html>
      """;

  private static final String GERMAN =
      """
      Die Behandlung mit Vitamin C heilt angeblich viele Menschen, die an Krebs erkrankt sind. Die
      Patienten erhalten die Infusionen zweimal in der Woche, und nach drei Monaten sind neun von
      zehn Patienten wieder gesund. Das ist nicht bewiesen, und die Kosten sind sehr hoch.
      """;

  /** What can be read, in order of path. */
  static final List<String> READABLE =
      List.of(
          "small/deep/er/vitamin-c.html",
          "small/lupus.txt",
          "small/myeloma.md",
          "small/no-claim.txt",
          "small/twice.txt");

  /** What cannot, in order of path, with the stage that says so. */
  static final List<String> BROKEN =
      List.of(
          "read small/binary.txt",
          "read small/empty.txt",
          "extract small/german.txt",
          "read small/gone.txt",
          "read small/truncated.docx");

  private SmallFolder() {}

  /** Makes the folder below the given one; {@code gone.txt} is listed, and then no more there. */
  static List<InputFile> in(Path parent) throws IOException {
    Path folder = parent.resolve("small");
    Files.createDirectories(folder.resolve("deep/er"));
    write(folder, "lupus.txt", LUPUS);
    write(folder, "twice.txt", LUPUS);
    write(folder, "myeloma.md", MYELOMA);
    write(folder, "deep/er/vitamin-c.html", PAGE);
    write(folder, "no-claim.txt", "We are glad that you are here.\n");
    write(folder, "empty.txt", "");
    write(folder, "german.txt", GERMAN);
    write(folder, "gone.txt", LUPUS);
    byte[] noise = new byte[400];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i * 37);
    }
    Files.write(folder.resolve("binary.txt"), noise);
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0};
    Files.write(folder.resolve("truncated.docx"), Arrays.copyOf(zip, 60));
    List<InputFile> inputs = new InputFinder().find(List.of(folder.toString()));
    Files.delete(folder.resolve("gone.txt"));
    return inputs;
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
