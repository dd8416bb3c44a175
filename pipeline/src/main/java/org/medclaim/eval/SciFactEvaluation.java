package org.medclaim.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.medclaim.corpus.PassageCollection;
import org.medclaim.corpus.PassageLine;
import org.medclaim.corpus.SourcePassage;
import org.medclaim.judge.stance.SentenceChoice;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.StanceVoice;
import org.medclaim.model.Certainty;
import org.medclaim.model.Reference;
import org.medclaim.model.Stance;
import org.medclaim.model.StudyDesign;
import org.medclaim.model.Verification;
import org.medclaim.neural.TextEncoder;
import org.medclaim.retrieve.EvidenceIndex;
import org.medclaim.retrieve.IndexSources;
import org.medclaim.retrieve.IndexVectors;
import org.medclaim.retrieve.PassageHit;
import org.medclaim.retrieve.PassageQuery;
import org.medclaim.retrieve.SearchMode;
import org.medclaim.terms.Terminology;

/**
 * Judges SciFact's claims against its abstracts: found by our own search, or given.
 *
 * <p>Of each claim the best abstracts are read; those that the voice takes for neutral are dropped.
 */
public final class SciFactEvaluation {
  private static final int MOST_SENTENCES = 3;
  private static final int READ_SINGLY = 5;
  private static final double OF_THE_BEST = 0.75;

  /** Which abstracts a claim is held against. */
  public enum Abstracts {
    /** The best that our own search finds among all. */
    FOUND,
    /** Those that bear on it. */
    GIVEN,
    /** Those that its makers looked at, which bear on it or not. */
    CITED
  }

  private final SciFactSet set;
  private final StanceVoice voice;
  private final SentencePick pick;
  private final Optional<TextEncoder> encoder;
  private final SentenceChoice choice = SentenceChoice.load();

  private SciFactEvaluation(
      SciFactSet set, StanceVoice voice, SentencePick pick, Optional<TextEncoder> encoder) {
    this.set = set;
    this.voice = voice;
    this.pick = pick;
    this.encoder = encoder;
  }

  /**
   * Reads the files of a folder.
   *
   * @throws GoldException where they are not SciFact's
   * @throws IllegalArgumentException where sentences are to be picked by vectors and no encoder is
   *     given
   */
  public static SciFactEvaluation open(
      Path folder,
      String claims,
      StanceVoice voice,
      SentencePick pick,
      Optional<TextEncoder> encoder) {
    if (pick == SentencePick.VECTORS && encoder.isEmpty()) {
      throw new IllegalArgumentException("picking by vectors needs an encoder");
    }
    return new SciFactEvaluation(SciFactSet.read(folder, claims), voice, pick, encoder);
  }

  /** How many claims there are. */
  public int claims() {
    return set.claims().size();
  }

  /** Judges all claims against the abstracts given for them. */
  public SciFactScores given(Abstracts abstracts) {
    return scores(
        claim ->
            abstracts == Abstracts.CITED
                ? claim.cited()
                : ImmutableList.copyOf(claim.evidence().keySet()));
  }

  /**
   * Judges all claims against the best abstracts that our own search finds for them.
   *
   * <p>The index stands in a folder of its own and is kept.
   */
  public SciFactScores found(
      Path indexFolder, Terminology terms, SearchMode mode, int most, Consumer<String> progress) {
    IndexVectors vectors = mode == SearchMode.BM25 ? IndexVectors.NONE : IndexVectors.REQUIRED;
    IndexSources sources =
        IndexSources.ofPassages(terms, ImmutableList.of(collection(indexFolder)), vectors);
    try (EvidenceIndex index = EvidenceIndex.openOrBuild(sources, indexFolder, progress)) {
      return scores(
          claim ->
              index.passages().search(PassageQuery.of(claim.claim(), most), mode).stream()
                  .map(PassageHit::id)
                  .collect(ImmutableList.toImmutableList()));
    }
  }

  private PassageCollection collection(Path folder) {
    Path file = folder.resolve("scifact.jsonl");
    try {
      Files.createDirectories(folder);
      try (BufferedWriter lines = Files.newBufferedWriter(file)) {
        for (SciFactSet.Abstract one : set.abstracts().values()) {
          lines.write(PassageLine.of(passage(one)));
          lines.write('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot prepare the abstracts in " + folder, e);
    }
    return PassageCollection.of("scifact", file);
  }

  private static SourcePassage passage(SciFactSet.Abstract one) {
    Reference reference =
        new Reference(
            one.id(),
            one.title(),
            one.id(),
            List.of(),
            "",
            null,
            StudyDesign.OTHER,
            Certainty.NOT_STATED,
            Verification.PRIMARY,
            false);
    return SourcePassage.ofSentences(reference, one.sentences(), "", List.of(), List.of());
  }

  /** Which abstracts a claim is held against, by their ids. */
  private interface Source {
    List<String> of(SciFactSet.GoldClaim claim);
  }

  private SciFactScores scores(Source source) {
    List<Map<String, SciFactScores.Named>> named = new ArrayList<>();
    for (SciFactSet.GoldClaim claim : set.claims()) {
      Map<String, SciFactScores.Named> own = new LinkedHashMap<>();
      for (String id : source.of(claim)) {
        SciFactSet.Abstract one = set.abstracts().get(id);
        if (one == null) {
          throw new GoldException("claim " + claim.id() + " names no abstract by " + id);
        }
        read(claim.claim(), one.sentences()).ifPresent(said -> own.put(id, said));
      }
      named.add(ImmutableMap.copyOf(own));
    }
    return SciFactScores.of(set.claims(), named);
  }

  private Optional<SciFactScores.Named> read(String claim, List<String> sentences) {
    StanceProbabilities said = voice.read(claim, sentences);
    // The systems that this is compared with do not abstain.
    Stance stance = said.best();
    return stance == Stance.NEUTRAL
        ? Optional.empty()
        : Optional.of(new SciFactScores.Named(stance, picked(claim, sentences, stance)));
  }

  /** The best sentence and those that are nearly as good, best first. */
  private List<Integer> picked(String claim, List<String> sentences, Stance stance) {
    double[] worth = worth(claim, sentences, stance);
    double best = IntStream.range(0, worth.length).mapToDouble(i -> worth[i]).max().orElse(0);
    return IntStream.range(0, worth.length)
        .filter(i -> worth[i] >= OF_THE_BEST * best)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> worth[i]).reversed().thenComparing(i -> i))
        .limit(MOST_SENTENCES)
        .toList();
  }

  private double[] worth(String claim, List<String> sentences, Stance stance) {
    double[] worth = new double[sentences.size()];
    switch (pick) {
      case WORDS ->
          choice
              .rank(claim, sentences, sentences.size())
              .forEach(chosen -> worth[chosen.index()] = chosen.worth());
      case VECTORS -> {
        TextEncoder vectors = encoder.orElseThrow();
        float[] wanted = vectors.query(claim);
        for (int i = 0; i < worth.length; i++) {
          worth[i] = product(wanted, vectors.document(sentences.get(i)));
        }
      }
      case VOICE ->
          choice
              .rank(claim, sentences, READ_SINGLY)
              .forEach(
                  chosen -> {
                    String sentence = sentences.get(chosen.index());
                    worth[chosen.index()] = voice.read(claim, List.of(sentence)).of(stance);
                  });
    }
    return worth;
  }

  private static double product(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
