package org.medclaim.report;

/** A finding of the run before that this run has no more, as that run told it. */
public record AbsentFinding(
    String id, String path, String claim, String verdict, String severity, boolean flagged) {}
