package org.medclaim.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medclaim.model.Suppression;
import org.medclaim.yaml.Nearest;
import org.medclaim.yaml.YamlFile;
import org.medclaim.yaml.YamlFileException;
import org.medclaim.yaml.YamlMap;

/**
 * What {@code medclaim.yaml} of the working folder says: packs and audience of all articles,
 * profiles of some, and the findings that are suppressed.
 */
public final class Configuration {
  /** The file's name. */
  public static final String FILE_NAME = "medclaim.yaml";

  /** A configuration that says nothing. */
  public static final Configuration NONE = new Configuration(List.of(), null, List.of(), List.of());

  /** Keys of the file. */
  static final List<String> KEYS = List.of("packs", "audience", "profiles", "suppressions");

  /** Keys of a profile. */
  static final List<String> PROFILE_KEYS = List.of("name", "paths", "packs", "audience", "purpose");

  /** Keys of a suppression. */
  static final List<String> SUPPRESSION_KEYS =
      List.of("rule", "paths", "text", "reason", "author", "expires");

  private final List<String> packs;
  private final @Nullable Audience audience;
  private final List<Profile> profiles;
  private final List<SuppressedPlace> suppressions;

  private Configuration(
      List<String> packs,
      @Nullable Audience audience,
      List<Profile> profiles,
      List<SuppressedPlace> suppressions) {
    this.packs = List.copyOf(packs);
    this.audience = audience;
    this.profiles = List.copyOf(profiles);
    this.suppressions = List.copyOf(suppressions);
  }

  /**
   * Reads the file.
   *
   * @throws YamlFileException where it is wrong; the message says where
   */
  public static Configuration read(Path file) {
    Path name = file.getFileName();
    YamlMap map = YamlFile.read(file, name == null ? FILE_NAME : name.toString());
    map.allow(KEYS.toArray(String[]::new));
    return new Configuration(
        map.texts("packs"),
        map.optionalWord("audience", Audience.class, Audience::code).orElse(null),
        map.maps("profiles").stream().map(Configuration::profile).toList(),
        map.maps("suppressions").stream().map(Configuration::suppression).toList());
  }

  /** Reads the file of that folder; {@link #NONE} where the folder has none. */
  public static Configuration ofFolder(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    return Files.exists(file) ? read(file) : NONE;
  }

  /** The packs for articles without a profile that says otherwise; empty where none are named. */
  public List<String> packs() {
    return packs;
  }

  /** The audience for articles without a profile that says otherwise. */
  public Optional<Audience> audience() {
    return Optional.ofNullable(audience);
  }

  /** All packs that it names anywhere, and those given, each once. */
  public List<String> allPacks(List<String> given) {
    return Stream.concat(
            given.stream(), profiles.stream().flatMap(profile -> profile.packs().stream()))
        .distinct()
        .toList();
  }

  /** The first profile that covers the path. */
  Optional<Profile> profile(String path) {
    return profiles.stream().filter(profile -> profile.covers(path)).findFirst();
  }

  List<SuppressedPlace> suppressions() {
    return suppressions;
  }

  private static Profile profile(YamlMap map) {
    map.allow(PROFILE_KEYS.toArray(String[]::new));
    List<PathPattern> paths = paths(map);
    if (paths.isEmpty()) {
      throw map.error("paths", "a profile says which paths it is for, as in ['clinics/**']");
    }
    return new Profile(
        map.text("name"),
        paths,
        map.texts("packs"),
        map.optionalWord("audience", Audience.class, Audience::code).orElse(null),
        map.optionalWord("purpose", Purpose.class, Purpose::code).orElse(Purpose.DETECT));
  }

  private static SuppressedPlace suppression(YamlMap map) {
    map.allow(SUPPRESSION_KEYS.toArray(String[]::new));
    return new SuppressedPlace(
        map.text("rule"),
        paths(map),
        map.optionalText("text").orElse(""),
        new Suppression(
            map.text("reason").replaceAll("\\s+", " "),
            map.text("author"),
            PackReader.date(map, "expires")
                .orElseThrow(
                    () ->
                        map.error("a suppression ends some day; add 'expires', as in 2027-06-30"))),
        map.path() + ":" + map.line());
  }

  private static List<PathPattern> paths(YamlMap map) {
    List<PathPattern> paths = new ArrayList<>();
    for (String written : map.oneOrMoreTexts("paths")) {
      try {
        paths.add(new PathPattern(written));
      } catch (PatternSyntaxException e) {
        throw map.error("paths", "'" + written + "' is no path pattern: " + e.getDescription());
      }
    }
    return paths;
  }

  /**
   * Refuses suppressions of rules that are not among these.
   *
   * @throws YamlFileException that names the place and the nearest rule
   */
  void checkRules(List<String> ruleIds) {
    for (SuppressedPlace place : suppressions) {
      String prefix = place.rule().replaceFirst("\\*$", "");
      boolean known =
          place.rule().endsWith("/*")
              ? ruleIds.stream().anyMatch(id -> id.startsWith(prefix))
              : ruleIds.contains(place.rule());
      if (!known) {
        throw new YamlFileException(
            place.place(),
            "there is no rule '"
                + place.rule()
                + "'"
                + Nearest.to(place.rule(), ruleIds)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; 'medclaim rules list' lists them"));
      }
    }
  }
}
