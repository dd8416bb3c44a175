package org.medclaim.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.medclaim.terms.ConceptKind;

/**
 * Reads MeSH descriptors one after the other, in whichever of its forms the file is.
 *
 * <p>Known are the XML of descriptors ({@code desc2026.xml}), the ASCII form ({@code d2026.bin})
 * and a table of {@code mesh_id} and {@code mesh_name}. A table has no tree numbers, so that only
 * some names tell what kind of thing they are.
 */
final class MeshTerms {
  private static final Pattern ID = Pattern.compile("[DC]\\d{6,9}");

  private static final Pattern CONDITION =
      Pattern.compile(
          ".*(?:Neoplasms?|Diseases?|Disorders?|Syndromes?|Infections?|Deficiency|Injuries"
              + "|Carcinoma|Leukemia|Lymphoma|Sarcoma|\\w{3,}(?:itis|oma|omas|osis|pathy|emia|algia"
              + "|plegia|trophy))$");
  private static final Pattern INTERVENTION =
      Pattern.compile(
          ".*(?:Therapy|Therapies|Agents?|Vaccines?|Inhibitors?|Antagonists?|Agonists?"
              + "|Transplantation|Surgical Procedures|\\w{3,}(?:mab|nib|vir|cillin|statin|pril"
              + "|sartan|azole|mycin|floxacin|olol|dipine|prazole|ectomy|plasty|ostomy))$");

  private static final int PEEK = 256;

  private final String path;
  private final BufferedReader lines;
  private final TermSink sink;

  MeshTerms(String path, BufferedReader lines, TermSink sink) {
    this.path = path;
    this.lines = lines;
    this.sink = sink;
  }

  /**
   * Reads to the end.
   *
   * @throws ImportException where the file is none of the three forms
   */
  void read() throws IOException {
    String start = start();
    if (start.isEmpty()) {
      throw new ImportException(path + ":1: the file is empty");
    }
    if (start.startsWith("<")) {
      try {
        new MeshXml(path, lines, sink).read();
      } catch (XMLStreamException e) {
        throw new ImportException(
            path
                + ":"
                + e.getLocation().getLineNumber()
                + ": not well-formed XML: "
                + String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", ""));
      }
    } else if (start.startsWith("*NEWRECORD")) {
      readAscii();
    } else if (start.toLowerCase(Locale.ROOT).startsWith("mesh_id\t")) {
      readTable();
    } else {
      throw new ImportException(
          path
              + ":1: no MeSH file; expected XML, '*NEWRECORD' (d2026.bin) or a table that begins"
              + " with 'mesh_id<tab>mesh_name'");
    }
  }

  /** The first few letters, which stay unread but for a byte order mark. */
  private String start() throws IOException {
    lines.mark(PEEK);
    char[] letters = new char[PEEK];
    int count = lines.read(letters);
    lines.reset();
    if (count > 0 && letters[0] == '\ufeff' && lines.read() >= 0) {
      return new String(letters, 1, count - 1).stripLeading();
    }
    return new String(letters, 0, Math.max(0, count)).stripLeading();
  }

  private void readTable() throws IOException {
    String heading = lines.readLine();
    int number = heading == null ? 0 : 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      String place = path + ":" + number;
      String[] cells = line.split("\t", -1);
      if (cells.length < 2 || cells[1].isBlank()) {
        sink.failed(place, "expected an id, a tab and a name");
      } else if (!ID.matcher(cells[0].strip()).matches()) {
        sink.failed(place, "'" + cells[0].strip() + "' is no MeSH id; expected D and digits");
      } else {
        String name = cells[1].strip();
        sink.term(
            new SourceTerm(
                place,
                "MESH:" + cells[0].strip(),
                name,
                List.of(),
                List.of(),
                List.of(),
                kindOfName(name),
                false));
      }
    }
  }

  /** What the name itself says that the thing is. */
  private static Optional<ConceptKind> kindOfName(String name) {
    String natural = TermNames.natural(name);
    if (CONDITION.matcher(natural).matches() || CONDITION.matcher(name).matches()) {
      return Optional.of(ConceptKind.CONDITION);
    }
    return INTERVENTION.matcher(natural).matches()
        ? Optional.of(ConceptKind.INTERVENTION)
        : Optional.empty();
  }

  private void readAscii() throws IOException {
    int number = 0;
    int begin = 0;
    List<String> record = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("*NEWRECORD")) {
        if (begin > 0) {
          ascii(path + ":" + begin, record);
        }
        record.clear();
        begin = number;
      } else {
        record.add(line);
      }
    }
    ascii(path + ":" + begin, record);
  }

  private void ascii(String place, List<String> record) {
    String id = "";
    String name = "";
    List<String> synonyms = new ArrayList<>();
    List<String> trees = new ArrayList<>();
    for (String line : record) {
      int equals = line.indexOf(" = ");
      if (equals < 0) {
        continue;
      }
      String value = line.substring(equals + 3).strip();
      switch (line.substring(0, equals).strip()) {
        case "UI" -> id = value;
        case "MH" -> name = value;
        case "MN" -> trees.add(value);
        case "ENTRY", "PRINT ENTRY" -> synonyms.add(value.split("\\|", 2)[0]);
        default -> {}
      }
    }
    hand(sink, place, id, name, synonyms, trees);
  }

  /** Hands a descriptor on, or says what it lacks. */
  static void hand(
      TermSink sink,
      String place,
      String id,
      String name,
      List<String> synonyms,
      List<String> trees) {
    if (!ID.matcher(id).matches()) {
      sink.failed(place, "the record has no MeSH id (D and digits)");
    } else if (name.isBlank()) {
      sink.failed(place, "record " + id + " has no name");
    } else {
      sink.term(
          new SourceTerm(
              place, "MESH:" + id, name, synonyms, List.of(), List.of(), kind(trees), false));
    }
  }

  /** The branches of MeSH's tree that answer a part of a clinical question. */
  private static Optional<ConceptKind> kind(List<String> trees) {
    for (String tree : trees) {
      if (tree.startsWith("C") || tree.startsWith("F03")) {
        return Optional.of(ConceptKind.CONDITION);
      }
      if (tree.startsWith("D") || tree.startsWith("E02") || tree.startsWith("E04")) {
        return Optional.of(ConceptKind.INTERVENTION);
      }
      if (tree.startsWith("M01")) {
        return Optional.of(ConceptKind.POPULATION);
      }
      if (tree.startsWith("Z01")) {
        return Optional.of(ConceptKind.REGION);
      }
    }
    return Optional.empty();
  }
}
