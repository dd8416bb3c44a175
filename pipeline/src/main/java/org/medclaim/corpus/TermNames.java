package org.medclaim.corpus;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the names of a terminology into those that texts use. */
final class TermNames {
  private static final int LONGEST = 100;
  private static final Pattern REMARK =
      Pattern.compile(
          "\\s*(?:\\((?:disease|disorder|finding|body structure|morphologic abnormality)\\)"
              + "|\\[[^\\]]*\\]|,? NOS|,? unspecified)$",
          Pattern.CASE_INSENSITIVE);
  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();
  private static final Set<String> ORDINARY = ordinary();

  private TermNames() {}

  /** "Leukemia, Lymphoid" as people say it; a name with more commas, or none, as it is. */
  static String natural(String name) {
    String plain = REMARK.matcher(name.strip()).replaceAll("").strip();
    String[] parts = plain.split(", ", -1);
    boolean list = parts.length == 2 && parts[1].matches("(?i)(?:and|or|with|without)\\b.*");
    return parts.length == 2 && !list ? parts[1] + " " + parts[0] : plain;
  }

  /** True for a name that would be found where nobody speaks of the thing: "disease", "time". */
  static boolean isOrdinary(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean small = name.length() < 4 && !name.equals(name.toUpperCase(Locale.ROOT));
    return small || name.length() < 2 || name.matches("[\\d\\W]+") || ORDINARY.contains(lower);
  }

  /** The synonyms that a text could have, each once, in their natural order of words. */
  static List<String> synonyms(String name, List<String> all) {
    Set<String> kept = new LinkedHashSet<>();
    for (String synonym : all) {
      String natural = natural(synonym);
      if (!natural.equals(name) && natural.length() <= LONGEST && !isOrdinary(natural)) {
        kept.add(natural);
      }
    }
    return List.copyOf(kept);
  }

  private static Set<String> ordinary() {
    try (InputStream in = TermNames.class.getResourceAsStream("ordinary-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("ordinary-words.txt is missing from the program");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> COMMAS.splitToStream(line))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read ordinary-words.txt of the program", e);
    }
  }
}
