package org.medclaim.judge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Statement;
import org.medclaim.terms.ConceptKind;
import org.medclaim.terms.TermMatch;
import org.medclaim.terms.Terminology;

/**
 * Whether a disease is told as what comes about, or gets worse, rather than as what is treated.
 *
 * <p>"Lecanemab causes Alzheimer's disease" is not borne out by a harm that lecanemab does to
 * people with that disease, though treatment and disease are the same: there the disease is where
 * the harm was seen.
 */
final class Aftermath {
  private static final String RISE =
      "(?:rais|increas|doubl|tripl|elevat|heighten|boost|higher|greater|added|more|worse)\\p{L}*";
  private static final String NOT_A_PLACE =
      "(?:(?!\\b(?:in|with|for|of|among|against|than|by|from|to)\\b)[^.,;:])";

  /** What comes about by it, in words that leave no doubt. */
  private static final Pattern BROUGHT_ABOUT =
      Pattern.compile(
          "(?i)\\b(?:caus(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|provok(?:e|es|ed|ing)|lead(?:s|ing)? to|led to"
              + "|br(?:ing|ings|inging|ought) (?:on|about)|induc(?:e|es|ed|ing)|result(?:s|ed|ing)? in"
              + "|worsen(?:s|ed|ing)?|aggravat(?:e|es|ed|ing)|exacerbat(?:e|es|ed|ing)|giv(?:e|es|ing) (?:you|people|them)"
              + "|(?:flares?|attacks?|cases|onset|outbreaks?|episodes?|relapses?) of"
              + "|"
              + RISE
              + " (?:\\p{L}+ ){0,3}?(?:risks?|danger|chances?|likelihood|odds|severity|incidence|frequency|number|mortality) (?:of|for|from))\\b"
              + NOT_A_PLACE
              + "{0,40}$");

  private static final Pattern MADE = Pattern.compile("(?i)\\bma(?:ke|kes|king|de) [^.,;:]{0,30}$");
  private static final Pattern WORSE =
      Pattern.compile("(?i)^[^.,;:]{0,20}\\b(?:worse|flare|more severe|more likely|come back)\\b");

  /** Cells of a disease, and people who have it, are no disease. */
  private static final Pattern OF_THE_DISEASE =
      Pattern.compile(
          "(?i)^[ -](?:cells?|patients?|sufferers?|tumou?rs?|treatments?|drugs?|medicines?|medications?)\\b");

  /** The same as told by a record, in any of the many ways in which records tell it. */
  private static final Pattern MAY_COME_ABOUT =
      Pattern.compile(
          "(?i)\\b(?:caus\\p{L}*|trigger\\p{L}*|provok\\p{L}*|lead(?:s|ing)? to|led to|br(?:ing|ings|inging|ought)\\b|induc\\p{L}*|result\\p{L}*"
              + "|worsen\\p{L}*|aggravat\\p{L}*|exacerbat\\p{L}*|giv(?:e|es|ing)|risks?|danger|chances?|likelihood|odds|develop\\p{L}*|gets?|getting"
              + "|(?:flares?|attacks?|cases|onset|outbreaks?|episodes?|relapses?) of|symptoms?|signs?|linked|associat\\p{L}*|produc\\p{L}*|ends? in|turns? into|favou?rs?|"
              + RISE
              + ")\\b(?:(?!\\b(?:in|with|for|against|after|before|during|response|responses|remission|survival|recovery)\\b)[^.;:]){0,90}$");

  private static final Pattern MAY_FOLLOW =
      Pattern.compile(
          "(?i)^[^.;:]{0,70}\\b(?:caused|triggered|provoked|worse|worsened|worsens? (?:with|when|after|if)|induced|(?:symptoms?|signs?) of|due to|result\\p{L}* (?:of|from)|com(?:e|es|ing) from|follow\\p{L}*"
              + "|more (?:often|common\\p{L}*|frequent\\p{L}*|likely|severe)|risks?|linked|associat\\p{L}*|after|aris\\p{L}*|flares?|attacks?)\\b");

  private Aftermath() {}

  /**
   * True where the claim has a disease come about or get worse, and the statement has not: neither
   * is that disease, or a kind of it, among its outcomes, nor do its words tell it so.
   */
  static boolean isOnlyOf(Claim claim, Statement statement, Terminology terms) {
    List<String> told =
        claim.mentions().stream()
            .filter(mention -> mention.origin() == MentionOrigin.SENTENCE)
            .filter(mention -> isToldIn(claim.text(), mention))
            .map(Mention::conceptId)
            .filter(id -> isDisease(id, terms))
            .toList();
    return told.stream().anyMatch(id -> !isToldBy(statement, id, terms));
  }

  private static boolean isDisease(String id, Terminology terms) {
    return terms.concept(id).filter(concept -> concept.kind() == ConceptKind.CONDITION).isPresent();
  }

  private static boolean isToldIn(String sentence, Mention mention) {
    Matcher name =
        Pattern.compile(Pattern.quote(mention.text()), Pattern.CASE_INSENSITIVE).matcher(sentence);
    return name.results()
        .anyMatch(
            found -> isTold(sentence.substring(0, found.start()), sentence.substring(found.end())));
  }

  private static boolean isTold(String before, String after) {
    return !OF_THE_DISEASE.matcher(after).find()
        && (BROUGHT_ABOUT.matcher(before).find()
            || (MADE.matcher(before).find() && WORSE.matcher(after).find()));
  }

  private static boolean isToldBy(Statement statement, String disease, Terminology terms) {
    return statement.pico().outcome().stream().anyMatch(id -> isKind(id, disease, terms))
        || terms.find(statement.sentence()).stream()
            .filter(match -> isKind(match.concept().id(), disease, terms))
            .anyMatch(match -> comesAbout(statement.sentence(), match));
  }

  private static boolean isKind(String id, String disease, Terminology terms) {
    return id.equals(disease) || terms.isA(id, disease);
  }

  private static boolean comesAbout(String sentence, TermMatch match) {
    String after = sentence.substring(match.span().end());
    return !OF_THE_DISEASE.matcher(after).find()
        && (MAY_COME_ABOUT.matcher(sentence.substring(0, match.span().start())).find()
            || MAY_FOLLOW.matcher(after).find());
  }
}
