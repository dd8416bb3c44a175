package org.medclaim.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.medclaim.judge.stance.StanceProbabilities;

class AbstractGateTest {
  private static final AbstractGate GATE = new AbstractGate(1, 1, -1, 100, "abc");

  private static StanceProbabilities bears(double probability) {
    return StanceProbabilities.of(probability, 0.7);
  }

  @Test
  void weighsWhatTheVoiceSaysAgainstThePlaceInTheSearch() {
    // log odds of 0.5 are 0, of 0.8 they are 1.386
    assertEquals(0.5, GATE.probability(bears(0.5), 1), 1e-12);
    assertTrue(GATE.lets(bears(0.8), 0));
    assertFalse(GATE.lets(bears(0.8), -0.5));
    assertTrue(GATE.lets(bears(0.8), -0.38));
  }

  @Test
  void staysFiniteWhereTheVoiceIsSure() {
    assertTrue(GATE.probability(StanceProbabilities.NONE, 2) > 0);
    assertTrue(GATE.probability(new StanceProbabilities(1, 0, 0), -2) < 1);
  }

  @Test
  void isFittedToWhatBearsOnClaims() {
    // Made by the function itself, so that the fit has to find its weights again.
    AbstractGate hidden = new AbstractGate(1.5, 0.8, -2, 0, "");
    SplittableRandom random = new SplittableRandom(7);
    List<AbstractGate.Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      StanceProbabilities said = bears(0.02 + 0.96 * random.nextDouble());
      double lead = 4 * random.nextDouble() - 2;
      examples.add(
          new AbstractGate.Example(
              said, lead, random.nextDouble() < hidden.probability(said, lead)));
    }
    AbstractGate fitted = AbstractGate.fit(examples, "abc");
    assertEquals(1.5, fitted.bearing(), 0.08);
    assertEquals(0.8, fitted.lead(), 0.08);
    assertEquals(-2, fitted.constant(), 0.08);
    assertEquals(20_000, fitted.pairs());
  }

  @Test
  void isReadAsItWasWritten() {
    assertEquals(GATE, AbstractGate.parse(GATE.table()));
  }

  @Test
  void theProgramBringsOne() {
    AbstractGate gate = AbstractGate.load();
    assertTrue(gate.bearing() > 0 && gate.lead() > 0);
  }

  @Test
  void saysWhatIsWrongWithATable() {
    assertEquals(
        "abstract-gate.tsv: expected one row, found 0",
        assertThrows(
                IllegalStateException.class,
                () -> AbstractGate.parse("bearing\tlead\tconstant\tpairs\tnetwork\n"))
            .getMessage());
  }
}
