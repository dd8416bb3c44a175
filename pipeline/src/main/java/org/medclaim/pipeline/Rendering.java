package org.medclaim.pipeline;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.medclaim.report.Basis;
import org.medclaim.report.OpenLine;
import org.medclaim.report.Standing;
import org.medclaim.report.Standings;

/**
 * What a run writes of one article: its page, null where none was asked for, its lines, and what
 * the run's own files tell of it.
 *
 * <p>Page and outcome hold for every run on the same basis in which nothing is to be told of how
 * the article's findings stand ({@link #isPlain}); the lines for every run.
 */
record Rendering(
    ArticleOutcome outcome, @Nullable String page, List<OpenLine> findings, List<OpenLine> rules) {
  Rendering {
    findings = ImmutableList.copyOf(findings);
    rules = ImmutableList.copyOf(rules);
  }

  /** True where nobody decided on a finding, none is new or changed, and none is gone. */
  boolean isPlain(Standings standings) {
    return Stream.concat(findings.stream(), rules.stream())
            .map(line -> line.standing(standings))
            .allMatch(Standing::isPlain)
        && standings
            .absent(
                outcome.summary().path(),
                findings.stream()
                    .map(line -> Objects.requireNonNull(line.id()))
                    .collect(toImmutableSet()))
            .isEmpty();
  }

  /** The same, as it is told by a run that took it from the state. */
  Rendering fromState() {
    return new Rendering(outcome.remembered(), page, findings, rules);
  }

  /** The bytes that {@link #of} reads; packed. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
      ByteArrayOutputStream told = new ByteArrayOutputStream();
      try (ObjectOutputStream objects = new ObjectOutputStream(told)) {
        objects.writeObject(outcome);
      }
      write(out, told.toByteArray());
      out.writeBoolean(page != null);
      write(out, page == null ? "" : page);
      for (List<OpenLine> lines : List.of(findings, rules)) {
        out.writeInt(lines.size());
        for (OpenLine line : lines) {
          write(out, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, OpenLine line) throws IOException {
    write(out, line.head());
    write(out, line.end());
    String id = line.id();
    Basis basis = line.basis();
    out.writeBoolean(id != null && basis != null);
    if (id != null && basis != null) {
      for (String part :
          List.of(id, basis.claim(), basis.verdict(), basis.evidence(), basis.rules())) {
        out.writeUTF(part);
      }
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    write(out, text.getBytes(UTF_8));
  }

  private static void write(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** What {@link #bytes} wrote, on the same basis and so by the same program. */
  static Rendering of(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      ArticleOutcome outcome = outcome(readBytes(in));
      boolean hasPage = in.readBoolean();
      String page = readText(in);
      List<OpenLine> findings = readLines(in);
      return new Rendering(outcome, hasPage ? page : null, findings, readLines(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the state holds what this program cannot read", e);
    }
  }

  private static ArticleOutcome outcome(byte[] told) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(told))) {
      in.setObjectInputFilter(RememberingChecker.OURS);
      return (ArticleOutcome) in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the state holds what this program did not write", e);
    }
  }

  private static List<OpenLine> readLines(DataInputStream in) throws IOException {
    int count = in.readInt();
    ImmutableList.Builder<OpenLine> lines = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      String head = readText(in);
      String end = readText(in);
      lines.add(
          in.readBoolean()
              ? new OpenLine(
                  head,
                  in.readUTF(),
                  new Basis(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF()),
                  end)
              : new OpenLine(head, null, null, end));
    }
    return lines.build();
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(readBytes(in), UTF_8);
  }

  private static byte[] readBytes(DataInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }

  /** The lines of {@code findings.jsonl}. */
  List<String> findingLines(Standings standings) {
    return findings.stream().map(line -> line.line(standings)).collect(toImmutableList());
  }

  /** The lines of {@code rule-findings.jsonl}. */
  List<String> ruleLines(Standings standings) {
    return rules.stream().map(line -> line.line(standings)).collect(toImmutableList());
  }
}
