package org.medclaim.corpus;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import org.medclaim.model.Reference;
import org.medclaim.terms.Terminology;
import org.medclaim.yaml.YamlFileException;

/**
 * The curated evidence, in order of files and of records in a file.
 *
 * <p>{@code digest} is the SHA-256 over all files that the base and its terminology were read from:
 * two bases of the same digest are the same.
 */
public record EvidenceBase(
    ImmutableList<Reference> references, ImmutableList<EvidenceRecord> records, String digest) {

  /**
   * Reads {@code evidence/*.yaml} of a corpus folder.
   *
   * @throws YamlFileException at the first thing that is wrong
   */
  public static EvidenceBase load(Path corpus, Terminology terminology) {
    return new EvidenceReader(
            terminology,
            complaint -> {
              throw complaint;
            })
        .read(corpus);
  }

  /** How many records have content of the given type. */
  public long count(Class<?> type) {
    return records.stream().filter(record -> type.isInstance(record.content())).count();
  }

  /** The topics, in order of their files. */
  public List<String> topics() {
    return records.stream().map(EvidenceRecord::topic).distinct().toList();
  }
}
