package org.medclaim.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Children with acute lymphoblastic leukaemia (ALL) recover.|ALL|acute lymphoblastic leukaemia",
        "ALL (acute lymphoblastic leukaemia) is rare.|ALL|acute lymphoblastic leukaemia",
        "mesenchymal stem cells (MSCs; from fat)|MSC|mesenchymal stem cells",
        "chimeric antigen receptor T (CAR-T) cells|CAR-T|chimeric antigen receptor T",
        "It rose. Multiple sclerosis (MS) did not.|MS|Multiple sclerosis",
        "complete remission rate (CRR)|CRR|complete remission rate"
      })
  void readsLongAndShortForm(String text, String shortForm, String longForm) {
    assertEquals(Map.of(shortForm, longForm), Definitions.in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The trial (NCT02348216) ended.",
        "In the spring (see Table 2) it rose.",
        "The firm (Basel) grew.",
        "Many cells (ALL) died.",
        "aspirin (ASA",
        "()",
        ""
      })
  void leavesBracketsThatExplainNothing(String text) {
    assertEquals(Map.of(), Definitions.in(text));
  }

  @Test
  void theFirstDefinitionHolds() {
    assertEquals(
        Map.of("PE", "pulmonary embolism"),
        Definitions.in("A pulmonary embolism (PE) came. A pleural effusion (PE) followed."));
  }
}
