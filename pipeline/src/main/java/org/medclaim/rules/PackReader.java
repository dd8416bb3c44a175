package org.medclaim.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medclaim.yaml.YamlMap;

/** Reads {@code pack.yaml}. */
final class PackReader {
  /** INT stands for guidance that no single jurisdiction owns. */
  static final Set<String> JURISDICTIONS = Set.of("US", "EU", "UK", "CN", "INT");

  private PackReader() {}

  /** The pack; {@code folder} is the name of its folder, which its id must equal. */
  static Pack read(YamlMap file, String folder) {
    file.allow(
        "id",
        "title",
        "jurisdiction",
        "instruments",
        "audience",
        "effective-from",
        "effective-to",
        "source",
        "checked");
    String id = file.text("id");
    if (!id.equals(folder)) {
      throw file.error("id", "id '" + id + "' is not the folder's name; write '" + folder + "'");
    }
    String jurisdiction = file.text("jurisdiction");
    if (!JURISDICTIONS.contains(jurisdiction)) {
      throw file.error("jurisdiction", "'" + jurisdiction + "' is not one of CN, EU, INT, UK, US");
    }
    if (file.texts("instruments").isEmpty()) {
      throw file.error("instruments", "a pack names at least one instrument");
    }
    LocalDate from =
        date(file, "effective-from")
            .orElseThrow(() -> file.error("key 'effective-from' is missing here"));
    return new Pack(
        id,
        file.text("title"),
        jurisdiction,
        file.texts("instruments"),
        file.word("audience", Audience.class, Audience::code),
        validity(file, from, date(file, "effective-to").orElse(null)),
        file.text("source"),
        file.text("checked"));
  }

  /** The days that a file names, the pack's where it names none. */
  static Validity validity(YamlMap file, Validity otherwise) {
    return validity(
        file,
        date(file, "effective-from").orElse(otherwise.from()),
        date(file, "effective-to").orElse(otherwise.to()));
  }

  private static Validity validity(YamlMap file, LocalDate from, @Nullable LocalDate to) {
    if (to != null && to.isBefore(from)) {
      throw file.error("effective-to", "'" + to + "' is before effective-from, " + from);
    }
    return new Validity(from, to);
  }

  private static Optional<LocalDate> date(YamlMap file, String key) {
    return file.optionalText(key)
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeParseException e) {
                throw file.error(key, "'" + text + "' is not a date; write 2022-12-20");
              }
            });
  }
}
