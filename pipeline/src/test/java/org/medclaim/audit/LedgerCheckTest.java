package org.medclaim.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Ledger;

class LedgerCheckTest {

  /** Articles in, reported, rejected; claims extracted, searched for, judged, written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 10 2 5 5 5 5|",
        "0 0 0 0 0 0 0|",
        "12 10 1 0 0 0 0|12 articles came in, 10 reported and 1 rejected: 1 lost.",
        "1 1 1 0 0 0 0|1 article came in, 1 reported and 1 rejected: 1 too many.",
        "1 1 0 5 4 5 5|5 claims extracted, 4 searched for: 1 lost.",
        "1 1 0 5 5 7 5|5 claims extracted, 7 judged: 2 too many.",
        "1 1 0 1 1 1 0|1 claim extracted, 0 written: 1 lost.",
        "3 1 1 5 4 4 3|3 articles came in, 1 reported and 1 rejected: 1 lost."
            + "#5 claims extracted, 4 searched for: 1 lost."
            + "#5 claims extracted, 4 judged: 1 lost."
            + "#5 claims extracted, 3 written: 2 lost."
      })
  void saysWhatDoesNotAddUp(String numbers, String sentences) {
    List<Long> n = Splitter.on(' ').splitToStream(numbers).map(Long::valueOf).toList();
    Ledger ledger =
        new Ledger(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), 0);
    List<String> expected = sentences == null ? List.of() : Splitter.on('#').splitToList(sentences);
    assertEquals(expected, LedgerCheck.explain(ledger));
  }

  @Test
  void isSilentExactlyWhereTheLedgerBalances() {
    for (int bits = 0; bits < 128; bits++) {
      Ledger ledger =
          new Ledger(
              bits & 1,
              bits >> 1 & 1,
              bits >> 2 & 1,
              bits >> 3 & 1,
              bits >> 4 & 1,
              bits >> 5 & 1,
              bits >> 6 & 1,
              0);
      assertEquals(ledger.balances(), LedgerCheck.explain(ledger).isEmpty(), ledger::toString);
    }
  }
}
