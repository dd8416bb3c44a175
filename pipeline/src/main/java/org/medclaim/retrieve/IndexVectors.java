package org.medclaim.retrieve;

/** Whether an index of passages has vectors beside the words. */
public enum IndexVectors {
  /** As the index stands; where one has to be built, with vectors if they can be made here. */
  AS_BUILT,
  /** With vectors; an index without them is built again. */
  REQUIRED,
  /** Without vectors; an index with them is built again. */
  NONE
}
