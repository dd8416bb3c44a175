package org.medclaim.judge.stance;

import java.util.Locale;

/** Which of the stance voices reads. */
public enum VoiceKind {
  /** The network alone; needs native code. */
  NETWORK,
  /** The features alone; runs everywhere. */
  FEATURES,
  /** The mean of both. */
  BOTH;

  /** The word that stands in files and on the command line: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
