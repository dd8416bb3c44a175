package org.medclaim.neural;

/** No encoder can run here; the message is a clause that says why. */
public final class EncoderUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  EncoderUnavailableException(String why, Throwable cause) {
    super(why, cause);
  }

  /** A reason without a cause. */
  public EncoderUnavailableException(String why) {
    super(why);
  }
}
