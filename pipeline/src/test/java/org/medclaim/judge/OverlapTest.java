package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapTest {
  /** Two sentences, the subject's names, shared words, the same statement, related. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Vaccines overload the immune system | That vaccines overload the immune system is not so"
            + " | vaccine | 3 | true | true",
        "Statins cause dementia | Trials do not show that statins cause dementia or memory loss"
            + " | statin | 2 | true | true",
        "CAR-T gives remissions | CAR-T costs much | CAR-T | 0 | false | false",
        "Lupus nephritis damages kidneys | Lupus nephritis heals | lupus nephritis | 0 | false"
            + " | false",
        "Leukaemia relapses | Leukemia relapsed early | | 2 | true | true",
        "Tumours shrink | Tumors shrank | | 1 | false | true",
        "It can help | It can be used | | 0 | false | false",
        "Patients sleep better | Patients with other diseases | | 0 | false | false",
        "MINOXIDIL REGROWS HAIR | minoxidil regrows hair | minoxidil | 2 | true | true",
      })
  void sentencesShareTheWordsThatCarryMeaning(
      String a, String b, @Nullable String names, int words, boolean same, boolean related) {
    List<String> subject = names == null ? List.of() : Splitter.on(',').splitToList(names);
    Overlap overlap = Overlap.of(a, b, subject);
    assertEquals(words, overlap.words());
    assertEquals(same, overlap.sameStatement());
    assertEquals(related, overlap.related());
  }
}
