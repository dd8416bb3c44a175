package org.medclaim.rules;

import java.util.List;

/**
 * A rule with its examples, as one file holds them; {@code shownAs} is the file's name in messages.
 */
record RuleFile(Rule rule, List<Example> examples, List<Example> nearMisses, String shownAs) {
  /** Keeps its own copies. */
  RuleFile {
    examples = List.copyOf(examples);
    nearMisses = List.copyOf(nearMisses);
  }
}
