package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medclaim.model.Reason;

class ClosingTest {
  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonEndsInASentenceThatAReaderUnderstands(Reason reason) {
    String closing = Closing.of(reason);
    assertTrue(closing.matches("\\p{Lu}[^.]*\\."), closing);
    assertTrue(!closing.contains(reason.code()) || !reason.code().contains("-"), closing);
  }
}
