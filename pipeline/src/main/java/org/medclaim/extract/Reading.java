package org.medclaim.extract;

import java.util.List;
import org.medclaim.model.Cue;
import org.medclaim.model.Quantity;
import org.medclaim.model.Sentence;
import org.medclaim.model.Span;
import org.medclaim.terms.MeasureMatch;
import org.medclaim.terms.TermMatch;

/**
 * One sentence, or a part of one, with all that was found in it.
 *
 * <p>{@code text} is the sentence's; every span points into it; {@code part} is the stretch of it
 * that is read.
 */
record Reading(
    Sentence sentence,
    Span part,
    Tokens tokens,
    List<Quantity> quantities,
    List<Cue> cues,
    List<TermMatch> terms,
    List<MeasureMatch> measures) {
  Reading {
    quantities = List.copyOf(quantities);
    cues = List.copyOf(cues);
    terms = List.copyOf(terms);
    measures = List.copyOf(measures);
  }

  String text() {
    return sentence.text();
  }

  String partText() {
    return part.of(text());
  }

  /** The same sentence, but only what stands in the given stretch of it. */
  Reading within(Span stretch) {
    return new Reading(
        sentence,
        stretch,
        Tokens.of(stretch.of(text())).shift(stretch.start(), text()),
        quantities.stream().filter(quantity -> stretch.contains(quantity.span())).toList(),
        cues.stream().filter(cue -> stretch.overlaps(cue.span())).toList(),
        terms.stream().filter(term -> stretch.overlaps(term.span())).toList(),
        measures.stream().filter(measure -> stretch.overlaps(measure.span())).toList());
  }
}
