package org.medclaim.report;

import java.util.List;
import java.util.Set;

/** What is known of findings beyond this run: the run before, and reviewers' decisions. */
public interface Standings {
  /** Nothing is known. */
  Standings NONE =
      new Standings() {
        @Override
        public Standing of(String id, Basis basis) {
          return Standing.NONE;
        }

        @Override
        public List<AbsentFinding> absent(String path, Set<String> present) {
          return List.of();
        }

        @Override
        public boolean compared() {
          return false;
        }
      };

  /** How the finding of this id stands, given what it rests on now. */
  Standing of(String id, Basis basis);

  /** The claims that the run before found in the article and this one does not, in its order. */
  List<AbsentFinding> absent(String path, Set<String> present);

  /** True where there is a run before to compare with. */
  boolean compared();
}
