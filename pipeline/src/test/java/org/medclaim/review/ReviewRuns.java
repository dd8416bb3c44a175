package org.medclaim.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.medclaim.report.Basis;

/** Small finished runs as {@code medclaim check} leaves them, as far as a review looks at them. */
final class ReviewRuns {
  static final Basis BASIS =
      new Basis("aaaaaaaaaaaaaaaa", "REFUTED", "bbbbbbbbbbbbbbbb", "cccccccccccccccc");
  static final String ZINC = "00000000000000a1";
  static final String VITAMIN = "00000000000000a2";

  private ReviewRuns() {}

  static Path run(Path folder, String... lines) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("run.json"), "{}");
    Files.write(folder.resolve("findings.jsonl"), List.of(lines), UTF_8);
    Files.writeString(folder.resolve("rule-findings.jsonl"), "");
    Files.writeString(
        folder.resolve("index.html"),
        "<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src"
            + " &#39;none&#39;; script-src &#39;sha256-x&#39;\"></head><body>Run</body></html>");
    return folder;
  }

  static String line(String id, String path, String claim, Basis basis) {
    return "{\"finding_id\":\"%s\",\"article\":{\"path\":\"%s\"},\"claim\":{\"text\":\"%s\"},"
            .formatted(id, path, claim)
        + "\"verdict\":\"%s\",\"severity\":\"error\",\"flagged\":true,".formatted(basis.verdict())
        + "\"basis\":{\"claim\":\"%s\",\"verdict\":\"%s\",\"evidence\":\"%s\",\"rules\":\"%s\"}}"
            .formatted(basis.claim(), basis.verdict(), basis.evidence(), basis.rules());
  }

  static String zinc() {
    return line(ZINC, "a.txt", "Zinc cures colds", BASIS);
  }
}
