package org.medclaim.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medclaim.audit.ChainedLines;
import org.medclaim.report.Decision;
import org.medclaim.report.DecisionKind;

/**
 * All decisions on the runs of one folder: {@code decisions.jsonl}, a line a decision, only ever
 * appended to.
 *
 * <p>Each line holds the digest of the one before and its own ({@link ChainedLines}), so that an
 * alteration shows. It says who decided what and when, when it was recorded and by which way, what
 * that means, for what reason, and what stood before: what 21 CFR 11.10(e) asks of an audit trail
 * and 11.50 of a signed record. Names are given, not proven: who may write, and as whom, is for the
 * system around it. The last line on a finding counts. Writers lock the file, so that an import and
 * a server can work on it at once.
 */
public final class DecisionLog {
  /** The log's name in the folder of the runs. */
  public static final String NAME = "decisions.jsonl";

  private static final String SCHEMA = "medclaim.decision/1";

  private final Path file;

  /** The log of the runs below a folder; there may be none yet. */
  public DecisionLog(Path file) {
    this.file = file;
  }

  /** What became of proposals: recorded, the same as what stands, or older than what stands. */
  public record Outcome(int recorded, int same, int older) {}

  /**
   * The decisions that stand, by finding.
   *
   * @throws ReviewException where a line is no decision
   */
  public Map<String, Decision> standing() {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return standing(Files.readAllLines(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Map<String, Decision> standing(List<String> lines) {
    Map<String, Decision> standing = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = parse(i + 1, lines.get(i));
      String id = line.path("finding_id").asText();
      Optional<Decision> after = DecisionJson.read(line.path("after"));
      if (after.isEmpty() && !line.path("after").isNull()) {
        throw new ReviewException(file + ":" + (i + 1) + ": field 'after' is no decision");
      }
      standing.remove(id);
      after.ifPresent(decision -> standing.put(id, decision));
    }
    return standing;
  }

  private JsonNode parse(int number, String text) {
    try {
      JsonNode line = DecisionJson.MAPPER.readTree(text);
      if (!line.path("schema").asText().equals(SCHEMA)
          || line.path("finding_id").asText().isEmpty()) {
        throw new ReviewException(
            file + ":" + number + ": no line of the schema " + SCHEMA + ": " + shortened(text));
      }
      return line;
    } catch (JsonProcessingException e) {
      throw new ReviewException(file + ":" + number + ": " + e.getOriginalMessage(), e);
    }
  }

  private static String shortened(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "...";
  }

  /**
   * Records proposals that are not what stands already, in their order.
   *
   * <p>A proposal that was made before the one that stands is passed over and counted: two
   * reviewers' files may be imported in any order. {@code way} is how they came in, such as {@code
   * import}.
   */
  public Outcome record(List<Proposal> proposals, String way, Clock clock) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      try (FileChannel channel =
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException(file + " cannot be locked");
        }
        return append(channel, proposals, way, clock);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot record in " + file, e);
    }
  }

  private Outcome append(FileChannel channel, List<Proposal> proposals, String way, Clock clock)
      throws IOException {
    List<String> earlier = lines(channel);
    Map<String, Decision> standing = standing(earlier);
    String head = ChainedLines.head(earlier);
    String recorded = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    List<String> lines = new ArrayList<>();
    int same = 0;
    int older = 0;
    for (Proposal proposal : proposals) {
      Decision before = standing.get(proposal.findingId());
      Optional<Decision> after = decision(proposal);
      if (Optional.ofNullable(before).equals(after)) {
        same++;
      } else if (before != null && isBefore(proposal.at(), before.at())) {
        older++;
      } else {
        String line =
            ChainedLines.seal(
                line(proposal, Optional.ofNullable(before), after, way, recorded), head);
        head = ChainedLines.of(line);
        lines.add(line);
        standing.remove(proposal.findingId());
        after.ifPresent(decision -> standing.put(proposal.findingId(), decision));
      }
    }
    channel.position(channel.size());
    ByteBuffer bytes = UTF_8.encode(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    while (bytes.hasRemaining()) {
      if (channel.write(bytes) < 0) {
        throw new IOException(file + " takes no more");
      }
    }
    channel.force(true);
    return new Outcome(lines.size(), same, older);
  }

  // As times, since the same second can be written with and without a fraction.
  private static boolean isBefore(String at, String other) {
    return Instant.parse(at).isBefore(Instant.parse(other));
  }

  // Through the locked channel itself: where locks bind, another one could not read.
  private static List<String> lines(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      // Reads on until all is there.
    }
    String text = UTF_8.decode(bytes.flip()).toString();
    return text.isEmpty() ? List.of() : List.of(text.replaceFirst("\n$", "").split("\n", -1));
  }

  private static Optional<Decision> decision(Proposal proposal) {
    DecisionKind kind = proposal.kind();
    return kind == null
        ? Optional.empty()
        : Optional.of(
            new Decision(kind, proposal.comment(), proposal.by(), proposal.at(), proposal.basis()));
  }

  /** What whoever is named vouches for; 21 CFR 11.50(a)(3) asks that a record says it. */
  private static String meaning(@Nullable DecisionKind kind) {
    if (kind == null) {
      return "withdrawal of the earlier decision; the finding is open again";
    }
    return switch (kind) {
      case ACCEPTED -> "approval: the finding was reviewed and is right";
      case REJECTED -> "rejection: the finding was reviewed and is a false alarm";
      case NEEDS_WORK -> "review: the finding was looked at and stays open";
    };
  }

  private static ObjectNode line(
      Proposal proposal,
      Optional<Decision> before,
      Optional<Decision> after,
      String way,
      String recorded) {
    ObjectNode line = DecisionJson.MAPPER.createObjectNode();
    line.put("schema", SCHEMA)
        .put("finding_id", proposal.findingId())
        .put("article", proposal.article())
        .put("claim", proposal.claim())
        .put("by", proposal.by())
        .put("at", proposal.at())
        .put("recorded", recorded)
        .put("way", way)
        .put("meaning", meaning(proposal.kind()))
        .put("reason", proposal.comment());
    line.set("before", DecisionJson.write(before));
    line.set("after", DecisionJson.write(after));
    return line;
  }
}
