package org.medclaim.corpus.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Writes made-up MEDLINE files of any size: the same seed gives the same file.
 *
 * <p>With a main of its own, for measuring: {@code MedlineWriter FILE MEGABYTES}. Every tenth
 * record has no abstract, every thousandth is retracted, every hundredth has sections of its own.
 */
public final class MedlineWriter {
  private static final String[] WORDS = {
    "patients",
    "treatment",
    "placebo",
    "risk",
    "response",
    "with",
    "of",
    "the",
    "and",
    "in",
    "after",
    "weeks",
    "survival",
    "p &lt; 0.05",
    "95% CI",
    "2.4",
    "cells &amp; plasma",
    "reduced",
    "group",
    "dose",
    "mg/day",
    "hazard",
    "ratio",
    "follow-up",
    "na\u00efve",
    "\u03b1-tocopherol",
    "IL-2<sup>+</sup>",
    "controls",
    "mortality",
    "trial"
  };
  private static final String[] TYPES = {
    "Journal Article", "Randomized Controlled Trial", "Review", "Case Reports", "Meta-Analysis"
  };

  private final Random random;

  private MedlineWriter(long seed) {
    this.random = new Random(seed);
  }

  /** Writes a file of so many megabytes. */
  public static void main(String[] args) throws IOException {
    long records = write(Path.of(args[0]), Long.parseLong(args[1]) << 20, Long.MAX_VALUE, 7);
    System.out.println(records + " records");
  }

  /** Writes until either limit is reached; returns how many records that are. */
  static long write(Path file, long bytes, long records, long seed) throws IOException {
    MedlineWriter writer = new MedlineWriter(seed);
    long written = 0;
    long count = 0;
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<PubmedArticleSet>\n");
      while (written < bytes && count < records) {
        String record = writer.record(++count);
        out.write(record);
        written += record.length();
      }
      end(out);
    }
    return count;
  }

  private static void end(Writer out) throws IOException {
    out.write("</PubmedArticleSet>\n");
  }

  private String record(long number) {
    StringBuilder text = new StringBuilder();
    text.append(
            "<PubmedArticle>\n"
                + "<MedlineCitation Status=\"MEDLINE\" Owner=\"NLM\">\n"
                + "<PMID Version=\"1\">")
        .append(number)
        .append(
            "</PMID>\n<DateRevised><Year>2019</Year><Month>02</Month><Day>14</Day></DateRevised>\n")
        .append("<Article PubModel=\"Print\"><Journal><JournalIssue><PubDate><Year>")
        .append(1970 + number % 50)
        .append("</Year><Month>Mar</Month></PubDate></JournalIssue><Title>Annals of Invention")
        .append("</Title></Journal>\n<ArticleTitle>")
        .append(sentence(12))
        .append("</ArticleTitle>\n");
    if (number % 10 != 0) {
      text.append("<Abstract>").append(sections(number % 100 == 1)).append("</Abstract>\n");
    }
    authors(text);
    text.append("<PublicationTypeList><PublicationType UI=\"D016428\">")
        .append(TYPES[(int) (number % TYPES.length)])
        .append("</PublicationType>");
    if (number % 1000 == 7) {
      text.append("<PublicationType UI=\"D016441\">Retracted Publication</PublicationType>");
    }
    text.append("</PublicationTypeList></Article>\n<MedlineJournalInfo><Country>England</Country>")
        .append(
            "</MedlineJournalInfo>\n<MeshHeadingList><MeshHeading><DescriptorName UI=\"D006801\"")
        .append(" MajorTopicYN=\"N\">Humans</DescriptorName></MeshHeading></MeshHeadingList>\n")
        .append("</MedlineCitation>\n<PubmedData><ArticleIdList><ArticleId IdType=\"pubmed\">")
        .append(number)
        .append("</ArticleId></ArticleIdList>");
    references(text);
    return text.append("</PubmedData>\n</PubmedArticle>\n").toString();
  }

  private String sections(boolean labelled) {
    if (!labelled) {
      return "<AbstractText>" + sentence(180) + "</AbstractText>";
    }
    return "<AbstractText Label=\"METHODS\" NlmCategory=\"METHODS\">"
        + sentence(60)
        + "</AbstractText><AbstractText Label=\"RESULTS\">"
        + sentence(90)
        + "</AbstractText>";
  }

  private void authors(StringBuilder text) {
    text.append("<AuthorList>");
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(
          String.format(
              Locale.ROOT,
              "<Author><LastName>Name%d</LastName><ForeName>A</ForeName><AffiliationInfo><Affiliation>Institute"
                  + " %d of Somewhere</Affiliation></AffiliationInfo></Author>",
              random.nextInt(10_000),
              random.nextInt(1_000)));
    }
    text.append("</AuthorList>\n");
  }

  private void references(StringBuilder text) {
    text.append("<ReferenceList>");
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append("<Reference><Citation>Annals of Invention. 1999;1:1-2</Citation></Reference>");
    }
    text.append("</ReferenceList>");
  }

  private String sentence(int words) {
    StringBuilder text = new StringBuilder("The");
    for (int i = 1; i < words; i++) {
      text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      if (i % 20 == 0) {
        text.append(". The");
      }
    }
    return text.append('.').toString();
  }
}
