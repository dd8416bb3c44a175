package org.medclaim.report;

import org.medclaim.model.Severity;

/** What a rule is for, so that an export can explain it without the rule files. */
public record RuleHelp(String id, String summary, String why, String citation, Severity severity) {}
