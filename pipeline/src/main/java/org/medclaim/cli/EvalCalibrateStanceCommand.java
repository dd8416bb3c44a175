package org.medclaim.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.LabelScores;
import org.medclaim.eval.ReadPair;
import org.medclaim.eval.StanceCalibrator;
import org.medclaim.eval.StanceEvaluation;
import org.medclaim.eval.StancePair;
import org.medclaim.eval.StancePairs;
import org.medclaim.eval.StanceScores;
import org.medclaim.eval.StanceTables;
import org.medclaim.judge.stance.StanceCalibration;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.judge.stance.VoiceKind;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Calibrates the stance voices anew and measures them on all sets. */
@Command(
    name = "calibrate-stance",
    description = "Calibrate the stance voices anew and measure them on all sets.",
    mixinStandardHelpOptions = true)
final class EvalCalibrateStanceCommand implements Callable<Integer> {
  /** Whose dev parts decide; the rest is only measured. */
  private static final ImmutableList<String> DECIDE =
      ImmutableList.of("scifact", "evidence_inference_claims");

  private static final ImmutableList<String> MEASURED =
      ImmutableList.of("healthver_pairs", "healthfc", "covidfact_pairs", "nli4ct");

  private static final String OWN = "own";

  /** Of our own groups every so many-th is read; they are many and much alike. */
  private static final int OWN_STEP = 4;

  private static final int GROUP = 4;

  private static final String PASSAGES = "passages";

  /** Of the claims before passages every so many-th. */
  private static final int PASSAGES_STEP = 2;

  private final Console console;

  @Option(
      names = "--pairs",
      paramLabel = "DIR",
      required = true,
      description = "The folder with a folder for each set.")
  private Path pairs = Path.of(".");

  @Option(
      names = "--own",
      paramLabel = "DIR",
      description = "The project's own pairs (default: the installation's).")
  private @Nullable Path own;

  @Option(
      names = "--claims",
      paramLabel = "DIR",
      description = "The claims written before passages (default: the installation's).")
  private @Nullable Path claims;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the tables go.")
  private Path out = Path.of(".");

  EvalCalibrateStanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    Terminology terms = Terminology.load(Home.content(null, "corpus"));
    try (StanceVoices voices = StanceVoices.load(terms, console::message)) {
      Map<VoiceKind, StanceCalibration> calibrations = new EnumMap<>(VoiceKind.class);
      StanceTables tables = new StanceTables();
      for (VoiceKind kind : VoiceKind.values()) {
        if (kind == VoiceKind.FEATURES || voices.network().isPresent()) {
          calibrations.put(kind, calibrated(kind, voices, tables));
        } else {
          calibrations.put(kind, voices.calibration(kind));
        }
      }
      Files.writeString(out.resolve("calibration.tsv"), StanceCalibration.table(calibrations));
      Files.writeString(out.resolve("stance-results.tsv"), tables.results());
      Files.writeString(out.resolve("stance-reliability.tsv"), tables.reliability());
    }
    return ExitCode.DONE;
  }

  private StanceCalibration calibrated(VoiceKind kind, StanceVoices voices, StanceTables tables) {
    Map<String, List<ReadPair>> deciding = new LinkedHashMap<>();
    for (String set : DECIDE) {
      deciding.put(set, read(set, kind, voices));
    }
    deciding.put(
        OWN, StanceEvaluation.read(ours(), voices.raw(kind), StanceEvaluation.Given.EVIDENCE));
    List<StancePair> written = beforePassages();
    console.message(kind.code() + " reads " + PASSAGES + ": " + written.size() + " pairs");
    deciding.put(
        PASSAGES,
        StanceEvaluation.read(written, voices.raw(kind), StanceEvaluation.Given.EVIDENCE));
    StanceCalibration calibration = StanceCalibrator.fit(deciding);
    deciding.forEach((set, read) -> add(set, kind, read, calibration, tables));
    for (String set : MEASURED) {
      add(set, kind, read(set, kind, voices), calibration, tables);
    }
    return calibration;
  }

  private List<ReadPair> read(String set, VoiceKind kind, StanceVoices voices) {
    List<StancePair> wanted = new StancePairs().read(pairs.resolve(set), "dev");
    console.message(kind.code() + " reads " + set + ": " + wanted.size() + " pairs");
    return StanceEvaluation.read(wanted, voices.raw(kind), StanceEvaluation.Given.EVIDENCE);
  }

  private List<StancePair> ours() {
    Path folder = own == null ? Home.folder().resolve("pipeline/training/stance/pairs") : own;
    List<StancePair> all = new StancePairs().readOwn(folder, true);
    return IntStream.range(0, all.size())
        .filter(i -> i / GROUP % OWN_STEP == 0)
        .mapToObj(all::get)
        .toList();
  }

  /** By other writers than any pair trained on, in the words of laymen and headlines. */
  private List<StancePair> beforePassages() {
    Path folder =
        claims == null ? Home.folder().resolve("pipeline/training/stance/claims") : claims;
    List<StancePair> all = new StancePairs().readBeforePassages(folder);
    return IntStream.range(0, all.size())
        .filter(i -> i % PASSAGES_STEP == 0)
        .mapToObj(all::get)
        .toList();
  }

  private static void add(
      String set,
      VoiceKind kind,
      List<ReadPair> read,
      StanceCalibration calibration,
      StanceTables tables) {
    List<ReadPair> calibrated = StanceCalibrator.at(read, calibration.temperature());
    tables.add(
        set, kind.code(), StanceScores.of(calibrated), LabelScores.of(calibrated, calibration));
  }
}
