package org.medclaim.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medclaim.model.ClaimType;
import org.medclaim.model.CueKind;
import org.medclaim.model.PersuasionTechnique;
import org.medclaim.model.QualifierKind;
import org.medclaim.model.QuantityKind;
import org.medclaim.model.RuleKind;
import org.medclaim.model.Severity;
import org.medclaim.yaml.Nearest;
import org.medclaim.yaml.YamlMap;

/** Reads one rule file, refusing whatever the format does not know. */
final class RuleReader {
  /** Keys that rules of all kinds may have. */
  static final List<String> COMMON =
      List.of(
          "id",
          "kind",
          "status",
          "instrument",
          "binds",
          "summary",
          "why",
          "severity",
          "citation",
          "effective-from",
          "effective-to",
          "audience",
          "message",
          "suggestion",
          "claim",
          "techniques",
          "pattern",
          "patterns",
          "with",
          "unless",
          "unless-near",
          "unless-anywhere",
          "not-within",
          "article-has",
          "even-when",
          "examples",
          "near-misses");

  /** Keys that rules of any kind may have. */
  static final List<String> ALL_KEYS =
      Stream.concat(
              COMMON.stream(), Stream.of(RuleKind.values()).flatMap(kind -> keysOf(kind).stream()))
          .distinct()
          .toList();

  private final Pack pack;
  private final Vocabulary vocabulary;

  RuleReader(Pack pack, Vocabulary vocabulary) {
    this.pack = pack;
    this.vocabulary = vocabulary;
  }

  /** The rule with its examples; {@code id} is what its path says. */
  RuleFile read(YamlMap file, String id) {
    // Misspelled keys first: a 'knid' is a better complaint than a missing 'kind'.
    file.allow(ALL_KEYS.toArray(String[]::new));
    RuleKind kind = file.word("kind", RuleKind.class, RuleKind::code);
    refuseKeysOfOtherKinds(file, kind);
    RuleCard card = card(file, id);
    Trigger trigger = trigger(file);
    Rule rule =
        switch (kind) {
          case FORBID -> new Rule.Forbid(card, trigger);
          case REQUIRE_EVIDENCE -> new Rule.RequireEvidence(card, trigger, needs(file, trigger));
          case REQUIRE_DISCLOSURE ->
              new Rule.RequireDisclosure(
                  card, trigger, required(file, "disclosure"), reach(file, "where"));
          case ALLOW_ONLY -> new Rule.AllowOnly(card, trigger, required(file, "allowed"));
          case OMISSION -> new Rule.Omission(card, trigger, expectations(file));
        };
    return new RuleFile(
        rule, ExampleReader.matching(file), ExampleReader.nearMisses(file), file.path());
  }

  private static void refuseKeysOfOtherKinds(YamlMap file, RuleKind kind) {
    for (String key : file.keys()) {
      if (!COMMON.contains(key) && !keysOf(kind).contains(key)) {
        throw file.error(
            key,
            "a rule of kind '"
                + kind.code()
                + "' has no '"
                + key
                + "'; "
                + Stream.of(RuleKind.values())
                    .filter(other -> keysOf(other).contains(key))
                    .map(other -> "'" + other.code() + "'")
                    .collect(Collectors.joining(" and "))
                + " has");
      }
    }
  }

  /** Keys that only rules of this kind have. */
  static List<String> keysOf(RuleKind kind) {
    return switch (kind) {
      case FORBID -> List.of();
      case REQUIRE_EVIDENCE -> List.of("needs");
      case REQUIRE_DISCLOSURE -> List.of("disclosure", "where");
      case ALLOW_ONLY -> List.of("allowed");
      case OMISSION -> List.of("missing");
    };
  }

  private RuleCard card(YamlMap file, String id) {
    if (!file.text("id").equals(id)) {
      throw file.error(
          "id", "id '" + file.text("id") + "' is not the file's path; write '" + id + "'");
    }
    String summary = file.text("summary");
    if (summary.endsWith(".") || summary.contains("\n")) {
      throw file.error("summary", "a summary is one line without a full stop");
    }
    Severity severity = file.word("severity", Severity.class, Severity::code);
    if (severity == Severity.NONE) {
      throw file.error("severity", "'none' is no severity of a rule; write info, warning or error");
    }
    Instrument instrument = instrument(file);
    return new RuleCard(
        id,
        pack,
        instrument,
        file.optionalWord("binds", Binding.class, Binding::code).orElse(instrument.binding()),
        file.word("status", RuleStatus.class, RuleStatus::code),
        summary,
        oneLine(file.text("why")),
        severity,
        PackReader.validity(file, instrument.validity()),
        file.optionalWord("audience", Audience.class, Audience::code).orElse(instrument.audience()),
        oneLine(file.text("citation")),
        message(file, "message"),
        message(file, "suggestion"));
  }

  private Instrument instrument(YamlMap file) {
    String id = file.text("instrument");
    List<String> known = pack.instruments().stream().map(Instrument::id).toList();
    return pack.instrument(id)
        .orElseThrow(
            () ->
                file.error(
                    "instrument",
                    "'"
                        + id
                        + "' is no instrument of the pack; "
                        + Nearest.to(id, known)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("known: " + String.join(", ", known))));
  }

  private static String message(YamlMap file, String key) {
    String message = oneLine(file.text(key));
    List<String> unknown = Placeholder.unknownIn(message);
    if (!unknown.isEmpty()) {
      throw file.error(
          key,
          "placeholder {"
              + unknown.get(0)
              + "} is not known; known: {match}, {missing}, "
              + "{intervention}");
    }
    return message;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private Trigger trigger(YamlMap file) {
    String pattern =
        Patterns.checked(
            file,
            file.has("pattern") ? "pattern" : "patterns",
            Patterns.joined(file, "pattern", "patterns"),
            vocabulary);
    Optional<ClaimCondition> claim = file.optionalMap("claim").map(RuleReader::claim);
    ImmutableSet<PersuasionTechnique> techniques =
        ImmutableSet.copyOf(
            file.words("techniques", PersuasionTechnique.class, PersuasionTechnique::code));
    if (pattern.isEmpty() && claim.isEmpty() && techniques.isEmpty()) {
      throw file.error(
          "a rule needs 'pattern', 'patterns', 'claim' or 'techniques', or it never fires");
    }
    if (!techniques.isEmpty() && (claim.isPresent() || !pattern.isEmpty())) {
      throw file.error(
          "techniques",
          "'techniques' are of whole sentences; no 'claim' and no 'pattern' beside it");
    }
    return new Trigger(
        claim.orElse(null),
        techniques,
        pattern,
        Patterns.read(file, "with", vocabulary),
        Patterns.read(file, "unless", vocabulary),
        Patterns.read(file, "unless-near", vocabulary),
        Patterns.read(file, "unless-anywhere", vocabulary),
        Patterns.read(file, "not-within", vocabulary),
        Patterns.read(file, "article-has", vocabulary),
        ImmutableSet.copyOf(file.words("even-when", Guard.class, Guard::code)));
  }

  private static ClaimCondition claim(YamlMap map) {
    map.allow(
        "types", "cues", "measures", "quantities", "concepts", "not-concepts", "not-qualifiers");
    if (map.keys().isEmpty()) {
      throw map.error("an empty condition would fire on every claim");
    }
    return new ClaimCondition(
        ImmutableSet.copyOf(map.words("types", ClaimType.class, ClaimType::code)),
        ImmutableSet.copyOf(map.words("cues", CueKind.class, CueKind::code)),
        ImmutableSet.copyOf(map.texts("measures")),
        ImmutableSet.copyOf(map.words("quantities", QuantityKind.class, QuantityKind::code)),
        map.texts("concepts"),
        map.texts("not-concepts"),
        ImmutableSet.copyOf(map.words("not-qualifiers", QualifierKind.class, QualifierKind::code)));
  }

  private static Set<Need> needs(YamlMap file, Trigger trigger) {
    ImmutableList<Need> needs = file.words("needs", Need.class, Need::code);
    if (needs.isEmpty()) {
      throw file.error("needs", "list what the claim needs, as in [randomised-human, approval]");
    }
    long ofStudies = needs.stream().filter(Need::isOfStudy).count();
    if (ofStudies > 0 && ofStudies < needs.size()) {
      throw file.error(
          "needs", "what is asked of a cited study and of an intervention needs two rules");
    }
    if (ofStudies == 0 && trigger.claim() == null) {
      throw file.error("needs", "only a claim can need evidence; add a 'claim' condition");
    }
    return ImmutableSet.copyOf(needs);
  }

  private String required(YamlMap file, String key) {
    String pattern = Patterns.read(file, key, vocabulary);
    if (pattern.isEmpty()) {
      throw file.error("key '" + key + "' is missing here");
    }
    return pattern;
  }

  private static Reach reach(YamlMap file, String key) {
    return file.word(key, Reach.class, Reach::code);
  }

  private List<Expectation> expectations(YamlMap file) {
    List<Expectation> expectations = file.maps("missing").stream().map(this::expectation).toList();
    if (expectations.isEmpty()) {
      throw file.error("missing", "list what must not be missing: a 'what' with its 'pattern'");
    }
    return expectations;
  }

  private Expectation expectation(YamlMap map) {
    map.allow("what", "pattern", "patterns", "below", "where");
    String pattern =
        Patterns.checked(map, "pattern", Patterns.joined(map, "pattern", "patterns"), vocabulary);
    List<String> below = map.texts("below");
    if (pattern.isEmpty() && below.isEmpty()) {
      throw map.error("needs 'pattern' or 'below' to be recognised by");
    }
    return new Expectation(
        map.text("what"),
        pattern,
        below,
        map.optionalWord("where", Reach.class, Reach::code).orElse(Reach.SAME_SENTENCE));
  }
}
