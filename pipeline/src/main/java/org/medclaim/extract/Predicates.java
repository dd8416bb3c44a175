package org.medclaim.extract;

import java.util.Set;
import org.medclaim.extract.ClauseLink.Kind;
import org.medclaim.extract.Conjugation.Form;

/**
 * Tells where a sentence goes on with another verb of the same subject: "improves immunity, delays
 * progression and prolongs survival".
 */
final class Predicates {
  private final ClauseWords words;
  private final Tokens tokens;
  private final Verbs verbs;

  Predicates(ClauseWords words, Tokens tokens) {
    this.words = words;
    this.tokens = tokens;
    this.verbs = words.in(tokens);
  }

  /** True for a part that begins with a verb, and so is one of a list. */
  boolean beginsWithVerb(int left) {
    return left > 0 && !verbs.formsAt(verbs.pastAdverbs(left)).isEmpty();
  }

  /**
   * True where a verb follows the link of the same form as one before it, which has an object of
   * its own in between. The part on the left begins at {@code left}.
   */
  boolean followsFrom(int left, ClauseLink link) {
    int at = verbs.pastAdverbs(link.right());
    if (at >= tokens.size()) {
      return false;
    }
    if (words.isAuxiliary(tokens.word(at))) {
      return link.kind() != Kind.COMMA
          && !namesWho(left, link.at())
          && !words.isAuxiliary(tokens.word(link.at() - 1));
    }
    Set<Form> forms = verbs.formsAt(at);
    if (forms.isEmpty()
        || sharesObject(link, forms)
        || verbs.isParticiple(at)
        || link.kind() == Kind.COMMA && !isListed(left, at, forms)) {
      return false;
    }
    return hasPartner(left, link, at, forms);
  }

  private boolean hasPartner(int left, ClauseLink link, int at, Set<Form> forms) {
    boolean doubtful = words.is(ClauseWords.Group.ALSO_ADJECTIVES, tokens.word(at));
    for (int i = link.at() - 2; i >= 0; i--) {
      for (Form form : verbs.formsAt(i)) {
        if (!agree(form, forms)) {
          continue;
        }
        if (canBegin(i, form) && (!doubtful || verbs.isSurelyBase(i) || isFirst(left, i))) {
          return true;
        }
        if (verbs.followsRelative(i)) {
          return false;
        }
      }
    }
    return forms.contains(Form.GERUND) && link.kind() == Kind.COMMA && isResult(at);
  }

  /** "can infect and kill cells", "developing and making drugs": one object for both verbs. */
  private boolean sharesObject(ClauseLink link, Set<Form> forms) {
    int last = link.at() - 1;
    // "a strong and sustained effect" lists adjectives.
    boolean adjectives =
        forms.contains(Form.PAST)
            && last > 0
            && (tokens.word(last - 1).equals("a") || tokens.word(last - 1).equals("an"));
    return verbs.isBareVerb(last)
        || adjectives
        || forms.contains(Form.GERUND) && tokens.word(last).endsWith("ing");
  }

  /**
   * A verb behind a bare comma belongs to a list only where the list goes on, or has begun: "the
   * data, released on Monday, ..." does neither. A result ("..., reducing pain") needs no list.
   */
  private boolean isListed(int left, int at, Set<Form> forms) {
    if (forms.contains(Form.GERUND) && words.isEffect(tokens.word(at)) || beginsWithVerb(left)) {
      return true;
    }
    for (int i = at + 2; i + 1 < tokens.size(); i++) {
      boolean joins = tokens.word(i).equals(",") || ClauseLink.isConjunction(tokens.word(i));
      int next = joins ? verbs.pastAdverbs(i + 1) : tokens.size();
      if (next < tokens.size()
          && (words.isAuxiliary(tokens.word(next))
              || verbs.formsAt(next).stream().anyMatch(forms::contains))) {
        return true;
      }
    }
    return false;
  }

  /** The verb at {@code at} begins the part. */
  private boolean isFirst(int left, int at) {
    return left > 0 && at == verbs.pastAdverbs(left);
  }

  /** Careless pages write "reduces pain and improve sleep". */
  private static boolean agree(Form before, Set<Form> after) {
    return after.contains(before) || before == Form.THIRD_PERSON && after.contains(Form.BASE);
  }

  private boolean canBegin(int at, Form form) {
    if (form == Form.GERUND) {
      return verbs.isVerbalGerund(at);
    }
    return verbs.isFinite(at)
        || form == Form.PAST
            && at > 0
            && words.isAuxiliary(tokens.word(at - 1))
            && !tokens.word(at - 1).equals("had");
  }

  /** ", reducing the risk of stroke": what comes of it, where the left side is whole. */
  private boolean isResult(int at) {
    return at + 1 < tokens.size() && words.isEffect(tokens.word(at));
  }

  private boolean namesWho(int from, int to) {
    for (int i = from; i < to; i++) {
      if (tokens.word(i).equals("who") || tokens.word(i).equals("whose")) {
        return true;
      }
    }
    return false;
  }
}
