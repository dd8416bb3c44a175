package org.medclaim.judge.stance;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.medclaim.neural.EncoderUnavailableException;
import org.medclaim.terms.Terminology;

/**
 * The voices that the program brings, with calibrated probabilities.
 *
 * <p>Where the network cannot run, the features read alone, and one message says so. Safe for any
 * number of threads.
 */
public final class StanceVoices implements AutoCloseable {
  private final FeatureJudge features;
  private final Optional<NetworkJudge> network;
  private final ImmutableMap<VoiceKind, StanceCalibration> calibrations;
  private final double featureShare;

  private StanceVoices(
      FeatureJudge features,
      Optional<NetworkJudge> network,
      ImmutableMap<VoiceKind, StanceCalibration> calibrations) {
    this.features = features;
    this.network = network;
    this.calibrations = calibrations;
    this.featureShare = network.map(NetworkJudge::featureShare).orElse(1.0);
  }

  /** All voices that can run here; {@code warning} hears of those that cannot. */
  public static StanceVoices load(Terminology terms, Consumer<String> warning) {
    Optional<NetworkJudge> network = Optional.empty();
    try {
      network = Optional.of(NetworkJudge.load());
    } catch (EncoderUnavailableException e) {
      warning.accept(
          "the stance network cannot run here, features read alone, less well: " + e.getMessage());
    }
    return new StanceVoices(FeatureJudge.load(terms), network, StanceCalibration.load());
  }

  /** The best voice that can run here. */
  public VoiceKind best() {
    return network.isPresent() ? VoiceKind.BOTH : VoiceKind.FEATURES;
  }

  /** The best voice with its calibration. */
  public StanceReading reading() {
    return new StanceReading(voice(best()), calibration(best()));
  }

  /** The network, where it can run. */
  public Optional<NetworkJudge> network() {
    return network;
  }

  /** The features' judge. */
  public FeatureJudge features() {
    return features;
  }

  /** What the probabilities of a voice are worth. */
  public StanceCalibration calibration(VoiceKind kind) {
    StanceCalibration calibration = calibrations.get(kind);
    if (calibration == null) {
      throw new IllegalStateException("there is no calibration of " + kind.code());
    }
    return calibration;
  }

  /**
   * A voice with calibrated probabilities.
   *
   * @throws IllegalStateException for one that needs the network, where it cannot run
   */
  public StanceVoice voice(VoiceKind kind) {
    StanceVoice raw = raw(kind);
    double temperature = calibration(kind).temperature();
    return (claim, sentences) -> raw.read(claim, sentences).at(temperature);
  }

  /** A voice with the probabilities it was trained to give. */
  public StanceVoice raw(VoiceKind kind) {
    return switch (kind) {
      case FEATURES -> features;
      case NETWORK -> needed();
      case BOTH -> mixed(needed(), featureShare);
    };
  }

  /** The network and the features together; {@code share} is what the features count. */
  public StanceVoice mixed(NetworkJudge judge, double share) {
    return (String claim, List<String> sentences) ->
        judge.read(claim, sentences).mixedWith(features.read(claim, sentences), share);
  }

  private NetworkJudge needed() {
    return network.orElseThrow(
        () -> new IllegalStateException("the stance network cannot run here"));
  }

  @Override
  public void close() {
    network.ifPresent(NetworkJudge::close);
  }
}
