package org.medclaim.extract;

import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Span;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;

/** A concept of a sentence with the part it plays there; {@code offset} is where that begins. */
record Actor(TermMatch term, Role role, int offset) {
  ConceptKind kind() {
    return term.concept().kind();
  }

  String id() {
    return term.concept().id();
  }

  /** Its place in the sentence. */
  Span span() {
    return term.span();
  }

  /** It as a mention, with its place in the article. */
  Mention mention(MentionOrigin origin) {
    return new Mention(id(), term.span().shift(offset), term.text(), origin);
  }

  /** Written in the plural, as far as the letters tell: statins, herbs. */
  boolean isPlural() {
    String text = term.text();
    return text.endsWith("s")
        && !text.endsWith("ss")
        && !text.endsWith("us")
        && !text.endsWith("is");
  }
}
