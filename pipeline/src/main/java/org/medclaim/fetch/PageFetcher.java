package org.medclaim.fetch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Fetches one page: asks where the site allows it and no sooner than it should, follows redirects,
 * comes back when it is asked to wait a little.
 *
 * <p>Safe for any number of threads.
 */
final class PageFetcher {
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int MOST_TRIES = 3;

  private final WebClient client;
  private final PageLimits limits;
  private final HostPace pace;
  private final RobotsFiles robots;
  private final Clock clock;

  PageFetcher(WebClient client, FetchSettings settings, HostPace pace, Clock clock) {
    this.client = client;
    this.limits = settings.limits();
    this.pace = pace;
    this.clock = clock;
    this.robots =
        new RobotsFiles(
            settings.robotName(),
            pace,
            address -> last(follow(address, known -> List.of(), false)));
  }

  /**
   * All answers on the way to the page, the page's own last.
   *
   * @param conditions what to ask on top of the usual, such as {@code If-None-Match}, by address
   * @throws FetchException where the site forbids it, or there is no answer
   */
  List<Answer> fetch(WebAddress address, Function<WebAddress, List<Header>> conditions)
      throws FetchException {
    List<Answer> answers = follow(address, conditions, true);
    if (last(answers).isRedirect()) {
      throw FetchException.lasting(
          FetchException.FETCH, "more than " + limits.redirects() + " redirects in a row");
    }
    return answers;
  }

  static Answer last(List<Answer> answers) {
    return answers.get(answers.size() - 1);
  }

  /** The answers on the way; the last is a redirect where there are too many. */
  private List<Answer> follow(
      WebAddress first, Function<WebAddress, List<Header>> conditions, boolean askRobots)
      throws FetchException {
    List<Answer> answers = new ArrayList<>();
    Set<WebAddress> seen = new HashSet<>();
    WebAddress at = first;
    while (true) {
      if (!seen.add(at)) {
        throw FetchException.lasting(
            FetchException.FETCH, "redirects go in a circle, back to " + at);
      }
      if (askRobots) {
        robots.check(at);
      }
      Answer answer = patiently(at, conditions.apply(at));
      answers.add(answer);
      if (!answer.isRedirect() || answers.size() > limits.redirects()) {
        return answers;
      }
      at = target(answer);
    }
  }

  private static WebAddress target(Answer redirect) throws FetchException {
    String location = redirect.header("Location").orElse("");
    return redirect
        .address()
        .resolve(location)
        .filter(target -> !location.isBlank())
        .orElseThrow(
            () ->
                FetchException.lasting(
                    FetchException.FETCH,
                    "a redirect leads to '"
                        + location
                        + "', which is no address of http or https"));
  }

  /** Comes back as long as the server asks for it and the wait is short enough. */
  private Answer patiently(WebAddress address, List<Header> conditions) throws FetchException {
    String host = address.host();
    for (int attempt = 1; ; attempt++) {
      if (pace.isResting(host)) {
        throw FetchException.passing(
            FetchException.FETCH, "the server asks to be left alone for now");
      }
      if (!pace.await(host)) {
        throw stopped();
      }
      Answer answer = client.get(address, conditions);
      if (answer.status() != TOO_MANY && answer.status() != UNAVAILABLE) {
        return answer;
      }
      Optional<java.time.Duration> asked = RetryAfter.of(answer, clock.instant());
      String wait = asked.map(time -> "; asks to wait " + time.toSeconds() + " seconds").orElse("");
      if (attempt == MOST_TRIES) {
        pace.rest(host);
      }
      if (attempt == MOST_TRIES || !pace.waitFor(host, asked)) {
        throw FetchException.passing(
            FetchException.FETCH, "the server said " + answer.told() + wait);
      }
    }
  }

  private static FetchException stopped() {
    return FetchException.passing(
        FetchException.FETCH, "the run was ended before it was asked for");
  }
}
