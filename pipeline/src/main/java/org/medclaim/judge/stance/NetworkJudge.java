package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.neural.EncoderUnavailableException;
import org.medclaim.neural.PairEncoder;

/**
 * Reads by the network that the program brings, {@code network.onnx}; {@code network.tsv} says
 * which one it is.
 *
 * <p>Of the sentences the best {@value #MOST} are read.
 */
public final class NetworkJudge implements StanceVoice, AutoCloseable {
  /** How several sentences are read. */
  public enum Reading {
    /** All as one text. */
    JOINED,
    /** One by one; the one counts that is the surest not to be neutral. */
    SUREST,
    /** The mean of both. */
    MEAN
  }

  private static final String MODEL = "network.onnx";
  private static final String CARD = "network.tsv";
  private static final int MOST = 3;
  private static final int SCORES = 3;
  private static final String TECHNIQUES = "techniques";

  private final PairEncoder encoder;
  private final SentenceChoice choice;
  private final Reading reading;
  private final Card card;

  private NetworkJudge(PairEncoder encoder, SentenceChoice choice, Reading reading, Card card) {
    this.encoder = encoder;
    this.choice = choice;
    this.reading = reading;
    this.card = card;
  }

  /** What {@code network.tsv} says of the network. */
  private record Card(
      String name, String digest, int pieces, Reading reading, double featureShare) {
    static Card load() {
      Map<String, String> cells =
          Table.resource(CARD, List.of("key", "value")).rows().stream()
              .collect(Collectors.toMap(row -> row.of("key"), row -> row.of("value")));
      for (String key : List.of("name", "sha-256", "pieces", "reading", "feature-share")) {
        if (!cells.containsKey(key)) {
          throw new IllegalStateException(CARD + ": there is no '" + key + "'");
        }
      }
      return new Card(
          cells.getOrDefault("name", ""),
          cells.getOrDefault("sha-256", ""),
          Integer.parseInt(cells.getOrDefault("pieces", "")),
          Reading.valueOf(cells.getOrDefault("reading", "")),
          Double.parseDouble(cells.getOrDefault("feature-share", "")));
    }
  }

  /**
   * Loads the network; takes about half a second.
   *
   * @throws EncoderUnavailableException where the program was built without it or native code does
   *     not load on this machine
   * @throws IllegalStateException where it is not the network that its card names
   */
  public static NetworkJudge load() throws EncoderUnavailableException {
    Card card = Card.load();
    byte[] file = model();
    String digest = PairEncoder.digest(file);
    if (!digest.equals(card.digest())) {
      throw new IllegalStateException(
          MODEL + " has SHA-256 " + digest + "; " + CARD + " says " + card.digest());
    }
    return new NetworkJudge(
        PairEncoder.open(card.name(), file, card.pieces(), SCORES),
        SentenceChoice.load(),
        card.reading(),
        card);
  }

  private static byte[] model() throws EncoderUnavailableException {
    URL resource = NetworkJudge.class.getResource(MODEL);
    if (resource == null) {
      throw new EncoderUnavailableException("the program was built without " + MODEL);
    }
    try {
      return Resources.toByteArray(resource);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + MODEL, e);
    }
  }

  /** The same network, reading several sentences in another way. */
  public NetworkJudge reading(Reading other) {
    return new NetworkJudge(encoder, choice, other, card);
  }

  /** The network's name, for people. */
  public String name() {
    return card.name();
  }

  /** SHA-256 of the network, lower-case hex. */
  public String digest() {
    return encoder.digest();
  }

  /** What the features count beside it, 0 to 1. */
  double featureShare() {
    return card.featureShare();
  }

  @Override
  public StanceProbabilities read(String claim, List<String> sentences) {
    if (sentences.isEmpty()) {
      return StanceProbabilities.NONE;
    }
    ImmutableList<String> chosen = choice.choose(claim, sentences, MOST);
    if (chosen.size() == 1) {
      return one(claim, chosen.get(0));
    }
    return switch (reading) {
      case JOINED -> joined(claim, chosen);
      case SUREST -> surest(claim, chosen);
      case MEAN -> joined(claim, chosen).mixedWith(surest(claim, chosen), 0.5);
    };
  }

  /**
   * The logits of the techniques by which a sentence persuades: of any of them, then of each in the
   * order of {@link PersuasionTechnique}. The network learned them as its second task.
   */
  public float[] techniques(String sentence) {
    return encoder.alone(sentence, TECHNIQUES, 1 + PersuasionTechnique.values().length);
  }

  private StanceProbabilities joined(String claim, List<String> sentences) {
    return one(claim, String.join(" ", sentences));
  }

  private StanceProbabilities surest(String claim, List<String> sentences) {
    StanceProbabilities surest = StanceProbabilities.NONE;
    for (String sentence : sentences) {
      StanceProbabilities read = one(claim, sentence);
      surest = read.neutral() < surest.neutral() ? read : surest;
    }
    return surest;
  }

  private StanceProbabilities one(String claim, String text) {
    float[] scores = encoder.scores(claim, text);
    return StanceProbabilities.ofScores(scores[0], scores[1], scores[2]);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
