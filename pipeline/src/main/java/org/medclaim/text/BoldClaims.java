package org.medclaim.text;

import java.util.List;
import java.util.Set;
import org.medclaim.model.Claim;
import org.medclaim.model.CueKind;
import org.medclaim.model.QualifierKind;

/**
 * Tells whether an article promises cures, certainty or harmlessness in its own words.
 *
 * <p>A sober text may do so once; of 60 leaflets, warnings, news and schoolbooks none did it twice,
 * while pages that spread false hopes in a sober tone do.
 */
public final class BoldClaims {
  private static final int SEVERAL = 2;
  private static final Set<CueKind> BOLD =
      Set.of(CueKind.CURE, CueKind.ABSOLUTE, CueKind.REASSURANCE);

  private BoldClaims() {}

  /** True where two claims at least are bold, and neither denied, hedged, asked nor quoted. */
  public static boolean areSeveral(List<Claim> claims) {
    return claims.stream().filter(BoldClaims::isBold).count() >= SEVERAL;
  }

  /** "Never take it every day: that has caused deaths" is as absolute as it should be. */
  private static boolean isWarning(Claim claim) {
    return claim.has(CueKind.HARM) && !claim.has(CueKind.CURE) && !claim.has(CueKind.REASSURANCE);
  }

  private static boolean isBold(Claim claim) {
    return BOLD.stream().anyMatch(claim::has)
        && !isWarning(claim)
        && claim.qualifiers().stream()
            .allMatch(qualifier -> qualifier.kind() == QualifierKind.HISTORICAL)
        && !QuotationMarks.areIn(claim.text());
  }
}
