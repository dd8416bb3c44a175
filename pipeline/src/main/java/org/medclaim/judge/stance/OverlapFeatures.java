package org.medclaim.judge.stance;

import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of the claim the sentences speak of: words, names, word pairs, the order of words. */
final class OverlapFeatures {
  private final WordRarity rarity;
  private final Opposites opposites;

  OverlapFeatures(WordRarity rarity, Opposites opposites) {
    this.rarity = rarity;
    this.opposites = opposites;
  }

  /** {@code chosen} are the sentences that bear most on the claim, the best first. */
  void put(
      TextReading claim,
      List<TextReading> chosen,
      List<? extends Set<String>> all,
      FeatureVector features) {
    TextReading best = chosen.get(0);
    Set<String> near = union(chosen.stream().map(TextReading::stems).toList());
    Set<String> everywhere = union(all);
    double total = Math.max(1e-9, rarity.sum(claim.stems()));
    features.put("cover-best", rarity.sum(Sets.intersection(claim.stems(), best.stems())) / total);
    features.put("cover-near", rarity.sum(Sets.intersection(claim.stems(), near)) / total);
    features.put("cover-all", rarity.sum(Sets.intersection(claim.stems(), everywhere)) / total);
    Set<String> missing = Sets.difference(claim.stems(), everywhere);
    features.put("missing-rarest", highest(missing) / highest(claim.stems()));
    features.put("missing-two", Math.min(1, Sets.difference(claim.stems(), near).size() / 4.0));
    features.put("pairs-best", pairShare(claim, best));
    features.put("letters-best", letterShare(claim, near));
    features.put("order-best", (double) inOrder(claim, best) / Math.max(1, contentSize(claim)));
    features.put("names-missing", namesMissing(claim, everywhere));
    features.put("names-claim", Math.min(1, names(claim).size() / 2.0));
    features.put("exchanged", exchanged(claim, best));
    features.put("opposite-words", opposite(claim, chosen));
    features.put("length-claim", Math.log(1 + claim.words().size()));
    features.put(
        "length-near", Math.log(1 + chosen.stream().mapToInt(c -> c.words().size()).sum()));
    features.put("sentences", Math.log(all.size()));
    features.put("question", claim.text().strip().endsWith("?"));
  }

  private static Set<String> union(List<? extends Set<String>> sentences) {
    Set<String> stems = new HashSet<>();
    sentences.forEach(stems::addAll);
    return stems;
  }

  private double highest(Set<String> stems) {
    return stems.stream().mapToDouble(rarity::of).max().orElse(1e-9);
  }

  private static long contentSize(TextReading reading) {
    return reading.words().words().stream().filter(TextWords.Word::content).count();
  }

  /** The share of the claim's neighbouring content words that are neighbours in the sentence. */
  private static double pairShare(TextReading claim, TextReading sentence) {
    Set<String> wanted = pairs(claim);
    return wanted.isEmpty()
        ? 0
        : (double) Sets.intersection(wanted, pairs(sentence)).size() / wanted.size();
  }

  private static Set<String> pairs(TextReading reading) {
    Set<String> pairs = new HashSet<>();
    String last = "";
    for (TextWords.Word word : reading.words().words()) {
      if (word.content()) {
        if (!last.isEmpty()) {
          pairs.add(last + " " + word.stem());
        }
        last = word.stem();
      }
    }
    return pairs;
  }

  /** The weighted share of claim words that at least begin as some word there does. */
  private double letterShare(TextReading claim, Set<String> there) {
    Set<String> heads = new HashSet<>();
    there.forEach(stem -> heads.add(head(stem)));
    double found = 0;
    for (String stem : claim.stems()) {
      found += heads.contains(head(stem)) ? rarity.of(stem) : 0;
    }
    return found / Math.max(1e-9, rarity.sum(claim.stems()));
  }

  private static String head(String stem) {
    return stem.substring(0, Math.min(5, stem.length()));
  }

  /** How many of the claim's content words stand in the sentence in the same order, at most. */
  private static int inOrder(TextReading claim, TextReading sentence) {
    List<String> a = content(claim);
    List<String> b = content(sentence);
    int[] last = new int[b.size() + 1];
    for (String stem : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = last[j];
        last[j] = stem.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(last[j], last[j - 1]);
        diagonal = above;
      }
    }
    return last[b.size()];
  }

  private static List<String> content(TextReading reading) {
    return reading.words().words().stream()
        .filter(TextWords.Word::content)
        .map(TextWords.Word::stem)
        .toList();
  }

  private static Set<String> names(TextReading reading) {
    Set<String> names = new HashSet<>();
    reading.words().words().stream()
        .filter(TextWords.Word::name)
        .forEach(word -> names.add(word.stem()));
    return names;
  }

  private static double namesMissing(TextReading claim, Set<String> there) {
    Set<String> names = names(claim);
    return names.isEmpty() ? 0 : (double) Sets.difference(names, there).size() / names.size();
  }

  /**
   * How near the sentence comes to saying the claim with single words exchanged: claim words that
   * are missing while both their neighbours stand in the sentence, by the share that does stand
   * there.
   */
  private static double exchanged(TextReading claim, TextReading sentence) {
    List<String> words = content(claim);
    int between = 0;
    int found = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean there = sentence.stems().contains(words.get(i));
      found += there ? 1 : 0;
      boolean before = i == 0 || sentence.stems().contains(words.get(i - 1));
      boolean after = i == words.size() - 1 || sentence.stems().contains(words.get(i + 1));
      between += !there && before && after ? 1 : 0;
    }
    return words.isEmpty() ? 0 : Math.min(2, between) * (double) found / words.size();
  }

  /** Claim words of which a sentence has the opposite and not the word itself. */
  private double opposite(TextReading claim, List<TextReading> chosen) {
    double most = 0;
    Set<String> own = new HashSet<>();
    claim.words().words().forEach(word -> own.add(word.text()));
    for (TextReading sentence : chosen) {
      Set<String> there = new HashSet<>();
      sentence.words().words().forEach(word -> there.add(word.text()));
      int found = 0;
      for (String word : own) {
        boolean only = !there.contains(word);
        found += only && !Sets.difference(opposites.of(word, there), own).isEmpty() ? 1 : 0;
      }
      most = Math.max(most, Math.min(2, found));
    }
    return most;
  }
}
