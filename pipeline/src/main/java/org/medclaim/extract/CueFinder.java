package org.medclaim.extract;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.medclaim.model.Cue;
import org.medclaim.model.CueKind;
import org.medclaim.model.Span;
import org.medclaim.yaml.YamlMap;

/**
 * Finds the words of a sentence that a verdict or a rule can turn on, in text order.
 *
 * <p>Of two overlapping finds the longer one stands where the one kind would contradict the other
 * ("no side effects" is reassurance, not harm); other kinds may stand on the same words.
 */
final class CueFinder {
  private static final Comparator<PhraseBook.Hit<Optional<CueKind>>> LONGEST_FIRST =
      Comparator.<PhraseBook.Hit<Optional<CueKind>>>comparingInt(hit -> hit.from() - hit.to())
          .thenComparingInt(PhraseBook.Hit::from)
          .thenComparingInt(hit -> hit.value().map(Enum::ordinal).orElse(-1));

  private final ImmutableList<Lexicon.Entry<Optional<CueKind>>> entries;
  private final PhraseBook<Optional<CueKind>> book;

  private CueFinder(List<Lexicon.Entry<Optional<CueKind>>> entries) {
    this.entries = ImmutableList.copyOf(entries);
    this.book = Lexicon.book(entries, Lexicon.Entry::value);
  }

  /** Reads cues.yaml. */
  static CueFinder load() {
    YamlMap file = Lexicon.open("cues.yaml").allow("cues");
    List<Lexicon.Entry<Optional<CueKind>>> entries = new ArrayList<>();
    for (YamlMap map : file.maps("cues")) {
      map.allow("kind", "phrases", "examples", "near-misses");
      Optional<CueKind> kind =
          map.text("kind").equals("none")
              ? Optional.empty()
              : Optional.of(map.word("kind", CueKind.class, CueKind::code));
      entries.add(Lexicon.entry(map, kind));
    }
    return new CueFinder(entries);
  }

  /** The entries as read; what is empty is no cue at all. */
  ImmutableList<Lexicon.Entry<Optional<CueKind>>> entries() {
    return entries;
  }

  /** All cues of the sentence; spans point into its text. */
  List<Cue> find(Tokens tokens) {
    List<PhraseBook.Hit<Optional<CueKind>>> hits = new ArrayList<>(book.find(tokens));
    hits.sort(LONGEST_FIRST);
    List<PhraseBook.Hit<Optional<CueKind>>> none =
        hits.stream().filter(hit -> hit.value().isEmpty()).toList();
    List<PhraseBook.Hit<Optional<CueKind>>> kept = new ArrayList<>();
    for (PhraseBook.Hit<Optional<CueKind>> hit : hits) {
      if (none.stream().noneMatch(other -> undoes(other, hit))
          && kept.stream().noneMatch(other -> silences(other, hit))) {
        kept.add(hit);
      }
    }
    return kept.stream()
        .filter(hit -> hit.value().isPresent())
        .map(hit -> cue(tokens, hit.value().get(), hit.span()))
        .sorted(Comparator.comparing(Cue::span).thenComparing(Cue::kind))
        .toList();
  }

  private static Cue cue(Tokens tokens, CueKind kind, Span span) {
    return new Cue(kind, span, span.of(tokens.text()));
  }

  /** "control group" undoes the cue that begins with its "control", however long that is. */
  private static boolean undoes(
      PhraseBook.Hit<Optional<CueKind>> none, PhraseBook.Hit<Optional<CueKind>> hit) {
    return hit.value()
            .map(kind -> speaks(kind) || kind == CueKind.PRAISE || kind == CueKind.COMPARISON)
            .orElse(false)
        && none.from() <= hit.from()
        && hit.from() < none.to();
  }

  private static boolean silences(
      PhraseBook.Hit<Optional<CueKind>> longer, PhraseBook.Hit<Optional<CueKind>> hit) {
    if (longer.from() >= hit.to() || hit.from() >= longer.to()) {
      return false;
    }
    if (longer.value().equals(hit.value())) {
      return true;
    }
    return longer.value().isPresent()
        && hit.value().isPresent()
        && speaks(longer.value().get())
        && speaks(hit.value().get());
  }

  /** Kinds that say which way the claim goes; one stretch of words goes one way. */
  private static boolean speaks(CueKind kind) {
    return switch (kind) {
      case CURE, BENEFIT, HARM, REASSURANCE, NO_EFFECT -> true;
      default -> false;
    };
  }
}
