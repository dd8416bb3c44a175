package org.medclaim.eval;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static com.google.common.collect.ImmutableSetMultimap.toImmutableSetMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.medclaim.corpus.EvidenceRecord;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.judge.StatementVoice;
import org.medclaim.judge.stance.LinearWeights;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.model.Claim;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.retrieve.EvidenceSearcher;

/**
 * Fits and measures the weights of the statement voice on pairs of claims and curated statements.
 *
 * <p>Beside each pair stand the other statements that the search would put before the judge for the
 * same claim: nearly all of them settle nothing, and the voice has to know that. Those that say
 * much the same as the pair's own are left out, those for which no pairs were written, since nobody
 * has said what they do to the claim, and those of which it was said: they are pairs of their own.
 */
public final class StatementFit {
  private static final double PENALTY_SHARE = 0.0015;
  private static final double OTHERS_SHARE = 1.0;
  private static final String OWN = "own";
  private static final String OTHERS = "others";
  private static final int EVERY_SECOND = 2;
  private static final int EVERY_FOURTH = 8;

  private final StatementVoice voice;
  private final ClaimExtractor extractor;
  private final EvidenceSearcher searcher;
  private final SubjectToContext subjects;
  private final Map<String, Statement> statements = new HashMap<>();
  private final ImmutableSet<String> paired;
  private final ImmutableSetMultimap<String, String> labelled;
  private int silent;

  /**
   * A fit of this voice's features; {@code all} are the pairs of every use, and the searcher stays
   * the caller's to close.
   */
  public StatementFit(StatementVoice voice, EvidenceSearcher searcher, List<StatementPair> all) {
    this.voice = voice;
    this.paired = all.stream().map(StatementPair::record).collect(toImmutableSet());
    this.labelled =
        all.stream().collect(toImmutableSetMultimap(StatementPair::claim, StatementPair::record));
    this.extractor = new ClaimExtractor(searcher.index().terminology());
    this.searcher = searcher;
    this.subjects = new SubjectToContext(searcher.index().terminology());
    for (EvidenceRecord record : searcher.index().base().records()) {
      if (record.content() instanceof Statement statement) {
        statements.put(statement.id(), statement);
      }
    }
  }

  /** One claim before one statement: the one it was written for, or one that the search adds. */
  public record Case(
      StatementPair pair, boolean own, Stance gold, ImmutableMap<String, Double> features) {}

  /** The cases of some pairs; {@code progress} hears of each hundred. */
  public ImmutableList<Case> cases(List<StatementPair> pairs, Consumer<String> progress) {
    List<Case> cases = new ArrayList<>();
    Set<String> known = new HashSet<>();
    int done = 0;
    for (StatementPair pair : pairs) {
      add(pair, known.add(pair.claim()), cases);
      done++;
      if (done % 100 == 0) {
        progress.accept(done + " of " + pairs.size() + " pairs");
      }
    }
    return ImmutableList.copyOf(cases);
  }

  /**
   * Pairs for training the stance network, in the columns of the project's own pairs: each claim
   * with its records, and where it was written for one only, with one other that the search finds
   * for it and that settles nothing. Every second claim that can be is there once more as a later
   * sentence of an article would word it, after the name of what it is about; every fourth of these
   * also after the name that the last such claim had, of which the record says nothing.
   */
  public ImmutableList<String> forNetwork(List<StatementPair> pairs) {
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add("group\tsplit\ttopic\tfamily\tclaim\tevidence\tlabel");
    int turn = 0;
    int inContext = 0;
    String lastName = "";
    for (StatementPair pair : pairs) {
      Statement own = statement(pair);
      lines.add(line(pair, "own", pair.claim(), own, pair.gold()));
      Optional<String> later = inContext(pair, own);
      if (later.isPresent() && inContext++ % EVERY_SECOND == 0) {
        String text = later.get();
        String name = text.substring(0, text.indexOf(':'));
        lines.add(line(pair, "context", text, own, pair.gold()));
        if (inContext % EVERY_FOURTH == 1 && !lastName.isEmpty() && !lastName.equals(name)) {
          String ofOther = lastName + text.substring(name.length());
          lines.add(line(pair, "other-context", ofOther, own, Stance.NEUTRAL));
        }
        lastName = name;
      }
      List<Statement> others =
          labelled.get(pair.claim()).size() > 1 ? List.of() : others(pair, own);
      if (!others.isEmpty()) {
        lines.add(
            line(pair, "other", pair.claim(), others.get(turn % others.size()), Stance.NEUTRAL));
        turn++;
      }
    }
    return lines.build();
  }

  private static String line(
      StatementPair pair, String family, String claim, Statement statement, Stance stance) {
    return String.join(
        "\t",
        pair.record(),
        "train",
        "records",
        family,
        claim,
        statement.sentence(),
        stance.name());
  }

  private Optional<String> inContext(StatementPair pair, Statement own) {
    return extractor.extract(SentencePage.of(pair.record(), pair.claim())).claims().stream()
        .filter(claim -> claim.text().equals(pair.claim()))
        .findFirst()
        .flatMap(claim -> subjects.of(claim, own.pico()));
  }

  private List<Statement> others(StatementPair pair, Statement own) {
    return extractor.extract(SentencePage.of(pair.record(), pair.claim())).claims().stream()
        .limit(1)
        .flatMap(claim -> candidates(claim).stream())
        .filter(other -> isUnlabelled(pair, own, other))
        .toList();
  }

  private boolean isUnlabelled(StatementPair pair, Statement own, Statement other) {
    return !labelled.containsEntry(pair.claim(), other.id())
        && !StatementVoice.areAlike(own, other);
  }

  private List<Statement> candidates(Claim claim) {
    return voice.candidates(
        claim,
        searcher.search(claim).stream()
            .filter(piece -> paired.contains(piece.content().id()))
            .toList());
  }

  private Statement statement(StatementPair pair) {
    Statement own = statements.get(pair.record());
    if (own == null) {
      throw new GoldException("there is no statement '" + pair.record() + "' in the corpus");
    }
    return own;
  }

  /** How many pairs had a claim in which the program finds nothing to check. */
  public int silent() {
    return silent;
  }

  /** {@code withOthers}: once for each claim, however many pairs it stands in. */
  private void add(StatementPair pair, boolean withOthers, List<Case> cases) {
    Statement own = statement(pair);
    List<Claim> claims = extractor.extract(SentencePage.of(pair.record(), pair.claim())).claims();
    if (claims.isEmpty()) {
      silent++;
      return;
    }
    Claim claim = claims.get(0);
    cases.add(new Case(pair, true, pair.gold(), voice.features(claim, own)));
    for (Statement other : withOthers ? candidates(claim) : List.<Statement>of()) {
      if (isUnlabelled(pair, own, other)) {
        cases.add(new Case(pair, false, Stance.NEUTRAL, voice.features(claim, other)));
      }
    }
  }

  /** The weights that fit these cases best. */
  public static LinearWeights weights(List<Case> cases) {
    return LinearFit.weights(
        cases.stream()
            .map(
                one ->
                    new LinearFit.Example(
                        one.own() ? OWN : OTHERS,
                        one.own() ? 1 : OTHERS_SHARE,
                        one.features(),
                        one.gold(),
                        one.own()))
            .collect(toImmutableList()),
        PENALTY_SHARE);
  }

  /** What the weights make of the cases, in their order. */
  public static List<StanceProbabilities> read(LinearWeights weights, List<Case> cases) {
    return cases.stream().map(one -> StatementVoice.weigh(weights, one.features())).toList();
  }
}
