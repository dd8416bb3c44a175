package org.medclaim.extract;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.medclaim.terms.Terminology;

/** The small terminology of these tests. */
final class TestTerminology {
  private TestTerminology() {}

  static Terminology load() {
    URL measures = TestTerminology.class.getResource("corpus/measures.yaml");
    if (measures == null) {
      throw new IllegalStateException("corpus/measures.yaml is not beside the tests");
    }
    try {
      return Terminology.load(Path.of(measures.toURI()).resolveSibling("."));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
