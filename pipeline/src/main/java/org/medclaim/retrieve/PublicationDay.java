package org.medclaim.retrieve;

import java.time.LocalDate;
import org.medclaim.corpus.EvidenceRecord;
import org.medclaim.corpus.SourcePassage;
import org.medclaim.model.Approval;

/**
 * Days as numbers that sort, 20170830 for 30 August 2017.
 *
 * <p>Sources are often dated by the year alone. A record counts as public from the first day that
 * its date allows, so that a search as of a date leaves out only what is certainly later.
 */
final class PublicationDay {
  private static final int UNKNOWN = 0;

  private PublicationDay() {}

  /**
   * The first day on which the record can have been public; 0 where its reference has no year.
   *
   * <p>An approval is public from its own date on, whenever the page was read that tells of it.
   */
  static int of(EvidenceRecord record) {
    if (record.content() instanceof Approval approval) {
      return ofPartialDate(approval.date());
    }
    Integer year = record.reference().year();
    return year == null ? UNKNOWN : ofPartialDate(String.valueOf(year));
  }

  /** The first day on which the passage can have been public; 0 where nobody says. */
  static int of(SourcePassage passage) {
    return passage.published().isEmpty() ? UNKNOWN : ofPartialDate(passage.published());
  }

  static int of(LocalDate date) {
    return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
  }

  /** A date that is as exact as the source is: 2017, 2017-08 or 2017-08-30. */
  private static int ofPartialDate(String date) {
    String day = date + "-01-01".substring(0, "yyyy-mm-dd".length() - date.length());
    return Integer.parseInt(day.replace("-", ""));
  }
}
