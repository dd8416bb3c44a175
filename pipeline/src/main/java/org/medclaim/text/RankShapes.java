package org.medclaim.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.medclaim.model.QuantityKind;

/** Places in an order: "third most common", "one of the ten deadliest", "the number one cause". */
final class RankShapes {
  private static final String ORDINAL =
      "(?<%s>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))";
  private static final String OFTEN =
      "(?:most|leading|highest|top|main|deadliest|commonest|largest|biggest|lowest|major|greatest|common|high|fastest|cause|killer)";
  private static final String[] OFTEN_NEEDLES = {
    "most", "leading", "highest", "top", "main", "deadliest", "common", "largest", "biggest",
    "lowest", "major", "greatest", "fastest", "cause", "killer", "rank", "number one", "no. 1",
    "#1", "in the world", "high"
  };

  private static final ImmutableMap<String, Integer> ORDINALS =
      ImmutableMap.of(
          "second", 2, "third", 3, "fourth", 4, "fifth", 5, "sixth", 6, "seventh", 7, "eighth", 8,
          "ninth", 9, "tenth", 10);

  static final ImmutableList<Shape> ALL =
      ImmutableList.of(
          Shape.anywhere(
              "\\b(?:one of|among|amongst|in|is|within|are)(?: [\\p{L}’']{2,12})? (?:top )?(?<of>{number})[- ]"
                  + OFTEN
                  + "\\b|\\btop[- ](?<top>{number})\\b",
              RankShapes::among,
              OFTEN_NEEDLES),
          Shape.anywhere(
              "\\b"
                  + ORDINAL.formatted("ordinal")
                  + "[- ]"
                  + OFTEN
                  + "\\b|\\brank(?:s|ed|ing)? (?:#|number |no\\. ?|as (?:the )?)?(?:"
                  + ORDINAL.formatted("place")
                  + "|(?<rank>{number}))|\\b(?<one>number one|no\\. ?1|#1|number 1) (?:cause|killer|cancer|risk|reason|health)",
              RankShapes::place,
              OFTEN_NEEDLES));

  private RankShapes() {}

  private static List<Draft> among(Matcher m, String text) {
    String among = m.group("of") != null ? m.group("of") : m.group("top");
    boolean inThe = m.group("of") != null && text.regionMatches(true, m.start(), "in ", 0, 3);
    int start = inThe ? m.start("of") : m.start();
    BigDecimal last = Numerals.value(among);
    boolean sensible = last.compareTo(BigDecimal.ONE) > 0 && last.compareTo(Values.HUNDRED) <= 0;
    return sensible
        ? List.of(new Draft(start, m.end(), QuantityKind.RANK, BigDecimal.ONE, last, "", ""))
        : List.of();
  }

  private static List<Draft> place(Matcher m, String text) {
    String word = m.group("ordinal") != null ? m.group("ordinal") : m.group("place");
    BigDecimal place;
    if (m.group("one") != null) {
      place = BigDecimal.ONE;
    } else if (word == null) {
      place = Numerals.value(m.group("rank"));
    } else {
      Integer named = ORDINALS.get(word.toLowerCase(Locale.ROOT));
      place =
          named != null ? BigDecimal.valueOf(named) : new BigDecimal(word.replaceAll("\\D", ""));
    }
    return List.of(Draft.single(m.start(), m.end(), QuantityKind.RANK, place, "", ""));
  }
}
