package org.medclaim.rules;

/** A pattern that cannot be read; the message says where in the pattern and what would be right. */
final class PatternSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** As much of a long pattern is shown on either side of the place. */
  private static final int SHOWN = 40;

  private final String complaint;

  PatternSyntaxException(String pattern, int at, String complaint) {
    super(complaint);
    this.complaint =
        "pattern '" + around(pattern, at) + "', character " + (at + 1) + ": " + complaint;
  }

  private static String around(String pattern, int at) {
    int from = Math.max(0, at - SHOWN);
    int to = Math.min(pattern.length(), at + SHOWN);
    return (from > 0 ? "…" : "") + pattern.substring(from, to) + (to < pattern.length() ? "…" : "");
  }

  @Override
  public String getMessage() {
    return complaint;
  }
}
