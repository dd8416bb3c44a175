package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.medclaim.corpus.imports.Notice.Kind;

/**
 * Reads articles in JATS, the form of PubMed Central: the abstract is a passage, and so is each
 * section of the body with its own paragraphs.
 *
 * <p>Tables, figures, formulas and what stands behind the body are left out: they are no sentences.
 * Marks of citations go too, since a raised 12 behind a word reads like a figure.
 */
final class JatsXml implements SourceReader {
  private static final XmlRecords RECORDS =
      new XmlRecords(
          Set.of("article", "pmc-articleset", "collection"),
          Set.of("article"),
          Set.of("back", "contrib-group", "floats-group", "ref-list", "sub-article", "response"));

  private static final Set<String> NO_PROSE =
      Set.of(
          "table-wrap",
          "fig",
          "fig-group",
          "disp-formula",
          "disp-formula-group",
          "graphic",
          "inline-formula",
          "supplementary-material",
          "media",
          "fn",
          "fn-group",
          "boxed-text");

  private static final Pattern NOT_ABOUT_THE_STUDY =
      Pattern.compile(
          "(?i)(?:competing|conflicts? of) interests?.*|funding.*|acknowledge?ments?"
              + "|authors?['\u2019]? contributions?|supplement.*|supporting information"
              + "|pre-publication history|abbreviations.*|data availability.*");

  private static final Map<String, Kind> SPEAKS_OF =
      ImmutableMap.<String, Kind>builder()
          .put("retracted-article", Kind.RETRACTION)
          .put("partial-retraction", Kind.PARTIAL_RETRACTION)
          .put("corrected-article", Kind.CORRECTION)
          .put("object-of-concern", Kind.EXPRESSION_OF_CONCERN)
          .put("updated-article", Kind.UPDATE)
          .buildOrThrow();

  private static final Map<String, Kind> SPOKEN_OF_BY =
      ImmutableMap.<String, Kind>builder()
          .put("retraction-forward", Kind.RETRACTION)
          .put("correction-forward", Kind.CORRECTION)
          .put("concern-forward", Kind.EXPRESSION_OF_CONCERN)
          .buildOrThrow();

  @Override
  public void read(InputStream in, ImportSink sink) throws IOException, BrokenFileException {
    RECORDS.read(in, (record, line) -> article(record, line, sink));
  }

  private static void article(XmlNode record, int line, ImportSink sink) throws IOException {
    XmlNode meta = record.at("front", "article-meta");
    List<String> identifiers =
        meta.children("article-id")
            .map(node -> Identifiers.of(node.attribute("pub-id-type"), node.text()))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    Optional<String> id = first(identifiers, "PMC:", "PMID:", "DOI:");
    if (id.isEmpty()) {
      sink.failed(line, "the article has none of PMC, PMID and DOI");
      return;
    }
    notices(id.get(), meta).forEach(sink::notice);
    String type = record.attribute("article-type");
    List<ImportedPassage> passages = passages(record, meta);
    if (type.equals("retraction")) {
      sink.skipped("a retraction notice; what it retracts is marked");
    } else if (passages.isEmpty()) {
      sink.skipped("neither abstract nor body");
    } else {
      sink.document(
          new ImportedDocument(id.get(), head(record, meta, type, identifiers), passages));
    }
  }

  private static Optional<String> first(List<String> identifiers, String... types) {
    return Stream.of(types)
        .flatMap(type -> identifiers.stream().filter(identifier -> identifier.startsWith(type)))
        .findFirst();
  }

  private static DocumentHead head(
      XmlNode record, XmlNode meta, String type, List<String> identifiers) {
    String title = prose(meta.at("title-group", "article-title"));
    XmlNode journal = record.at("front", "journal-meta");
    return DocumentHead.titled(title)
        .source(first(identifiers, "PMID:", "PMC:", "DOI:").orElse(""))
        .identifiers(identifiers)
        .published(
            meta.children("pub-date")
                .filter(node -> !node.attribute("pub-type").startsWith("pmc"))
                .filter(node -> !node.attribute("date-type").startsWith("pmc"))
                .map(Dates::ofParts)
                .reduce("", Dates::earlier))
        .design(StudyDesigns.of(List.of(type), List.of(), title))
        .fact(
            "journal",
            journal
                .find("journal-title-group", "journal-title")
                .or(() -> journal.find("journal-title"))
                .map(XmlNode::text)
                .orElse(""))
        .fact("article_type", type)
        .fact("licence", meta.at("permissions", "license").attribute("href"))
        .list(
            "subjects",
            meta.all("article-categories", "subj-group", "subject").map(XmlNode::text).toList())
        .build();
  }

  private static List<Notice> notices(String id, XmlNode meta) {
    List<Notice> notices = new ArrayList<>();
    meta.children("related-article")
        .forEach(
            node -> {
              String type = node.attribute("related-article-type");
              Optional<String> other =
                  Identifiers.of(node.attribute("ext-link-type"), node.attribute("href"));
              Kind speaks = SPEAKS_OF.get(type);
              Kind spoken = SPOKEN_OF_BY.get(type);
              if (speaks != null && other.isPresent()) {
                notices.add(new Notice(speaks, id, other.get()));
              } else if (spoken != null) {
                notices.add(new Notice(spoken, other.orElse(node.attribute("href")), id));
              }
            });
    return notices;
  }

  private static List<ImportedPassage> passages(XmlNode record, XmlNode meta) {
    List<ImportedPassage> passages = new ArrayList<>();
    meta.children("abstract")
        .filter(node -> node.attribute("abstract-type").isEmpty())
        .map(JatsXml::abstractParts)
        .filter(parts -> parts.stream().anyMatch(part -> !part.text().isBlank()))
        .findFirst()
        .ifPresent(parts -> passages.add(ImportedPassage.ofParts("", "", parts)));
    int[] number = {0};
    XmlNode body = record.at("body");
    passages.addAll(ImportedPassage.ofSection("s" + number[0], "", paragraphs(body).toList()));
    body.children("sec").forEach(section -> section(section, "", number, passages));
    return passages;
  }

  private static List<ImportedPassage.Part> abstractParts(XmlNode node) {
    List<ImportedPassage.Part> parts = new ArrayList<>();
    paragraphs(node).forEach(text -> parts.add(new ImportedPassage.Part("", text)));
    node.children("sec")
        .forEach(
            section ->
                parts.add(
                    new ImportedPassage.Part(
                        prose(section.at("title")),
                        String.join(" ", paragraphs(section).toList()))));
    return parts;
  }

  private static void section(
      XmlNode section, String above, int[] number, List<ImportedPassage> passages) {
    String title = prose(section.at("title"));
    if (NOT_ABOUT_THE_STUDY.matcher(title).matches()) {
      return;
    }
    String heading = above.isEmpty() || title.isEmpty() ? above + title : above + " / " + title;
    number[0]++;
    passages.addAll(
        ImportedPassage.ofSection("s" + number[0], heading, paragraphs(section).toList()));
    section.children("sec").forEach(inner -> section(inner, heading, number, passages));
  }

  private static Stream<String> paragraphs(XmlNode parent) {
    return parent
        .children()
        .filter(node -> node.name().equals("p") || node.name().equals("list"))
        .map(JatsXml::prose)
        .filter(text -> !text.isBlank());
  }

  private static String prose(XmlNode node) {
    Predicate<XmlNode> leftOut =
        child ->
            NO_PROSE.contains(child.name())
                || isCitation(child)
                || child.name().equals("sup") && child.below("xref").anyMatch(JatsXml::isCitation);
    return node.text(leftOut)
        .replaceAll("\\s*[\\[(][\\s,;\u2013-]*[\\])]", "")
        .replaceAll("\\s+([.,;:)])", "$1");
  }

  private static boolean isCitation(XmlNode node) {
    return node.name().equals("xref")
        && node.attribute("ref-type").equals("bibr")
        && node.text().matches("[\\[(]?[\\d\\s,;\u2013-]+[\\])]?");
  }
}
