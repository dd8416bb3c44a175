package org.medclaim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of every rule of the packs: a test an example. */
class RulePacksTest {
  private static final Path RULES = Path.of(System.getProperty("medclaim.home", ".."), "rules");

  @TestFactory
  Stream<DynamicTest> everyExampleIsFoundAtItsMarkAndEveryNearMissIsPassedOver()
      throws IOException {
    RuleTests tests = RuleTests.of(RULES);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(RULES.resolve("cross-fire.txt"), tests.crossFireListing());
    }
    List<RuleTestResult> results = tests.run();
    assertTrue(results.size() > 6 * tests.ruleCount(), "too few tests for the rules there are");
    return results.stream()
        .map(
            result ->
                dynamicTest(
                    result.ruleId() + ": " + result.name(),
                    () -> assertEquals("", result.problem())));
  }
}
