package org.medclaim.judge;

import java.util.List;
import org.medclaim.model.Quantity;
import org.medclaim.text.QuantityFinder;

/**
 * Holds the figures of a claim against those that a record's sentence tells, whatever they measure.
 *
 * <p>Only figures of one scale are compared, within the tolerances of {@link Figure}.
 */
final class ToldFigures {
  private final QuantityFinder finder = new QuantityFinder();

  /** True where each figure agrees with one of the same sort that stands in the sentence. */
  boolean hasAll(List<Quantity> claimed, String sentence) {
    List<Quantity> recorded = finder.find(sentence);
    return !recorded.isEmpty()
        && claimed.stream().allMatch(one -> recorded.stream().anyMatch(other -> agree(one, other)));
  }

  /**
   * True where one of the figures, of a sort that can be compared, agrees with none of the
   * sentence.
   */
  boolean lackOne(List<Quantity> claimed, String sentence) {
    List<Quantity> comparable =
        claimed.stream().filter(one -> Scale.of(one).kind() != Scale.Kind.OTHER).toList();
    return !comparable.isEmpty() && !hasAll(comparable, sentence);
  }

  /** True where the sentence tells figures of the same sort as one of these, and none agrees. */
  boolean hasOthers(List<Quantity> claimed, String sentence) {
    List<Quantity> recorded = finder.find(sentence);
    return claimed.stream()
        .anyMatch(
            one ->
                recorded.stream().anyMatch(other -> isOfOneScale(one, other))
                    && recorded.stream().noneMatch(other -> agree(one, other)));
  }

  private static boolean isOfOneScale(Quantity one, Quantity other) {
    Scale scale = Scale.of(one);
    return scale.kind() == Scale.of(other).kind() && scale.kind() != Scale.Kind.OTHER;
  }

  private static boolean agree(Quantity claimed, Quantity recorded) {
    if (!isOfOneScale(claimed, recorded)) {
      return false;
    }
    Scale told = Scale.of(recorded);
    Figure.Reported reported =
        Figure.Reported.of(told.apply(recorded.low()), told.apply(recorded.high()), null, null);
    return reported != null
        && Figure.of(claimed, Scale.of(claimed)).to(reported) == Closeness.AGREES;
  }
}
