package org.medclaim.fetch;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * How pages are fetched.
 *
 * <p>{@code agent} is what servers read as User-Agent; its first word is the name that {@code
 * robots.txt} files are searched for. {@code only} are globs over pages' names ({@code
 * example.org/health/**}); none lets every page through. {@code mostPages} bounds the pages asked
 * for in one run, what is over is left for the next.
 */
public record FetchSettings(
    String agent,
    PageLimits limits,
    Politeness politeness,
    boolean allowPrivate,
    List<String> only,
    int mostPages) {
  /** Pages asked for in one run unless said otherwise. */
  public static final int USUAL_PAGES = 10_000;

  public FetchSettings {
    checkArgument(
        agent.matches("[A-Za-z_-]+/\\S+( [ -~]+)?"), "not a User-Agent with a name: %s", agent);
    checkArgument(mostPages > 0, "no pages at all: %s", mostPages);
    only = List.copyOf(only);
  }

  /** The usual settings; {@code contact} says whom a site's owner can write to, or is empty. */
  public static FetchSettings usual(String version, String contact) {
    return new FetchSettings(
        agent(version, contact), PageLimits.USUAL, Politeness.USUAL, false, List.of(), USUAL_PAGES);
  }

  /**
   * What the program calls itself: its name, its version, what it does, and whom to write to.
   *
   * @throws SourceException where the contact holds what no header may
   */
  public static String agent(String version, String contact) {
    if (!contact.matches("[ -~&&[^()]]*")) {
      throw new SourceException(
          "contact '" + contact + "': plain ASCII without brackets, such as an e-mail address");
    }
    return "medclaim/"
        + version.replaceAll("[^A-Za-z0-9.+_-]", "_")
        + " (checks health articles; "
        + (contact.isBlank() ? "no contact given" : contact.strip())
        + ")";
  }

  String robotName() {
    return agent.substring(0, agent.indexOf('/'));
  }
}
