package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {
  @ParameterizedTest
  @CsvSource({
    "Oral testosterone is safe., Testosterone gel can harm children by skin contact., true",
    "The tablets help., Taken by mouth it helps., false",
    "An infusion helps., An injection helps., false",
    "Testosterone is safe., Testosterone gel can harm children., false",
    "Creams and tablets help., The gel helps., false",
    "The nasal spray helps., The tablets help., true",
  })
  void sentencesOnOtherRoutesAreApart(String one, String other, boolean apart) {
    assertEquals(apart, Route.areApart(one, other));
    assertEquals(apart, Route.areApart(other, one));
  }
}
