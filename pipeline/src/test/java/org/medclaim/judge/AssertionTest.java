package org.medclaim.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.Pico;
import org.medclaim.model.Qualifier;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Span;

class AssertionTest {
  private static final Span HERE = new Span(0, 1);

  /** Cues as kind:words, whether the claim is negated, its type, and what it asserts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "benefit:improves | false | EFFICACY | BENEFIT",
        "benefit:improve | true | EFFICACY | NO_BENEFIT",
        "cure:cures | false | EFFICACY | BENEFIT",
        "cure:cure | true | EFFICACY | NO_BENEFIT",
        "no-effect:does not work | false | EFFICACY | NO_BENEFIT",
        "no-effect:no better than,benefit:better | false | COMPARATIVE | NO_BENEFIT",
        "harm:causes | false | SAFETY | HARM",
        "harm:cause | true | SAFETY | SAFETY",
        "reassurance:no side effects | false | SAFETY | SAFETY",
        "reassurance:well tolerated | false | SAFETY | SAFETY",
        "benefit:prolongs,harm:risk of | false | EFFICACY | BENEFIT",
        " | false | EFFICACY | BENEFIT",
        " | true | EFFICACY | NO_BENEFIT",
        " | false | SAFETY | HARM",
        " | false | EPIDEMIOLOGY | OTHER",
        " | false | NUMERIC | OTHER",
        "universal:all patients | false | PROMOTIONAL | OTHER",
      })
  void aClaimAssertsOneThing(
      @Nullable String cues, boolean negated, ClaimType type, Assertion expected) {
    assertEquals(expected, Assertion.of(claim(cues, negated, type)));
  }

  private static Claim claim(@Nullable String cues, boolean negated, ClaimType type) {
    List<Cue> found = new ArrayList<>();
    if (cues != null) {
      for (String cue : Splitter.on(',').split(cues)) {
        List<String> parts = Splitter.on(':').splitToList(cue);
        String kind = parts.get(0).replace('-', '_').toUpperCase(Locale.ROOT);
        found.add(new Cue(CueKind.valueOf(kind), HERE, parts.get(1)));
      }
    }
    List<Qualifier> qualifiers =
        negated ? List.of(new Qualifier(QualifierKind.NEGATED, HERE, "not")) : List.of();
    return new Claim(
        "c", 0, HERE, "x", List.of(type), 0.9, Pico.EMPTY, List.of(), List.of(), qualifiers, found);
  }
}
