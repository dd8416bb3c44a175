package org.medclaim.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medclaim.terms.ConceptKind;

/**
 * Reads the terms of an OBO file one after the other.
 *
 * <p>Of synonyms the exact and the narrow ones are taken: what is called by a narrow synonym is of
 * the term, what is called by a broad or related one need not be.
 */
final class OboTerms {
  private static final Pattern ID = Pattern.compile("\\S+:\\S+");
  private static final Pattern SYNONYM =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*(EXACT|NARROW|BROAD|RELATED)?.*");
  private static final Pattern MESH = Pattern.compile("(?:MESH|MSH):(D\\d{6,9})\\b.*");
  private static final Set<String> CONDITIONS = Set.of("DOID", "MONDO", "HP", "ORPHANET");
  private static final Set<String> INTERVENTIONS = Set.of("CHEBI", "DRON", "VO", "RXNORM");

  private final String path;
  private final BufferedReader lines;
  private final TermSink sink;
  private int number;
  private boolean version;

  OboTerms(String path, BufferedReader lines, TermSink sink) {
    this.path = path;
    this.lines = lines;
    this.sink = sink;
  }

  /**
   * Reads to the end.
   *
   * @throws ImportException where the file is no OBO
   */
  void read() throws IOException {
    Stanza stanza = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.startsWith("[")) {
        hand(stanza);
        stanza = line.startsWith("[Term]") ? new Stanza(number) : null;
        requireHeader(line);
      } else if (stanza != null) {
        stanza.take(line);
      } else {
        version |= line.startsWith("format-version:");
        if (!version && !line.isBlank() && !line.startsWith("!") && !tagged(line)) {
          throw notObo(line);
        }
      }
    }
    hand(stanza);
    if (!version) {
      throw new ImportException(
          path + ":1: no OBO file; expected 'format-version: 1.2' in its first lines");
    }
  }

  private static boolean tagged(String line) {
    return line.matches("[a-zA-Z_-]+:.*");
  }

  private void requireHeader(String line) {
    if (!version) {
      throw notObo(line);
    }
  }

  private ImportException notObo(String line) {
    String seen = line.length() > 40 ? line.substring(0, 40) + "..." : line;
    return new ImportException(
        path
            + ":"
            + number
            + ": no OBO file; saw '"
            + seen
            + "', expected 'format-version: 1.2' first");
  }

  private void hand(@Nullable Stanza stanza) {
    if (stanza != null) {
      stanza.hand();
    }
  }

  /** One [Term] with its tags. */
  private final class Stanza {
    private final int line;
    private String id = "";
    private String name = "";
    private final List<String> synonyms = new ArrayList<>();
    private final List<String> parents = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private boolean obsolete;
    private String broken = "";
    private int brokenAt;

    Stanza(int line) {
      this.line = line;
    }

    void take(String text) {
      int colon = text.indexOf(':');
      if (text.isBlank() || text.startsWith("!")) {
        return;
      }
      if (colon < 1) {
        breakAt("'" + text + "' is no tag; expected 'tag: value'");
        return;
      }
      String value = text.substring(colon + 1).strip();
      switch (text.substring(0, colon)) {
        case "id" -> id = value;
        case "name" -> name = unescaped(value);
        case "is_a" -> parents.add(value.split("[\\s!{]", 2)[0]);
        case "is_obsolete" -> obsolete = value.startsWith("true");
        case "synonym" -> synonym(value);
        case "exact_synonym", "narrow_synonym" -> synonym(value);
        case "xref" -> xref(value);
        default -> {}
      }
    }

    private void synonym(String value) {
      Matcher matcher = SYNONYM.matcher(value);
      if (!matcher.matches()) {
        breakAt("the synonym is not in quotation marks");
      } else if (matcher.group(2) == null
          || matcher.group(2).equals("EXACT")
          || matcher.group(2).equals("NARROW")) {
        synonyms.add(unescaped(matcher.group(1)));
      }
    }

    private void breakAt(String why) {
      broken = why;
      brokenAt = number;
    }

    private void xref(String value) {
      Matcher mesh = MESH.matcher(value);
      if (mesh.matches()) {
        ids.add("MESH:" + mesh.group(1));
      }
    }

    private String unescaped(String text) {
      return text.replaceAll("\\\\(.)", "$1").strip();
    }

    void hand() {
      if (!broken.isEmpty()) {
        sink.failed(path + ":" + brokenAt, broken);
      } else if (!ID.matcher(id).matches()) {
        sink.failed(path + ":" + line, "the term has no id of the form PREFIX:number");
      } else if (name.isBlank() && !obsolete) {
        sink.failed(path + ":" + line, "term " + id + " has no name");
      } else {
        term();
      }
    }

    private void term() {
      sink.term(
          new SourceTerm(path + ":" + line, id, name, synonyms, parents, ids, kind(), obsolete));
    }

    private Optional<ConceptKind> kind() {
      String prefix = id.substring(0, id.indexOf(':')).toUpperCase(Locale.ROOT);
      if (CONDITIONS.contains(prefix)) {
        return Optional.of(ConceptKind.CONDITION);
      }
      return INTERVENTIONS.contains(prefix)
          ? Optional.of(ConceptKind.INTERVENTION)
          : Optional.empty();
    }
  }
}
