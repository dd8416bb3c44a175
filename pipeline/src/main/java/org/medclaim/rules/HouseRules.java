package org.medclaim.rules;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medclaim.model.Article;
import org.medclaim.model.Claim;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Persuasion;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Sentence;

/**
 * The rules in force on a day as a house has set them: for each path its packs and audience, and
 * what is suppressed until when.
 *
 * <p>Immutable: all threads may share it.
 */
public final class HouseRules {
  private final RuleBook book;
  private final Configuration configuration;
  private final Choice choice;
  private final LocalDate asOf;
  private final Map<String, RuleCard> cards = new HashMap<>();

  private HouseRules(RuleBook book, Configuration configuration, Choice choice, LocalDate asOf) {
    this.book = book;
    this.configuration = configuration;
    this.choice = choice;
    this.asOf = asOf;
    book.rules().forEach(rule -> cards.put(rule.id(), rule.card()));
  }

  /** All rules of the book for all articles, nothing suppressed. */
  public static HouseRules of(RuleBook book) {
    List<String> packs = book.packs().stream().map(Pack::id).toList();
    return new HouseRules(
        book, Configuration.NONE, new Choice(packs, Audience.ALL, true, true), LocalDate.MIN);
  }

  /**
   * Packs and audience of articles that no profile speaks of; {@code overProfiles} is true where
   * the command line named them, which then counts for all articles.
   */
  public record Choice(
      List<String> packs,
      Audience audience,
      boolean packsOverProfiles,
      boolean audienceOverProfiles) {
    /** Keeps its own copy of the packs. */
    public Choice {
      packs = List.copyOf(packs);
    }
  }

  /**
   * Reads the rules of all packs that are asked for anywhere.
   *
   * @throws IllegalArgumentException where there is no such pack
   * @throws org.medclaim.yaml.YamlFileException where a rule file is wrong, or a suppression names
   *     no rule
   */
  public static HouseRules load(
      Path rulesDir, Configuration configuration, Choice choice, LocalDate asOf, ConceptTree tree) {
    List<String> packs =
        choice.packsOverProfiles() ? choice.packs() : configuration.allPacks(choice.packs());
    RuleBook book = RuleBook.load(rulesDir, packs, asOf, tree);
    configuration.checkRules(RuleBook.idsIn(rulesDir));
    return new HouseRules(book, configuration, choice, asOf);
  }

  /** All rules that may be applied to some article. */
  public RuleBook book() {
    return book;
  }

  /** What somebody should know before a run: a line a suppression that has expired. */
  public List<String> warnings() {
    return configuration.suppressions().stream()
        .filter(place -> place.hasExpired(asOf))
        .map(
            place ->
                place.place()
                    + ": the suppression of "
                    + place.rule()
                    + expired(place)
                    + "; its findings count again")
        .toList();
  }

  /** Holds an article against the rules for its path; findings in order of span, then rule id. */
  public List<RuleFinding> apply(
      Article article,
      List<Sentence> sentences,
      List<Claim> claims,
      Map<String, EvidenceFloor> floorByClaimId,
      StudyRegister studies,
      Persuasion persuasion) {
    Optional<Profile> profile = configuration.profile(article.path());
    Purpose purpose = profile.map(Profile::purpose).orElse(Purpose.DETECT);
    List<RuleFinding> found =
        book.apply(
            article,
            sentences,
            claims,
            new Background(floorByClaimId, studies, persuasion, purpose));
    List<RuleFinding> kept = new ArrayList<>();
    for (RuleFinding finding : found) {
      RuleCard card = cards.get(finding.ruleId());
      if (card != null && applies(card, profile)) {
        kept.add(suppressed(article.path(), finding));
      }
    }
    return List.copyOf(kept);
  }

  private boolean applies(RuleCard card, Optional<Profile> profile) {
    List<String> packs =
        choice.packsOverProfiles()
            ? choice.packs()
            : profile.map(Profile::packs).filter(named -> !named.isEmpty()).orElse(choice.packs());
    Audience audience =
        choice.audienceOverProfiles()
            ? choice.audience()
            : profile.flatMap(one -> Optional.ofNullable(one.audience())).orElse(choice.audience());
    return packs.contains(card.pack().id()) && card.audience().meets(audience);
  }

  private RuleFinding suppressed(String path, RuleFinding finding) {
    List<SuppressedPlace> places =
        configuration.suppressions().stream().filter(place -> place.covers(path, finding)).toList();
    Optional<SuppressedPlace> holds =
        places.stream().filter(place -> !place.hasExpired(asOf)).findFirst();
    if (holds.isPresent()) {
      return finding.suppressed(holds.get().suppression());
    }
    return places.isEmpty()
        ? finding
        : finding.withMessage(
            finding.message() + " The suppression" + expired(places.get(0)) + ".");
  }

  private static String expired(SuppressedPlace place) {
    return " by " + place.suppression().author() + " expired on " + place.suppression().expires();
  }
}
