package org.medclaim.pipeline;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import org.medclaim.rules.Audience;
import org.medclaim.rules.Configuration;
import org.medclaim.rules.HouseRules;

/**
 * Which rules a run applies; travels to every worker.
 *
 * <p>{@code configuration} is the path of a {@code medclaim.yaml} that every worker must see, or
 * empty. What the command line named counts for all articles, over the file's profiles.
 */
public record RuleChoice(
    List<String> packs,
    Audience audience,
    String configuration,
    boolean packsNamed,
    boolean audienceNamed)
    implements Serializable {
  /** Keeps its own copy of the packs. */
  public RuleChoice {
    packs = List.copyOf(packs);
  }

  /** These packs for all articles, whatever the audience, and no configuration. */
  public static RuleChoice ofPacks(List<String> packs) {
    return new RuleChoice(packs, Audience.ALL, "", true, true);
  }

  Configuration read() {
    return configuration.isEmpty()
        ? Configuration.NONE
        : Configuration.read(Path.of(configuration));
  }

  HouseRules.Choice choice() {
    return new HouseRules.Choice(packs, audience, packsNamed, audienceNamed);
  }
}
