package org.medclaim.retrieve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.file.Path;
import org.medclaim.corpus.EvidenceBase;
import org.medclaim.corpus.PassageCollection;
import org.medclaim.corpus.Retractions;
import org.medclaim.terms.Terminology;

/**
 * All that goes into one index: curated records and collections of passages, with what was
 * retracted since.
 */
public record IndexSources(
    EvidenceBase base,
    Terminology terminology,
    ImmutableList<PassageCollection> collections,
    Retractions retractions,
    IndexVectors vectors) {

  /**
   * Everything of a corpus folder.
   *
   * @throws org.medclaim.yaml.YamlFileException where the corpus is wrong
   */
  public static IndexSources of(Path corpus, IndexVectors vectors) {
    Terminology terminology = Terminology.load(corpus);
    return new IndexSources(
        EvidenceBase.load(corpus, terminology),
        terminology,
        PassageCollection.below(corpus),
        Retractions.below(corpus),
        vectors);
  }

  /** The curated records alone. */
  static IndexSources of(EvidenceBase base, Terminology terminology) {
    return new IndexSources(
        base, terminology, ImmutableList.of(), Retractions.NONE, IndexVectors.AS_BUILT);
  }

  /** Collections of passages alone, with a terminology to find concepts in them. */
  public static IndexSources ofPassages(
      Terminology terminology, ImmutableList<PassageCollection> collections, IndexVectors vectors) {
    return new IndexSources(
        new EvidenceBase(ImmutableList.of(), ImmutableList.of(), ""),
        terminology,
        collections,
        Retractions.NONE,
        vectors);
  }

  /** The same sources with another wish for vectors. */
  IndexSources with(IndexVectors other) {
    return new IndexSources(base, terminology, collections, retractions, other);
  }

  /** The digest of the base where there is nothing else; else over the digests of everything. */
  String digest() {
    if (collections.isEmpty()) {
      return base.digest();
    }
    Hasher hasher = Hashing.sha256().newHasher().putString(base.digest() + "\n", UTF_8);
    for (PassageCollection collection : collections) {
      hasher.putString(collection.name() + "\t" + collection.digest() + "\n", UTF_8);
    }
    return hasher.hash().toString();
  }
}
