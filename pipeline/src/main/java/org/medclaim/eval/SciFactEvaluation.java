package org.medclaim.eval;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.StanceVoice;
import org.medclaim.model.Stance;
import org.medclaim.neural.TextEncoder;
import org.medclaim.retrieve.SearchMode;
import org.medclaim.terms.Terminology;

/**
 * Judges SciFact's claims against its abstracts: found by our own search, or given.
 *
 * <p>Of given abstracts those that the voice takes for neutral are dropped. Of found ones, with a
 * gate, those that it does not let pass; the others get the likelier of the two stances.
 */
public final class SciFactEvaluation {
  private static final int PROGRESS = 100;

  /** Which abstracts a claim is held against, where they are given. */
  public enum Abstracts {
    /** Those that bear on it. */
    GIVEN,
    /** Those that its makers looked at, which bear on it or not. */
    CITED
  }

  private final SciFactSet set;
  private final StanceVoice voice;
  private final SentencePicker picker;

  private SciFactEvaluation(SciFactSet set, StanceVoice voice, SentencePicker picker) {
    this.set = set;
    this.voice = voice;
    this.picker = picker;
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
    return new SciFactEvaluation(
        SciFactSet.read(folder, claims), voice, new SentencePicker(pick, voice, encoder));
  }

  /** How our own search is used: of how it finds, in which folder, and how many a claim. */
  public record Search(Path index, Terminology terms, SearchMode mode, int most) {
    private SciFactSearch open(SciFactSet set, Consumer<String> progress) {
      return SciFactSearch.open(set, index, terms, mode, progress);
    }
  }

  /** How many claims there are. */
  public int claims() {
    return set.claims().size();
  }

  /** Judges all claims against the abstracts given for them. */
  public SciFactScores given(Abstracts abstracts) {
    List<Map<String, SciFactScores.Named>> named = new ArrayList<>();
    for (SciFactSet.GoldClaim claim : set.claims()) {
      Map<String, SciFactScores.Named> own = new LinkedHashMap<>();
      List<String> ids =
          abstracts == Abstracts.CITED ? claim.cited() : claim.evidence().keySet().asList();
      for (String id : ids) {
        List<String> sentences = sentences(claim, id);
        // The systems that this is compared with do not abstain.
        Stance stance = voice.read(claim.claim(), sentences).best();
        if (stance != Stance.NEUTRAL) {
          own.put(id, named(claim, sentences, stance));
        }
      }
      named.add(ImmutableMap.copyOf(own));
    }
    return SciFactScores.of(set.claims(), named);
  }

  /** Judges all claims against the best abstracts that our own search finds for them. */
  public SciFactScores found(
      Search search, Optional<AbstractGate> gate, Consumer<String> progress) {
    List<Map<String, SciFactScores.Named>> named = new ArrayList<>();
    try (SciFactSearch open = search.open(set, progress)) {
      for (SciFactSet.GoldClaim claim : set.claims()) {
        Map<String, SciFactScores.Named> own = new LinkedHashMap<>();
        for (SciFactSearch.Found found : open.best(claim.claim(), search.most())) {
          List<String> sentences = sentences(claim, found.id());
          stance(voice.read(claim.claim(), sentences), found, gate)
              .ifPresent(stance -> own.put(found.id(), named(claim, sentences, stance)));
        }
        named.add(ImmutableMap.copyOf(own));
        tell(named.size(), progress);
      }
    }
    return SciFactScores.of(set.claims(), named);
  }

  private static Optional<Stance> stance(
      StanceProbabilities said, SciFactSearch.Found found, Optional<AbstractGate> gate) {
    if (gate.isEmpty()) {
      return Optional.of(said.best()).filter(stance -> stance != Stance.NEUTRAL);
    }
    return gate.get().lets(said, found.lead())
        ? Optional.of(said.knownToBear().best())
        : Optional.empty();
  }

  /** Fits a gate on what our own search finds for these claims. */
  public AbstractGate fit(Search search, String network, Consumer<String> progress) {
    List<AbstractGate.Example> examples = new ArrayList<>();
    int done = 0;
    try (SciFactSearch open = search.open(set, progress)) {
      for (SciFactSet.GoldClaim claim : set.claims()) {
        for (SciFactSearch.Found found : open.best(claim.claim(), search.most())) {
          examples.add(
              new AbstractGate.Example(
                  voice.read(claim.claim(), sentences(claim, found.id())),
                  found.lead(),
                  claim.evidence().containsKey(found.id())));
        }
        tell(++done, progress);
      }
    }
    return AbstractGate.fit(examples, network);
  }

  private void tell(int done, Consumer<String> progress) {
    if (done % PROGRESS == 0) {
      progress.accept(done + " of " + claims() + " claims");
    }
  }

  private List<String> sentences(SciFactSet.GoldClaim claim, String id) {
    SciFactSet.Abstract one = set.abstracts().get(id);
    if (one == null) {
      throw new GoldException("claim " + claim.id() + " names no abstract by " + id);
    }
    return one.sentences();
  }

  private SciFactScores.Named named(
      SciFactSet.GoldClaim claim, List<String> sentences, Stance stance) {
    return new SciFactScores.Named(stance, picker.best(claim.claim(), sentences));
  }
}
