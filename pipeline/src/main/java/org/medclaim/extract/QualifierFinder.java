package org.medclaim.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.Qualifier;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.Quantity;
import org.medclaim.model.Span;
import org.medclaim.terms.TermMatch;
import org.medclaim.yaml.YamlMap;

/**
 * Finds how a sentence distances itself from a claim, by the ConText algorithm: a trigger reaches
 * so far, terminators stop it, pseudo-triggers are none.
 *
 * <p>A trigger qualifies the claim where its reach touches what the claim turns on: its cues and
 * numbers, or its concepts where it has neither.
 */
final class QualifierFinder {
  /** A trigger. */
  record Trigger(QualifierKind kind, Scope scope) {}

  private static final Pattern SCARE_QUOTE =
      Pattern.compile("[\"“‘]\\p{L}[\\p{L}-]*(?:\\s[\\p{L}-]+){0,2}[\"”’](?!\\p{L})");

  private static final Pattern QUOTED_QUESTION =
      Pattern.compile(
          "[?？](?=[\"”’]\\s+(?:\\p{L}+\\s){1,3}?(?:asked|asks|wondered|wonders)\\b|[\"”’]\\s+(?:asked|asks)\\b)");

  private final ImmutableList<Lexicon.Entry<Trigger>> entries;
  private final PhraseBook<Trigger> triggers;
  private final PhraseBook<Boolean> pseudo;
  private final PhraseBook<Boolean> terminators;

  private QualifierFinder(
      List<Lexicon.Entry<Trigger>> entries,
      ImmutableList<Phrase> pseudo,
      ImmutableList<Phrase> terminators) {
    this.entries = ImmutableList.copyOf(entries);
    this.triggers = Lexicon.book(entries, Lexicon.Entry::value);
    this.pseudo = Lexicon.book(pseudo);
    this.terminators = Lexicon.book(terminators);
  }

  /** Reads context.yaml. */
  static QualifierFinder load() {
    YamlMap file = Lexicon.open("context.yaml").allow("terminate", "pseudo", "triggers");
    List<Lexicon.Entry<Trigger>> entries = new ArrayList<>();
    for (YamlMap map : file.maps("triggers")) {
      map.allow("kind", "direction", "within", "phrases", "examples", "near-misses");
      Trigger trigger =
          new Trigger(
              map.word("kind", QualifierKind.class, QualifierKind::code), Lexicon.scope(map));
      entries.add(Lexicon.entry(map, trigger));
    }
    return new QualifierFinder(
        entries, Lexicon.phrases(file, "pseudo"), Lexicon.phrases(file, "terminate"));
  }

  ImmutableList<Lexicon.Entry<Trigger>> entries() {
    return entries;
  }

  /** A trigger in a sentence that means what it says, with the stretch that it reaches. */
  private record Reaching(PhraseBook.Hit<Trigger> hit, Span reach) {}

  /** The triggers of one sentence, found once for all its parts. */
  static final class Triggers {
    private final Reading sentence;
    private final ImmutableList<Reaching> reaching;
    private final ImmutableList<Span> scareQuotes;

    private Triggers(Reading sentence, List<Reaching> reaching) {
      this.sentence = sentence;
      this.reaching = ImmutableList.copyOf(reaching);
      this.scareQuotes = ImmutableList.copyOf(scareQuotes(sentence.text()));
    }
  }

  /** The qualifiers of what {@code part} claims, in text order, one a kind and place. */
  List<Qualifier> find(Reading sentence, Reading part) {
    return find(triggers(sentence), part);
  }

  /** Finds what can qualify a part of the sentence. */
  Triggers triggers(Reading sentence) {
    Tokens tokens = sentence.tokens();
    List<PhraseBook.Hit<Boolean>> none = pseudo.find(tokens);
    List<PhraseBook.Hit<Boolean>> stops = terminators.find(tokens);
    List<Reaching> reaching = new ArrayList<>();
    for (PhraseBook.Hit<Trigger> hit : triggers.find(tokens)) {
      boolean isPseudo = none.stream().anyMatch(other -> other.span().contains(hit.span()));
      if (!isPseudo && !isPartOfCue(sentence, hit)) {
        reaching.add(new Reaching(hit, hit.value().scope().reach(tokens, hit, stops)));
      }
    }
    return new Triggers(sentence, reaching);
  }

  /** The same for a part of a sentence whose triggers are known. */
  List<Qualifier> find(Triggers known, Reading part) {
    Reading sentence = known.sentence;
    List<Span> targets = targets(part);
    Map<String, Qualifier> found = new LinkedHashMap<>();
    for (Reaching reaching : known.reaching) {
      PhraseBook.Hit<Trigger> hit = reaching.hit();
      Span reach = reaching.reach();
      List<Span> wanted =
          hit.value().kind() == QualifierKind.NEGATED
              ? deniable(part, hit.span(), targets)
              : targets;
      if (deniesTheVerb(hit, sentence.text()) && hasOnlyTerms(part)) {
        wanted = List.of(part.part());
      }
      if (wanted.stream().anyMatch(target -> target.overlaps(reach) || reaches(hit, target))) {
        Qualifier qualifier =
            new Qualifier(hit.value().kind(), hit.span(), hit.span().of(sentence.text()));
        found.putIfAbsent(hit.value().kind() + "@" + hit.span().start(), qualifier);
      }
    }
    for (Span quote : known.scareQuotes) {
      if (part.cues().stream().anyMatch(cue -> says(cue.kind()) && cue.span().overlaps(quote))) {
        found.put(
            "quote@" + quote.start(),
            new Qualifier(QualifierKind.QUOTED, quote, quote.of(sentence.text())));
      }
    }
    int question = question(sentence.text());
    if (question >= 0) {
      found.put(
          "?", new Qualifier(QualifierKind.QUESTIONED, new Span(question, question + 1), "?"));
    }
    return found.values().stream()
        .sorted(Comparator.comparing(Qualifier::span).thenComparing(Qualifier::kind))
        .toList();
  }

  /** Words of a trigger that are themselves the cue ("could cure") qualify it all the same. */
  private static boolean reaches(PhraseBook.Hit<Trigger> hit, Span target) {
    return hit.value().kind() != QualifierKind.NEGATED && target.overlaps(hit.span());
  }

  /** The "no" of "no side effects" says what is claimed; it does not deny it. */
  private static boolean isPartOfCue(Reading sentence, PhraseBook.Hit<Trigger> hit) {
    return hit.value().kind() == QualifierKind.NEGATED
        && sentence.cues().stream()
            .filter(cue -> cue.kind() == CueKind.REASSURANCE || cue.kind() == CueKind.COMPARISON)
            .anyMatch(cue -> cue.span().overlaps(hit.span()));
  }

  private static List<Span> targets(Reading part) {
    List<Span> targets = new ArrayList<>();
    part.cues().stream().filter(cue -> says(cue.kind())).map(Cue::span).forEach(targets::add);
    part.quantities().stream().map(Quantity::span).forEach(targets::add);
    if (targets.isEmpty()) {
      part.terms().stream().map(TermMatch::span).forEach(targets::add);
    }
    if (targets.isEmpty()) {
      targets.add(part.part());
    }
    return targets;
  }

  /**
   * What a negation must reach to deny the claim: its benefit where it has one. "Relieves pain
   * without causing drowsiness" denies the harm, and that is part of what it claims.
   */
  private static List<Span> deniable(Reading part, Span negation, List<Span> targets) {
    List<Span> benefits =
        part.cues().stream()
            .filter(cue -> cue.kind() == CueKind.BENEFIT || cue.kind() == CueKind.CURE)
            .map(Cue::span)
            .filter(span -> !span.overlaps(negation))
            .toList();
    boolean both =
        part.cues().stream()
            .anyMatch(cue -> cue.kind() == CueKind.HARM || cue.kind() == CueKind.REASSURANCE);
    return both && !benefits.isEmpty() ? benefits : targets;
  }

  /** "Not" and "never" deny what is done, "no" a thing. */
  private static boolean deniesTheVerb(PhraseBook.Hit<Trigger> hit, String text) {
    String words = hit.span().of(text).toLowerCase(Locale.ROOT).replace('’', '\'');
    return hit.value().kind() == QualifierKind.NEGATED
        && (words.equals("not")
            || words.equals("never")
            || words.equals("cannot")
            || words.endsWith("n't"));
  }

  /** Nothing but its verb tells what such a part claims: "the weight never comes back". */
  private static boolean hasOnlyTerms(Reading part) {
    return part.quantities().isEmpty() && part.cues().stream().noneMatch(cue -> says(cue.kind()));
  }

  private static boolean says(CueKind kind) {
    return switch (kind) {
      case CURE, BENEFIT, HARM, REASSURANCE, NO_EFFECT, COMPARISON, APPROVAL -> true;
      case EVIDENCE_CLAIMED, TRIAL_SCOPE, UNIVERSAL, ABSOLUTE, PRAISE -> false;
    };
  }

  /** One to three words between quotation marks: somebody else's word for it. */
  private static List<Span> scareQuotes(String text) {
    List<Span> found = new ArrayList<>();
    Matcher quote = SCARE_QUOTE.matcher(text);
    while (quote.find()) {
      found.add(new Span(quote.start(), quote.end()));
    }
    return found;
  }

  /** The place of the question mark that ends the text, or a quotation in it; -1 without one. */
  static int question(String text) {
    Matcher asked = QUOTED_QUESTION.matcher(text);
    if (asked.find()) {
      return asked.start();
    }
    int at = text.length() - 1;
    while (at >= 0 && "\"'”’) \t\n\u00a0".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && (text.charAt(at) == '?' || text.charAt(at) == '？') ? at : -1;
  }
}
