package org.medclaim.pipeline;

/** The version of the running program. */
public final class ProgramVersion {
  private ProgramVersion() {}

  /** The version in the jar's manifest; {@code development} where it runs from classes. */
  public static String current() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
