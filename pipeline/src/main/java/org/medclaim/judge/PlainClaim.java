package org.medclaim.judge;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medclaim.model.Claim;
import org.medclaim.model.Mention;
import org.medclaim.model.MentionOrigin;
import org.medclaim.model.Pico;
import org.medclaim.model.Span;

/**
 * A claim without the words that join it to its neighbours and assert nothing.
 *
 * <p>"No, people with type 1 diabetes need insulin" denies nothing, and nor does "than people who
 * do not"; what something is said to be unlike is not what the claim is of. Such words are blanked,
 * so that places in the text stay what they were; qualifiers and cues that stand in them go with
 * them.
 */
final class PlainClaim {
  private static final String MARKER =
      "(?:on the other hand|in fact|in other words|in plain words|in short|of course|however|indeed|by contrast|in contrast|that said|as a matter of fact|after all)";

  private static final String SET_APART = "unlike [^,;.]{1,60},";

  private static final Pattern IDLE =
      Pattern.compile(
          "(?i)^\\W*(?:(?:no|yes)[,:;] |"
              + MARKER
              + ", )+(?=\\p{L})|^\\W*(?:(?:and|but) )?"
              + SET_APART
              + "\\s(?=\\p{L})|(?<=,)\\s"
              + SET_APART
              + "|,\\s"
              + MARKER
              + ",(?=\\s)|\\s(?:than|compared (?:with|to))\\s"
              + ComparedWith.THE_REST
              + "(?=[^\\p{L}]*$|,)");

  private PlainClaim() {}

  /** The claim, with such words blanked. */
  static Claim of(Claim claim) {
    String text = claim.text();
    StringBuilder plain = new StringBuilder(text);
    ImmutableList.Builder<Span> idle = ImmutableList.builder();
    Matcher words = IDLE.matcher(text);
    while (words.find()) {
      for (int i = words.start(); i < words.end(); i++) {
        plain.setCharAt(i, ' ');
      }
      if (words.start() == 0 && words.end() < text.length()) {
        plain.setCharAt(words.end(), Character.toUpperCase(text.charAt(words.end())));
      }
      int from = claim.span().start();
      idle.add(new Span(from + words.start(), from + words.end()));
    }
    ImmutableList<Span> blanked = idle.build();
    return blanked.isEmpty() ? claim : without(claim, plain.toString(), blanked);
  }

  private static Claim without(Claim claim, String text, ImmutableList<Span> blanked) {
    List<Mention> left =
        claim.mentions().stream()
            .filter(
                mention ->
                    mention.origin() != MentionOrigin.SENTENCE || !isIn(blanked, mention.span()))
            .toList();
    Set<String> named = left.stream().map(Mention::conceptId).collect(Collectors.toSet());
    Set<String> gone =
        claim.mentions().stream()
            .map(Mention::conceptId)
            .filter(id -> !named.contains(id))
            .collect(Collectors.toSet());
    return new Claim(
        claim.id(),
        claim.sentenceIndex(),
        claim.span(),
        text,
        claim.types(),
        claim.checkworthiness(),
        without(claim.pico(), gone),
        left,
        claim.quantities(),
        claim.qualifiers().stream().filter(qualifier -> !isIn(blanked, qualifier.span())).toList(),
        claim.cues().stream().filter(cue -> !isIn(blanked, cue.span())).toList());
  }

  private static boolean isIn(List<Span> blanked, Span words) {
    return blanked.stream().anyMatch(words::overlaps);
  }

  private static Pico without(Pico pico, Set<String> gone) {
    return new Pico(
        without(pico.population(), gone),
        without(pico.intervention(), gone),
        without(pico.comparator(), gone),
        without(pico.outcome(), gone));
  }

  private static List<String> without(List<String> ids, Set<String> gone) {
    return ids.stream().filter(id -> !gone.contains(id)).toList();
  }
}
