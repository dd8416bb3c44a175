package org.medclaim.extract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.medclaim.yaml.YamlMap;

/**
 * Finds the words of a sentence that take up something said before (takeups.yaml).
 *
 * <p>Of two that overlap and take up the same only the longer stands; one that may take up either
 * gives way to any longer one.
 */
final class TakeUpFinder {
  private final ImmutableList<Lexicon.Entry<TakeUp.Form>> entries;
  private final PhraseBook<TakeUp.Form> book;
  private final PhraseBook<Boolean> pseudo;
  private final ImmutableSet<String> never;
  private final ImmutableSet<String> traits;
  private final ImmutableSet<String> ofAnybody;

  private TakeUpFinder(
      List<Lexicon.Entry<TakeUp.Form>> entries,
      ImmutableList<Phrase> pseudo,
      ImmutableSet<String> never,
      ImmutableSet<String> traits,
      ImmutableSet<String> ofAnybody) {
    this.entries = ImmutableList.copyOf(entries);
    this.book = Lexicon.book(entries, Lexicon.Entry::value);
    this.pseudo = Lexicon.book(pseudo);
    this.never = never;
    this.traits = traits;
    this.ofAnybody = ofAnybody;
  }

  /** Reads takeups.yaml. */
  static TakeUpFinder load() {
    YamlMap file =
        Lexicon.open("takeups.yaml").allow("never", "traits", "of-anybody", "pseudo", "take-ups");
    List<Lexicon.Entry<TakeUp.Form>> entries = new ArrayList<>();
    for (YamlMap map : file.maps("take-ups")) {
      map.allow("takes", "count", "manner", "is", "is-not", "phrases", "examples", "near-misses");
      TakeUp.Form form =
          new TakeUp.Form(
              map.word("takes", TakeUp.What.class, TakeUp.What::code),
              map.word("count", TakeUp.Count.class, TakeUp.Count::code),
              map.word("manner", TakeUp.Manner.class, TakeUp.Manner::code),
              ImmutableSet.copyOf(map.texts("is")),
              ImmutableSet.copyOf(map.texts("is-not")));
      entries.add(Lexicon.entry(map, form));
    }
    return new TakeUpFinder(
        entries,
        Lexicon.phrases(file, "pseudo"),
        ImmutableSet.copyOf(file.texts("never")),
        ImmutableSet.copyOf(file.texts("traits")),
        ImmutableSet.copyOf(file.texts("of-anybody")));
  }

  ImmutableList<Lexicon.Entry<TakeUp.Form>> entries() {
    return entries;
  }

  /** Concepts too vague to be what a later sentence means: treatment at large, a placebo. */
  ImmutableSet<String> never() {
    return never;
  }

  /** Conditions that make another one likelier or milder: a sentence may name them beside it. */
  ImmutableSet<String> traits() {
    return traits;
  }

  /** Outcomes that are measured in the healthy too: blood pressure, weight. */
  ImmutableSet<String> ofAnybody() {
    return ofAnybody;
  }

  /** The take-ups of the sentence, in text order. */
  List<TakeUp> find(Reading sentence) {
    Tokens tokens = sentence.tokens();
    List<PhraseBook.Hit<Boolean>> none = pseudo.find(tokens);
    List<PhraseBook.Hit<TakeUp.Form>> hits = new ArrayList<>(book.find(tokens));
    hits.sort(Comparator.comparingInt((PhraseBook.Hit<TakeUp.Form> hit) -> hit.from() - hit.to()));
    List<TakeUp> found = new ArrayList<>();
    for (PhraseBook.Hit<TakeUp.Form> hit : hits) {
      boolean free =
          found.stream()
              .noneMatch(
                  other ->
                      other.span().overlaps(hit.span())
                          && (other.form().what() == hit.value().what()
                              || hit.value().what() == TakeUp.What.EITHER));
      if (free && none.stream().noneMatch(other -> other.span().contains(hit.span()))) {
        found.add(new TakeUp(hit.value(), hit.span()));
      }
    }
    found.sort(Comparator.comparing(TakeUp::span));
    return found;
  }
}
