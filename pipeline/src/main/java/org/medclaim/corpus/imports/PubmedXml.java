package org.medclaim.corpus.imports;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.medclaim.corpus.imports.Notice.Kind;

/**
 * Reads PubMed's and MEDLINE's XML: an abstract is a document.
 *
 * <p>Corrections and retractions are read from both ends, from the article that was corrected and
 * from the notice that says so, since updates bring now the one and now the other first.
 */
final class PubmedXml implements SourceReader {
  private static final XmlRecords RECORDS =
      new XmlRecords(
          Set.of("PubmedArticleSet", "PubmedArticle", "MedlineCitationSet", "PubmedBookArticleSet"),
          Set.of("PubmedArticle", "PubmedBookArticle", "DeleteCitation"),
          Set.of(
              "AuthorList",
              "InvestigatorList",
              "ReferenceList",
              "ChemicalList",
              "GrantList",
              "History",
              "PersonalNameSubjectList",
              "KeywordList",
              "GeneSymbolList",
              "OtherAbstract",
              "CoiStatement"));

  private static final String RETRACTED = "Retracted Publication";

  /** {@code by} in the name of a tag: whether the record speaks, or is spoken of. */
  private record Relation(Kind kind, boolean speaks) {}

  private static final Map<String, Relation> RELATIONS =
      ImmutableMap.<String, Relation>builder()
          .put("RetractionIn", new Relation(Kind.RETRACTION, false))
          .put("RetractionOf", new Relation(Kind.RETRACTION, true))
          .put("RetractedandRepublishedIn", new Relation(Kind.RETRACTION, false))
          .put("RetractedandRepublishedFrom", new Relation(Kind.RETRACTION, true))
          .put("PartialRetractionIn", new Relation(Kind.PARTIAL_RETRACTION, false))
          .put("PartialRetractionOf", new Relation(Kind.PARTIAL_RETRACTION, true))
          .put("ExpressionOfConcernIn", new Relation(Kind.EXPRESSION_OF_CONCERN, false))
          .put("ExpressionOfConcernFor", new Relation(Kind.EXPRESSION_OF_CONCERN, true))
          .put("ErratumIn", new Relation(Kind.CORRECTION, false))
          .put("ErratumFor", new Relation(Kind.CORRECTION, true))
          .put("CorrectedandRepublishedIn", new Relation(Kind.REPUBLICATION, false))
          .put("CorrectedandRepublishedFrom", new Relation(Kind.REPUBLICATION, true))
          .put("UpdateIn", new Relation(Kind.UPDATE, false))
          .put("UpdateOf", new Relation(Kind.UPDATE, true))
          .buildOrThrow();

  @Override
  public void read(InputStream in, ImportSink sink) throws IOException, BrokenFileException {
    RECORDS.read(
        in,
        (record, line) -> {
          switch (record.name()) {
            case "DeleteCitation" ->
                record.children("PMID").forEach(pmid -> sink.deleted("PMID:" + pmid.text()));
            case "PubmedBookArticle" -> sink.skipped("a book or a chapter of one");
            default -> article(record, line, sink);
          }
        });
  }

  private static void article(XmlNode record, int line, ImportSink sink) throws IOException {
    XmlNode citation = record.at("MedlineCitation");
    String pmid = citation.at("PMID").text();
    if (!pmid.matches("[1-9]\\d{0,7}")) {
      sink.failed(
          line, pmid.isEmpty() ? "the record has no PMID" : "'" + pmid + "' is no PMID: digits");
      return;
    }
    String id = "PMID:" + pmid;
    notices(id, citation).forEach(sink::notice);
    XmlNode article = citation.at("Article");
    List<ImportedPassage.Part> parts =
        article
            .all("Abstract", "AbstractText")
            .map(part -> new ImportedPassage.Part(part.attribute("Label"), part.text()))
            .filter(part -> !part.text().isBlank())
            .toList();
    List<String> types = texts(article.all("PublicationTypeList", "PublicationType"));
    if (types.contains("Retraction of Publication") || types.contains("Retraction Notice")) {
      sink.skipped("a retraction notice; what it retracts is marked");
    } else if (parts.isEmpty()) {
      sink.skipped("no abstract");
    } else {
      sink.document(
          new ImportedDocument(
              id,
              head(id, record, article, types),
              List.of(ImportedPassage.ofParts("", "", parts))));
    }
  }

  private static DocumentHead head(String id, XmlNode record, XmlNode article, List<String> types) {
    XmlNode citation = record.at("MedlineCitation");
    List<XmlNode> descriptors =
        citation.all("MeshHeadingList", "MeshHeading", "DescriptorName").toList();
    String title = title(article);
    List<String> identifiers = identifiers(id, record, article);
    return DocumentHead.titled(title)
        .source(id)
        .identifiers(identifiers)
        .trial(Identifiers.trial(identifiers))
        .published(
            Dates.earlier(
                Dates.ofParts(article.at("Journal", "JournalIssue", "PubDate")),
                Dates.ofParts(article.at("ArticleDate"))))
        .design(StudyDesigns.of(types, texts(descriptors.stream()), title))
        .retracted(types.contains(RETRACTED))
        .mesh(descriptors.stream().map(node -> node.attribute("UI")).distinct().toList())
        .fact("journal", article.at("Journal", "Title").text())
        .fact("journal_country", citation.at("MedlineJournalInfo", "Country").text())
        .fact("language", article.at("Language").text())
        .fact("revised", Dates.ofParts(citation.at("DateRevised")))
        .list("publication_types", types)
        .list(
            "places",
            texts(descriptors.stream().filter(node -> node.attribute("Type").equals("Geographic"))))
        .build();
  }

  /** Translated titles stand in brackets, titles end with a full stop: neither is the title. */
  private static String title(XmlNode article) {
    String title = article.at("ArticleTitle").text();
    return title.matches("\\[.*\\]\\.?") ? title.replaceAll("^\\[|\\]\\.?$", "") : title;
  }

  private static List<String> identifiers(String id, XmlNode record, XmlNode article) {
    List<String> identifiers = new ArrayList<>(List.of(id));
    Stream.concat(
            record
                .all("PubmedData", "ArticleIdList", "ArticleId")
                .map(node -> Identifiers.of(node.attribute("IdType"), node.text())),
            Stream.concat(
                article
                    .children("ELocationID")
                    .map(node -> Identifiers.of(node.attribute("EIdType"), node.text())),
                article
                    .all("DataBankList", "DataBank", "AccessionNumberList", "AccessionNumber")
                    .map(node -> Identifiers.of("nct", node.text()))))
        .flatMap(Optional::stream)
        .forEach(identifiers::add);
    return identifiers;
  }

  private static List<Notice> notices(String id, XmlNode citation) {
    List<Notice> notices = new ArrayList<>();
    citation
        .all("CommentsCorrectionsList", "CommentsCorrections")
        .forEach(
            node -> {
              Relation relation = RELATIONS.get(node.attribute("RefType"));
              String pmid = node.at("PMID").text();
              if (relation != null && relation.speaks && !pmid.isEmpty()) {
                notices.add(new Notice(relation.kind, id, "PMID:" + pmid));
              } else if (relation != null && !relation.speaks) {
                String other = pmid.isEmpty() ? node.at("RefSource").text() : "PMID:" + pmid;
                notices.add(new Notice(relation.kind, other, id));
              }
            });
    return notices;
  }

  private static List<String> texts(Stream<XmlNode> nodes) {
    return nodes.map(XmlNode::text).filter(text -> !text.isEmpty()).toList();
  }
}
