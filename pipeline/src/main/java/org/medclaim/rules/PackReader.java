package org.medclaim.rules;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medclaim.yaml.YamlMap;

/** Reads {@code pack.yaml}. */
final class PackReader {
  /** INT stands for guidance that no single jurisdiction owns. */
  static final Set<String> JURISDICTIONS = ImmutableSortedSet.of("CN", "EU", "INT", "UK", "US");

  /** Keys of a pack. */
  static final List<String> KEYS = List.of("id", "title", "jurisdiction", "instruments", "checked");

  /** Keys of an instrument. */
  static final List<String> INSTRUMENT_KEYS =
      List.of(
          "id", "name", "binds", "audience", "effective-from", "effective-to", "source", "checked");

  private PackReader() {}

  /** The pack; {@code folder} is the name of its folder, which its id must equal. */
  static Pack read(YamlMap file, String folder) {
    file.allow(KEYS.toArray(String[]::new));
    String id = file.text("id");
    if (!id.equals(folder)) {
      throw file.error("id", "id '" + id + "' is not the folder's name; write '" + folder + "'");
    }
    String jurisdiction = file.text("jurisdiction");
    if (!JURISDICTIONS.contains(jurisdiction)) {
      throw file.error(
          "jurisdiction",
          "'" + jurisdiction + "' is not one of " + String.join(", ", JURISDICTIONS));
    }
    List<Instrument> instruments = new ArrayList<>();
    for (YamlMap map : file.maps("instruments")) {
      Instrument instrument = instrument(map);
      if (instruments.stream().anyMatch(other -> other.id().equals(instrument.id()))) {
        throw map.error("id", "instrument '" + instrument.id() + "' stands here twice");
      }
      instruments.add(instrument);
    }
    if (instruments.isEmpty()) {
      throw file.error("instruments", "a pack names at least one instrument");
    }
    return new Pack(
        id, file.text("title"), jurisdiction, instruments, oneLine(file.text("checked")));
  }

  private static Instrument instrument(YamlMap map) {
    map.allow(INSTRUMENT_KEYS.toArray(String[]::new));
    String id = map.text("id");
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw map.error("id", "'" + id + "' is no id; write kebab-case");
    }
    LocalDate from =
        date(map, "effective-from")
            .orElseThrow(() -> map.error("key 'effective-from' is missing here"));
    return new Instrument(
        id,
        map.text("name"),
        map.word("binds", Binding.class, Binding::code),
        map.word("audience", Audience.class, Audience::code),
        validity(map, from, date(map, "effective-to").orElse(null)),
        oneLine(map.text("source")),
        oneLine(map.text("checked")));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** The days that a file names, the instrument's where it names none. */
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

  /** The day under a key; empty where the key is absent. */
  static Optional<LocalDate> date(YamlMap file, String key) {
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
