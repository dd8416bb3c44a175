package org.medclaim.cli;

/**
 * Tells how far an import is: nothing in the first two seconds, then a line every few seconds.
 *
 * <p>How many records there are is not known before the end.
 */
final class ImportProgress {
  private static final long QUIET_NANOS = 2_000_000_000L;
  private static final long BETWEEN_NANOS = 5_000_000_000L;

  private final Console console;
  private long last = System.nanoTime() - BETWEEN_NANOS + QUIET_NANOS;

  ImportProgress(Console console) {
    this.console = console;
  }

  void read(long records) {
    // The clock costs more than a record: it is asked now and then.
    if (records % 64 == 0) {
      long now = System.nanoTime();
      if (now - last >= BETWEEN_NANOS) {
        last = now;
        console.message(records + " records read");
      }
    }
  }
}
