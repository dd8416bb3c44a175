package org.medclaim.judge;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a trial counted; figures of one endpoint say nothing of another. */
enum Endpoint {
  DEATH(
      "overall survival|(?:risk|rate|odds|hazard)s? of d(?:eath|ying)|mortality|deaths?|died|dying"),
  EVENT_FREE("event[- ]free"),
  PROGRESSION_FREE("progression[- ]free|progression"),
  RELAPSE("relapse[- ]free|disease[- ]free|relapses?|recurrence");

  private final Pattern words;

  Endpoint(String words) {
    this.words = Pattern.compile("(?i)\\b(?:" + words + ")\\b");
  }

  /** True where both sentences name the same endpoint. */
  static boolean isShared(String one, String other) {
    return Arrays.stream(values())
        .anyMatch(
            endpoint -> endpoint.words.matcher(one).find() && endpoint.words.matcher(other).find());
  }
}
