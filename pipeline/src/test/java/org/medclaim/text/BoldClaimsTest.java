package org.medclaim.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medclaim.model.Claim;
import org.medclaim.model.ClaimType;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.Pico;
import org.medclaim.model.Qualifier;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Span;

/** How bold a text is: what it promises itself, not what it denies or quotes. */
class BoldClaimsTest {
  private static final Claim CURE = claim("It cures lupus.", CueKind.CURE, List.of());
  private static final Claim SAFE = claim("It has no risks.", CueKind.REASSURANCE, List.of());

  @Test
  void twoPromisesAreBoldAndOneIsNot() {
    assertEquals(true, BoldClaims.areSeveral(List.of(CURE, SAFE)));
    assertEquals(false, BoldClaims.areSeveral(List.of(CURE)));
  }

  @Test
  void whatIsDeniedHedgedQuotedOrOnlyGoodIsNotBold() {
    for (Claim other :
        List.of(
            claim("It does not cure.", CueKind.CURE, List.of(QualifierKind.NEGATED)),
            claim("It may cure.", CueKind.CURE, List.of(QualifierKind.HEDGED)),
            claim("The “cure” is sold online.", CueKind.CURE, List.of()),
            claim("It eases pain.", CueKind.BENEFIT, List.of()))) {
      assertEquals(false, BoldClaims.areSeveral(List.of(CURE, other)), other.text());
    }
  }

  private static Claim claim(String text, CueKind cue, List<QualifierKind> qualifiers) {
    Span span = new Span(0, text.length());
    return new Claim(
        "c",
        0,
        span,
        text,
        List.of(ClaimType.EFFICACY),
        1,
        new Pico(List.of(), List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        qualifiers.stream().map(kind -> new Qualifier(kind, span, "")).toList(),
        List.of(new Cue(cue, span, text)));
  }
}
