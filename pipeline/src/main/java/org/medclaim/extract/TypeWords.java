package org.medclaim.extract;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medclaim.model.ClaimType;
import org.medclaim.yaml.YamlMap;

/**
 * The words of types.yaml: what speaks for or against a sort of claim, beside the signals that make
 * a sentence a claim.
 *
 * <p>Apart from the signals so that sorting can be mended without moving what counts as a claim.
 */
final class TypeWords {
  /** One entry; a weight below 0 speaks against the type. */
  record Word(String id, ClaimType type, double weight, String why) {}

  private final ImmutableList<Lexicon.Entry<Word>> entries;
  private final PhraseBook<Word> book;

  private TypeWords(List<Lexicon.Entry<Word>> entries) {
    this.entries = ImmutableList.copyOf(entries);
    this.book = Lexicon.book(entries, Lexicon.Entry::value);
  }

  /** Reads types.yaml. */
  static TypeWords load() {
    YamlMap file = Lexicon.open("types.yaml").allow("words");
    List<Lexicon.Entry<Word>> entries = new ArrayList<>();
    for (YamlMap map : file.maps("words")) {
      map.allow("id", "type", "weight", "why", "phrases", "examples", "near-misses");
      BigDecimal weight =
          map.optionalNumber("weight")
              .orElseThrow(() -> map.error("weight", "no weight; say how much it speaks for it"));
      entries.add(
          Lexicon.entry(
              map,
              new Word(
                  map.text("id"),
                  map.word("type", ClaimType.class, ClaimType::code),
                  weight.doubleValue(),
                  map.text("why"))));
    }
    return new TypeWords(entries);
  }

  ImmutableList<Lexicon.Entry<Word>> entries() {
    return entries;
  }

  /** What is found in the reading, each entry once, with where it first stands. */
  Map<Word, Integer> in(Reading reading) {
    Map<Word, Integer> found = new LinkedHashMap<>();
    book.find(reading.tokens()).forEach(hit -> found.putIfAbsent(hit.value(), hit.span().start()));
    return found;
  }
}
