package org.medclaim.judge;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a trial counted; figures of one endpoint say nothing of another. */
enum Endpoint {
  EVENT_FREE("event[- ]free|events? or death"),
  PROGRESSION("progression[- ]free|progression"),
  RELAPSE("relapse[- ]free|disease[- ]free|relapses?|recurrence"),
  DEATH(
      "overall survival|(?:risk|rate|odds|hazard)s? of d(?:eath|ying)|mortality|deaths?|died|dying");

  private final Pattern words;

  Endpoint(String words) {
    this.words = Pattern.compile("(?i)\\b(?:" + words + ")\\b");
  }

  /** True where both sentences name the same endpoint; "progression or death" is one of its own. */
  static boolean isShared(String one, String other) {
    Optional<Endpoint> first = named(one);
    return first.isPresent() && first.equals(named(other));
  }

  private static Optional<Endpoint> named(String sentence) {
    return Arrays.stream(values())
        .filter(endpoint -> endpoint.words.matcher(sentence).find())
        .findFirst();
  }
}
