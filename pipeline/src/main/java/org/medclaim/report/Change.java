package org.medclaim.report;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * How a finding stands to the run before: {@code what} names the parts that are not the same, and
 * is empty unless it was updated.
 */
public record Change(State state, List<String> what) implements Serializable {
  /** Was not in the run before. */
  public static final Change NEW = new Change(State.NEW, List.of());

  /** Was in the run before, with the same verdict on the same basis. */
  public static final Change UNCHANGED = new Change(State.UNCHANGED, List.of());

  public Change {
    what = List.copyOf(what);
  }

  /** Was in the run before, and these parts of it have changed. */
  public static Change updated(List<String> what) {
    return new Change(State.UPDATED, what);
  }

  /** The states that a finding of this run can be in; SARIF has the same words. */
  public enum State {
    NEW,
    UNCHANGED,
    UPDATED;

    /** The word that stands in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
