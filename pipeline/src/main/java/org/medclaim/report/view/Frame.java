package org.medclaim.report.view;

import java.util.List;

/**
 * What every page has around its own content.
 *
 * <p>{@code policy} is the Content-Security-Policy that allows exactly {@code styles} and {@code
 * script}. {@code errorRates} is empty as long as nothing has been measured.
 */
public record Frame(
    String title,
    String language,
    String policy,
    String styles,
    String script,
    List<Fact> facts,
    String errorRates) {
  /** A name and its value, such as "Corpus" and a digest. */
  public record Fact(String name, String value) {}
}
