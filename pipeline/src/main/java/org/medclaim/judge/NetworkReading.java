package org.medclaim.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medclaim.judge.stance.StanceProbabilities;
import org.medclaim.judge.stance.StanceVoices;
import org.medclaim.judge.stance.VoiceKind;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.Stance;
import org.medclaim.model.Statement;
import org.medclaim.terms.Terminology;

/**
 * What the stance network makes of a claim beside a statement, each pair of sentences read once.
 *
 * <p>Safe for any number of threads.
 */
final class NetworkReading {
  /** From here on the network takes a statement to speak against the whole claim. */
  private static final double OPPOSES = 0.4;

  /** Stands in no text that is read. */
  private static final char BETWEEN = '\u0000';

  /** From here on the network agrees with an error and with its denial, or with neither. */
  private static final double AGREES_WITH_BOTH = 0.85;

  private static final StanceProbabilities NOTHING = new StanceProbabilities(0, 0, 1);

  private final Terminology terms;
  private final StanceVoices voices;

  /** A claim is held against the same statements by more than one reader. */
  private final ReadOnce<StanceProbabilities> pairs = new ReadOnce<>(this::readPair);

  NetworkReading(Terminology terms, StanceVoices voices) {
    this.terms = terms;
    this.voices = voices;
  }

  /**
   * What the network makes of the claim; of its main point, where only what is added behind that
   * keeps the statement from bearing it out ({@link Afterthought}).
   */
  StanceProbabilities of(Claim claim, Statement statement) {
    StanceProbabilities whole = of(said(claim, claim.text(), statement), statement);
    Optional<String> point = Afterthought.cutFrom(claim.text());
    if (point.isEmpty() || whole.refutes() > OPPOSES) {
      return whole;
    }
    StanceProbabilities ofPoint = of(said(claim, point.get(), statement), statement);
    return ofPoint.supports() > whole.supports() ? ofPoint : whole;
  }

  /**
   * What the network makes of the words; nothing, where it takes the claim to agree both with an
   * error and with the sentence that says that it is one, or with neither ("that it cannot be cured
   * is not so" and "it can be cured").
   */
  StanceProbabilities of(String said, Statement statement) {
    String sentence = statement.sentence();
    StanceProbabilities read = networkOf(said, sentence);
    if (!Agreement.isBelief(sentence) || read.best() == Stance.NEUTRAL) {
      return read;
    }
    StanceProbabilities ofError = networkOf(said, Agreement.believed(sentence));
    return ofError.of(read.best()) >= AGREES_WITH_BOTH ? NOTHING : read;
  }

  private StanceProbabilities networkOf(String said, String sentence) {
    return pairs.of(said + BETWEEN + sentence);
  }

  private StanceProbabilities readPair(String pair) {
    int between = pair.indexOf(BETWEEN);
    return voices
        .raw(VoiceKind.NETWORK)
        .read(pair.substring(0, between), List.of(pair.substring(between + 1)));
  }

  /**
   * The words with what they are about, where they do not name it themselves: of what was carried
   * over, what the statement is about too; all of it, if that is nothing.
   */
  String said(Claim claim, String words, Statement statement) {
    Set<String> carried = new LinkedHashSet<>();
    for (Mention mention : claim.mentions()) {
      if (!claim.text().contains(mention.text())
          && (claim.pico().population().contains(mention.conceptId())
              || claim.pico().intervention().contains(mention.conceptId()))) {
        carried.add(mention.conceptId());
      }
    }
    List<String> shared = carried.stream().filter(id -> isOf(statement, id)).toList();
    String about =
        (shared.isEmpty() ? carried.stream() : shared.stream())
            .map(terms::name)
            .distinct()
            .collect(Collectors.joining(", "));
    return about.isEmpty() ? words : about + ": " + words;
  }

  private boolean isOf(Statement statement, String concept) {
    return Stream.concat(
            statement.pico().population().stream(), statement.pico().intervention().stream())
        .anyMatch(id -> id.equals(concept) || terms.related(id, concept));
  }
}
