package org.medclaim.corpus;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Statistic;
import org.medclaim.model.Verification;
import org.medclaim.terms.Terminology;
import org.medclaim.terms.TerminologyReader;
import org.medclaim.yaml.YamlFileException;

/**
 * Everything that is wrong with a corpus folder, and everything that a curator should look at.
 *
 * <p>{@code errors} must be mended; {@code remarks} may stand: figures that disagree between
 * references, references that no record rests on, records that claim to be better checked than
 * their reference.
 */
public record CorpusVerification(
    ImmutableList<String> errors, ImmutableList<String> remarks, EvidenceBase base) {

  /** Reads the whole folder and collects, rather than stopping at the first complaint. */
  public static CorpusVerification of(Path corpus) {
    List<String> errors = new ArrayList<>();
    Terminology terminology =
        new TerminologyReader(complaint -> errors.add(message(complaint))).read(corpus);
    errors.addAll(terminology.brokenExamples());
    EvidenceReader reader =
        new EvidenceReader(terminology, complaint -> errors.add(message(complaint)));
    EvidenceBase base = reader.read(corpus);
    List<String> remarks = new ArrayList<>();
    reader
        .uncitedReferences()
        .forEach(id -> remarks.add("reference '" + id + "': no record rests on it"));
    base.records().forEach(record -> remarkOnVerification(record, remarks));
    remarkOnDisagreement(base, remarks);
    return new CorpusVerification(
        ImmutableList.copyOf(errors), ImmutableList.copyOf(remarks), base);
  }

  private static String message(YamlFileException complaint) {
    return String.valueOf(complaint.getMessage());
  }

  private static void remarkOnVerification(EvidenceRecord record, List<String> remarks) {
    Verification own = record.content().verification();
    if (own.compareTo(record.reference().verification()) < 0) {
      remarks.add(
          record.place()
              + ": '"
              + record.content().id()
              + "' is marked "
              + own.code()
              + ", its reference only "
              + record.reference().verification().code()
              + "; the weaker mark counts");
    }
  }

  private static void remarkOnDisagreement(EvidenceBase base, List<String> remarks) {
    Map<String, EvidenceRecord> first = new TreeMap<>();
    for (EvidenceRecord record : base.records()) {
      if (record.content() instanceof Statistic statistic) {
        EvidenceRecord other = first.putIfAbsent(question(record, statistic), record);
        if (other != null
            && other.content() instanceof Statistic before
            && differ(before.low(), statistic.low())) {
          remarks.add(
              record.place()
                  + ": '"
                  + statistic.id()
                  + "' and '"
                  + before.id()
                  + "' give different values for the same question");
        }
      }
    }
  }

  /** What makes two statistics of one reference answers to the same question. */
  private static String question(EvidenceRecord record, Statistic statistic) {
    return String.join(
        "|",
        record.reference().id(),
        statistic.pico().toString(),
        statistic.measure(),
        statistic.unit(),
        statistic.setting(),
        statistic.followUp(),
        statistic.region(),
        statistic.period());
  }

  private static boolean differ(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) != 0;
  }
}
