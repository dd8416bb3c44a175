package org.medclaim.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medclaim.eval.AbstractGate;
import org.medclaim.eval.SciFactEvaluation;
import org.medclaim.eval.SciFactScores;
import org.medclaim.eval.SentencePick;
import org.medclaim.judge.stance.NetworkJudge;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.judge.stance.VoiceKind;
import org.medclaim.neural.EncoderUnavailableException;
import org.medclaim.neural.TextEncoder;
import org.medclaim.retrieve.SearchMode;
import org.medclaim.terms.Terminology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores search, sentences and stance together on SciFact's claims. */
@Command(
    name = "scifact",
    description = "Score search, sentences and stance together on SciFact's claims.",
    mixinStandardHelpOptions = true)
final class EvalSciFactCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      required = true,
      description = "The folder with corpus.jsonl and the claims.")
  private Path dir = Path.of(".");

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "The claims in it (claims_dev.jsonl).")
  private String claims = "claims_dev.jsonl";

  @Option(
      names = "--oracle",
      paramLabel = "WHAT",
      description = "abstracts: those that bear on a claim are given; cited: those looked at.")
  private @Nullable Oracle oracle;

  @Option(names = "--mode", paramLabel = "MODE", description = "bm25, dense or hybrid (bm25).")
  private SearchMode mode = SearchMode.BM25;

  @Option(names = "--abstracts", paramLabel = "N", description = "Abstracts read a claim (3).")
  private int abstracts = 3;

  @Option(
      names = "--sentences",
      paramLabel = "HOW",
      description = "words, vectors, voice or both of these pick the sentences (voice).")
  private SentencePick sentences = SentencePick.VOICE;

  @Option(
      names = "--voice",
      paramLabel = "VOICE",
      description = "network, features or both (default: the best that runs here).")
  private @Nullable VoiceKind voice;

  @Option(names = "--index", paramLabel = "DIR", description = "Where the index is kept.")
  private @Nullable Path index;

  @Option(
      names = "--no-gate",
      description =
          "Give every abstract found a stance that the voice does not take for neutral, instead of"
              + " those that the fitted gate takes to bear on the claim (only with hybrid).")
  private boolean noGate;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /** What is given perfectly. */
  enum Oracle {
    ABSTRACTS,
    CITED
  }

  EvalSciFactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    if (abstracts < 1) {
      throw new UsageException("--abstracts is " + abstracts + "; expected at least 1");
    }
    Terminology terms = Terminology.load(Home.content(null, "corpus"));
    try (StanceVoices voices = StanceVoices.load(terms, console::message)) {
      VoiceKind kind = voice == null ? voices.best() : voice;
      if (kind != VoiceKind.FEATURES && voices.network().isEmpty()) {
        throw new UsageException("--voice " + kind.code() + ": the network cannot run here");
      }
      SciFactEvaluation evaluation =
          SciFactEvaluation.open(dir, claims, voices.voice(kind), sentences, encoder());
      SciFactScores scores = score(evaluation, terms, voices);
      if (json) {
        console.result(new ObjectMapper().writeValueAsString(tree(evaluation, scores, kind)));
      } else {
        print(evaluation, scores, kind);
      }
    }
    return ExitCode.DONE;
  }

  private Optional<TextEncoder> encoder() {
    if (!sentences.needsVectors()) {
      return Optional.empty();
    }
    try {
      return Optional.of(TextEncoder.load());
    } catch (EncoderUnavailableException e) {
      throw new UsageException(
          "--sentences " + sentences.code() + ": no encoder runs here: " + e.getMessage());
    }
  }

  private SciFactScores score(
      SciFactEvaluation evaluation, Terminology terms, StanceVoices voices) {
    if (oracle != null) {
      return evaluation.given(
          oracle == Oracle.CITED
              ? SciFactEvaluation.Abstracts.CITED
              : SciFactEvaluation.Abstracts.GIVEN);
    }
    Path folder = index == null ? Home.index(null).resolveSibling("scifact-" + mode.code()) : index;
    return evaluation.found(
        new SciFactEvaluation.Search(folder, terms, mode, abstracts),
        gate(voices),
        console::message);
  }

  /** The gate knows the leads of one search only. */
  private Optional<AbstractGate> gate(StanceVoices voices) {
    if (noGate || mode != SearchMode.HYBRID) {
      return Optional.empty();
    }
    AbstractGate gate = AbstractGate.load();
    String network = voices.network().map(NetworkJudge::digest).orElse("none");
    if (!gate.network().equals(network)) {
      console.message(
          "the gate was fitted with another stance network; 'medclaim eval fit-scifact' fits it"
              + " anew");
    }
    return Optional.of(gate);
  }

  private String abstractsRead() {
    return oracle == null
        ? "the best "
            + abstracts
            + " by "
            + mode.code()
            + (mode == SearchMode.HYBRID && !noGate ? " that the gate lets pass" : "")
        : oracle == Oracle.CITED ? "those cited" : "those that bear on the claim";
  }

  private void print(SciFactEvaluation evaluation, SciFactScores scores, VoiceKind kind) {
    console.result(Counted.of(evaluation.claims(), "claim") + ", read by " + voice(kind));
    console.result("abstracts: " + abstractsRead());
    console.result("sentences: picked by " + picked());
    console.result("");
    console.result("                             P      R     F1");
    print("abstract, label only", scores.abstractLabel());
    print("abstract, label+rationale", scores.abstractRationale());
    print("sentence, selection only", scores.sentence());
    print("sentence, selection+label", scores.sentenceLabel());
    if (oracle == null) {
      console.result("");
      console.result("Published, abstracts found by the system, on SciFact's test claims:");
      console.result("abstract F1        label only   label+rationale");
      console.result("VeriSci                  51.0              48.5");
      console.result("ARSJoint                 66.7              62.4");
      console.result("RerrFact                 64.6              64.0");
    }
  }

  private static String voice(VoiceKind kind) {
    return kind == VoiceKind.BOTH ? "the network and the features" : "the " + kind.code();
  }

  private String picked() {
    return switch (sentences) {
      case WORDS -> "words shared with the claim";
      case VECTORS -> "vectors close to the claim's";
      case VOICE -> "the voice, one by one";
      case BOTH -> "the voice, one by one, and vectors";
    };
  }

  private void print(String name, SciFactScores.F1 score) {
    console.result(
        String.format(
            Locale.ROOT,
            "%-26s %5.1f  %5.1f  %5.1f",
            name,
            100 * score.precision(),
            100 * score.recall(),
            100 * score.f1()));
  }

  private ObjectNode tree(SciFactEvaluation evaluation, SciFactScores scores, VoiceKind kind) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    add(root, "abstract_label_only", scores.abstractLabel());
    add(root, "abstract_label_rationale", scores.abstractRationale());
    add(root, "sentence_selection", scores.sentence());
    add(root, "sentence_selection_label", scores.sentenceLabel());
    return root.put("n", evaluation.claims())
        .put("voice", kind.code())
        .put("abstracts", abstractsRead())
        .put("gate", oracle == null && mode == SearchMode.HYBRID && !noGate)
        .put("sentences", sentences.code());
  }

  private static void add(ObjectNode root, String name, SciFactScores.F1 score) {
    root.putObject(name)
        .put("precision", score.precision())
        .put("recall", score.recall())
        .put("f1", score.f1());
  }
}
