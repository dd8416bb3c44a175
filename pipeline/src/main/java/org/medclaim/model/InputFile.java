package org.medclaim.model;

import java.io.Serializable;

/**
 * A file that is to be checked.
 *
 * <p>{@code path} is its name in every output, relative and with forward slashes; {@code location}
 * is where this machine finds it and never leaves the program.
 */
public record InputFile(String path, String location) implements Serializable {}
