package org.medclaim.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What each site allows, by its {@code robots.txt} as RFC 9309 reads it.
 *
 * <p>Read once a run. None there (4xx) allows everything; one that cannot be had (5xx, no answer)
 * forbids everything for this run. Crawler-commons parses it, the library of Apache Nutch and
 * StormCrawler.
 */
final class RobotsFiles {
  private static final int TOO_MANY = 429;

  private final String name;
  private final HostPace pace;
  private final Asking asking;
  private final Map<String, Rules> byOrigin = new ConcurrentHashMap<>();

  /** How a robots.txt is asked for, redirects followed. */
  @FunctionalInterface
  interface Asking {
    Answer get(WebAddress robots) throws FetchException;
  }

  /** The rules of a site, or why there are none. */
  private record Rules(BaseRobotRules rules, String missing) {}

  RobotsFiles(String name, HostPace pace, Asking asking) {
    this.name = name;
    this.pace = pace;
    this.asking = asking;
  }

  /**
   * Refuses what the site does not allow.
   *
   * @throws FetchException that says so, or that the site's rules cannot be had
   */
  void check(WebAddress address) throws FetchException {
    Rules rules = byOrigin.get(address.origin());
    if (rules == null) {
      // Two threads may ask at once where redirects cross; the answer is the same.
      rules = read(address);
      byOrigin.put(address.origin(), rules);
    }
    if (!rules.missing().isEmpty()) {
      throw FetchException.passing(FetchException.ROBOTS, rules.missing());
    }
    if (!rules.rules().isAllowed(address.value())) {
      throw FetchException.lasting(
          FetchException.ROBOTS, "the site's robots.txt forbids this page to " + name);
    }
  }

  private Rules read(WebAddress address) {
    WebAddress robots = address.robots();
    BaseRobotRules all = new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    try {
      Answer answer = asking.get(robots);
      if (answer.isRedirect()) {
        return new Rules(all, ""); // more redirects than are followed: RFC 9309, 2.3.1.2
      }
      if (answer.status() == TOO_MANY || answer.status() >= 500) {
        return new Rules(all, "the site's robots.txt cannot be had: " + answer.told());
      }
      if (answer.status() >= 400) {
        return new Rules(all, "");
      }
      BaseRobotRules rules =
          new SimpleRobotRulesParser()
              .parseContent(
                  robots.value(),
                  Unpacked.body(answer, PageLimits.USUAL.bytes()),
                  answer.mediaType(),
                  List.of(name));
      return new Rules(rules, tooSlow(address, rules));
    } catch (FetchException e) {
      return new Rules(all, "the site's robots.txt cannot be had: " + e.reason());
    }
  }

  private String tooSlow(WebAddress address, BaseRobotRules rules) {
    long delay = rules.getCrawlDelay();
    return delay <= 0 || pace.atLeast(address.host(), Duration.ofMillis(delay))
        ? ""
        : "the site's robots.txt asks for "
            + delay / 1000
            + " seconds between pages, longer than is waited";
  }
}
