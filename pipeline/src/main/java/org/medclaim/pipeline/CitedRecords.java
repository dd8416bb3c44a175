package org.medclaim.pipeline;

import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.corpus.EvidenceRecord;
import org.medclaim.judge.Citations;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Span;
import org.medclaim.text.CitedSource;
import org.medclaim.text.CitedSources;

/**
 * Finds the records of the sources that an article names, by identifier, by trial, or by the title
 * in its list of references.
 *
 * <p>Looked up in the curated records, not searched for: a source is the one that is named or it is
 * not. Immutable.
 */
final class CitedRecords {
  private static final int FEWEST_TITLE_WORDS = 5;
  private static final double SAME_TITLE = 0.8;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

  private final ImmutableListMultimap<String, EvidenceRecord> byIdentifier;
  private final EvidenceBase base;

  CitedRecords(EvidenceBase base) {
    this.base = base;
    ImmutableListMultimap.Builder<String, EvidenceRecord> index = ImmutableListMultimap.builder();
    for (EvidenceRecord record : base.records()) {
      for (String identifier : record.reference().identifiers()) {
        index.put(identifier.toLowerCase(Locale.ROOT), record);
      }
    }
    this.byIdentifier = index.build();
  }

  /** What the sentence of a claim cites, with the records of it. */
  Citations of(CitedSources sources, Span sentence, Claim claim) {
    Span both =
        new Span(
            Math.min(sentence.start(), claim.span().start()),
            Math.max(sentence.end(), claim.span().end()));
    List<CitedSource> cited = sources.citedIn(both);
    Set<EvidenceRecord> records = new LinkedHashSet<>();
    for (CitedSource source : cited) {
      source
          .identifiers()
          .forEach(id -> records.addAll(byIdentifier.get(id.toLowerCase(Locale.ROOT))));
      if (source.identifiers().isEmpty() && !source.entry().isEmpty()) {
        records.addAll(byTitle(source.entry()));
      }
    }
    return new Citations(
        cited,
        records.stream()
            .map(record -> new Evidence(record.reference(), record.content(), 0))
            .toList());
  }

  private List<EvidenceRecord> byTitle(String entry) {
    Set<String> words = words(entry);
    List<EvidenceRecord> found = new ArrayList<>();
    for (EvidenceRecord record : base.records()) {
      Set<String> title = words(record.reference().title());
      long shared = title.stream().filter(words::contains).count();
      if (title.size() >= FEWEST_TITLE_WORDS && shared >= SAME_TITLE * title.size()) {
        found.add(record);
      }
    }
    return found;
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }
}
