package org.medclaim.rules;

/**
 * The outcome of one test of one rule.
 *
 * <p>{@code problem} is empty where it passed, else a full message that begins with the file and
 * line.
 */
public record RuleTestResult(String ruleId, String name, String problem) {
  /** True where nothing is wrong. */
  public boolean passed() {
    return problem.isEmpty();
  }
}
