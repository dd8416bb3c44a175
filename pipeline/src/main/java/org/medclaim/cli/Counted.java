package org.medclaim.cli;

/** Numbers with their noun in the right number: "1 article", "5 articles". */
final class Counted {
  private Counted() {}

  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
