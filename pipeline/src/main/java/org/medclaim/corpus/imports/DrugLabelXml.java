package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.medclaim.model.StudyDesign;

/**
 * Reads drug labels in SPL: indications, boxed warning, contraindications, warnings and adverse
 * reactions, a section a passage or several.
 *
 * <p>A label of a medicine sold without prescription has other sections ("uses", "do not use"),
 * which are taken for the same.
 */
final class DrugLabelXml implements SourceReader {
  private static final XmlRecords RECORDS =
      new XmlRecords(Set.of("document"), Set.of("document"), Set.of("observationMedia", "author"));

  /** Sections by their LOINC code: the passage's name, and its heading. */
  private static final Map<String, Section> SECTIONS =
      ImmutableMap.<String, Section>builder()
          .put("34067-9", new Section("indications", "Indications and usage"))
          .put("34066-1", new Section("boxed-warning", "Boxed warning"))
          .put("34070-3", new Section("contraindications", "Contraindications"))
          .put("50570-1", new Section("contraindications", "Do not use"))
          .put("43685-7", new Section("warnings", "Warnings and precautions"))
          .put("34071-1", new Section("warnings", "Warnings"))
          .put("34084-4", new Section("adverse-reactions", "Adverse reactions"))
          .buildOrThrow();

  private record Section(String name, String heading) {}

  @Override
  public void read(InputStream in, ImportSink sink) throws IOException, BrokenFileException {
    RECORDS.read(in, (record, line) -> label(record, line, sink));
  }

  private static void label(XmlNode record, int line, ImportSink sink) throws IOException {
    String set = record.at("setId").attribute("root");
    if (set.isEmpty()) {
      sink.failed(line, "the label has no setId");
      return;
    }
    List<ImportedPassage> passages = new ArrayList<>();
    Map<String, Integer> used = new HashMap<>();
    XmlNode body = record.at("component", "structuredBody");
    sections(body)
        .forEach(
            section -> {
              Section known = SECTIONS.get(section.at("code").attribute("code"));
              if (known != null) {
                int count = used.merge(known.name, 1, Integer::sum);
                String name = known.name + (count == 1 ? "" : "-" + count);
                passages.addAll(passages(section, name, known.heading));
              }
            });
    if (passages.isEmpty()) {
      sink.skipped("no section on indications, warnings or adverse reactions");
      return;
    }
    sink.document(new ImportedDocument("SPL:" + set, head(record, set), passages));
  }

  /** Sections that are wanted, the outermost ones; and those below what is not wanted. */
  private static Stream<XmlNode> sections(XmlNode parent) {
    return parent
        .all("component", "section")
        .flatMap(
            section ->
                SECTIONS.containsKey(section.at("code").attribute("code"))
                    ? Stream.of(section)
                    : sections(section));
  }

  private static List<ImportedPassage> passages(XmlNode section, String name, String heading) {
    List<ImportedPassage> passages =
        new ArrayList<>(ImportedPassage.ofSection(name, heading, paragraphs(section)));
    int[] number = {0};
    section
        .all("component", "section")
        .forEach(
            inner -> {
              number[0]++;
              String title = inner.at("title").text();
              passages.addAll(
                  passages(
                      inner,
                      name + "." + number[0],
                      title.isEmpty() ? heading : heading + " / " + title));
            });
    return passages;
  }

  private static List<String> paragraphs(XmlNode section) {
    return section
        .children("text")
        .flatMap(XmlNode::children)
        .filter(node -> !node.name().equals("table"))
        .map(node -> node.text(child -> child.name().equals("table")))
        .filter(text -> !text.isBlank())
        .toList();
  }

  private static DocumentHead head(XmlNode record, String set) {
    List<String> products =
        record
            .below("manufacturedProduct")
            .flatMap(product -> product.children("name"))
            .map(XmlNode::text)
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    List<String> generic =
        record
            .below("genericMedicine")
            .map(medicine -> medicine.at("name").text())
            .filter(text -> !text.isEmpty())
            .distinct()
            .toList();
    return DocumentHead.titled(title(record, products, generic))
        .source("US drug label " + set)
        .published(Dates.ofDigits(record.at("effectiveTime").attribute("value")))
        .design(StudyDesign.LABEL)
        .fact("country", "US")
        .fact("label_type", record.at("code").attribute("displayName"))
        .fact("label_version", record.at("versionNumber").attribute("value"))
        .list("products", products)
        .list("substances", generic)
        .build();
  }

  /** A label's own title is a form of words: its product and substance are what tells it. */
  private static String title(XmlNode record, List<String> products, List<String> generic) {
    if (products.isEmpty()) {
      return record.at("title").text();
    }
    String substance = generic.isEmpty() ? "" : " (" + String.join(", ", generic) + ")";
    return products.get(0) + substance + ", drug label";
  }
}
