package org.medclaim.judge;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which a treatment is given; what is so of the gel is not so of the tablet. */
enum Route {
  SWALLOWED("oral(?:ly)?|by mouth|tablets?|pills?|capsules?|swallow\\p{L}*"),
  ON_THE_SKIN("gels?|creams?|ointments?|patch(?:es)?|lotions?|topical(?:ly)?|on the skin"),
  INJECTED(
      "inject\\p{L}*|infusions?|infused|intravenous(?:ly)?|intramuscular(?:ly)?|subcutaneous(?:ly)?|drips?"),
  INHALED("inhal\\p{L}*|nebuli[sz]\\p{L}*|vap(?:ed|ing)|smok(?:ed|ing)"),
  IN_THE_NOSE("nasal(?:ly)?|nose (?:drops|sprays?)"),
  IN_THE_EYE("eye ?drops?"),
  IN_THE_WOMB("intrauterine|vaginal(?:ly)?|pessar\\p{L}+|suppositor\\p{L}+|rectal(?:ly)?");

  private final Pattern words;

  Route(String words) {
    this.words = Pattern.compile("(?i)\\b(?:" + words + ")\\b");
  }

  /** True where both sentences name a route, and none in common. */
  static boolean areApart(String one, String other) {
    Set<Route> first = in(one);
    Set<Route> second = in(other);
    if (first.isEmpty() || second.isEmpty()) {
      return false;
    }
    first.retainAll(second);
    return first.isEmpty();
  }

  private static Set<Route> in(String sentence) {
    Set<Route> named = EnumSet.noneOf(Route.class);
    for (Route route : values()) {
      if (route.words.matcher(sentence).find()) {
        named.add(route);
      }
    }
    return named;
  }
}
