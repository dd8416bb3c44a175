package org.medclaim.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.LabelScores;
import org.medclaim.eval.ReadPair;
import org.medclaim.eval.StanceEvaluation;
import org.medclaim.eval.StancePair;
import org.medclaim.eval.StancePairs;
import org.medclaim.eval.StanceScores;
import org.medclaim.judge.stance.SentenceChoice;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.judge.stance.VoiceKind;
import org.medclaim.model.Stance;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores the stance voices on labelled pairs. */
@Command(
    name = "stance",
    description = "Score the stance voices on labelled pairs.",
    mixinStandardHelpOptions = true)
final class EvalStanceCommand implements Callable<Integer> {
  private static final int SHOWN = 2;
  private static final int INDENT = 4;

  private final Console console;

  @Option(
      names = "--pairs",
      paramLabel = "PATH",
      required = true,
      description = "A file of pairs, a folder of a set, or the folder of our own pairs.")
  private Path pairs = Path.of(".");

  @Option(names = "--split", paramLabel = "NAME", description = "The file of a folder (dev).")
  private String split = "dev";

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      description = "network, features or both (default: the best that runs here).")
  private @Nullable VoiceKind voice;

  @Option(
      names = "--oracle",
      paramLabel = "WHAT",
      description = "rationale: read the sentences that annotators named.")
  private @Nullable Oracle oracle;

  @Option(
      names = "--errors",
      description = "List the pairs that were read wrongly, by what was taken for what.")
  private boolean errors;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Also write a JSON line a pair.")
  private @Nullable Path predictions;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "The evidence base (default: the installation's).")
  private @Nullable Path corpus;

  /** What is given perfectly. */
  enum Oracle {
    RATIONALE
  }

  EvalStanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<StancePair> wanted = new StancePairs().readAny(pairs, split);
    Terminology terms = Terminology.load(Home.content(corpus, "corpus"));
    try (StanceVoices voices = StanceVoices.load(terms, console::message)) {
      VoiceKind kind = voice == null ? voices.best() : voice;
      if (kind != VoiceKind.FEATURES && voices.network().isEmpty()) {
        throw new UsageException("--voice " + kind.code() + ": the network cannot run here");
      }
      List<ReadPair> read =
          StanceEvaluation.read(
              wanted,
              voices.voice(kind),
              oracle == null ? StanceEvaluation.Given.EVIDENCE : StanceEvaluation.Given.RATIONALE);
      StanceReport report =
          new StanceReport(
              wanted.get(0).set().replaceFirst("/.*", ""),
              kind.code(),
              StanceScores.of(read),
              LabelScores.of(read, voices.calibration(kind)));
      if (json) {
        console.result(new ObjectMapper().writeValueAsString(report.json()));
      } else {
        report.lines().forEach(console::result);
        StanceGroups.lines(read).forEach(console::result);
      }
      if (errors) {
        list(read);
      }
      if (predictions != null) {
        write(read, predictions);
      }
    }
    return ExitCode.DONE;
  }

  /** The surest errors first, by what was taken for what: they show most. */
  private void list(List<ReadPair> read) {
    boolean twoWay = StanceScores.isTwoWay(read);
    SentenceChoice choice = SentenceChoice.load();
    List<ReadPair> wrong = new ArrayList<>(read.stream().filter(r -> !r.isRight(twoWay)).toList());
    wrong.sort(
        Comparator.comparing((ReadPair one) -> one.pair().gold())
            .thenComparing(one -> one.best(twoWay))
            .thenComparing(one -> one.said().of(one.best(twoWay)), Comparator.reverseOrder())
            .thenComparing(one -> one.pair().id()));
    String group = "";
    for (ReadPair one : wrong) {
      String own = one.pair().gold() + " read as " + one.best(twoWay);
      if (!own.equals(group)) {
        group = own;
        long alike =
            wrong.stream()
                .filter(r -> own.equals(r.pair().gold() + " read as " + r.best(twoWay)))
                .count();
        console.result("");
        console.result(alike + " x " + own + ", the surest first");
      }
      show(one, choice);
    }
  }

  private void show(ReadPair one, SentenceChoice choice) {
    StanceProbabilities said = one.said();
    console.result(
        String.format(
            Locale.ROOT,
            "  %s (supports %.2f, refutes %.2f, neutral %.2f)",
            one.pair().id(),
            said.supports(),
            said.refutes(),
            said.neutral()));
    ErrorListing.wrapped("claim: " + one.pair().claim(), INDENT).forEach(console::result);
    choice
        .choose(one.pair().claim(), one.pair().sentences(), SHOWN)
        .forEach(
            sentence -> ErrorListing.wrapped("read: " + sentence, INDENT).forEach(console::result));
  }

  private static void write(List<ReadPair> read, Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    boolean twoWay = StanceScores.isTwoWay(read);
    StringBuilder lines = new StringBuilder();
    for (ReadPair one : read) {
      lines.append(line(mapper, one, twoWay)).append('\n');
    }
    Files.writeString(file, lines);
  }

  private static String line(ObjectMapper mapper, ReadPair one, boolean twoWay)
      throws JsonProcessingException {
    return mapper.writeValueAsString(
        mapper
            .createObjectNode()
            .put("id", one.pair().id())
            .put("gold", one.pair().gold().name())
            .put("stance", one.best(twoWay).name())
            .put("supports", one.said().of(Stance.SUPPORTS))
            .put("refutes", one.said().of(Stance.REFUTES))
            .put("neutral", one.said().of(Stance.NEUTRAL)));
  }
}
