package org.medclaim.rules;

/**
 * What one rule costs alone on the examples of all rules: comparisons for each word, which are the
 * same on every machine, and nanoseconds for each sentence, which are not.
 */
public record RuleCost(String ruleId, double stepsAWord, double nanosASentence) {}
