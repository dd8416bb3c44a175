package org.medclaim.retrieve;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.medclaim.corpus.PassageContext;
import org.medclaim.corpus.SourcePassage;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.Passage;
import org.medclaim.model.Pico;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/**
 * Turns passages that were found for a claim into its evidence; what it is about is told by the
 * sentences that share most with the claim.
 */
final class PassageEvidence {
  private final PassageSearcher searcher;
  private final Terminology terminology;

  PassageEvidence(PassageSearcher searcher, Terminology terminology) {
    this.searcher = searcher;
    this.terminology = terminology;
  }

  /**
   * The best passage of each of the best documents, best first; their scores are below those of all
   * curated records.
   */
  ImmutableList<Evidence> of(Claim claim, Optional<LocalDate> asOf, int most) {
    PassageQuery plain = PassageQuery.of(claim.text(), most).about(concepts(claim.pico()));
    PassageQuery query = asOf.map(plain::asOf).orElse(plain);
    ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
    int rank = 0;
    for (PassageHit hit : searcher.searchDocuments(query, SearchMode.HYBRID)) {
      rank++;
      SourcePassage passage = searcher.passage(hit);
      List<String> rationale = searcher.rationale(claim.text(), passage);
      List<String> sentences = searcher.sentences(passage);
      Passage content =
          new Passage(
              passage.id(),
              pico(passage, rationale),
              passage.reference().verification(),
              sentences,
              rationale.get(0),
              headings(passage, sentences),
              passage.context().notices().stream().map(PassageContext.Notice::words).toList(),
              passage.context().n());
      evidence.add(new Evidence(passage.reference(), content, -rank));
    }
    return evidence.build();
  }

  /** The label that each sentence stands under; else the heading, or empty. */
  private static List<String> headings(SourcePassage passage, List<String> sentences) {
    List<String> headings = new ArrayList<>();
    int from = 0;
    for (String sentence : sentences) {
      int at = passage.text().indexOf(sentence, from);
      headings.add(passage.context().headingAt(at));
      from = Math.max(from, at);
    }
    return headings;
  }

  private static Set<String> concepts(Pico pico) {
    return new TreeSet<>(
        Stream.of(pico.population(), pico.intervention(), pico.outcome())
            .flatMap(List::stream)
            .toList());
  }

  /** What the title and the sentences name: treatments, and everything else as who it is about. */
  private Pico pico(SourcePassage passage, List<String> rationale) {
    Set<String> interventions = new TreeSet<>();
    Set<String> outcomes = new TreeSet<>();
    Set<String> population = new TreeSet<>();
    String text = passage.reference().title() + "\n" + String.join("\n", rationale);
    for (TermMatch match : terminology.find(text)) {
      ConceptKind kind = match.concept().kind();
      (kind == ConceptKind.INTERVENTION
              ? interventions
              : kind == ConceptKind.OUTCOME ? outcomes : population)
          .add(match.concept().id());
    }
    return new Pico(
        List.copyOf(population), List.copyOf(interventions), List.of(), List.copyOf(outcomes));
  }
}
