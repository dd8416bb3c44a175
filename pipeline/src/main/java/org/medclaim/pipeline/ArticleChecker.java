package org.medclaim.pipeline;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medclaim.extract.ClaimExtractor;
import org.medclaim.extract.Extraction;
import org.medclaim.ingest.ArticleReader;
import org.medclaim.ingest.UnreadableInputException;
import org.medclaim.judge.ClaimAssessor;
import org.medclaim.judge.OrdinaryCare;
import org.medclaim.judge.Surroundings;
import org.medclaim.model.Article;
import org.medclaim.model.Assessment;
import org.medclaim.model.CheckedArticle;
import org.medclaim.model.Claim;
import org.medclaim.model.Evidence;
import org.medclaim.model.EvidenceFloor;
import org.medclaim.model.Finding;
import org.medclaim.model.InputFile;
import org.medclaim.model.Ledger;
import org.medclaim.model.Persuasion;
import org.medclaim.model.Rejected;
import org.medclaim.model.RuleFinding;
import org.medclaim.model.Span;
import org.medclaim.model.Verdict;
import org.medclaim.persuasion.PersuasionFinder;
import org.medclaim.retrieve.EvidenceSearcher;
import org.medclaim.retrieve.SearchScope;
import org.medclaim.rules.HouseRules;
import org.medclaim.text.ArticleVoice;
import org.medclaim.text.BoldClaims;
import org.medclaim.text.CitedSources;

/**
 * Takes one article the whole way: read, extract, retrieve, judge, apply rules.
 *
 * <p>Plain: no Beam. Safe for any number of threads, as all of its parts are.
 */
public final class ArticleChecker {
  private static final int ONE_ERROR = 1;

  private final ArticleReader reader;
  private final ClaimExtractor extractor;
  private final EvidenceSearcher searcher;
  private final SearchScope scope;
  private final ClaimAssessor assessor;
  private final CitedRecords cited;
  private final HouseRules rules;
  private final Optional<PersuasionFinder> persuasion;
  private final CitedStudies studies;
  private final FindingMaker findings;

  /**
   * A checker of these parts; the searcher stays the caller's to close. Without {@code persuasion}
   * rules on how a sentence persuades find nothing.
   */
  public ArticleChecker(
      ArticleReader reader,
      ClaimExtractor extractor,
      EvidenceSearcher searcher,
      SearchScope scope,
      ClaimAssessor assessor,
      HouseRules rules,
      Optional<PersuasionFinder> persuasion) {
    this.reader = reader;
    this.extractor = extractor;
    this.searcher = searcher;
    this.scope = scope;
    this.assessor = assessor;
    this.cited = new CitedRecords(searcher.index().base());
    this.rules = rules;
    this.persuasion = persuasion;
    this.findings = new FindingMaker(new OrdinaryCare(searcher.index().terminology()));
    this.studies = CitedStudies.of(searcher.index().base().references());
  }

  /** An article with its findings, and the books kept on the way. */
  public record Checked(CheckedArticle article, Ledger ledger) {}

  /** One claim with what was found and judged of it. */
  private record Judged(Claim claim, Assessment assessment, List<Evidence> evidence) {}

  /** Checks one file; what a stage cannot handle is thrown as rejected, with stage and reason. */
  Checked check(InputFile file) throws StageException {
    Article article = read(file);
    if (!ClaimExtractor.supports(article.language())) {
      throw new StageException(
          new Rejected(
              file.path(),
              "extract",
              "the article is in another language than English (" + article.language() + ")"));
    }
    return check(article);
  }

  /** Checks an article that was read already. */
  public Checked check(Article article) throws StageException {
    String stage = "extract";
    try {
      Extraction extraction = extractor.extract(article);
      stage = "judge";
      CitedSources sources = CitedSources.in(article.text());
      ArticleVoice byWords = ArticleVoice.of(article.text());
      List<Judged> judged = new ArrayList<>();
      for (Claim claim : extraction.claims()) {
        Span sentence = extraction.sentences().get(claim.sentenceIndex()).span();
        judged.add(
            judge(
                claim,
                new Surroundings(
                    cited.of(sources, sentence, claim),
                    byWords,
                    ofSameSentence(claim, extraction.claims()))));
      }
      stage = "rules";
      Persuasion persuades =
          persuasion.map(finder -> finder.in(extraction.sentences())).orElse(Persuasion.UNREAD);
      List<RuleFinding> ruleFindings =
          rules.apply(
              article,
              extraction.sentences(),
              extraction.claims(),
              floors(judged),
              studies.with(judged.stream().flatMap(item -> item.evidence().stream()).toList()),
              persuades);
      return checked(article, extraction, judged, ruleFindings, voice(article, judged, persuades));
    } catch (RuntimeException | StackOverflowError e) {
      throw new StageException(
          new Rejected(article.path(), stage, "failed on this article: " + e), e);
    }
  }

  private Article read(InputFile file) throws StageException {
    try {
      return reader.read(file);
    } catch (UnreadableInputException e) {
      throw new StageException(new Rejected(file.path(), "read", e.reason()), e);
    }
  }

  private Judged judge(Claim claim, Surroundings around) {
    List<Evidence> evidence = searcher.search(claim, scope);
    return new Judged(claim, assessor.assess(claim, evidence, around), evidence);
  }

  private static List<Claim> ofSameSentence(Claim claim, List<Claim> claims) {
    return claims.stream()
        .filter(other -> !other.equals(claim) && other.sentenceIndex() == claim.sentenceIndex())
        .toList();
  }

  private static Map<String, EvidenceFloor> floors(List<Judged> judged) {
    Map<String, EvidenceFloor> floors = new HashMap<>();
    judged.forEach(item -> floors.put(item.claim().id(), item.assessment().floor()));
    return floors;
  }

  /**
   * Who speaks: what hardly persuades, sells nothing, is neither bold nor wrong more than once and
   * tells of no treatment that nobody defined informs, whatever else its words look like.
   */
  private static ArticleVoice voice(Article article, List<Judged> judged, Persuasion persuades) {
    ArticleVoice byWords = ArticleVoice.of(article.text());
    boolean informs =
        byWords != ArticleVoice.REPORTS
            && persuades.isSlight()
            && !ArticleVoice.sells(article.text())
            && !BoldClaims.areSeveral(notBorneOut(judged))
            && judged.stream().filter(ArticleChecker::isWrong).count() <= ONE_ERROR
            && judged.stream().allMatch(item -> item.assessment().floor().defined());
    return informs ? ArticleVoice.INFORMS : byWords;
  }

  /** "Tuberculosis can be cured" is bold and so. */
  private static List<Claim> notBorneOut(List<Judged> judged) {
    return judged.stream()
        .filter(item -> item.assessment().verdict() != Verdict.SUPPORTED)
        .map(Judged::claim)
        .toList();
  }

  private static boolean isWrong(Judged item) {
    return item.assessment().verdict() == Verdict.REFUTED
        || item.assessment().verdict() == Verdict.MISLEADING;
  }

  private Checked checked(
      Article article,
      Extraction extraction,
      List<Judged> judged,
      List<RuleFinding> ruleFindings,
      ArticleVoice voice) {
    Map<String, List<RuleFinding>> byClaim = ClaimRules.assign(extraction.claims(), ruleFindings);
    List<Finding> made = new ArrayList<>();
    for (Judged item : judged) {
      made.add(
          findings.make(
              article,
              voice,
              extraction.sentences().get(item.claim().sentenceIndex()),
              item.claim(),
              item.assessment(),
              byClaim.getOrDefault(item.claim().id(), List.of())));
    }
    List<Finding> numbered = findings.numbered(article, made);
    long claims = extraction.claims().size();
    long withoutHit = judged.stream().filter(item -> item.evidence().isEmpty()).count();
    return new Checked(
        new CheckedArticle(
            article,
            extraction.sentences(),
            numbered.stream().collect(toImmutableList()),
            ruleFindings),
        new Ledger(1, 0, 0, claims, judged.size(), judged.size(), 0, withoutHit));
  }
}
