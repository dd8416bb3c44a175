package org.medclaim.model;

import java.io.Serializable;

/** An input that a stage could not handle, and why; never a verdict. */
public record Rejected(String path, String stage, String reason) implements Serializable {}
