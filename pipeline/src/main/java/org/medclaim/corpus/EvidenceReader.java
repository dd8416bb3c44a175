package org.medclaim.corpus;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.medclaim.model.EvidenceContent;
import org.medclaim.model.Reference;
import org.medclaim.terms.Terminology;
import org.medclaim.yaml.Nearest;
import org.medclaim.yaml.YamlFile;
import org.medclaim.yaml.YamlFileException;
import org.medclaim.yaml.YamlMap;

/**
 * Reads evidence files and says everything that is wrong with them.
 *
 * <p>A record that is wrong is reported and left out; reading goes on, so that one pass shows all
 * complaints.
 */
public final class EvidenceReader {
  private final Consumer<YamlFileException> complaints;
  private final RecordReader recordReader;
  private final Map<String, Reference> references = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Set<String> cited = new TreeSet<>();
  private final List<EvidenceRecord> records = new ArrayList<>();
  private Retractions retractions = Retractions.NONE;

  /** A reader that hands every complaint to the consumer, which may throw it. */
  public EvidenceReader(Terminology terminology, Consumer<YamlFileException> complaints) {
    this.complaints = complaints;
    this.recordReader = new RecordReader(terminology);
  }

  /**
   * Reads {@code evidence/*.yaml} of a corpus folder.
   *
   * <p>For one use: a reader keeps what it has read. References are known across files, whichever
   * file comes first.
   */
  public EvidenceBase read(Path corpus) {
    List<Path> paths = new ArrayList<>();
    checked(() -> paths.addAll(evidenceFiles(corpus.resolve("evidence"))));
    retractions = Retractions.below(corpus);
    List<YamlMap> files = new ArrayList<>();
    for (Path file : paths) {
      checked(
          () ->
              files.add(
                  YamlFile.read(file, file.toString())
                      .allow("topic", "references", "statistics", "statements", "approvals")));
    }
    for (YamlMap file : files) {
      checked(() -> file.maps("references").forEach(map -> checked(() -> addReference(map))));
    }
    for (YamlMap file : files) {
      checked(() -> addRecords(file));
    }
    return new EvidenceBase(
        ImmutableList.copyOf(references.values()),
        ImmutableList.copyOf(records),
        CorpusDigest.of(corpus));
  }

  /** References that no record rests on, in order of their ids; after reading. */
  public ImmutableList<String> uncitedReferences() {
    return references.keySet().stream()
        .filter(id -> !cited.contains(id))
        .sorted()
        .collect(ImmutableList.toImmutableList());
  }

  private static List<Path> evidenceFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new YamlFileException(
          folder.toString(), "no such folder; expected the evidence base's YAML files here");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new YamlFileException(folder.toString(), "cannot be listed: " + e.getMessage());
    }
  }

  private void checked(Runnable step) {
    try {
      step.run();
    } catch (YamlFileException complaint) {
      complaints.accept(complaint);
    }
  }

  private void addReference(YamlMap map) {
    Reference reference = ReferenceReader.read(map);
    refuseSecond(map, "reference", reference.id());
    references.put(reference.id(), retractions.applied(reference));
  }

  private void addRecords(YamlMap file) {
    String topic = file.text("topic");
    file.maps("statistics")
        .forEach(map -> checked(() -> add(topic, map, recordReader.statistic(map))));
    file.maps("statements")
        .forEach(map -> checked(() -> add(topic, map, recordReader.statement(map))));
    file.maps("approvals")
        .forEach(map -> checked(() -> add(topic, map, recordReader.approval(map))));
  }

  private void add(String topic, YamlMap map, EvidenceContent content) {
    String referenceId = map.text("reference");
    Reference reference = references.get(referenceId);
    if (reference == null) {
      throw map.error(
          "reference",
          "there is no reference '"
              + referenceId
              + "'"
              + Nearest.to(referenceId, references.keySet())
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse(""));
    }
    refuseSecond(map, "record", content.id());
    cited.add(referenceId);
    records.add(new EvidenceRecord(reference, content, topic, map.path() + ":" + map.line()));
  }

  private void refuseSecond(YamlMap map, String what, String id) {
    String first = places.putIfAbsent(what + " " + id, map.path() + ":" + map.line());
    if (first != null) {
      throw map.error("id", what + " '" + id + "' is defined twice; first at " + first);
    }
  }
}
