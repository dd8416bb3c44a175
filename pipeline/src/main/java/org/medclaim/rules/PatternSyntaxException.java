package org.medclaim.rules;

/** A pattern that cannot be read; the message says where in the pattern and what would be right. */
final class PatternSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String complaint;

  PatternSyntaxException(String pattern, int at, String complaint) {
    super(complaint);
    this.complaint = "pattern '" + pattern + "', character " + (at + 1) + ": " + complaint;
  }

  @Override
  public String getMessage() {
    return complaint;
  }
}
