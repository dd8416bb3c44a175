package org.medclaim.extract;

import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.medclaim.model.Span;

/**
 * Words of a sentence that take up what was said before: "this therapy", "it", "the disease".
 *
 * <p>{@code span} points into the sentence's text.
 */
record TakeUp(Form form, Span span) {
  /** What is taken up. */
  enum What {
    INTERVENTION,
    CONDITION,
    /** The people who have a condition, and so the condition: "patients", "the participants". */
    PATIENTS,
    /** Whatever the sentence before was about: "it causes ...". */
    EITHER;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many are taken up. */
  enum Count {
    ONE,
    MANY,
    ANY;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How the words take something up, which says how far back it may stand. */
  enum Manner {
    /** "It", "they", "this": only what the sentence before was about. */
    PRONOUN,
    /** "It", "they" with a verb that tells nothing of them: only the subject of that sentence. */
    SUBJECT,
    /** "This therapy", "the disease": in the same section, or the one subject of the article. */
    DEFINITE,
    /** "Side effects", "the main causes": of what the section or the article is about. */
    RELATIONAL,
    /** A sentence without a subject of its own, or an item of a list: the heading comes first. */
    ELLIPTIC;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A way to take something up; an antecedent must be a kind of one of {@code is}, where that is
   * not empty, and of none of {@code isNot}.
   */
  record Form(
      What what, Count count, Manner manner, ImmutableSet<String> is, ImmutableSet<String> isNot) {}

  /** An item of a list takes up what its list is about, without words for it. */
  static TakeUp byPlace(What what) {
    Form form = new Form(what, Count.ANY, Manner.ELLIPTIC, ImmutableSet.of(), ImmutableSet.of());
    return new TakeUp(form, new Span(0, 0));
  }

  boolean takes(What wanted) {
    return form.what() == wanted
        || form.what() == What.EITHER
        || wanted == What.CONDITION && form.what() == What.PATIENTS;
  }
}
