package org.medclaim.report;

import java.util.List;

/** How concepts of the terminology are related; ids that it does not know are kin to nothing. */
public interface Kinship {
  /** Every concept is kin to itself alone, and no place is known. */
  Kinship NONE =
      new Kinship() {
        @Override
        public boolean isA(String concept, String ancestor) {
          return concept.equals(ancestor);
        }

        @Override
        public Sort sort(String concept) {
          return Sort.OTHER;
        }

        @Override
        public List<String> placesIn(String words) {
          return List.of();
        }
      };

  /** True where the one is the other or a kind of it. */
  boolean isA(String concept, String ancestor);

  /** What sort of thing stands in a population. */
  Sort sort(String concept);

  /** The places that the words name. */
  List<String> placesIn(String words);

  /** Sorts that a reader wants apart. */
  enum Sort {
    PEOPLE,
    PLACE,
    OTHER
  }
}
