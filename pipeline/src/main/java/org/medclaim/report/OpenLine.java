package org.medclaim.report;

import org.jspecify.annotations.Nullable;

/**
 * A line of a run's JSON that is ready but for how its finding stands, which differs from run to
 * run where nothing else does.
 *
 * <p>{@code head} is the line up to that place and {@code end} what follows it. {@code id} and
 * {@code basis} are the finding's; both are null where the line tells of no standing, and {@code
 * head} is all of it.
 */
public record OpenLine(String head, @Nullable String id, @Nullable Basis basis, String end) {
  /** A line that tells of no standing. */
  static OpenLine whole(String line) {
    return new OpenLine(line, null, null, "");
  }

  /** A line whose object is ready but for its closing brace; {@code end} closes what it is in. */
  static OpenLine of(String object, String id, Basis basis, String end) {
    int brace = object.length() - 1 - end.length();
    return new OpenLine(object.substring(0, brace), id, basis, "}" + end);
  }

  /** How the finding stands; as nothing known where the line does not tell. */
  public Standing standing(Standings standings) {
    return id == null || basis == null ? Standing.NONE : standings.of(id, basis);
  }

  /** The whole line, without its line end. */
  public String line(Standings standings) {
    return id == null ? head : head + "," + StandingJson.fields(standing(standings)) + end;
  }
}
